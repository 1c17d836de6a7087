/** `plan --homes`: one manifest, many OpenClaw homes. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { homeNames } from '../../src/use-cases/plan-homes.ts';
import { documentOf, expectCode, fingerprint, type Home, ROOT, withHomeHere } from './cli.ts';

const schema = async (name: string) =>
  new Ajv({ allErrors: true, strict: false }).compile(
    JSON.parse(await readFile(path.join(ROOT, 'schema', `${name}.schema.json`), 'utf8')),
  );

const CONFIG = { meta: { lastTouchedVersion: '2026.1.30' }, agents: { defaults: { model: 'openai/gpt-5.2' } } };

/** Two homes that change, one that is as declared, a broken one, and a folder that is none. */
async function fleet(home: Home): Promise<void> {
  const config = (model: string, more = {}) =>
    JSON.stringify({ ...CONFIG, ...more, agents: { defaults: { model: { primary: model } } } });
  await home.write('work/fleet/web-1/.openclaw/openclaw.json', config('openai/gpt-5.2'));
  await home.write('work/fleet/web-2/.openclaw/openclaw.json', config('openai/gpt-5.2'));
  await home.write('work/fleet/idle/.openclaw/openclaw.json', config('anthropic/claude-opus-4-5'));
  await home.write('work/fleet/broken/.openclaw/openclaw.json', '{ "token": "planted-token" ');
  await home.write('work/fleet/notes/readme.txt', 'not a home');
  await home.manifest('version: 1\nprimary: anthropic/claude-opus-4-5\n');
}

const inFleet = (work: (home: Home) => Promise<void>) =>
  withHomeHere({}, async (home) => {
    await fleet(home);
    await work(home);
  });

test('homes with the same changes are grouped, and exit codes are those of report', () =>
  inFleet(async (home) => {
    const before = await fingerprint(home.at('work'));
    const all = expectCode(await home.run(['plan', '--homes', 'fleet/*', '--json', '--detailed-exitcode']), 1);
    const document = documentOf(all);
    expect((await schema('report'))(document)).toBe(true);
    expect(document).toMatchObject({
      summary: { hosts: 4, changing: 2, unchanged: 1, failed: 1, groups: 1 },
      groups: [{ hosts: ['web-1', 'web-2'] }],
      unchanged: ['idle'],
      failures: [{ hosts: ['broken'], code: 'E201' }],
    });
    const text = expectCode(await home.run(['plan', '--homes', 'fleet/web-*', '--detailed-exitcode']), 2).stdout;
    expect(text).toMatch(/^2 hosts: the same 2 changes\n(.*\n)*2 hosts: 2 with the same 2 changes\.\n$/);
    expectCode(await home.run(['plan', '--homes', 'fleet/idle', '--detailed-exitcode']), 0);
    expectCode(await home.run(['plan', '--homes', 'fleet/web-1', '--homes', 'fleet/idle/.openclaw']), 0);
    expect(await fingerprint(home.at('work'))).toEqual(before);
  }));

test('a folder without a home is named, not planned', () =>
  inFleet(async (home) => {
    const { stderr, stdout } = expectCode(await home.run(['plan', '--homes', 'fleet/*']), 1);
    expect(stderr).toBe('Without an OpenClaw home, and left out: fleet/notes.\n');
    expect(stdout + stderr).not.toContain('planted');
    // Where it was asked for by its name, it failed.
    const document = documentOf(expectCode(await home.run(['plan', '--homes', 'fleet/notes', '--json']), 1));
    expect(document).toMatchObject({ failures: [{ hosts: ['notes'], code: 'E200' }] });
  }));

test('a file lists homes, with names of their own', () =>
  inFleet(async (home) => {
    await home.write('work/fleet/homes.txt', '# all\n\nfirst=web-1\n  web-2/.openclaw\n');
    const document = documentOf(expectCode(await home.run(['plan', '--homes', 'fleet/homes.txt', '--json']), 0));
    expect(document).toMatchObject({ groups: [{ hosts: ['first', 'web-2'] }] });
    await home.write('work/twice.txt', `a=${home.at('work/fleet/web-1')}\na=fleet/web-2\n`);
    const twice = documentOf(expectCode(await home.run(['plan', '--homes', 'twice.txt', '--json']), 1));
    expect(twice.error).toMatchObject({ code: 'E500', message: 'Two homes have the name a.' });
  }));

