/** Rules that differ between releases, by what was measured of each (src/openclaw/facts/measured.json). */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import { parseModelRef, resolveModel } from '../../src/openclaw/model-ref.ts';
import { cascadeFor } from '../../src/routing/cascade.ts';
import { simulate } from '../../src/routing/simulate.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { circumstancesOf, key } from '../routing/homes.ts';
import { CONFIG, isPlan, liveOf, planOf } from './memory.ts';

const RELEASES = ['2026.1.30', '2026.2.6', '2026.3.13', '2026.4.29', '2026.6.11', '2026.7.35', '2026.8.2', '2026.9.6'];

/** Each release with its value, in the order of `RELEASES`. */
function each<Value>(...values: readonly Value[]): [string, Value][] {
  return RELEASES.map((release, index) => [release, values[index] as Value]);
}

function roster(release: string, agents: Readonly<Record<string, object>>): object {
  return factsOf(release).generation === 'modern'
    ? { ownership: 'explicit', entries: agents }
    : { list: Object.entries(agents).map(([id, entry]) => ({ id, ...entry })) };
}

async function planned(release: string, config: object, manifest: Omit<Manifest, 'version'>, stores: object = {}) {
  const files = { [CONFIG]: JSON.stringify(config), ...stores };
  const plan = planOf({ version: 1, ...manifest }, await liveOf(files, release));
  if (!isPlan(plan)) throw new Error(plan.join('\n'));
  return plan;
}

describe('names', () => {
  const model = (text: string, release: string, models: readonly string[] = []) =>
    resolveModel(text, {
      naming: factsOf(release),
      aliases: new Map(),
      configured: new Map(models.map((ref) => [ref.slice(ref.indexOf('/') + 1), ref])),
      bareRewrites: false,
    });

  it.each(each('4-5', '4-6', '4-6', '4-7', '4-8', '4-8', '5', '5'))('the alias opus: %s', (release, version) => {
    expect(factsOf(release).builtinAliases.opus).toBe(`anthropic/claude-opus-${version}`);
  });

  it.each(each('anthropic', 'anthropic', 'anthropic', 'openai', 'openai', 'openai', 'openai', 'openai'))(
    'without a provider: %s',
    (release, provider) => {
      expect(model('some-model', release)).toBe(`${provider}/some-model`);
    },
  );

  it.each(each('gemini-3-pro-preview', 'gemini-3-pro-preview', 'gemini-3-pro-preview', 'gemini-3-pro-preview'))(
    'google/gemini-3-pro before 2026.5: %s',
    (release, id = 'gemini-3.1-pro-preview') => {
      expect(parseModelRef('google/gemini-3-pro', factsOf(release))).toMatchObject({ ref: `google/${id}` });
    },
  );

  it.each(each(false, false, true, true, true, true, true, true))('a profile behind @: %s', (release, cut) => {
    const parsed = parseModelRef('openai/gpt-5.4@openai:work', factsOf(release));
    expect(parsed).toMatchObject({ ref: cut ? 'openai/gpt-5.4' : 'openai/gpt-5.4@openai:work' });
  });

  it.each([
    ['2026.3.13', 'anthropic/qwen'],
    ['2026.4.29', 'vllm/qwen'],
    ['2026.9.6', 'vllm/qwen'],
  ])('a name of a configured model: %s', async (release, ref) => {
    const models = { 'vllm/qwen': {} };
    const config = { agents: { defaults: { model: { primary: 'qwen' }, models } } };
    const live = await liveOf({ [CONFIG]: JSON.stringify(config) }, release);
    expect(live.settings.model.primary?.ref).toBe(ref);
  });

  it.each(RELEASES)('import writes no model that does not exist: %s', async (release) => {
    const config = { agents: { defaults: { model: { primary: 'opus', fallbacks: ['x/y'] } } } };
    const { manifest, leftOut } = importLive(await liveOf({ [CONFIG]: JSON.stringify(config) }, release));
    expect(manifest.primary).toBeUndefined();
    expect(leftOut.join()).toContain('primary (no alias and no provider');
  });
});

