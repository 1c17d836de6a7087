/** How often a command reads each file: once to plan, and under the lock what keeps another program's change safe. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Ran, run } from '../edits/commands.ts';
import { CLASSIC, CONFIG, DRIFTED, MAIN_STORE, MANIFEST, STORE, WORK_STORE } from '../edits/scenes.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';

const reads: string[] = [];

/** All reading goes through src/files/read.ts, which alone opens files with this flag. */
function counted<A extends unknown[], T>(open: (...args: A) => T): (...args: A) => T {
  return (...args) => {
    if (((args[1] as number) & fs.constants.O_NOCTTY) !== 0) reads.push(String(args[0]));
    return open(...args);
  };
}

const { openSync } = fs;
const { open } = fs.promises;
beforeAll(() => {
  fs.openSync = counted(openSync as (...args: unknown[]) => number) as typeof openSync;
  fs.promises.open = counted(open as (...args: unknown[]) => ReturnType<typeof open>) as typeof open;
  syncBuiltinESMExports();
});
afterAll(() => {
  fs.openSync = openSync;
  fs.promises.open = open;
  syncBuiltinESMExports();
});

const INCLUDED = '.openclaw/more.json5';
let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

async function readsOf(argv: readonly string[], stdin = ''): Promise<Record<string, number>> {
  home = makeHome({
    [CONFIG]: CLASSIC.replace('auth: {', '$include: "./more.json5",\n  auth: {'),
    [INCLUDED]: '{ logging: { level: "info" } }\n',
    [MAIN_STORE]: STORE,
    [WORK_STORE]: STORE,
    [MANIFEST]: DRIFTED,
  });
  reads.length = 0;
  const ran: Ran = await run({ dir: home.dir, stdin }, argv);
  expect(ran.code, ran.stderr).toBe(0);
  const found: Record<string, number> = {};
  // Our own records and OpenClaw's locks are another matter.
  for (const file of reads.map((one) => path.relative(home?.dir ?? '', one)))
    if (!/openclaw-models\/|\.lock$|\.bak/.test(file)) found[file] = (found[file] ?? 0) + 1;
  return found;
}

const counts = (config: number, included: number, main: number, work: number, manifest: number) => ({
  [CONFIG]: config,
  [INCLUDED]: included,
  [MAIN_STORE]: main,
  [WORK_STORE]: work,
  [MANIFEST]: manifest,
});

const WITHOUT_WRITING: [string, ReturnType<typeof counts>][] = [
  ['plan', counts(1, 1, 1, 1, 1)],
  ['status', counts(1, 1, 1, 1, 1)],
  ['drift', counts(1, 1, 1, 1, 1)],
  ['explain --manifest-only', counts(1, 1, 1, 1, 1)],
  ['set openai/gpt-5.2 --dry-run', counts(1, 1, 1, 1, 1)],
];
test.each(WITHOUT_WRITING)('%s reads each file once', async (words, expected) => {
  expect(await readsOf(words.split(' '))).toEqual(expected);
});

/*
 * A file that is written is read to plan, again under the locks, right before its backups are turned (the config alone
 * has some), right before it is replaced, and once afterwards, when the result is planned again. What is only read is
 * read to plan, under the locks where it is part of the config, and afterwards. The manifest of an edit is not looked
 * at afterwards.
 */
const WRITING: [string, ReturnType<typeof counts>][] = [
  ['set openai/gpt-5.2', counts(5, 3, 2, 2, 3)],
  ['fallbacks add openai/gpt-5-mini', counts(5, 3, 2, 2, 3)],
  ['apply --yes', counts(5, 3, 2, 2, 1)],
  // Once more than the others: for what is asked and shown before a secret is read, which may take minutes.
  ['auth paste-token --provider openai', counts(6, 4, 5, 3, 2)],
];
test.each(WRITING)('%s', async (words, expected) => {
  expect(await readsOf(words.split(' '), 'planted\n')).toEqual(expected);
});
