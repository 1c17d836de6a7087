import { expect, test } from 'vitest';
import { CONFIG, isPlan, liveOf, planOf, storeOf } from './memory.ts';

test('an order that names a stored profile which cannot be used says why', async () => {
  const profiles = {
    'zai:a': { provider: 'zai', key: 'x' },
    'zai:b': { provider: 'zai', type: 'api_key', key: ' ' },
    'zai:c': { provider: 'zai', type: 'api_key', key: 'x' },
  };
  const live = await liveOf({ [CONFIG]: '{}', [storeOf('main')]: JSON.stringify({ version: 1, profiles }) }, 'classic');
  const order = { zai: ['zai:a', 'zai:b', 'zai:c', 'zai:d'] };
  const plan = planOf({ version: 1, auth: { order } }, live);
  if (!isPlan(plan)) throw new Error(plan.join());
  expect(plan.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'W302 auth.order.zai lists zai:a, which is stored but not usable: no type; OpenClaw expects type and key.',
    'W302 auth.order.zai lists zai:b, which is stored but not usable: key is blank.',
    'W302 auth.order.zai lists zai:d, which is in no auth store.',
  ]);
});
