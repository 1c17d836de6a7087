/** `report` of the built program on what its `plan --json` prints. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { documentOf, expectCode, FILES, type Home, ROOT, withHomeHere } from './cli.ts';

const valid = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(await readFile(path.join(ROOT, 'schema', 'report.schema.json'), 'utf8')),
);

/** The plan of this home under several names, of one that needs no change, and of one that is broken. */
async function plans(home: Home): Promise<void> {
  await mkdir(home.at('work', 'plans'));
  const save = async (name: string) =>
    writeFile(home.at('work', 'plans', `${name}.json`), (await home.run(['plan', '--json'])).stdout);
  await save('web-1');
  await save('web-2');
  expectCode(await home.run(['apply', '--yes']), 0);
  await save('idle');
  await home.write('.openclaw/openclaw.json', '{ "token": "planted-token" ');
  await save('broken');
}

test('groups hosts, and the exit code tells failed ones, changes and nothing to do', () =>
  withHomeHere(FILES, async (home) => {
    await plans(home);
    const report = (...args: string[]) => home.run(['report', ...args]);
    const all = expectCode(await report('plans', '--json', '--detailed-exitcode'), 1);
    const document = documentOf(all);
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    expect(document).toMatchObject({
      summary: { hosts: 4, changing: 2, unchanged: 1, failed: 1, groups: 1 },
      groups: [{ hosts: ['web-1', 'web-2'] }],
      unchanged: ['idle'],
      failures: [{ hosts: ['broken'], code: 'E201' }],
    });
    expect(document).not.toHaveProperty('error');
    expect(expectCode(await report('plans'), 1).stdout).not.toContain('planted');
    expectCode(await report('plans/web-*.json'), 0);
    expectCode(await report('plans/web-1.json', 'plans/idle.json', '--detailed-exitcode'), 2);
    expectCode(await report('plans/idle.json', '--detailed-exitcode'), 0);
    const markdown = expectCode(await report('plans', '--format', 'markdown'), 1).stdout;
    expect(markdown).toMatch(/^❌ \*\*4 hosts: 2 with the same \d+ changes; 1 without changes; 1 failed\.\*\*\n/);
    expect(expectCode(await report('plans', '--format', 'json'), 1).stdout).toBe(
      (await report('plans', '--json')).stdout,
    );
  }));

test.each([
  [['nowhere'], 'No file matches nowhere.'],
  [[], 'report needs <plan>.'],
  [['.', '--format', 'xml'], '--format needs one of text, json, markdown, junit, html, not "xml".'],
  [['.', '--format', 'text'], 'Choose either --json or --format text, not both.'],
])('%j is wrong use', (args, message) =>
  withHomeHere(FILES, async (home) => {
    const document = documentOf(expectCode(await home.run(['report', ...args, '--json']), 1));
    expect(document.error).toMatchObject({ code: 'E500', message });
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  }),
);

test.skipIf(process.platform === 'win32')('the plan of a pipe is read', () =>
  withHomeHere(FILES, async (home) => {
    await plans(home);
    const shell = 'exec "$0" "$1" report <(cat plans/web-1.json) plans/web-2.json';
    const args = ['-c', shell, process.execPath, path.join(ROOT, 'dist', 'cli.js')];
    expect(execFileSync('bash', args, { cwd: home.at('work'), encoding: 'utf8' })).toMatch(/^2 hosts: the same/);
  }),
);

test('10,000 plans are one run, whether a shell names each or a folder does', () =>
  withHomeHere(FILES, async (home) => {
    await plans(home);
    const plan = await home.read('work', 'plans', 'web-1.json');
    await mkdir(home.at('work', 'many'));
    const names = Array.from({ length: 2_000 }, (_, index) => `many/host-${index}.json`);
    await Promise.all(names.map((name) => writeFile(home.at('work', name), plan)));
    for (const args of [names, ['many']]) {
      const started = performance.now();
      const { stdout } = expectCode(await home.run(['report', ...args]), 0);
      expect(stdout).toMatch(/^2000 hosts: the same/);
      // It takes two seconds; a parser of arguments or a grouping that is quadratic takes minutes.
      expect(performance.now() - started).toBeLessThan(30_000);
    }
  }));
