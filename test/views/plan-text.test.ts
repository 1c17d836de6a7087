import { describe, expect, test } from 'vitest';
import type { Change, Plan } from '../../src/generated/plan.ts';
import { changeLines, planText, summaryLine } from '../../src/views/text/plan.ts';
import { countProblems, problemsText, problemText } from '../../src/views/text/problems.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';

const screen = { palette: plainPalette, width: 60 };

function change(more: Partial<Change>): Change {
  return {
    address: 'primary',
    action: 'change',
    kind: 'declared',
    before: 'a/b',
    after: 'c/d',
    file: 'x',
    reason: null,
    destructive: false,
    ...more,
  };
}

function plan(more: Partial<Plan>): Plan {
  const summary = { add: 0, change: 0, move: 0, remove: 0, entries: 0, unchanged: 0, destructive: 0 };
  return {
    changes: [],
    diagnostics: [],
    summary,
    source: { kind: 'manifest', path: 'm.yaml', digest: null },
    target: { config: '~/.openclaw/openclaw.json', dialect: 'classic', release: '2026.1.30', machine: 'm' },
    ...more,
  } as unknown as Plan;
}

describe('lines of changes', () => {
  test('every action has its sign, and addresses are aligned', () => {
    const lines = changeLines(
      [
        change({}),
        change({ address: 'aliases.opus', action: 'add', before: null }),
        change({ address: 'fallbacks', action: 'move', reason: 'c/d moves from 2nd to 1st' }),
        change({ address: 'image.primary', action: 'remove', after: null }),
        change({ address: 'agents.x.fallbacks', before: ['a/b'], after: [], destructive: true }),
      ],
      screen,
    );
    expect(lines).toEqual([
      '  ~ primary             a/b -> c/d',
      '  + aliases.opus        c/d',
      '  ↕ fallbacks           c/d moves from 2nd to 1st',
      '  - image.primary       a/b',
      '  ~ agents.x.fallbacks  a/b -> [] destructive',
    ]);
  });

  test('long ones go on below where they began, within the screen', () => {
    const lines = changeLines(
      [change({ before: ['anthropic/one', 'anthropic/two'], after: ['anthropic/two', 'anthropic/three'] })],
      screen,
    );
    expect(lines.join('\n')).toBe(
      ['  ~ primary  anthropic/one, anthropic/two -> anthropic/two,', '             anthropic/three'].join('\n'),
    );
  });

  test('entries are gathered, those that go as well', () => {
    const entry = (action: 'add' | 'remove', ref: string) =>
      change({
        address: `models.${ref}`,
        kind: 'entry',
        action,
        before: action === 'add' ? null : ref,
        after: action === 'add' ? ref : null,
        reason: 'the reason',
      });
    const lines = changeLines([entry('add', 'a/1'), entry('add', 'a/2'), entry('remove', 'a/3')], {
      ...screen,
      width: 200,
    });
    expect(lines).toEqual(['  + models  a/1, a/2 (the reason)', '  - models  a/3 (entry without settings)']);
  });

  test('a name from a file cannot forge a line', () => {
    const [line] = changeLines([change({ address: 'aliases.x\nNo changes.', after: 'a/\u001b[2Jb\n' })], screen);
    expect(line).toBe('  ~ aliases.x No changes.  a/b -> a/b ');
  });
});

describe('summary', () => {
  const summary = { add: 2, change: 1, move: 1, remove: 0, entries: 1, unchanged: 7, destructive: 1 };
  test('counts, and says what is destructive', () => {
    expect(summaryLine(plan({ changes: [change({})], summary }), screen)).toBe(
      'Plan: 2 to add, 1 to change, 1 to move, 0 to remove, 1 entry; 7 unchanged. 1 destructive.',
    );
  });

  test('says that nothing changes', () => {
    const unchanged = (number: number) => plan({ summary: { ...summary, unchanged: number } });
    expect(summaryLine(unchanged(7), screen)).toBe('No changes. 7 settings agree with m.yaml.');
    expect(summaryLine(unchanged(1), screen)).toBe('No changes. 1 setting agrees with m.yaml.');
    expect(summaryLine(unchanged(0), screen)).toBe('No changes. The manifest declares nothing yet.');
  });

  test('says that errors prevent it', () => {
    const error = { code: 'E309', severity: 'error', message: 'No agent x.', remedy: 'Create it.' };
    const text = planText(plan({ diagnostics: [error] as unknown as Plan['diagnostics'] }), screen, {
      next: undefined,
    });
    expect(text).toContain('\nProblems\n  error  No agent x.  [E309]\n      Create it.\n');
    expect(text.trimEnd()).toMatch(/1\s+error: cannot be applied\.$/);
  });
});

describe('problems', () => {
  const problem = { code: 'W302', severity: 'warning', message: 'An order names a:b.', remedy: 'Add it.' } as const;
  test('a remedy that neighbours share is said once', () => {
    const other = { ...problem, message: 'An order names a:c.' };
    expect(problemsText([problem, other, { ...problem, code: 'W301' }], screen)).toEqual([
      'warn  An order names a:b.  [W302]',
      'warn  An order names a:c.  [W302]\n    Add it.',
      'warn  An order names a:b.  [W301]\n    Add it.',
    ]);
  });

  test('errors come first, and all keep their order', () => {
    const one = (severity: 'error' | 'warning' | 'info', message: string) => ({ ...problem, severity, message });
    const all = [one('info', 'A.'), one('error', 'B.'), one('warning', 'C.'), one('error', 'D.')];
    expect(problemsText(all, screen).map((text) => /[A-D]\./.exec(text)?.[0])).toEqual(['B.', 'D.', 'A.', 'C.']);
  });

  test('has place, lines and remedy', () => {
    const text = problemText(
      { ...problem, severity: 'error', position: { file: 'm.yaml', line: 2, column: 3 } },
      screen,
      ['    2 | x'],
    );
    expect(text).toBe('m.yaml:2:3  error  An order names a:b.  [W302]\n    2 | x\n    Add it.');
    expect(countProblems([problem, { ...problem, severity: 'error' }])).toBe('1 error, 1 warning.');
    expect(countProblems([])).toBe('No problems.');
  });
});
