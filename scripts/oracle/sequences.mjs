/**
 * Command lines of ours that real OpenClaw is asked about afterwards: what it reads must be what the manifest, which
 * the commands have edited, then says. Each sequence begins without a manifest.
 */

export const CLASSIC_HOME = {
  '.openclaw/openclaw.json': `{
  // kept
  meta: { lastTouchedVersion: "2026.1.30" },
  agents: {
    defaults: {
      model: { primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2"] },
      models: { "anthropic/claude-sonnet-4-5": { alias: "sonnet" }, "openai/gpt-5.2": {} },
    },
    list: [{ id: "main", default: true }, { id: "work", model: "openai/gpt-5.2" }],
  },
}
`,
  '.openclaw/agents/main/agent/auth-profiles.json': `{
  "version": 1,
  "profiles": {
    "anthropic:a": { "type": "api_key", "provider": "anthropic", "key": "sk-a" },
    "anthropic:b": { "type": "api_key", "provider": "anthropic", "key": "sk-b" }
  }
}
`,
};

export const MODERN_HOME = {
  '.openclaw/openclaw.json': `{
  // kept
  agents: {
    ownership: "explicit",
    defaults: {
      model: "anthropic/claude-sonnet-4-6",
      models: { "anthropic/claude-sonnet-4-6": { alias: "son" } },
      systemAgent: { agentId: "main" },
    },
    entries: { main: {}, work: { model: "anthropic/claude-opus-4-6" } },
  },
  meta: { lastTouchedVersion: "2026.9.6", migrations: { modelPolicyAllowlist: true, utilityModelSeparation: true } },
}
`,
};

const CHAIN = [
  ['aliases', 'add', 'fast', 'google/gemini-2.5-flash'],
  ['fallbacks', 'add', 'fast'],
  ['fallbacks', 'add', 'google/gemini-2.5-pro', '--at', '1'],
  ['fallbacks', 'promote', 'fast'],
  ['fallbacks', 'move', 'google/gemini-2.5-pro', '2'],
  ['set-image', 'google/gemini-2.5-flash'],
  ['image-fallbacks', 'add', 'google/gemini-2.5-pro'],
];
const AGENT = [
  ['set', 'google/gemini-2.5-pro', '--agent', 'work'],
  ['fallbacks', 'add', 'google/gemini-2.5-flash', '--agent', 'work'],
  ['aliases', 'remove', 'fast'],
];

/** `{name, dialect, home, commands}` */
export const SEQUENCES = [
  { name: 'commands-classic-chain', dialect: 'classic', home: CLASSIC_HOME, commands: [...CHAIN, ...AGENT] },
  {
    name: 'commands-classic-orders',
    dialect: 'classic',
    home: CLASSIC_HOME,
    commands: [
      ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b', 'anthropic:a'],
      ['auth', 'order', 'set', '--provider', 'anthropic', '--agent', 'work', 'anthropic:a'],
      ['fallbacks', 'clear', '--agent', 'work'],
      ['set', 'sonnet'],
    ],
  },
  { name: 'commands-classic-fresh', dialect: 'classic', home: {}, commands: [['set', 'openai/gpt-5.2'], ...CHAIN] },
  { name: 'commands-modern-chain', dialect: 'modern', home: MODERN_HOME, commands: [...CHAIN, ...AGENT] },
  {
    name: 'commands-modern-fresh',
    dialect: 'modern',
    home: {},
    commands: [['set', 'anthropic/claude-opus-4-6'], ...CHAIN],
  },
];
