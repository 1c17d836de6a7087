/** A config that OpenClaw already rejects: every command that writes it, or copies from it, does the same. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { withHomeHere } from './cli.ts';

const CONFIG = '.openclaw/openclaw.json';
const home = (release: string, fault: string) => ({
  [CONFIG]: `{ "meta": { "lastTouchedVersion": "${release}" },\n  ${fault} }\n`,
  'work/openclaw.models.yaml': 'version: 1\nprimary: openai/gpt-5.2\n',
});
const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['set', ['set', 'openai/gpt-5.2', '--apply']],
  ['fallbacks add', ['fallbacks', 'add', 'openai/gpt-5.2', '--apply']],
  ['apply', ['apply', '--yes']],
  ['adopt', ['adopt', 'primary']],
];

describe.each(['2026.1.30', '2026.4.1', '2026.9.6'])('%s', (release) => {
  test.each(COMMANDS)('%s', (_name, words) =>
    withHomeHere(
      home(release, '"models": { "providers": [] }, "agents": { "defaults": { "model": { "primary": "a/b" } } }'),
      async (one) => {
        const before = await readFile(one.at(CONFIG), 'utf8');
        const manifest = await readFile(one.at('work/openclaw.models.yaml'), 'utf8');
        const refused = await one.run(words);
        expect(refused.stderr).toContain('[E205]');
        expect(refused.stderr).toContain('models.providers');
        expect(refused.stderr).toContain('--force');
        expect(refused.code).toBe(1);
        expect(await readFile(one.at(CONFIG), 'utf8')).toBe(before);
        expect(await readFile(one.at('work/openclaw.models.yaml'), 'utf8')).toBe(manifest);

        const forced = await one.run([...words, '--force']);
        expect(forced.stderr).not.toContain('[E205]');
        expect(await readFile(one.at(CONFIG), 'utf8')).toContain('"models": { "providers": [] }');
      },
    ),
  );

  test('a plan is refused before anything is asked, a saved one too', () =>
    withHomeHere(
      home(release, '"models": { "providers": [] }, "agents": { "defaults": { "model": { "primary": "a/b" } } }'),
      async (one) => {
        expect((await one.run(['plan', '--out', 'plan.json'])).code).toBe(0);
        // Without a terminal and --yes, the question would be E422.
        for (const words of [['apply'], ['apply', 'plan.json']]) {
          const { stdout, stderr, code } = await one.run(words);
          expect(stderr).toContain('[E205]');
          expect(stdout).toBe('');
          expect(code).toBe(1);
        }
        const forced = await one.run(['apply', 'plan.json', '--yes', '--force']);
        expect(forced.code, forced.stderr).toBe(0);
      },
    ));

  test('a shape that leaves no place for the change is named', () =>
    withHomeHere(home(release, '"agents": [{ "model": "a/b" }]'), async (one) => {
      for (const words of [['plan'], ['set', 'openai/gpt-5.2', '--apply'], ['apply', '--yes', '--force']]) {
        const refused = await one.run(words);
        expect(`${refused.stdout}${refused.stderr}`).toMatch(/rejects this config at agents: .*\[E205\]/s);
        expect(refused.code).toBe(1);
      }
    }));

  test('a change that fixes it is written', () =>
    withHomeHere(home(release, '"agents": { "defaults": { "model": { "primary": 7 } } }'), async (one) => {
      expect((await one.run(['apply', '--yes'])).stdout).toContain('openai/gpt-5.2');
      expect(await readFile(one.at(CONFIG), 'utf8')).toContain('"openai/gpt-5.2"');
    }));
});
