import { expect, it } from 'vitest';
import { type Answer, boundaries, withMeasurement } from '../../../scripts/facts/history.mjs';

const told = (value: unknown): Answer => ({ value, how: 'read', when: '2026-11-29' });
const RELEASES = ['2026.1.30', '2026.2.1', '2026.2.3', '2026.2.9'];
const ANSWERS = new Map<string, Record<string, Answer>>([
  ['2026.1.30', { one: told('a'), two: told(1) }],
  ['2026.2.1', { one: { missing: 'no such function' }, two: told(1) }],
  ['2026.2.3', { one: told('a'), two: told(2) }],
  ['2026.2.9', { one: told('b'), two: told(2) }],
]);

it('finds the neighbours between which a fact changes, across releases without an answer', () => {
  expect(boundaries(RELEASES, (release) => ANSWERS.get(release)?.one)).toEqual([['2026.2.3', '2026.2.9']]);
  expect(boundaries(RELEASES, (release) => ANSWERS.get(release)?.two)).toEqual([['2026.2.1', '2026.2.3']]);
});

it('keeps where each value begins, what was run, and what was not found', () => {
  const data = withMeasurement(RELEASES, ANSWERS, new Map([['2026.2.9', ['two']]]), ['one', 'two']);
  expect(data.releases).toEqual([
    { release: '2026.1.30' },
    { release: '2026.2.1', missing: ['one'] },
    { release: '2026.2.3' },
    { release: '2026.2.9', ran: ['two'] },
  ]);
  expect(data.facts).toEqual({
    one: [
      { since: '2026.1.30', value: 'a', how: 'read', when: '2026-11-29' },
      { since: '2026.2.9', value: 'b', how: 'read', when: '2026-11-29' },
    ],
    two: [
      { since: '2026.1.30', value: 1, how: 'read', when: '2026-11-29' },
      { since: '2026.2.3', value: 2, how: 'run', when: '2026-11-29' },
    ],
  });
});