describe('the chain', () => {
  it.each(each(3, 3, 3, 1, 1, 1, 1, 1))('of an agent with a model of its own: %s', async (release, steps) => {
    const defaults = { model: { primary: 'a/1', fallbacks: ['b/2'] } };
    const config = { agents: { defaults, ...roster(release, { work: { model: { primary: 'c/3' } } }) } };
    const circumstances = await circumstancesOf({ config, generation: release });
    expect(cascadeFor({ agent: 'work' }, circumstances).steps).toHaveLength(steps);
    const { agents } = config;
    const plan = await planned(
      release,
      { agents: { ...agents, ...roster(release, { work: {} }) } },
      {
        agents: { work: { primary: 'c/3' } },
      },
    );
    expect(plan.diagnostics.some(({ code }) => code === 'W324')).toBe(steps === 1);
  });

  it.each(each(true, true, false, false, false, false, false, false))(
    'a fallback outside the map of models is skipped: %s',
    async (release, skipped) => {
      const config = { agents: { defaults: { model: { primary: 'a/1', fallbacks: ['b/2'] }, models: { 'a/1': {} } } } };
      const [, second] = cascadeFor({ agent: 'main' }, await circumstancesOf({ config, generation: release })).steps;
      expect(second?.skip === 'not-allowed').toBe(skipped);
      const { diagnostics } = await planned(release, config, { fallbacks: ['b/2'] });
      expect(diagnostics.filter(({ code }) => code === 'W303').map(({ severity }) => severity)).toEqual([
        skipped ? 'warning' : 'info',
      ]);
    },
  );

  it.each(each([500, 502], [500, 502], [500], [], [], [], [], []))(
    'ends with an error of the server: %s',
    async (release, stops) => {
      const config = { agents: { defaults: { model: { primary: 'openai/a', fallbacks: ['anthropic/b'] } } } };
      const stores = { main: { profiles: { 'openai:a': key('openai'), 'anthropic:b': key('anthropic') } } };
      const cascade = cascadeFor({ agent: 'main' }, await circumstancesOf({ config, stores, generation: release }));
      const ends = [500, 502].filter((status) => simulate(cascade, [{ target: 'openai', status }]).end === 'stopped');
      expect(ends).toEqual(stops);
    },
  );

  it.each(each(3, 3, 3, 2, 2, 2, 2, 2))('asks with so many keys after 429: %s', async (release, requests) => {
    const config = { agents: { defaults: { model: { primary: 'openai/a' } } } };
    const profiles = Object.fromEntries(['a', 'b', 'c'].map((name) => [`openai:${name}`, key('openai')]));
    const given = { config, stores: { main: { profiles } }, generation: release };
    const cascade = cascadeFor({ agent: 'main' }, await circumstancesOf(given));
    expect(simulate(cascade, [{ target: 'openai', status: 429 }]).attempts).toHaveLength(requests);
  });
});

describe('what a running gateway does', () => {
  it.each(each('restarts', 'restarts', 'restarts', 'restarts', 'restarts', 'restarts', 'restarts', 'automatic'))(
    'on a new order: %s',
    async (release, restart) => {
      const orders = await planned(release, { agents: {} }, { auth: { order: { openai: ['openai:a'] } } });
      const models = await planned(release, { agents: {} }, { primary: 'a/1' });
      expect([orders.restart, models.restart]).toEqual([restart, 'automatic']);
    },
  );

  it.each([
    ['off', 'required'],
    ['restart', 'restarts'],
    ['hot', 'required'],
  ])('where gateway.reload.mode is %s', async (mode, restart) => {
    const config = { gateway: { reload: { mode } }, auth: { order: { openai: ['openai:b'] } } };
    expect((await planned('2026.6.11', config, { auth: { order: { openai: ['openai:a'] } } })).restart).toBe(restart);
  });
});

it.each(each(true, true, true, true, true, true, false, false))(
  "main's stored order is that of other agents: %s",
  async (release, shared) => {
    const config = { agents: roster(release, { main: {}, work: {} }) };
    const profiles = { 'openai:a': key('openai'), 'openai:b': key('openai') };
    const stores = { main: { profiles, order: { openai: ['openai:b', 'openai:a'] } } };
    const circumstances = await circumstancesOf({ config, stores, generation: release });
    const { credentials } = cascadeFor({ agent: 'work', model: 'openai/x' }, circumstances).steps[0] ?? {};
    expect(credentials?.orderFrom).toBe(shared ? 'store' : 'detected');
  },
);

describe('an order with profiles of main is left out where OpenClaw drops them', () => {
  const profile = (id: string) =>
    [id, { id, provider: 'openai', type: 'api_key', hasCredential: true } as never] as const;

  it.each([
    [['openai:a'], ['openai:a']],
    [['openai:w', 'openai:a'], ['openai:a']],
    [['openai:w'], []],
  ])('%j', async (order, dropped) => {
    const live = await liveOf(
      { [CONFIG]: JSON.stringify({ agents: { list: [{ id: 'main' }, { id: 'work' }] } }) },
      '2026.7.35',
    );
    const stores = new Map(live.stores);
    const [main, work] = [live.stores.get('main'), live.stores.get('work')];
    if (!main || !work) throw new Error('no stores');
    stores.set('main', { ...main, profiles: new Map([profile('openai:a')]) });
    stores.set('work', { ...work, orderFile: undefined, profiles: new Map([profile('openai:w')]) });
    const manifest = { version: 1, primary: 'a/1', agents: { work: { auth: { order: { openai: order } } } } };
    const plan = planOf(manifest as never, { ...live, stores });
    if (!isPlan(plan)) throw new Error(plan.join('\n'));
    const warnings = plan.diagnostics.filter(({ code }) => code === 'W329');
    expect(warnings.map(({ message }) => message)).toEqual(
      dropped.map((id) => expect.stringContaining(`${id} is stored for main only`)),
    );
    expect(plan.commands).toHaveLength(dropped.length > 0 ? 0 : 1);
    expect(plan.changes.map(({ address }) => address)).toContain('primary');
  });
});
