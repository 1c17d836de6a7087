import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../src/errors.ts';
import { run } from '../edits/commands.ts';
import { filesBelow, ROOT, read } from './tree.ts';

const readme = read('README.md');

test.each(['scripts/generate.mjs', 'scripts/readme.mjs'])('what %s makes is current', (script) => {
  const run = spawnSync(process.execPath, [script, '--check'], { cwd: ROOT, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

test('the README has every error code once', () => {
  const listed = [...readme.matchAll(/^\| ([EW]\d{3}) \|/gm)].map(([, code]) => code);
  expect(listed).toEqual(Object.keys(CODES));
});

test('the README names the exit codes that the commands use', () => {
  const section = readme.slice(readme.indexOf('### Exit codes'), readme.indexOf('### JSON'));
  expect([...section.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code))).toEqual([0, 1, 2, 3, 4]);
  const used = new Set([...readme.matchAll(/^\| E\d{3} \|.*?\| (\d) \|/gm)].map(([, code]) => Number(code)));
  expect([...used].sort()).toEqual([1, 3, 4]);
});

test('the README shows what `plan` really prints', () => {
  const shown = /^\$ openclaw-models plan -f openclaw\.models\.yaml\.example\n([\s\S]*?)\n```/m.exec(readme)?.[1];
  const env = { PATH: process.env.PATH, OPENCLAW_HOME: 'fixtures/demo/home', NO_COLOR: '1' };
  const arguments_ = ['dist/cli.js', 'plan', '-f', 'openclaw.models.yaml.example'];
  expect(execFileSync(process.execPath, arguments_, { cwd: ROOT, env, encoding: 'utf8' }).trimEnd()).toBe(shown);
});

test('the README names every command and every option', async () => {
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
    // The commands of the image model are in one row.
    const named = command.startsWith('image-fallbacks ') ? 'image-fallbacks' : command;
    expect(
      readme.split('\n').some((line) => line.startsWith('| `') && line.includes(`\`${named}`)),
      command,
    ).toBe(true);
    for (const [option] of (await help(...command.split(' '))).matchAll(/--[a-z-]+/g)) expect(readme).toContain(option);
  }
});

test('links to files lead somewhere', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
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
