/** Which modules a command loads decides how long it takes to start, which no test can time. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLASSIC, CLI, execute, expectCode, MANIFEST, withHome } from '../e2e/cli.ts';

const FILES = { '.openclaw/openclaw.json': CLASSIC, 'work/openclaw.models.yaml': MANIFEST };

interface Loaded {
  readonly parts: readonly string[];
  readonly compiled: readonly string[];
  readonly builtins: readonly string[];
}

function loadedBy(argv: readonly string[]): Promise<Loaded> {
  return withHome(FILES, async (home) => {
    const recorder = path.join(import.meta.dirname, '../../scripts/build/record-parts.cjs');
    const env = { HOME: home.dir, OPENCLAW_MODELS_CACHE: 'off', RECORD_PARTS: home.at('loads.json') };
    expectCode(await execute(process.execPath, ['-r', recorder, CLI, ...argv], { cwd: home.at('work'), env }), 0);
    return JSON.parse(await home.read('loads.json')) as Loaded;
  });
}

/** What no command needs unless it asks a person, the network, or prints help. */
const ASIDE = [
  'node_modules/@clack/',
  'src/prompts/',
  'node_modules/clipanion/lib/core.mjs',
  'node_modules/clipanion/lib/advanced/Cli.mjs',
  'src/probe/probe.ts',
  'src/scan/',
  'src/report/',
  'src/commands/auth/',
];
const WRITING = ['src/apply/transaction.ts', 'src/apply/openclaw-locks.ts', 'src/manifest/edit/flow.ts'];
const CATALOGUE = ['snapshot.json', 'former.json'];
/** Node has loaded these when the program starts. */
const AT_HAND = ['node:fs', 'node:path', 'node:vm'];
const CHILD = ['node:child_process'];

test.each([
  ['plan', [], WRITING, []],
  ['validate', [], WRITING, []],
  ['status', [], WRITING, []],
  // Asks git who wrote a line, and compares the config with what was applied.
  ['drift', [], WRITING, ['node:crypto', 'node:util', ...CHILD]],
  ['explain', [], [...WRITING, ...CATALOGUE], []],
  ['history', [], [...WRITING, ...CATALOGUE], []],
  ['list', [], WRITING, []],
  ['set', ['openai/gpt-5.2', '--dry-run'], [], ['node:crypto', 'node:util']],
  ['aliases', ['list'], CATALOGUE, []],
  ['__complete', ['--', 'plan', '--f'], CATALOGUE, []],
  ['__complete', ['--', 'set', 'o'], WRITING, []],
])('%s %j loads nothing that it does not call', async (command, words, modules, builtins) => {
  const loaded = await loadedBy([command, ...words]);
  const found = loaded.parts.filter((name) => [...ASIDE, ...modules].some((start) => name.startsWith(start)));
  expect(found).toEqual([]);
  const allowed = new Set([...AT_HAND, ...builtins]);
  expect(loaded.builtins.filter((name) => !allowed.has(name))).toEqual([]);
  expect(loaded.parts).toContain('src/commands/program.ts');
});

test.each(['plan', 'status', 'explain'])('%s compiles few parts that it does not use', async (command) => {
  const { parts, compiled } = await loadedBy([command]);
  const used = new Set(parts);
  const unused = compiled.filter((name) => !used.has(name));
  expect(unused.length, unused.join('\n')).toBeLessThan(compiled.length / 5);
});

test('the recorder sees what is loaded', async () => {
  const { parts, builtins } = await loadedBy(['apply', '--yes']);
  expect(parts).toEqual(expect.arrayContaining(['src/apply/transaction.ts', 'snapshot.json']));
  expect(builtins).toEqual(expect.arrayContaining(['node:crypto']));
});
