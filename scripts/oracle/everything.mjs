/**
 * The manifest of a life beside a release (whole.mjs): every kind of setting that the release has, changed against what
 * `makeHome` makes. Which it has, was measured; that is what the release then confirms or refuses.
 */
const FLASH = 'google/gemini-2.5-flash';
const PRO = 'google/gemini-2.5-pro';
const LOCAL = 'vllm/qwen3-32b';

/** Values, lists, map entries, per agent too: in every release. */
const EVERYWHERE = {
  primary: PRO,
  fallbacks: ['deep', 'mistral/mistral-large-latest', FLASH],
  image: { primary: PRO, fallbacks: [FLASH] },
  aliases: { fast: PRO, deep: 'anthropic/claude-opus-4-6' },
  allow: 'declared',
  providers: {
    vllm: {
      baseUrl: 'http://127.0.0.1:8000/v1',
      api: 'openai-completions',
      models: [
        {
          id: 'qwen3-32b',
          name: 'Qwen3 32B',
          reasoning: false,
          input: ['text'],
          cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
          contextWindow: 131072,
          maxTokens: 8192,
        },
      ],
    },
  },
  auth: { order: { anthropic: ['anthropic:b', 'anthropic:a'] } },
  agents: {
    main: { auth: { order: { anthropic: ['anthropic:a', 'anthropic:b'] } } },
    work: {
      primary: 'deep',
      fallbacks: [FLASH],
      auth: { order: { anthropic: ['anthropic:w', 'anthropic:own'] } },
    },
  },
};

/** What `allow: declared` stands for then. */
export const ALLOWED = ['anthropic/claude-opus-4-6', FLASH, PRO, 'mistral/mistral-large-latest', LOCAL];

/** Hooks, some of which have a model already: only what exists can be declared. */
export const HOOKS = [
  { id: 'mail', match: { path: 'mail' }, action: 'agent', messageTemplate: 'x', model: 'anthropic/claude-opus-4-6' },
  { id: 'build', match: { path: 'build' }, action: 'agent', messageTemplate: 'x' },
  { match: { path: 'gone' }, action: 'agent', messageTemplate: 'x', model: PRO },
];

const CHAIN = { primary: FLASH, fallbacks: ['deep', PRO] };
const MEDIA = [
  'google/gemini-2.5-flash',
  { provider: 'openai', model: 'gpt-4o-mini', capabilities: ['image'], headers: { 'X-Team': 'blue' } },
  { type: 'cli', command: 'whisper', args: ['--model', 'base', '{{MediaPath}}'], timeoutSeconds: 120 },
];

