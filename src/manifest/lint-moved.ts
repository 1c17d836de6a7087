/** Checks `moved:` against itself and the rest of the manifest. */
import type { Manifest } from '../generated/manifest.ts';
import { parseModelRef } from '../openclaw/model-ref.ts';
import { declaredValues, manifestWords } from '../settings/words.ts';
import type { Report } from './lint-words.ts';
import { movedRefs, pairsOf, wayOf } from './moved.ts';
import type { Vocabulary } from './words.ts';

/**
 * E114 for a side that is no reference, E183 for a circle, E185 for a model that is named twice, E184 for every other
 * place of the manifest that names a model that is gone.
 *
 * @param target checks the model that takes the place
 */
export function checkMoved(
  manifest: Manifest,
  vocabulary: Vocabulary,
  { report, reportKey, target }: { report: Report; reportKey: Report; target: (word: string, path: string[]) => void },
): void {
  const { naming } = vocabulary;
  const pairs = pairsOf(manifest, naming);
  const steps = new Map(pairs.flatMap(({ from, to }) => (from && to ? [[from, to]] : [])));
  const reported = new Set<string>();
  const seen = new Map<string, string>();
  for (const { key, from, to } of pairs) {
    const path = ['moved', key];
    const remedy = 'Write provider/model-id.';
    if (from === undefined) reportKey('E114', `${JSON.stringify(key)} is not a model reference.`, path, { remedy });
    if (to === undefined)
      report('E114', `${JSON.stringify(manifest.moved?.[key])} is not a model reference.`, path, { remedy });
    else target(to, path);
    if (from === undefined || to === undefined) continue;
    const twin = seen.get(from);
    if (twin !== undefined) reportKey('E185', `"${twin}" and "${key}" are the same model, ${from}.`, path);
    seen.set(from, key);
    const way = wayOf(from, steps);
    if (steps.get(way.at(-1) ?? '') !== from || way.some((ref) => reported.has(ref))) continue;
    for (const ref of way) reported.add(ref);
    const message =
      way.length === 1 ? `${from} would take its own place.` : `The way never ends: ${[...way, from].join(' -> ')}.`;
    report('E183', message, path);
  }
  const ends = movedRefs(manifest, naming);
  for (const { word, path } of ends.size === 0 ? [] : manifestWords(manifest)) {
    const ref = parseModelRef(word, naming);
    const to = ref.kind === 'ref' ? ends.get(ref.ref) : undefined;
    if (ref.kind !== 'ref' || to === undefined) continue;
    report('E184', `${ref.ref} is gone: \`moved\` puts ${to} in its place.`, path, { remedy: `Write ${to}` });
  }
  for (const { row, address, path } of ends.size === 0 ? [] : declaredValues(manifest)) {
    const named = row.names === 'model' && address.name !== undefined ? parseModelRef(address.name, naming) : undefined;
    const to = named?.kind === 'ref' ? ends.get(named.ref) : undefined;
    if (named?.kind !== 'ref' || to === undefined) continue;
    reportKey('E184', `${named.ref} is gone: \`moved\` puts ${to} in its place.`, path.slice(0, -1), {
      remedy: `Write ${to}`,
    });
  }
}
