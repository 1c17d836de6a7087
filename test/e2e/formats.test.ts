/** `--format` and `--output` of the built program. */
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { documentOf, expectCode, FILES, type Home, withHomeHere } from './cli.ts';

const MANIFEST_NAME = 'work/openclaw.models.yaml';
const broken = (home: Home) => home.write(MANIFEST_NAME, 'version: 1\nprimry: x/y\n');

describe.concurrent('one result in many forms', () => {
  test('text on the screen, the others in files', () =>
    withHomeHere(FILES, async (home) => {
      const forms = [
        'json=plan.json',
        'markdown=plan.md',
        'github=plan.log',
        'sarif=plan.sarif',
        'gitlab=quality.json',
      ];
      const outputs = [...forms, 'text=plan.txt'].flatMap((form) => ['--output', form]);
      const ran = expectCode(await home.run(['plan', '--detailed-exitcode', ...outputs]), 2);
      expect(ran.stdout).toBe(expectCode(await home.run(['plan']), 0).stdout);
      expect(JSON.parse(await home.read('work', 'plan.json'))).toEqual(documentOf(await home.run(['plan', '--json'])));
      const markdown = await home.read('work', 'plan.md');
      expect(markdown).toContain('| `primary` |');
      expect(markdown).toContain('```mermaid');
      expect(markdown).toContain('```diff');
      expect(markdown).not.toContain('planted');
      expect(JSON.parse(await home.read('work', 'plan.sarif')).version).toBe('2.1.0');
      expect(Array.isArray(JSON.parse(await home.read('work', 'quality.json')))).toBe(true);
      expect(await home.read('work', 'plan.txt')).toContain('Plan:');
      // The document that a pipeline keeps is the plan that it can apply.
      expectCode(await home.run(['apply', 'plan.json', '--yes']), 0);
    }));

  test.each(['markdown', 'github', 'sarif', 'gitlab', 'junit', 'html', 'json'] as const)(
    '%s alone on stdout',
    (format) =>
      withHomeHere(FILES, async (home) => {
        const { stdout } = expectCode(await home.run(['plan', '--format', format]), 0);
        const starts = {
          markdown: /^### Plan: /,
          github: /^(::|Plan:)/,
          sarif: /^\{/,
          gitlab: /^\[/,
          junit: /^<\?xml /,
          html: /^<!doctype html>/,
          json: /^\{/,
        }[format];
        expect(stdout).toMatch(starts);
      }),
  );

  test('a manifest with errors', () =>
    withHomeHere(FILES, async (home) => {
      await broken(home);
      for (const command of ['validate', 'plan', 'apply']) {
        const { stdout } = expectCode(await home.run([command, '--format', 'github', '--output', 'json=x.json']), 1);
        expect(stdout).toMatch(/^::error file=openclaw\.models\.yaml,line=2,.*title=E111::/);
        expect(JSON.parse(await home.read('work', 'x.json')).error.code).toBe('E111');
      }
      const { stderr } = expectCode(await home.run(['validate', '--output', 'sarif=x.sarif']), 1);
      expect(stderr).toBe('');
      expect(JSON.parse(await home.read('work', 'x.sarif')).runs[0].results[0].ruleId).toBe('E111');
    }));

  test('a home that cannot be read', () =>
    withHomeHere({ ...FILES, '.openclaw/openclaw.json': '{' }, async (home) => {
      const ran = expectCode(await home.run(['plan', '--output', 'markdown=x.md', '--output', 'gitlab=x.json']), 1);
      expect(ran.stderr).toContain('[E201]');
      expect(await home.read('work', 'x.md')).toContain('**E201**');
      expect(JSON.parse(await home.read('work', 'x.json'))).toHaveLength(1);
    }));

  test('apply says what it has done', () =>
    withHomeHere(FILES, async (home) => {
      const ran = expectCode(
        await home.run(['apply', '--yes', '--output', 'markdown=x.md', '--output', 'json=x.json']),
        0,
      );
      expect(ran.stdout).toContain('Applied in');
      expect(await home.read('work', 'x.md')).toMatch(/^### Applied as \d{8}-\d{6}-[0-9a-f]{4}: /);
      expect(JSON.parse(await home.read('work', 'x.json')).applied).toBe(true);
      const again = expectCode(await home.run(['apply', '--yes', '--format', 'markdown']), 0);
      expect(again.stdout).toContain('No changes.');
    }));

  test('drift, each setting as a problem with its place', () =>
    withHomeHere(FILES, async (home) => {
      expectCode(await home.run(['apply', '--yes']), 0);
      await home.write(
        '.openclaw/openclaw.json',
        (await home.read('.openclaw', 'openclaw.json')).replace(/primary: "[^"]*"/, 'primary: "openai/by-hand|x"'),
      );
      const forms = ['markdown=d.md', 'sarif=d.sarif', 'json=d.json'].flatMap((form) => ['--output', form]);
      const ran = expectCode(await home.run(['drift', '--format', 'github', '--detailed-exitcode', ...forms]), 2);
      expect(ran.stdout).toMatch(
        /^::warning file=openclaw\.models\.yaml,line=\d+,.*title=W532::primary: live changed \(live openai\/by-hand/,
      );
      expect(await home.read('work', 'd.md')).toContain('| `primary` | live changed |');
      expect(await home.read('work', 'd.md')).toContain('<code>openai/by-hand&#124;x</code>');
      expect(JSON.parse(await home.read('work', 'd.sarif')).runs[0].results[0].ruleId).toBe('W532');
      expect(JSON.parse(await home.read('work', 'd.json')).summary.liveChanged).toBe(1);
      expectCode(await home.run(['drift', '--plain', '--format', 'github']), 1);
    }));

  test('the log of a GitHub job gets annotations beside the text, unless a format is asked for', () =>
    withHomeHere(FILES, async (home) => {
      const env = { GITHUB_ACTIONS: 'true', CI: 'true' };
      const plain = expectCode(await home.run(['plan'], { env: { CI: 'true' } }), 0);
      expect(plain.stderr).toBe('');
      const logged = expectCode(await home.run(['plan'], { env }), 0);
      expect(logged.stdout).toContain('Plan:');
      expect(logged.stderr).toMatch(/^::warning file=openclaw\.models\.yaml,line=/m);
      for (const more of [['--json'], ['--format', 'text'], ['--format', 'markdown']]) {
        expect(expectCode(await home.run(['plan', ...more], { env }), 0).stderr).toBe('');
      }
      await broken(home);
      const failed = expectCode(await home.run(['validate'], { env }), 1);
      expect(`${failed.stdout}${failed.stderr}`).toMatch(/^::error file=openclaw\.models\.yaml,line=2,/m);
    }));

  test('wrong use writes nothing', () =>
    withHomeHere(FILES, async (home) => {
      const before = await readdir(home.at('work'));
      for (const args of [
        ['--format', 'xml'],
        ['--format', 'text', '--json'],
        ['--output', 'plan.md'],
        ['--output', 'pdf=plan.pdf'],
        ['--output', 'json=a', '--output', 'text=a'],
      ]) {
        const ran = expectCode(await home.run(['plan', ...args]), 1);
        expect(`${ran.stdout}${ran.stderr}`).toContain('E500');
      }
      expectCode(await home.run(['plan', '--output', 'json=no/such/folder.json']), 1);
      expect(await readdir(home.at('work'))).toEqual(before);
    }));
});