/** Address, value, and the places of the config of which the release has one; `roles.X` are chains or texts. */
const BY_RELEASE = [
  ['thinking', 'low', ['agents.defaults.thinkingDefault']],
  ['contextTokens', 65536, ['agents.defaults.contextTokens']],
  ['runtime', 'pi', ['agents.defaults.agentRuntime.id']],
  ['params', { temperature: 0.3, maxTokens: 4096 }, ['agents.defaults.params']],
  [['models', FLASH, 'params'], { temperature: 0.2, maxTokens: 2048 }, ['agents.defaults.models.*.params']],
  [['models', LOCAL, 'runtime'], 'pi', ['agents.defaults.models.*.agentRuntime.id']],
  [['models', FLASH, 'streaming'], false, ['agents.defaults.models.*.streaming']],
  ['image.timeoutMs', 45000, ['agents.defaults.imageModel'], 'timed'],
  ['roles.subagents', CHAIN, ['agents.defaults.subagents.model']],
  ['roles.subagents.thinking', 'low', ['agents.defaults.subagents.thinking']],
  ['roles.heartbeat', LOCAL, ['agents.defaults.heartbeat.model']],
  ['roles.compaction.primary', 'deep', ['agents.defaults.compaction.model']],
  ['roles.compaction.thinking', 'low', ['agents.defaults.compaction.thinkingLevel']],
  ['roles.memory-flush', FLASH, ['agents.defaults.compaction.memoryFlush.model']],
  ['roles.utility', FLASH, ['agents.defaults.utilityModel']],
  ['roles.decision', PRO, ['agents.defaults.decisionModel']],
  ['roles.pdf', CHAIN, ['agents.defaults.pdfModel']],
  ['roles.voice', CHAIN, ['agents.defaults.voiceModel']],
  ['roles.image-generation', CHAIN, ['agents.defaults.mediaModels.image', 'agents.defaults.imageGenerationModel']],
  ['roles.video', CHAIN, ['agents.defaults.mediaModels.video', 'agents.defaults.videoGenerationModel']],
  ['roles.music', CHAIN, ['agents.defaults.mediaModels.music', 'agents.defaults.musicGenerationModel']],
  ['roles.reviewer', CHAIN, ['tools.exec.reviewer.model']],
  ['roles.reviewer.thinking', 'low', ['tools.exec.reviewer.thinking']],
  ['roles.reviewer.timeoutMs', 30000, ['tools.exec.reviewer.timeoutMs']],
  ['roles.speech-summary', FLASH, ['tts.summaryModel', 'messages.tts.summaryModel']],
  ['roles.media.models', MEDIA, ['tools.media.models']],
  ...['audio', 'image', 'video'].flatMap((medium) => [
    [`roles.media.${medium}.models`, MEDIA.slice(1), [`tools.media.${medium}.models`]],
    [`roles.media.${medium}.preferredModel`, FLASH, [`tools.media.${medium}.preferredModel`]],
  ]),
  [
    'roles.memory-search',
    { provider: 'openai', model: 'text-embedding-3-small', fallback: 'none' },
    ['memory.search.provider', 'agents.defaults.memorySearch.provider'],
  ],
  ['channels', { telegram: { '-1001234567890': 'deep', '*': FLASH } }, ['channels.modelByChannel']],
  ['hooks.gmail', { primary: FLASH, thinking: 'low' }, ['hooks.gmail.model']],
  ['hooks.mappings', { mail: 'fast', build: FLASH, gone: null }, ['hooks.mappings.*.model']],
  ...[
    ['thinking', 'high', ['thinkingDefault']],
    ['contextTokens', 32768, ['contextTokens']],
    ['runtime', 'pi', ['agentRuntime.id']],
    ['params', { temperature: 0.1 }, ['params']],
    [['models', FLASH, 'params'], { temperature: 0 }, ['models.*.params']],
    [['models', LOCAL, 'runtime'], 'pi', ['models.*.agentRuntime.id']],
    [['models', FLASH, 'streaming'], true, ['models.*.streaming']],
    ['roles.subagents', { primary: 'deep', fallbacks: [] }, ['subagents.model']],
    ['roles.subagents.thinking', 'high', ['subagents.thinking']],
    ['roles.heartbeat', FLASH, ['heartbeat.model']],
    ['roles.utility', 'deep', ['utilityModel']],
    ['roles.decision', FLASH, ['decisionModel']],
    ['roles.reviewer', { primary: PRO }, ['tools.exec.reviewer.model']],
    ['roles.reviewer.thinking', 'high', ['tools.exec.reviewer.thinking']],
    ['roles.reviewer.timeoutMs', 20000, ['tools.exec.reviewer.timeoutMs']],
    ['roles.speech-summary', 'deep', ['tts.summaryModel']],
    [
      'roles.memory-search',
      { provider: 'gemini', model: 'gemini-embedding-001' },
      ['memory.search.provider', 'memorySearch.provider'],
    ],
  ].map(([address, value, places]) => [
    ['agents', 'work', ...stepsOf(address)],
    value,
    places.map((place) => `agents.*.${place}`),
  ]),
];

function stepsOf(address) {
  return Array.isArray(address) ? address : address.split('.');
}

/**
 * @param measured what was measured of the release
 * @returns the keys of a manifest, without `version`
 */
export function declaredFor({ modelPlaces, valuePlaces }) {
  const known = { ...modelPlaces, ...valuePlaces };
  const manifest = structuredClone(EVERYWHERE);
  for (const [address, value, places, needed] of BY_RELEASE) {
    const kinds = places.flatMap((place) => known[place] ?? []);
    if (kinds.length === 0 || (needed && !kinds.includes(needed))) continue;
    const steps = stepsOf(address);
    const timed = steps[0] !== 'agents' && kinds[0] === 'timed' && value.primary;
    put(manifest, steps, structuredClone(timed ? { ...value, timeoutMs: 60000 } : value));
  }
  return manifest;
}

function put(manifest, steps, value) {
  const [last, ...before] = steps.toReversed();
  let at = manifest;
  for (const step of before.toReversed()) {
    // The short form of a role with a model alone.
    if (typeof at[step] === 'string') at[step] = { primary: at[step] };
    at[step] ??= {};
    at = at[step];
  }
  at[last] = value;
}
