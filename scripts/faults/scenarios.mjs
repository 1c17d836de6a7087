// Every writing command, each in a home where it has something to do, for tests that cover all of them.

/** Secrets that may be in auth stores only. */
export const SECRETS = {
  stored: 'sk-ant-api03-stored-0123456789abcdefghijklmnopqrstuvwxyz',
  other: 'sk-proj-other-0123456789abcdefghijklmnopqrstuvwxyz',
  fresh: 'sk-ant-api03-fresh-9876543210zyxwvutsrqponmlkjihgfedcba',
};
/** Secrets that may be in the config and in OpenClaw's own copies of it only. */
export const CONFIG_SECRET = 'gw-config-only-5f0c1d7e9b3a4862';
const SETUP_TOKEN = `sk-ant-oat01-${'a1B2c3D4'.repeat(10)}`;

const CONFIG = `{
  // by hand
  "meta": {"lastTouchedVersion": "2026.1.30"},
  "gateway": {"auth": {"token": "${CONFIG_SECRET}"}},
  "agents": {
    "defaults": {
      "model": {"primary": "openai/gpt-5.2", "fallbacks": ["anthropic/claude-opus-4-5", "openai/gpt-5-mini"]},
      "imageModel": {"primary": "openai/gpt-5.2", "fallbacks": ["anthropic/claude-opus-4-5", "openai/gpt-5-mini"]},
      "models": {
        "openai/gpt-5.2": {"alias": "gpt"},
        "openai/gpt-5-mini": {},
        "anthropic/claude-opus-4-5": {"alias": "opus"}
      }
    },
    "list": [{"id": "main", "default": true}, {"id": "work", "model": {"primary": "openai/gpt-5.2", "fallbacks": []}}]
  },
  "auth": {
    "profiles": {
      "anthropic:default": {"provider": "anthropic", "mode": "api_key"},
      "openai:default": {"provider": "openai", "mode": "api_key"}
    },
    "order": {"anthropic": ["anthropic:default"]}
  }
}
`;
const STORE = JSON.stringify({
  version: 1,
  profiles: {
    'anthropic:default': { type: 'api_key', provider: 'anthropic', key: SECRETS.stored },
    'openai:default': { type: 'api_key', provider: 'openai', key: SECRETS.other },
  },
});
const MANIFEST = `version: 1
primary: openai/gpt-5.2
fallbacks:
  - anthropic/claude-opus-4-5 # the careful one
  - openai/gpt-5-mini
image:
  primary: openai/gpt-5.2
  fallbacks: [anthropic/claude-opus-4-5, openai/gpt-5-mini]
aliases:
  gpt: openai/gpt-5.2
  opus: anthropic/claude-opus-4-5
auth:
  order:
    anthropic: [anthropic:default]
agents:
  work:
    primary: openai/gpt-5.2
    fallbacks: []
`;
const CHANGED = `version: 1
primary: anthropic/claude-opus-4-5
fallbacks: [openai/gpt-5.2]
aliases: {gpt: openai/gpt-5-mini, opus: anthropic/claude-opus-4-5}
auth: {order: {openai: [openai:default]}}
agents:
  work:
    auth: {order: {openai: [openai:default]}}
`;

/** Paths below HOME. */
export const FILES = {
  '.openclaw/openclaw.json': CONFIG,
  '.openclaw/agents/main/agent/auth-profiles.json': STORE,
  '.openclaw/agents/work/agent/auth-profiles.json': STORE,
  'work/openclaw.models.yaml': MANIFEST,
  'work/changed.yaml': CHANGED,
  // Logins as an early version kept them, where no release finds them.
  'work/early-logins.json': JSON.stringify({
    anthropic: { access: 'one', refresh: 'two', expires: 1_999_999_999_999 },
  }),
  'work/ugly.yaml': 'version:   1\nprimary:  "openai/gpt-5.2"\n\n\n\naliases:   {gpt: openai/gpt-5.2}\n',
  'work/hand-edited.json': CONFIG.replace(
    '"primary": "openai/gpt-5.2", "fallbacks": ["ant',
    '"primary": "openai/gpt-5-mini", "fallbacks": ["ant',
  ),
};

const APPLY = ['apply', '--yes', '--allow-destructive', '-f', 'changed.yaml'];
/** No entry has this id, but interrupted work is recovered before the id is looked up. */
const RECOVER = ['rollback', 'ffffffff', '--yes'];
/** The same for a command that edits the manifest: the next one that takes its lock, with nothing to do. */
const RECOVER_EDIT = ['auth', 'order', 'clear', '--provider', 'nobody'];

const classic = (words) => ({ name: words, argv: words.split(' '), next: RECOVER_EDIT });
const withSecret = (name, words, secret = SECRETS.fresh) => ({
  name,
  argv: [...words.split(' '), '--stdin'],
  stdin: `${secret}\n`,
  next: RECOVER_EDIT,
});
/** What the next run of the same command repairs: nothing of it is in the home. */
const repeated = (name, argv, prepare) => ({ name, argv, prepare, next: argv });

/**
 * `prepare` is done before, without faults: command lines, or copies of files. `next` is the next command of its kind,
 * which must leave nothing behind; default: a recovery.
 */
