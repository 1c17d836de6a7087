/** How often an edit does what takes long: each text is parsed and checked once, and few processes and syncs are needed. */
import child_process from 'node:child_process';
import { Session } from 'node:inspector/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { OpenFile } from '../../src/files/at-once.ts';
import { run } from '../edits/commands.ts';
import { CLASSIC, CONFIG, DRIFTED, MAIN_STORE, MANIFEST, STORE, WORK_STORE } from '../edits/scenes.ts';
import { makeHome, type TestHome } from './homes.ts';

/** What the engine counts: the end of a file's name -> its function -> the name here. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/yaml/dist/public-api.js': { parseDocument: 'compose' },
  '/src/json5/edit.ts': { applyEdits: 'edit' },
  '/src/manifest/lint.ts': { lintManifest: 'lint' },
  '/src/plan/results.ts': { computeResults: 'results' },
  '/src/openclaw/undeclared-models.ts': { undeclaredModels: 'import' },
};

const session = new Session();
const { sync } = OpenFile.prototype;
const { spawn, spawnSync } = child_process;
let [syncs, processes] = [0, 0];

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  OpenFile.prototype.sync = function (this: OpenFile) {
    syncs += 1;
    return sync.call(this);
  };
  const counted = (start: (...args: never[]) => unknown) =>
    ((...args: never[]) => {
      processes += 1;
      return start(...args);
    }) as never;
  Object.assign(child_process, { spawn: counted(spawn), spawnSync: counted(spawnSync) });
  syncBuiltinESMExports();
});
afterAll(async () => {
  OpenFile.prototype.sync = sync;
  Object.assign(child_process, { spawn, spawnSync });
  syncBuiltinESMExports();
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/** The counts since the last call. */
async function calls(): Promise<Record<string, number>> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const found: Record<string, number> = {};
  for (const { url, functions } of result) {
    const names = Object.entries(COUNTED).find(([end]) => url.endsWith(end))?.[1] ?? {};
    for (const { functionName, ranges } of functions) {
      const name = Object.hasOwn(names, functionName) ? names[functionName] : undefined;
      if (name !== undefined && ranges[0]?.count) found[name] = ranges[0].count;
    }
  }
  return found;
}

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

async function workOf(argv: string): Promise<Record<string, number>> {
  home = makeHome({
    [CONFIG]: CLASSIC,
    [MAIN_STORE]: STORE,
    [WORK_STORE]: STORE,
    // What was read of another test's text would be used.
    [MANIFEST]: `# ${argv}\n${DRIFTED}`,
  });
  await calls();
  [syncs, processes] = [0, 0];
  const ran = await run({ dir: home.dir }, argv.split(' '));
  expect(ran.code, ran.stderr).toBe(0);
  return { ...(await calls()), process: processes, sync: syncs };
}

/*
 * The manifest before and after; the plan, and the check of what was written. One `cp` serves the config and the
 * manifest. Each sync is one that a power cut needs; see src/apply/intent.ts and its callers.
 */
const WRITTEN = { compose: 2, edit: 1, lint: 2, results: 2, process: 1, sync: 20 };

test.runIf(process.platform === 'linux').each([
  ['set openai/gpt-5.2', WRITTEN],
  ['fallbacks add openai/gpt-5-mini', WRITTEN],
  ['aliases add quick openai/gpt-5-mini', WRITTEN],
  ['set openai/gpt-5.2 --no-apply', { compose: 2, edit: 1, lint: 2, results: 1, process: 1, sync: 2 }],
  ['set openai/gpt-5.2 --dry-run', { compose: 2, edit: 2, lint: 2, results: 1, process: 0, sync: 0 }],
  ['apply --yes', { compose: 1, edit: 1, lint: 2, results: 2, process: 1, sync: 17 }],
])('%s', async (argv, expected) => {
  expect(await workOf(argv)).toEqual(expected);
});
