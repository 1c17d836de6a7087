/**
 * Recorded runs of OpenClaw's own commands: a manifest that expresses the same outcome gives the same settings,
 * and ours keeps the bytes that theirs loses.
 */
import { afterEach, describe, expect, it } from 'vitest';
import classic from '../../fixtures/recorded/commands-classic.json' with { type: 'json' };
import modern from '../../fixtures/recorded/commands-modern.json' with { type: 'json' };
import { importLive } from '../../src/engine/import-live.ts';
import { parseJson5, toValue } from '../../src/openclaw/json5/index.ts';
import type { Generation } from '../../src/openclaw/model-ref.ts';
import { asManifest } from './commands.ts';
import { errorsOf, type Files, liveOf, makeHome, planOf, resultsOf, type TestHome, writeFiles } from './homes.ts';
import { type Settings, settingsOf } from './settings-of.ts';

interface Recording {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly symlinks?: Readonly<Record<string, string>>;
  readonly before: Files;
  readonly after: Files;
}

/** Runs that a manifest cannot follow, with the reason. */
const LEFT_OUT: Readonly<Record<Generation, Readonly<Record<string, string>>>> = {
  classic: {
    'aliases-add-different-case-no-conflict': 'stores two aliases that differ only in case; a manifest refuses them',
  },
  modern: {},
};

/** Runs whose outcome we better, with what ours is instead. */
const BETTERED: Readonly<Record<Generation, Readonly<Record<string, Partial<Settings>>>>> = {
  classic: {
    // The first entry makes the map an allowlist: ours gets an entry for every model in use, theirs locks them out.
    'set-preserves-fallbacks': { models: { 'b/2': {}, 'c/3': {}, 'openai/gpt-5.2': {} } },
    'set-include-flattened': { models: { 'a/9': {}, 'b/2': {}, 'openai/gpt-5.2': {} } },
    'image-fallbacks-add': { models: { 'a/1': {}, 'openai/gpt-5.2': {} } },
    // Theirs ends with two models that have the alias gpt.
    'aliases-add-duplicate-default-then-set': { models: { 'a/b': { alias: 'gpt' }, 'openai/gpt-5.2': { alias: '' } } },
    // An entry whose key only normalises to the reference is that model's entry; theirs adds another one.
    'set-nonnormalised-key-duplicates': { models: { 'Z.AI/glm-4.7': { alias: 'glm' } } },
    'set-via-alias-on-nonnormalised-key': { models: { 'Z.AI/glm-4.7': { alias: 'glm' } } },
  },
  modern: {},
};

const RELEASES = { classic: '2026.1.30', modern: '2026.9.6' } as const;
const RECORDED = [
  ...(classic as unknown as Recording[]).map((recording) => ({ generation: 'classic' as const, recording })),
  ...(modern as unknown as Recording[]).map((recording) => ({ generation: 'modern' as const, recording })),
].filter(({ generation, recording }) => LEFT_OUT[generation][recording.name] === undefined);

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

describe.each(RECORDED)('$generation $recording.name', ({ generation, recording }) => {
  const start = () => {
    home = makeHome(recording.before, { ...recording, release: RELEASES[generation] });
    return home;
  };

  it('leaves the settings that OpenClaw left', async () => {
    const at = start();
    const live = await liveOf(at);
    const plan = await planOf(at, asManifest(importLive(live).manifest, recording.argv, live));
    expect(errorsOf(plan)).toEqual([]);
    const ours = { ...recording.before, ...Object.fromEntries(resultsOf(at, plan).map((w) => [w.file, w.after])) };
    expect(settingsOf(ours, recording, generation)).toEqual({
      ...settingsOf(recording.after, recording, generation),
      ...BETTERED[generation][recording.name],
    });
  });

  it('leaves nothing to plan, and keeps every other byte', async () => {
    const at = start();
    const live = await liveOf(at);
    const manifest = asManifest(importLive(live).manifest, recording.argv, live);
    const written = resultsOf(at, await planOf(at, manifest));
    for (const { before, after } of written) {
      for (const token of keepsakes(before ?? '')) expect(after).toContain(token);
      expect(otherValues(after)).toEqual(otherValues(before ?? '{}'));
    }
    writeFiles(at.dir, Object.fromEntries(written.map(({ file, after }) => [file, after])));
    expect(await planOf(at, manifest)).toMatchObject({ changes: [], commands: [], files: expect.anything() });
  });
});

/** What OpenClaw's own writes lose: comments, includes, variables. */
function keepsakes(text: string): string[] {
  return text.match(/\/\/ .*|\/\*.*?\*\/|"?\$include"?: ?"[^"]*"|\$?\$\{\w+\}|'~\/ws'/g) ?? [];
}

/** The file without what the commands are about. */
function otherValues(text: string): unknown {
  const parsed = parseJson5(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const value = toValue(parsed.document.root) as Record<string, Record<string, Record<string, unknown>>>;
  // An included file may hold what is below `agents`.
  const defaults = value.agents?.defaults ?? value.defaults;
  for (const key of ['model', 'imageModel', 'models']) delete defaults?.[key];
  if (defaults && Object.keys(defaults).length === 0) delete value.agents?.defaults;
  if (value.agents && Object.keys(value.agents).length === 0) delete value.agents;
  delete value.order;
  delete value.meta;
  // What a store needs to be one.
  if (value.version === (1 as unknown)) delete value.version;
  if (value.profiles && Object.keys(value.profiles).length === 0) delete value.profiles;
  return value;
}
