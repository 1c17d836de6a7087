/** Which modules a command loads decides how long it takes to start, which no test can time. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLASSIC, CLI, execute, expectCode, MANIFEST, withHome } from '../e2e/cli.ts';

const FILES = { '.openclaw/openclaw.json': CLASSIC, 'work/openclaw.models.yaml': MANIFEST };

interface Loaded {
  readonly parts: readonly string[];
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
const NETWORK = ['http', 'https', 'http2', 'net', 'tls', 'readline', 'tty', 'zlib', 'stream'];
const CHILD = ['child_process'];
const CRYPTO = ['crypto'];

test.each([
  ['plan', [], WRITING, CHILD],
  ['validate', [], WRITING, CHILD],
  ['status', [], WRITING, CHILD],
  ['drift', [], WRITING, []],
  ['explain', [], [...WRITING, ...CATALOGUE], CHILD],
  ['history', [], [...WRITING, ...CATALOGUE], CHILD],
  ['set', ['openai/gpt-5.2', '--dry-run'], [], CHILD],
  ['aliases', ['list'], CATALOGUE, CHILD],
  ['__complete', ['--', 'plan', '--f'], CATALOGUE, [...CHILD, ...CRYPTO]],
])('%s %j loads nothing that it does not call', async (command, words, modules, builtins) => {
  const loaded = await loadedBy([command, ...words]);
  const found = loaded.parts.filter((name) => [...ASIDE, ...modules].some((start) => name.startsWith(start)));
  expect(found).toEqual([]);
  const bare = loaded.builtins.map((name) => name.replace(/^node:/, ''));
  expect(bare.filter((name) => [...NETWORK, ...builtins].includes(name))).toEqual([]);
  expect(loaded.parts).toContain('src/commands/program.ts');
});

test('the recorder sees what is loaded', async () => {
  const { parts, builtins } = await loadedBy(['apply', '--yes']);
  expect(parts).toEqual(expect.arrayContaining(['src/apply/transaction.ts', 'snapshot.json']));
  expect(builtins).toEqual(expect.arrayContaining(['node:crypto', 'node:child_process']));
});
