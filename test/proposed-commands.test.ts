import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapesOf } from '../src/commands/declare.ts';
import { COMMANDS } from '../src/commands/table.ts';
import { CODES } from '../src/error-codes/all.ts';
import { diagnostic } from '../src/errors.ts';
import { completeCommands, fileWord, shellWord, TARGET_OPTIONS, unbrokenParts } from '../src/proposed-commands.ts';
import { stripControl } from '../src/strip-control.ts';
import { problemText } from '../src/views/text/problems.ts';
import { plainPalette, wrap } from '../src/views/text/terminal.ts';
import { anyCharacter } from './any-character.ts';

const NAMES = {
  '--state-dir': 'stateDir',
  '--profile': 'profile',
  '--openclaw-version': 'openclawVersion',
  '--manifest': 'manifest',
  '--host': 'host',
  '--agent': 'agent',
};

test('the table names every command and the options that it takes', async () => {
  const commands = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).flat();
  const found = Object.fromEntries(
    commands.flatMap(shapesOf).map(({ words, options }) => {
      const given = options.flatMap((option) => option.names);
      const names = Object.entries(NAMES).flatMap(([option, name]) => (given.includes(option) ? [name] : []));
      // Without an agent it is another order.
      const command = words.join(' ');
      return [command, /^auth order (set|clear)$/.test(command) ? names.filter((name) => name !== 'agent') : names];
    }),
  );
  expect(TARGET_OPTIONS).toEqual(found);
});

describe('a word for a shell', () => {
  test.each([
    ['plain/path-1.yaml', 'plain/path-1.yaml'],
    ['anthropic:default', 'anthropic:default'],
    ['', "''"],
    ['my file', "'my file'"],
    ["it's", "'it'\\''s'"],
    ['~/x', "'~/x'"],
    ['$HOME;rm', "'$HOME;rm'"],
    ['a=b', 'a=b'],
    ['-=x', '-=x'],
    ['été', "'été'"],
    ["a\nb'c\\", "$'a\\x0ab\\'c\\\\'"],
    ['\u001b[31m\u202e', "$'\\x1b[31m\\u202e'"],
  ])('%j', (word, expected) => expect(shellWord(word)).toBe(expected));

  test('passes through bash unchanged, and is complete on a screen', () => {
    const words = fc
      .sample(fc.string({ unit: anyCharacter, maxLength: 20 }), { seed: 3, numRuns: 300 })
      .concat(["a'\u0007\n", '\u{e0001}', '--x', '`id`', '!!', 'a\\'])
      .filter((word) => !word.includes('\0') && !/\p{Cs}/u.test(word));
    for (const word of words) expect(stripControl(shellWord(word))).toBe(shellWord(word));
    const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
    const printed = execFileSync('bash', ['-c', script], { env: { LC_ALL: 'C.UTF-8' }, encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(words);
  });

  test('a file is no option', () => {
    expect([fileWord('-x.json'), fileWord('-'), fileWord('a b')]).toEqual(['./-x.json', '-', "'a b'"]);
  });
});

describe('a proposed command names the same target', () => {
  const TARGET = { stateDir: 'X', manifest: 'other.yaml' };

  test.each([
    ['openclaw-models apply', 'openclaw-models apply --state-dir X -f other.yaml'],
    ['openclaw-models apply --yes', 'openclaw-models apply --state-dir X -f other.yaml --yes'],
    ['openclaw-models apply plan.json --yes', 'openclaw-models apply --state-dir X plan.json --yes'],
    ['Apply it: `openclaw-models apply`.', 'Apply it: `openclaw-models apply --state-dir X -f other.yaml`.'],
    ['openclaw-models rollback 7f3a', 'openclaw-models rollback --state-dir X -f other.yaml 7f3a'],
    ['See `openclaw-models fallbacks list`.', 'See `openclaw-models fallbacks list --state-dir X -f other.yaml`.'],
    [
      'Create one with `openclaw-models import` or `openclaw-models init`.',
      'Create one with `openclaw-models import --state-dir X --output other.yaml` or `openclaw-models init --state-dir X --output other.yaml`.',
    ],
    ['See `openclaw-models set --help`.', 'See `openclaw-models set --help`.'],
    ['See `openclaw-models schema manifest`.', 'See `openclaw-models schema manifest`.'],
    ['Run `openclaw-models fmt`.', 'Run `openclaw-models fmt -f other.yaml`.'],
    ['Run `openclaw doctor --fix`, then go on.', 'Run `OPENCLAW_STATE_DIR=X openclaw doctor --fix`, then go on.'],
    ['Put `openclaw` on PATH; openclaw refused it.', 'Put `openclaw` on PATH; openclaw refused it.'],
    ['a bug in openclaw-models', 'a bug in openclaw-models'],
    ['openclaw-models plan -f mine.yaml', 'openclaw-models plan --state-dir X -f mine.yaml'],
  ])('%s', (text, expected) => {
    expect(completeCommands(text, TARGET)).toBe(expected);
    expect(completeCommands(expected, TARGET)).toBe(expected);
  });

  test('all options, each where the command takes it, and quoted', () => {
    const all = {
      stateDir: 'a. b',
      profile: 'p',
      openclawVersion: '2026.9.6',
      manifest: '-',
      host: "h'",
      agent: 'w k',
    };
    const line = completeCommands('openclaw-models explain', all);
    expect(line).toBe(
      "openclaw-models explain --state-dir 'a. b' --profile p --openclaw-version 2026.9.6 -f - --host 'h'\\''' --agent 'w k'",
    );
    expect(completeCommands(line, all)).toBe(line);
    expect(completeCommands('openclaw-models set x --agent y', { agent: 'w' })).toBe('openclaw-models set x --agent y');
    expect(completeCommands('openclaw models status', { profile: 'p' })).toBe('openclaw --profile p models status');
  });

  test('every remedy in the list names commands that there are', () => {
    for (const { remedy } of Object.values(CODES))
      for (const [, words = ''] of remedy.matchAll(/openclaw-models ([a-z][a-z -]*)/g))
        expect(Object.keys(TARGET_OPTIONS).some((command) => `${words} `.startsWith(`${command} `))).toBe(true);
  });
});

describe('at narrow widths', () => {
  const screen = { palette: plainPalette, width: 24, target: { stateDir: '/a folder/x' } };

  test('a command stays on one line', () => {
    for (const { remedy } of Object.values(CODES)) {
      const shown = problemText(diagnostic('E500', 'x', { remedy }), screen).split('\n');
      const commands = completeCommands(remedy, screen.target).match(/`[^`]+`/g) ?? [];
      for (const command of commands) expect(shown.some((line) => line.includes(command))).toBe(true);
    }
    expect(wrap('To apply without asking: openclaw-models apply --yes. Or not.', 20)).toBe(
      'To apply without\nasking:\nopenclaw-models apply --yes.\nOr not.',
    );
  });

  test('a line ends between words, and nothing else is changed', () => {
    const parts = fc.array(fc.constantFrom('a', 'openclaw-models plan', '`b c`', '/p/q', '', 'x. ', 'openclaw', '`'));
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join(' ');
        expect(unbrokenParts(text).join(' ')).toBe(text);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
