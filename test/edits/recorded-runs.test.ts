/**
 * Every recorded run of these commands in OpenClaw itself, replayed against ours: the same exit code (0 or not), the
 * same model settings in the files afterwards, and what theirs loses is kept.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import classic from '../../fixtures/recorded/commands-classic.json' with { type: 'json' };
import modern from '../../fixtures/recorded/commands-modern.json' with { type: 'json' };
import { parseJson5, toValue } from '../../src/json5/index.ts';
import type { Generation } from '../releases.ts';
import { type Files, makeHome, readIfThere, type TestHome } from '../use-cases/homes.ts';
import { type Settings, settingsOf } from '../use-cases/settings-of.ts';
import { run } from './commands.ts';

interface Recording {
  readonly name: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly symlinks?: Readonly<Record<string, string>>;
  /** Commands that made the store, which is SQLite and not recorded. */
  readonly setup?: unknown;
  readonly before: Files;
  readonly after: Files;
}

interface Difference {
  /** Why ours is better, or cannot be compared. */
  readonly why: string;
  /** Ours exits with 0 where theirs does not, or the other way round. */
  readonly exit?: 0 | 1;
  /** What ours leaves, where that is not what theirs leaves. */
  readonly settings?: (theirs: Settings, before: Settings) => Partial<Settings>;
  /** What ours adds to `modelPolicy.allow`. */
  readonly allows?: readonly string[];
  /** With this agent named, ours ends as theirs does. */
  readonly agent?: string;
  /** The store that the command works on was not recorded. */
  readonly skip?: true;
}

const allEntries =
  'the first entry makes the map an allowlist: ours adds one for every model in use, theirs locks them out';
const inConfig = "without --agent the order is the config's, for all agents; theirs goes to the default agent's store";
const notRecorded = 'its credentials are in a database that other commands made, and that was not recorded';
const ours = (settings: Partial<Settings>) => () => settings;
const orderInConfig =
  (order: Readonly<Record<string, readonly string[]>>) =>
  (_: Settings, before: Settings): Partial<Settings> => ({ order, stores: before.stores });

/** Where ours ends otherwise, with the reason. Everything else is the same. */
const DIFFERENCES: Readonly<Record<Generation, Readonly<Record<string, Difference>>>> = {
  classic: {
    'set-preserves-fallbacks': {
      why: allEntries,
      settings: ours({ models: { 'b/2': {}, 'c/3': {}, 'openai/gpt-5.2': {} } }),
    },
    'set-include-flattened': {
      why: allEntries,
      settings: ours({ models: { 'a/9': {}, 'b/2': {}, 'openai/gpt-5.2': {} } }),
    },
    'image-fallbacks-add': { why: allEntries, settings: ours({ models: { 'a/1': {}, 'openai/gpt-5.2': {} } }) },
    'aliases-add-duplicate-default-then-set': {
      why: 'theirs ends with two models that have the alias gpt',
      settings: ours({ models: { 'a/b': { alias: 'gpt' }, 'openai/gpt-5.2': { alias: '' } } }),
    },
    'set-nonnormalised-key-duplicates': {
      why: "an entry whose key only normalises to the reference is that model's; theirs adds another one",
      settings: ours({ models: { 'Z.AI/glm-4.7': { alias: 'glm' } } }),
    },
    'set-via-alias-on-nonnormalised-key': {
      why: 'as above',
      settings: ours({ models: { 'Z.AI/glm-4.7': { alias: 'glm' } } }),
    },
    'set-model-as-string-rejected': {
      why: 'a string there keeps OpenClaw from starting; ours writes the object that it needs',
      exit: 0,
      settings: ours({ model: { primary: 'openai/gpt-5.2', fallbacks: [] }, models: { 'openai/gpt-5.2': {} } }),
    },
    'aliases-add-different-case-no-conflict': {
      why: 'aliases are looked up without regard to case, so that of two only the last one works',
      exit: 1,
    },
    'aliases-add-builtin-name-free': {
      why: 'ours refuses a provider that nobody knows, as theirs does since 2026.8',
      exit: 1,
    },
    'auth-order-set-ok': {
      why: inConfig,
      agent: 'main',
      settings: orderInConfig({ anthropic: ['anthropic:work', 'anthropic:default'] }),
    },
    'auth-order-set-provider-alias': {
      why: inConfig,
      agent: 'main',
      settings: orderInConfig({ zai: ['zai:default'] }),
    },
    'auth-order-set-default-agent-not-main': {
      why: inConfig,
      agent: 'ops',
      settings: orderInConfig({ anthropic: ['anthropic:work'] }),
    },
    'auth-order-set-unknown-credential-types-dropped': {
      why: inConfig,
      agent: 'main',
      settings: orderInConfig({ anthropic: ['anthropic:work'] }),
    },
    'auth-order-clear-present': {
      why: inConfig,
      agent: 'main',
      settings: (_, before) => ({ stores: before.stores }),
    },
  },
  modern: {
    'set-bare-id': {
      why: 'theirs makes openai/claude-opus-4-6 of it, which nobody meant; ours names the models that are called so',
      exit: 1,
    },
    'aliases-add-invalid-name': {
      why: 'the config and every other use of an alias accept blanks; ours adds it with a note',
      exit: 0,
      settings: ours({ models: { 'anthropic/claude-opus-4-6': { alias: 'my alias' } } }),
    },
    'set-include-array': {
      why: 'ours edits the included file, theirs gives up',
      exit: 0,
      settings: ours({
        model: { primary: 'anthropic/claude-opus-4-6', fallbacks: [] },
        models: { 'anthropic/claude-opus-4-6': {} },
      }),
    },
    'set-policy-allow-not-listing-model': {
      why: 'a manifest with a list of what chats may choose lists what it declares',
      allows: ['anthropic/claude-opus-4-6'],
    },
    'auth-order-set': { why: notRecorded, skip: true },
    'auth-order-set-agent-work-shared-profile': { why: notRecorded, skip: true },
  },
};

