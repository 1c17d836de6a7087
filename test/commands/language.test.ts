import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/error-codes/all.ts';
import japanese from '../../src/error-codes/remedies-ja.json' with { type: 'json' };
import { run } from '../edits/commands.ts';

const place = (env: Record<string, string> = {}) => ({ dir: '/nowhere', env, stdin: 'version: 1\nprimary: 7\n' });
const WRONG = ['validate', '-f', '-'];
const JA = japanese.E110;

describe('remedies in Japanese', () => {
  test('are those of twenty codes, and name the same commands and options as the English ones', () => {
    expect(Object.keys(japanese)).toHaveLength(20);
    for (const [code, text] of Object.entries(japanese)) {
      expect(Object.hasOwn(CODES, code), code).toBe(true);
      const quoted = (remedy: string) =>
        [...remedy.matchAll(/`[^`]+`|--[a-z-]+|[A-Z_]{6,}/g)].map(([word]) => word.replaceAll('`', ''));
      for (const word of quoted(CODES[code as keyof typeof CODES].remedy)) expect(text, code).toContain(word);
      expect(text, code).toMatch(/[ぁ-ん]/);
    }
  });

  test.each([
    ['--lang ja', ['--lang', 'ja'], {}],
    ['--lang=ja', ['--lang=ja'], {}],
    ['LANG', [], { LANG: 'ja_JP.UTF-8' }],
    ['LC_ALL before LANG', [], { LC_ALL: 'ja_JP.UTF-8', LANG: 'de_DE.UTF-8' }],
  ])('are shown with %s, beside an English message', async (_, options, env) => {
    const { stdout, code } = await run(place(env), [...WRONG, ...options]);
    expect(code).toBe(1);
    expect(stdout).toContain(JA);
    expect(stdout).toContain('[E110]');
    expect(stdout).not.toContain(CODES.E110.remedy);
  });

  test.each([
    ['no locale', [], {}],
    ['--lang en', ['--lang', 'en'], { LANG: 'ja_JP.UTF-8' }],
    ['a locale that begins alike', [], { LANG: 'jam_JM.UTF-8' }],
  ])('are not shown with %s', async (_, options, env) => {
    const { stdout } = await run(place(env), [...WRONG, ...options]);
    expect(stdout).toContain(CODES.E110.remedy);
    expect(stdout).not.toContain(JA);
  });

  test('stay out of JSON, which programs read', async () => {
    const { stdout } = await run(place({ LANG: 'ja_JP.UTF-8' }), [...WRONG, '--json']);
    expect(JSON.parse(stdout).error.remedy).toBe(CODES.E110.remedy);
  });

  test('come before an English remedy that is for the very case, also for a wrong command line', async () => {
    const { stderr } = await run(place(), ['plan', '--nope', '--lang', 'ja']);
    expect(stderr.indexOf(japanese.E500)).toBeGreaterThan(0);
    expect(stderr.indexOf('openclaw-models plan --help')).toBeGreaterThan(stderr.indexOf(japanese.E500));
  });

  test('another language is refused', async () => {
    const ran = await run(place(), [...WRONG, '--lang', 'fr']);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('--lang takes en or ja')]);
  });
});
