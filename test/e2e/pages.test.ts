/** `--format html` of the built program, which hides secrets in everything that it prints. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { expectCode, FILES, withHomeHere } from './cli.ts';

test.each([['explain'], ['doctor'], ['history'], ['drift'], ['report', 'plans'], ['plan', '--homes', '..']])(
  '%s %s %s is one page whose script and style may run',
  (...words) =>
    withHomeHere(FILES, async (home) => {
      await home.write('work/plans/a.json', expectCode(await home.run(['plan', '--json']), 0).stdout);
      const page = expectCode(await home.run([...words, '--format', 'html']), words[0] === 'doctor' ? 1 : 0).stdout;
      expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
      for (const [, text = ''] of page.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g)) {
        expect(page).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      }
      expect(page).not.toContain('planted');
      expect(page.includes('<script>')).toBe(words[0] === 'explain');
    }),
);

test('formats that are asked for in two ways, or that there are not, are wrong use', () =>
  withHomeHere(FILES, async (home) => {
    for (const words of [
      ['explain', '--format', 'html', '--json'],
      ['explain', '--mermaid', '--format', 'html'],
      ['explain', '--format', 'sarif'],
      ['history', '--json', '--format', 'html'],
      ['history', '--format', 'markdown'],
    ]) {
      const { stdout, stderr } = expectCode(await home.run(words), 1);
      expect(`${stdout}${stderr}`).toContain('E500');
    }
    const mermaid = expectCode(await home.run(['explain', '--format', 'mermaid']), 0).stdout;
    expect(mermaid).toBe(expectCode(await home.run(['explain', '--mermaid']), 0).stdout);
  }));
