import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../src/error-codes/all.ts';
import { KEPT_CODE } from '../e2e/cli.ts';
import { run } from '../edits/commands.ts';
import { filesBelow, ROOT, read } from './tree.ts';

const readme = read('README.md');
const pages = filesBelow('docs').filter((file) => file.endsWith('.md'));

test.each(['scripts/generate.mjs', 'scripts/readme.mjs'])('what %s makes is current', (script) => {
  const run = spawnSync(process.execPath, [script, '--check'], { cwd: ROOT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

test('the README is short, and names the two commands that .ci/run runs', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  expect(readme).toContain('```\nnpm ci\nnpm test\n```');
});

test('the page of errors has every code once', () => {
  const listed = [...read('docs/errors.md').matchAll(/^\| <a id="\w+"><\/a>([EW]\d{3}) \|/gm)].map(([, code]) => code);
  expect(listed).toEqual(Object.keys(CODES));
});

test('the exit codes in the docs are those that the commands use', () => {
  const commands = read('docs/commands.md');
  const section = commands.slice(commands.indexOf('## Exit codes'), commands.indexOf('## Options'));
  expect([...section.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code))).toEqual([0, 1, 2, 3, 4]);
  const used = new Set(Object.values(CODES).flatMap(({ exit }) => exit ?? []));
  expect([...used].sort()).toEqual([1, 3, 4]);
});

test('the page of formats lists every schema that the program prints', async () => {
  const { stderr } = await run({ dir: ROOT }, ['schema', 'nothing']);
  const printed = /One of: (.*)\./.exec(stderr)?.[1]?.split(', ');
  const page = read('docs/formats.md');
  const listed = [...page.slice(page.indexOf('## JSON')).matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(printed?.toSorted());
});

test('the README shows what `plan` really prints', () => {
  const shown = /^\$ openclaw-models plan -f openclaw\.models\.yaml\.example\n([\s\S]*?)\n```/m.exec(readme)?.[1];
  const env = { ...KEPT_CODE, PATH: process.env.PATH, OPENCLAW_HOME: 'fixtures/demo/home', NO_COLOR: '1' };
  const arguments_ = ['dist/cli.js', 'plan', '-f', 'openclaw.models.yaml.example'];
  expect(execFileSync(process.execPath, arguments_, { cwd: ROOT, env, encoding: 'utf8' }).trimEnd()).toBe(shown);
});

test('the docs name every command and every option', async () => {
  const page = read('docs/commands.md');
  const help = async (...words: string[]) =>
    (await run({ dir: ROOT, env: { NO_COLOR: '1' } }, [...words, '--help'])).stdout;
  const rowsOf = (text: string) =>
    [...text.matchAll(/^ {2}([\w-]+(?: [\w-]+)*)(?: <.*?)? {2,}\S/gm)].map(([, name = '']) => name);
  const commands: string[] = [];
  for (const name of rowsOf(await help())) {
    const shown = await help(...name.split(' '));
    commands.push(...(shown.startsWith('Commands') ? rowsOf(shown) : [name]));
  }
  expect(commands).toEqual(expect.arrayContaining(['rollback', 'fallbacks add', 'auth order set']));
  for (const command of commands) {
    expect(page, command).toContain(`\n### ${command}\n`);
    for (const [option] of (await help(...command.split(' '))).matchAll(/--[a-z-]+/g)) expect(page).toContain(option);
  }
});

test.each(['README.md', 'README.ja.md', 'SECURITY.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...pages])(
  'links in %s lead somewhere',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    for (const [link, target = '', anchor] of links) {
      const to = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      expect(existsSync(path.join(ROOT, to)), `${file}: ${link}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(to)), `${file}: ${link}`).toContain(anchor);
    }
  },
);

/** As GitHub makes them from headings. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id = '']) => id)];
}

test('the overview of the docs lists every page', () => {
  const overview = read('docs/README.md');
  expect(pages.filter((page) => page !== 'docs/README.md' && !overview.includes(`(${path.basename(page)})`))).toEqual(
    [],
  );
});

test('no file holds the path of the folder that it is in', () => {
  const folders = ['src', 'test', 'scripts', 'schema', 'fixtures', '.ci'];
  const files = [...folders.flatMap(filesBelow), 'README.md', 'CHANGELOG.md', 'package.json', 'package-lock.json'];
  expect(files.filter((file) => read(file).includes(`${ROOT}/`))).toEqual([]);
});

test('the lockfile names no registry', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
  expect(resolved).toEqual([]);
});
