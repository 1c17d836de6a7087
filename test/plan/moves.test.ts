/** Moved models in a plan: what is not for a golden home. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/generated/plan.ts';
import measured from '../../src/openclaw/facts/measured.json' with { type: 'json' };
import { modelUses } from '../../src/openclaw/model-uses.ts';
import { changesRef, refScalars } from '../../src/settings/ref-places.ts';
import { withHomeHere } from '../e2e/cli.ts';
import { CONFIG, liveOf } from './memory.ts';
import { check } from './scenario.ts';

const MODEL_PLACES = measured.tables.modelPlaces;
const MOVED = { 'a/1': 'b/2' };

check('moves', [
  {
    name: 'a text, an object and a list of agents.defaults',
    defaults: { model: 'a/1', imageModel: { primary: 'a/1', fallbacks: ['c/3', 'a/1'] }, heartbeat: { model: 'A/1' } },
    manifest: { moved: MOVED },
    changes: [
      'change primary: "a/1" -> "b/2"',
      'change image.primary: "a/1" -> "b/2"',
      'remove image.fallbacks[1]: "a/1" -> null',
      'change roles.heartbeat.primary: "a/1" -> "b/2"',
    ],
    after: { model: 'b/2', imageModel: { primary: 'b/2', fallbacks: ['c/3'] }, heartbeat: { model: 'b/2' } },
  },
  {
    name: 'what is declared otherwise is changed once, from what it has moved to',
    defaults: { model: { primary: 'a/1', fallbacks: ['a/1'] } },
    manifest: { primary: 'c/3', moved: MOVED },
    after: { model: { primary: 'c/3', fallbacks: [] } },
  },
  {
    name: 'an entry goes into the one that the other model has',
    defaults: { models: { 'a/1': { alias: 'one', params: { x: 1 } }, 'b/2': { params: { y: 2 } } }, model: 'one' },
    manifest: { moved: MOVED },
    after: { models: { 'b/2': { params: { y: 2 }, alias: 'one' } }, model: 'one' },
  },
  {
    name: 'a text that names a lost alias gets the model',
    defaults: { models: { 'a/1': { alias: 'one' }, 'b/2': { alias: 'two' } }, model: 'one' },
    manifest: { moved: MOVED },
    after: { models: { 'b/2': { alias: 'two' } }, model: 'b/2' },
  },
  {
    name: 'an alias that the manifest declares for the new model is there already',
    defaults: { models: { 'a/1': { alias: 'one' } } },
    manifest: { aliases: { one: 'b/2' }, moved: MOVED },
    changes: ['change aliases.one: "a/1" -> "b/2"'],
    after: { models: { 'b/2': { alias: 'one' } } },
  },
  {
    name: 'two models that are gone share one place',
    defaults: {
      models: { 'a/1': { alias: 'one' }, 'c/3': { alias: 'three' } },
      model: { primary: 'a/1', fallbacks: ['c/3'] },
    },
    manifest: { moved: { 'a/1': 'b/2', 'c/3': 'b/2' } },
    after: { models: { 'b/2': { alias: 'one' } }, model: { primary: 'b/2', fallbacks: [] } },
  },
  {
    name: 'nothing is used',
    defaults: { model: 'b/2' },
    manifest: { moved: MOVED },
    changes: [],
  },
]);

describe('places', () => {
  it('of every role of every release are known', () => {
    const places = refScalars().map((pattern) => pattern.join('.').replace(/^agents\.(list|entries)\.\*/, 'agents.*'));
    const words = (place: string) => /thinking|memory\.?search|\.fallback$|timeoutMs$/i.test(place);
    const measured = Object.keys(MODEL_PLACES).filter((place) => !words(place));
    expect(measured.length).toBeGreaterThan(20);
    const isKnown = (place: string) => places.some((one) => one === place || one.startsWith(`${place}.`));
    expect(measured.filter((place) => !isKnown(place))).toEqual([]);
  });

  it.each([
    [{ op: 'set', path: ['hooks', 'mappings', 0, 'model'], value: 'a/1' }, true],
    [{ op: 'set', path: ['hooks', 'mappings', 0, 'model'], value: { any: 'thing' } }, false],
    [{ op: 'set', path: ['hooks', 'mappings', 0, 'url'], value: 'a/1' }, false],
    [{ op: 'remove', path: ['hooks', 'mappings', 0, 'model'] }, false],
    [{ op: 'rename', path: ['tools', 'byProvider', 'a/1'] }, true],
    [{ op: 'rename', path: ['tools', 'byProvider', 'a/1', 'deny'] }, false],
    [{ op: 'set', path: ['tools', 'byProvider', 'a/1'], value: 'x' }, false],
    [{ op: 'list', path: ['plugins', 'entries', 'x', 'llm', 'allowedModels'] }, true],
    [{ op: 'list', path: ['tools', 'allow'] }, false],
  ])('%j may be edited: %s', (edit, allowed) => {
    expect(changesRef(edit)).toBe(allowed);
  });

  it('of an agent are its own, with its own aliases', async () => {
    const live = await liveOf(
      {
        [CONFIG]: JSON.stringify({
          agents: {
            defaults: { models: { 'a/1': { alias: 'one' } } },
            entries: { work: { model: 'one', models: { 'c/3': { alias: 'one' } } } },
          },
        }),
      },
      '2026.9.6',
    );
    const [use] = modelUses(live).filter(({ agent, form }) => agent === 'work' && form === 'text');
    expect(use).toMatchObject({ address: 'agents.work.primary', raw: 'one', ref: 'c/3' });
  });
});

