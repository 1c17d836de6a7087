import { expect, test } from 'vitest';
import { isStale, type ShownState, stateText } from '../../src/views/text/credential-state.ts';

const NOW = Date.UTC(2026, 10, 29);
const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;
const oauth = (more: Partial<ShownState>): ShownState => ({
  status: 'active',
  mode: 'oauth',
  expires: ago(531),
  until: null,
  reason: null,
  renewable: true,
  refusals: null,
  ...more,
});

test.each([
  [oauth({}), 'expired 17 months ago, renewed at the next use'],
  [oauth({ expires: ago(-3) }), 'active, expires in 3 days'],
  [oauth({ expires: ago(-400) }), 'active, expires in 400 days'],
  [oauth({ expires: null }), 'active'],
  [oauth({ expires: ago(40), renewable: false, status: 'expired' }), 'expired 40 days ago'],
  [oauth({ expires: ago(800), renewable: false, status: 'expired' }), 'expired 2 years ago'],
  [
    oauth({ expires: ago(1), refusals: { count: 1, last: new Date(ago(0.5)).toISOString() } }),
    'expired 1 day ago, renewed at the next use; refused once, last 12 h ago',
  ],
  [
    oauth({ expires: ago(1), refusals: { count: 4, last: null } }),
    'expired 1 day ago, renewed at the next use; refused 4 times',
  ],
  [oauth({ status: 'cooldown', until: new Date(ago(-1)).toISOString() }), 'cooldown for 1 day'],
  [oauth({ status: 'empty', expires: null, reason: 'no key', mode: 'api-key' }), 'empty (no key)'],
])('a credential is told by its state: %#', (state, text) => {
  expect(stateText(state, NOW)).toBe(text);
});

test('only what is renewed before it works counts as stale', () => {
  expect(isStale(oauth({}), NOW)).toBe(true);
  expect(isStale(oauth({ expires: ago(-1) }), NOW)).toBe(false);
  expect(isStale(oauth({ renewable: false, status: 'expired' }), NOW)).toBe(false);
});
