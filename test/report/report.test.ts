import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostNames } from '../../src/report/readings.ts';
import { readPlans } from '../../src/use-cases/report.ts';

const PLAN = {
  formatVersion: 1,
  tool: { name: 'openclaw-models', version: '0.1.0' },
  source: { kind: 'manifest', path: 'openclaw.models.yaml', digest: null },
  target: {
    config: '~/.openclaw/openclaw.json',
    stateDir: '~/.openclaw',
    machine: '0123456789abcdef',
    dialect: 'classic',
    release: null,
    roster: 'list',
    allowlist: 'models',
    auth: 'profiles-json',
  },
  changes: [],
  unchanged: 0,
  summary: { add: 0, change: 0, move: 0, remove: 0, entries: 0, unchanged: 0, destructive: 0 },
  diagnostics: [],
  files: [],
  commands: [],
  restart: 'none',
};
const ERROR = { code: 'E201', message: 'Not JSON5.', remedy: 'Mend it.' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oc-report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: unknown): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

async function read(...given: string[]) {
  const result = await readPlans(given, folder);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

test('the name of a host is that of its file, or of the folder of a plan.json', () => {
  expect(hostNames(['plans/web-1.json', 'plans/web-2.plan.json', 'db/plan.json', 'x/Plan.JSON', 'plain'])).toEqual([
    'web-1',
    'web-2',
    'db',
    'x',
    'plain',
  ]);
  expect(hostNames(['a/web.json', 'b/web.json', 'c.json'])).toEqual(['a/web.json', 'b/web.json', 'c']);
  expect(hostNames(['plan.json', './plan.json', '.json'])).toEqual(['plan.json', './plan.json', '.json']);
});

describe('what a file says', () => {
  const messageOf = async (content: unknown) => {
    const [reading] = await read(await write('one.json', content));
    return reading && 'failure' in reading.outcome ? reading.outcome.failure.message : 'a plan';
  };
  test.each<[string, unknown, string]>([
    ['a plan', PLAN, 'a plan'],
    ['a plan behind a byte order mark', `\ufeff${JSON.stringify(PLAN)}`, 'a plan'],
    ['a plan with an error', { ...PLAN, error: ERROR }, 'Not JSON5.'],
    ['a failure', { formatVersion: 1, error: ERROR, diagnostics: [] }, 'Not JSON5.'],
    ['nothing', '', 'The file is empty: `plan --json` printed nothing.'],
    ['not JSON', 'Permission denied (publickey).', 'The file is not JSON.'],
    ['half a plan', JSON.stringify(PLAN).slice(0, 100), 'The file is not JSON.'],
    ['another format', { ...PLAN, formatVersion: 2 }, 'The plan has format 2, not 1.'],
    ['an error of another format', { formatVersion: 2, error: ERROR }, 'The plan has format 2, not 1.'],
    ['no version', { error: ERROR }, 'The file does not contain a plan.'],
    ['a version that is text', { ...PLAN, formatVersion: '1' }, 'The file does not contain a plan.'],
    ['null', 'null', 'The file does not contain a plan.'],
    ['a list', '[]', 'The file does not contain a plan.'],
    [
      'what apply printed',
      { formatVersion: 1, applied: true, id: 'x', changes: [] },
      'The file does not contain a plan.',
    ],
    ['an error without words', { formatVersion: 1, error: { code: 'E201' } }, 'The file does not contain a plan.'],
    [
      'a code of somebody else',
      { formatVersion: 1, error: { ...ERROR, code: '::x' } },
      'The file does not contain a plan.',
    ],
    ['a change that is none', { ...PLAN, changes: [{}] }, 'The file does not contain a plan.'],
    ['a key called __proto__', '{"formatVersion":1,"__proto__":{"error":{}}}', 'The file does not contain a plan.'],
  ])('%s', async (_, content, message) => {
    expect(await messageOf(content)).toBe(message);
  });

  test('what it holds is in no message', async () => {
    for (const content of ['planted-secret', '{"formatVersion":1,"token":"planted-secret"}'])
      expect(await messageOf(content)).not.toContain('planted');
  });
});

describe('files, folders and patterns', () => {
  beforeAll(async () => {
    for (const name of ['p/a.json', 'p/b.json', 'p/.hidden.json', 'p/note.txt', 'q/x/plan.json', 'q/y/plan.json'])
      await write(name, PLAN);
    await write('star*.json', PLAN);
  });
  const hosts = async (...given: string[]) => (await read(...given)).map(({ host }) => host);

  test('are read in the order given, each file once', async () => {
    expect(await hosts('p/b.json', 'p/a.json', 'p/../p/b.json')).toEqual(['b', 'a']);
    expect(await hosts('p')).toEqual(['a', 'b']);
    expect(await hosts('p/', 'p/*.json')).toEqual(['a', 'b']);
    expect(await hosts('p/?.json')).toEqual(['a', 'b']);
    expect(await hosts('q/*/plan.json')).toEqual(['x', 'y']);
    expect(await hosts(path.join(folder, 'q', '*', '*.json'))).toEqual(['x', 'y']);
    expect(await hosts('p/.*.json')).toEqual(['.hidden']);
    // A file of that very name wins over the pattern.
    expect(await hosts('star*.json')).toEqual(['star*']);
  });

  test.each(['p/c.json', 'p/*.yaml', 'nowhere/', 'nowhere/*.json', '*/no/*'])('no file matches %s', async (given) => {
    const result = await readPlans(['p/a.json', given], folder);
    expect(result.ok ? [] : result.problems).toMatchObject([{ code: 'E500', message: `No file matches ${given}.` }]);
  });

  test('a pattern of many stars is no trap', async () => {
    await write(`s/${'a'.repeat(200)}.json`, PLAN);
    const started = performance.now();
    expect((await readPlans([`s/${'a*'.repeat(60)}b`], folder)).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