describe('a saved plan', () => {
  const FILES = {
    '.openclaw/openclaw.json': JSON.stringify({
      agents: { defaults: { model: { primary: 'a/1' }, models: { 'a/1': {} } } },
      hooks: { mappings: [{ model: 'a/1' }] },
      meta: { lastTouchedAt: '2026-01-30T00:00:00.000Z', lastTouchedVersion: '2026.1.30' },
    }),
    'work/openclaw.models.yaml': 'version: 1\nmoved: {a/1: b/2}\n',
  };
  const applied = (change: (plan: Plan) => void) =>
    withHomeHere(FILES, async (home) => {
      const made = await home.run(['plan', '--out', 'plan.json']);
      expect(made.code, made.stderr).toBe(0);
      const plan = JSON.parse(await home.read('work', 'plan.json')) as Plan;
      change(plan);
      await home.write('work/plan.json', JSON.stringify(plan));
      const { code, stderr } = await home.run(['apply', 'plan.json', '--yes']);
      return { code, stderr, config: await home.read('.openclaw', 'openclaw.json') };
    });

  it('does what it shows', async () => {
    const { code, stderr, config } = await applied(() => {});
    expect(code, stderr).toBe(0);
    expect(config).toBe(FILES['.openclaw/openclaw.json'].replaceAll('a/1', 'b/2'));
  });

  it.each<[string, (plan: Plan) => void]>([
    ['says another model', (plan) => Object.assign(plan, { moved: { 'a/1': 'c/3' } })],
    ['says nothing of it', (plan) => Object.assign(plan, { moved: {} })],
    ['leaves a place out', (plan) => void plan.changes.pop()],
    [
      'edits another place',
      (plan) => {
        const edit = plan.files[0]?.edits.find(({ path }) => path[0] === 'hooks');
        if (edit) edit.path = ['hooks', 'mappings', 0, 'url'];
      },
    ],
  ])('that %s is refused', async (_, change) => {
    const { code, stderr, config } = await applied(change);
    expect(stderr).toContain('[E404]');
    expect(code).toBe(1);
    expect(config).toBe(FILES['.openclaw/openclaw.json']);
  });
});
