import { expect, test } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Generation } from '../releases.ts';
import { CONFIG, isPlan, liveOf, planOf } from './memory.ts';

/** What is said of agents that the plan does not reach. */
async function said(agents: object, manifest: Omit<Manifest, 'version'>, generation: Generation = 'classic') {
  const roster =
    generation === 'modern'
      ? { entries: agents }
      : { list: Object.entries(agents).map(([id, agent]) => ({ id, ...agent })) };
  const config = { agents: { defaults: { model: { primary: 'a/1', fallbacks: ['a/8'] } }, ...roster } };
  const plan = planOf({ version: 1, ...manifest }, await liveOf({ [CONFIG]: JSON.stringify(config) }, generation));
  if (!isPlan(plan)) throw new Error(plan.join());
  const found = plan.diagnostics.filter(({ code }) => code === 'W327' || code === 'W328');
  return found.map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}

const own = { model: 'a/1' };

test.each<[string, object, Omit<Manifest, 'version'>, Generation, string[]]>([
  [
    'agents with a model of their own are named',
    { main: own, b: { model: { primary: 'a/3' } }, c: {} },
    { primary: 'a/2' },
    'classic',
    ['W327 warning Agents main and b have their own model; the new primary does not affect them.'],
  ],
  [
    'one',
    { main: {}, b: own },
    { primary: 'a/2' },
    'modern',
    ['W327 info Agent b has its own model; the new primary does not affect it.'],
  ],
  [
    'many are counted',
    Object.fromEntries('abcdefg'.split('').map((id) => [id, own])),
    { primary: 'a/2' },
    'classic',
    ['W327 warning Agents a, b, c, d and 3 more have their own model; the new primary does not affect them.'],
  ],
  ['an agent that has that model already is reached', { main: { model: 'a/2' } }, { primary: 'a/2' }, 'classic', []],
  ['no change, no word', { main: own }, { primary: 'a/1' }, 'classic', []],
  ['a primary that goes', { main: own }, { primary: null }, 'classic', []],
  [
    'what the same plan takes away',
    { main: own },
    { primary: 'a/2', agents: { main: { primary: null } } },
    'classic',
    [],
  ],
  [
    'what the same plan gives',
    { main: {} },
    { primary: 'a/2', agents: { main: { primary: 'a/3' } } },
    'classic',
    ['W327 warning Agent main has its own model; the new primary does not affect it.'],
  ],
  [
    'an own list, also an empty one, hides new fallbacks',
    { main: { model: { fallbacks: [] } }, b: own, c: { model: { primary: 'a/1', fallbacks: ['a/9'] } } },
    { fallbacks: ['a/8', 'a/7'] },
    'classic',
    ['W328 warning Agents main and c have their own fallbacks, or none; the new list does not affect them.'],
  ],
  [
    'in modern releases an own primary does, too',
    { main: own, b: {} },
    { fallbacks: [] },
    'modern',
    ['W328 warning Agent main has its own fallbacks, or none; the new list does not affect it.'],
  ],
  ["an image model is everybody's", { main: own }, { image: 'a/2' }, 'classic', []],
])('%s', async (_, agents, manifest, generation, expected) => {
  expect(await said(agents, manifest, generation)).toEqual(expected);
});

test('an agent that is not in the roster has no own settings', async () => {
  expect(await said({}, { primary: 'a/2' })).toEqual([]);
});