const RELEASES = { classic: '2026.1.30', modern: '2026.9.6' } as const;
const RECORDED = [
  ...(classic as unknown as Recording[]).map((recording) => ({ generation: 'classic' as const, recording })),
  ...(modern as unknown as Recording[]).map((recording) => ({ generation: 'modern' as const, recording })),
];

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

describe.each(RECORDED)('$generation $recording.name', ({ generation, recording }) => {
  const difference = DIFFERENCES[generation][recording.name];

  it.skipIf(difference?.skip)('ends as it did in OpenClaw', async () => {
    await replay(recording, generation, difference);
  });
});

describe.each(RECORDED.filter(({ generation, recording }) => DIFFERENCES[generation][recording.name]?.agent))(
  '$generation $recording.name, with the agent named',
  ({ generation, recording }) => {
    it('ends as it did in OpenClaw', async () => {
      const agent = DIFFERENCES[generation][recording.name]?.agent ?? '';
      await replay({ ...recording, argv: [...recording.argv, '--agent', agent] }, generation, undefined);
    });
  },
);

async function replay(recording: Recording, generation: Generation, difference: Difference | undefined): Promise<void> {
  home = makeHome(recording.before, { ...recording, release: RELEASES[generation] });
  const at = { dir: home.dir, env: home.options.env };
  const release = ['--openclaw-version', RELEASES[generation]];
  const ran = await run(at, [...recording.argv.slice(1), ...release]);
  const exit = difference?.exit ?? (recording.exit === 0 ? 0 : 1);
  expect(ran.code === 0 ? 0 : 1, ran.stdout + ran.stderr).toBe(exit);

  const after = filesBelow(home.dir);
  if (exit !== 0) {
    expect(after).toEqual(recording.before);
    return;
  }
  const theirs = settingsOf(recording.after, recording, generation);
  const before = settingsOf(recording.before, recording, generation);
  expect(settingsOf(after, recording, generation)).toEqual({ ...theirs, ...difference?.settings?.(theirs, before) });
  for (const [name, text] of Object.entries(recording.before)) {
    for (const token of keepsakes(text)) expect(after[name]).toContain(token);
    if (!name.endsWith('.bak') && /\.json5?$/.test(name))
      expect(otherValues(after[name] ?? '', difference?.allows)).toEqual(otherValues(text));
  }
  if (ran.stdout.includes('Applied:')) {
    const again = await run(at, ['plan', '--json', ...release]);
    expect(JSON.parse(again.stdout)).toMatchObject({ changes: [], commands: [] });
  }
}

it('every listed difference is one', () => {
  const names = new Set(RECORDED.map(({ generation, recording }) => `${generation} ${recording.name}`));
  for (const [generation, differences] of Object.entries(DIFFERENCES))
    for (const name of Object.keys(differences)) expect(names).toContain(`${generation} ${name}`);
});

/** Everything in the home but our own files and OpenClaw's backups. */
function filesBelow(dir: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(dir, { recursive: true }) as string[]) {
    const file = path.join(dir, name);
    const own = name.includes('openclaw-models') || name.endsWith('openclaw.models.yaml');
    if (!own && !/\.bak(\.\d)?$/.test(name) && statSync(file).isFile()) files[name] = readIfThere(file) ?? '';
  }
  return files;
}

/** What OpenClaw's own writes lose: comments, includes, variables. */
function keepsakes(text: string): string[] {
  return text.match(/\/\/ .*|\/\*.*?\*\/|"?\$include"?: ?"[^"]*"|\$?\$\{\w+\}|'~\/ws'/g) ?? [];
}

/** The file without what the commands are about. */
function otherValues(text: string, allowed: readonly string[] = []): unknown {
  const parsed = parseJson5(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const value = toValue(parsed.document.root) as Record<string, Record<string, Record<string, unknown>>>;
  // An included file may hold what is below `agents`.
  const defaults = value.agents?.defaults ?? value.defaults;
  for (const key of ['model', 'imageModel', 'models']) delete defaults?.[key];
  const policy = defaults?.modelPolicy as { allow?: string[] } | undefined;
  if (policy?.allow) policy.allow = policy.allow.filter((ref) => !allowed.includes(ref));
  if (defaults && Object.keys(defaults).length === 0) delete value.agents?.defaults;
  if (value.agents && Object.keys(value.agents).length === 0) delete value.agents;
  delete value.auth?.order;
  if (value.auth && Object.keys(value.auth).length === 0) delete value.auth;
  delete value.order;
  delete value.meta;
  return value;
}
