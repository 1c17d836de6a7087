/** What a code's letter promises: `E` stops, `W` does not. */
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/error-codes/all.ts';
import { type Code, diagnostic, isError } from '../../src/errors.ts';
import { filesBelow, read } from './tree.ts';

describe.each(Object.keys(CODES) as Code[])('%s', (code) => {
  test('is as severe as its letter says', () => {
    const stops = code.startsWith('E');
    expect(isError(diagnostic(code, 'x'))).toBe(stops);
    expect(diagnostic(code, 'x').severity).toBe(stops ? 'error' : 'warning');
    expect(diagnostic(code, 'x', { severity: 'info' }).severity).toBe(stops ? 'error' : 'info');
  });
});

test('nothing but the table makes an error or a warning', () => {
  const modules = filesBelow('src').filter(
    (file) => file.endsWith('.ts') && !/^src\/(generated\/|error-codes\/row\.ts$|errors\.ts$)/.test(file),
  );
  // `severity === 'error'` asks; `severity: 'error'` would say.
  const sayings = modules.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => /\bseverity\b['"]?\s*(:|=(?!=))[^=]*['"](error|warning)['"]/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(sayings).toEqual([]);
});