export const SCENARIOS = [
  { name: 'apply', argv: APPLY },
  {
    name: 'apply PLAN',
    argv: ['apply', 'plan.json', '--yes', '--allow-destructive'],
    prepare: [['plan', '-f', 'changed.yaml', '--out', 'plan.json']],
  },
  { name: 'apply --unpin auto', argv: [...APPLY, '--unpin', 'auto'] },
  { name: 'rollback', argv: ['rollback', '--yes'], prepare: [APPLY] },
  {
    name: 'rollback of a classic command',
    argv: ['rollback', '--yes'],
    prepare: [['set', 'anthropic/claude-opus-4-5']],
    next: RECOVER_EDIT,
  },
  {
    name: 'adopt',
    argv: ['adopt', 'primary'],
    next: RECOVER_EDIT,
    prepare: [['apply', '--yes'], { from: 'work/hand-edited.json', to: '.openclaw/openclaw.json' }],
  },
  repeated('fmt', ['fmt', '-f', 'ugly.yaml']),
  repeated('import', ['import', '-o', 'imported.yaml', '--force']),
  repeated('import --force', ['import', '-o', 'changed.yaml', '--force']),
  repeated('init', ['init', '-o', 'started.yaml', '--force']),
  repeated('plan --out', ['plan', '-f', 'changed.yaml', '--out', 'plan.json']),
  repeated('plan --output', ['plan', '-f', 'changed.yaml', '--output', 'json=out.json', '--output', 'markdown=out.md']),
  classic('set anthropic/claude-opus-4-5'),
  classic('set openai/gpt-5-mini --agent work'),
  classic('set-image anthropic/claude-opus-4-5'),
  classic('aliases add mini openai/gpt-5-mini'),
  // OpenClaw itself handles the others.
  { ...classic('aliases remove spare'), prepare: [['aliases', 'add', 'spare', 'openai/gpt-5-mini']] },
  {
    // Sends no request, and uses the first model that the program knows.
    name: 'scan --set-default',
    argv: ['scan', '--no-probe', '--provider', 'anthropic', '--set-default', '--yes'],
    next: RECOVER_EDIT,
  },
  classic('replace openai/gpt-5.2 openai/gpt-5.1'),
  classic('allow add openai/gpt-5.1'),
  classic('roles set subagents openai/gpt-5.1'),
  { ...classic('roles clear subagents'), prepare: [['roles', 'set', 'subagents', 'openai/gpt-5.1']] },
  classic('params set openai/gpt-5.2 temperature 0.2'),
  classic('fallbacks add openai/gpt-5.1'),
  classic('fallbacks remove openai/gpt-5-mini'),
  classic('fallbacks move openai/gpt-5-mini 1'),
  classic('fallbacks promote openai/gpt-5-mini'),
  classic('fallbacks clear'),
  classic('fallbacks inherit --agent work'),
  classic('image-fallbacks add openai/gpt-5.1'),
  classic('image-fallbacks remove openai/gpt-5-mini'),
  classic('image-fallbacks move openai/gpt-5-mini 1'),
  classic('image-fallbacks promote openai/gpt-5-mini'),
  classic('image-fallbacks clear'),
  classic('auth order set --provider openai openai:default'),
  classic('auth order set --provider openai --agent work openai:default'),
  classic('auth order clear --provider anthropic'),
  withSecret('auth add', 'auth add --provider anthropic --profile-id anthropic:fresh --method api-key'),
  withSecret('auth paste-api-key', 'auth paste-api-key --provider anthropic'),
  withSecret('auth paste-token', 'auth paste-token --provider anthropic --agent work'),
  withSecret('auth setup-token', 'auth setup-token', SETUP_TOKEN),
  {
    name: 'doctor --fix',
    argv: ['doctor', '--fix', '--yes'],
    prepare: [
      ['auth', 'remove', 'anthropic:default', '--yes'],
      { from: 'work/early-logins.json', to: '.openclaw/credentials/oauth.json' },
    ],
    next: RECOVER_EDIT,
  },
  { name: 'auth remove', argv: ['auth', 'remove', 'anthropic:default', '--yes'], next: RECOVER_EDIT },
].map(complete);

function complete(scenario) {
  return { next: RECOVER, stdin: '', ...scenario, prepare: scenario.prepare ?? [], files: scenario.files ?? {} };
}

const SESSIONS = '.openclaw/agents/main/sessions/sessions.json';
const PINNED = { providerOverride: 'openai', modelOverride: 'gpt-5-mini', modelOverrideSource: 'auto' };
/** Clears the one chat as OpenClaw's gateway does; the command itself writes nothing. */
const GATEWAY = `#!/bin/sh
[ "$1" = gateway ] || exit 1
printf '{"agent:main:main": {}}' > "$HOME/${SESSIONS}.new" && mv "$HOME/${SESSIONS}.new" "$HOME/${SESSIONS}"
`;

/**
 * What needs more than a home: a server of catalogues, and a program.
 *
 * @param catalog the address of a catalogue
 */
export const scenariosWith = (catalog) =>
  [
    repeated('catalog update', ['catalog', 'update', '--url', catalog]),
    {
      ...repeated('pins clear', ['pins', 'clear', '--auto', '--yes']),
      files: { [SESSIONS]: JSON.stringify({ 'agent:main:main': PINNED }), 'bin/openclaw': GATEWAY },
    },
  ].map(complete);

/** A catalogue as OpenClaw publishes it. */
export const CATALOG = JSON.stringify({
  schemaVersion: 1,
  generatedAt: Date.UTC(2026, 10, 20),
  sourceCommit: 'c0ffee',
  providers: { openai: { models: [{ id: 'gpt-5.2' }] } },
});

/** Takes every lock and removes what is left beside them; only that is checked afterwards. */
export const LAST = ['set', 'openai/gpt-4.1'];

export const ALL_SECRETS = [...Object.values(SECRETS), SETUP_TOKEN];
