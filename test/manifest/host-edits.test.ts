/** An edit for one host, in random manifests: it changes that host's settings, and no other's. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editValue } from '../../src/manifest/edit/value.ts';
import { editLayered, loadManifest, type ManifestEdit } from '../../src/manifest/index.ts';

const model = fc.constantFrom('a/1', 'b/2', 'c/3', 'd/4');
const chain = {
  primary: fc.oneof(model, fc.constant(null)),
  fallbacks: fc.oneof(fc.uniqueArray(model, { maxLength: 3 }), fc.constant(null)),
};
const settings = fc.record(
  {
    ...chain,
    image: fc.oneof(model, fc.record(chain, { requiredKeys: [] }), fc.constant(null)),
    agents: fc.dictionary(fc.constantFrom('work', 'home'), fc.record(chain, { requiredKeys: [] }), { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const aliases = fc.constantFrom(undefined, { one: 'a/1' }, { one: 'a/1', two: 'b/2' }, {});
const layer = fc.tuple(settings, aliases).map(([rest, names]) => ({ ...rest, ...(names ? { aliases: names } : {}) }));
const path = fc.constantFrom<readonly string[]>(
  ['primary'],
  ['fallbacks'],
  ['image', 'fallbacks'],
  ['agents', 'work', 'fallbacks'],
);
const edit = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom(['primary'], ['agents', 'work', 'primary']),
    value: model,
  }),
  fc.record({ op: fc.constant('list' as const), path, items: fc.uniqueArray(model, { maxLength: 3 }) }),
  fc.record({ op: fc.constant('set' as const), path: fc.constant(['aliases', 'new']), value: fc.constant('d/4') }),
  fc.record({ op: fc.constant('remove' as const), path: fc.constant(['aliases', 'one']) }),
);

it('leaves all other hosts as they are', () => {
  let made = 0;
  fc.assert(
    fc.property(layer, fc.record({ h: layer, i: layer }), edit, (top, hosts, wanted) => {
      const text = JSON.stringify({ version: 1, ...top, hosts }, null, 1);
      const load = (source: string, host?: string) => loadManifest(source, 'm.yaml', { host: { flag: host } });
      const settingsOf = (source: string, host?: string) => {
        const loaded = load(source, host);
        return loaded.ok ? loaded.value.merged.value : undefined;
      };
      const before = load(text, 'h');
      if (!before.ok) return;
      const edited = editLayered(
        before.value,
        [wanted as ManifestEdit],
        (source, host) => load(source, host ?? 'h'),
        true,
      );
      if (!edited.ok) {
        expect(edited.problems.map(({ code }) => code)).not.toContain('E599');
        return;
      }
      made += 1;
      for (const other of [undefined, 'i']) expect(settingsOf(edited.value, other)).toEqual(settingsOf(text, other));
      const change = editValue(before.value.merged.value, wanted as ManifestEdit);
      expect(settingsOf(edited.value, 'h')).toEqual(change?.value ?? before.value.merged.value);
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(made).toBeGreaterThan(150);
});
