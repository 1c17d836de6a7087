import { describe, expect, test } from 'vitest';
import { activityLine } from '../../src/views/text/activity.ts';
import { asciiText, showsUnicode } from '../../src/views/text/ascii.ts';

const SCREEN = { columns: 80, unicode: true };

test.each([
  [{ text: 'Probing providers' }, 4200, '⠹ Probing providers (4 s)'],
  [{ text: 'Probing providers', done: 3 }, 1000, '⠋ Probing providers: 3 (1 s)'],
  [{ text: 'Probing providers', done: 3, total: 12 }, 61_000, '⠋ Probing providers: 3 of 12 (61 s)'],
])('%o after %i ms', (activity, elapsed, line) => {
  expect(activityLine(activity, elapsed, SCREEN)).toBe(line);
});

test('a line fits the terminal, and no text of a file moves its cursor', () => {
  const text = `Waiting for openclaw \u001b[2J${'x'.repeat(200)}`;
  for (const columns of [20, 40, 80]) {
    const line = activityLine({ text, done: 3, total: 12 }, 5000, { columns, unicode: false });
    expect(line.length).toBeLessThan(Math.max(columns, 30));
    expect(line).toMatch(/^[ -~]+: 3 of 12 \(5 s\)$/);
  }
});

describe('a terminal that shows only ASCII', () => {
  test.each([
    [{}, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'POSIX' }, false],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LANG: 'de_DE@euro' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', LC_CTYPE: 'UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, true],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  ])('%o: %s', (env, shows) => {
    expect(showsUnicode(env)).toBe(shows);
  });

  test('gets other signs, and keeps letters', () => {
    expect(asciiText('├─ 1 ä\n│  └─ ✓ a → b ✗ ↕')).toBe('|- 1 ä\n|  `- + a -> b x ^');
  });
});