test('a home gets the entry of its name in hosts', () =>
  inFleet(async (home) => {
    await home.manifest(
      'version: 1\nprimary: anthropic/claude-opus-4-5\nhosts:\n  web-2:\n    primary: openai/gpt-5.2\n',
    );
    const document = documentOf(expectCode(await home.run(['plan', '--homes', 'fleet/web-*', '--json']), 0));
    expect(document).toMatchObject({ groups: [{ hosts: ['web-1'] }], unchanged: ['web-2'] });
  }));

test('each plan is saved for its owner only, beside the report in another format', () =>
  inFleet(async (home) => {
    const outputs = ['--output', 'json=plans/', '--output', 'markdown=report.md'];
    expectCode(await home.run(['plan', '--homes', 'fleet/*', ...outputs]), 1);
    const files = await readdir(home.at('work', 'plans'));
    expect(files.sort()).toEqual(['broken.json', 'idle.json', 'web-1.json', 'web-2.json']);
    const plan = await schema('plan');
    for (const file of files) {
      const text = await home.read('work', 'plans', file);
      const document = JSON.parse(text);
      if (file === 'broken.json') expect(document.error.code).toBe('E201');
      else expect(plan(document), JSON.stringify(plan.errors)).toBe(true);
      expect(text).not.toContain('planted');
      expect((await stat(home.at('work', 'plans', file))).mode & 0o777).toBe(0o600);
    }
    const report = documentOf(await home.run(['report', 'plans', '--json']));
    expect(documentOf(await home.run(['plan', '--homes', 'fleet/*', '--json']))).toEqual({
      ...report,
      failures: expect.any(Array),
    });
    expect(await home.read('work', 'report.md')).toMatch(/^❌ \*\*4 hosts: /);
  }));

test('variables of this process are not those of a home', () =>
  inFleet(async (home) => {
    const config = JSON.stringify({ ...CONFIG, agents: { defaults: { model: ['$', '{MODEL}'].join('') } } });
    await writeFile(home.at('work/fleet/web-1/.openclaw/openclaw.json'), config);
    const env = {
      MODEL: 'anthropic/claude-opus-4-5',
      OPENCLAW_CONFIG_PATH: home.at('work/fleet/idle/.openclaw/openclaw.json'),
    };
    const run = () => home.run(['plan', '--homes', 'fleet/web-1', '--json'], { env });
    expect(documentOf(await run()).summary).not.toMatchObject({ unchanged: 1 });
    await home.write('work/fleet/web-1/.openclaw/.env', `MODEL=${env.MODEL}\n`);
    expect(documentOf(await run()).summary).toMatchObject({ unchanged: 1 });
  }));

test.each([
  [['--homes', 'nowhere/*'], 'No OpenClaw home matches nowhere/*.'],
  [['--homes', 'fleet/*', '--all-hosts'], /cannot be combined/],
  [['--homes', 'fleet/*', '--state-dir', 'x'], /cannot be combined/],
  [['--homes', 'fleet/*', '--output', 'sarif=x'], /needs one of text, json, markdown/],
  [['--homes', 'fleet/*', '--output', 'markdown'], /needs FORMAT=FILE/],
  [['--homes', 'fleet/*', '--output', 'markdown=x', '--output', 'junit=x'], '--output names x twice.'],
])('%j is wrong use', (args, message) =>
  inFleet(async (home) => {
    const document = documentOf(expectCode(await home.run(['plan', ...args, '--json']), 1));
    expect(document.error).toMatchObject({
      code: 'E500',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  }),
);

test('the name of a home is what of its path is its own', () => {
  expect(homeNames(['/srv/web-1/.openclaw', '/srv/web-2/.openclaw'])).toEqual(['web-1', 'web-2']);
  expect(homeNames(['/vol/oc-a/_data', '/vol/oc-b/_data'])).toEqual(['oc-a', 'oc-b']);
  expect(homeNames(['/a/x/1', '/a/y/2'])).toEqual(['x/1', 'y/2']);
  expect(homeNames(['/srv/web-1/.openclaw'])).toEqual(['web-1']);
  expect(homeNames(['/vol/oc-a/_data'])).toEqual(['oc-a']);
  expect(homeNames(['/a', '/a/b'])).toEqual(['/a', 'b']);
});
