/** Replaces words everywhere in a manifest. */
import type { Manifest } from '../generated/manifest.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { type ManifestWord, manifestWords } from '../settings/words.ts';

/** @param instead the replacement of a word; undefined to keep it */
export function rewriteWords(manifest: Manifest, instead: (word: ManifestWord) => string | undefined): ManifestEdit[] {
  const edits: ManifestEdit[] = [];
  const renamed = new Set<string>();
  for (const found of manifestWords(manifest)) {
    const { word, path } = found;
    const to = instead(found);
    if (to === undefined) continue;
    const inList = typeof path.at(-1) === 'number';
    const place = (inList ? path.slice(0, -1) : path).map(String);
    if (!inList) edits.push({ op: 'set', path: place, value: to });
    else if (!renamed.has(JSON.stringify([place, word]))) {
      // One rename covers all repetitions in a list.
      renamed.add(JSON.stringify([place, word]));
      edits.push({ op: 'rename', path: place, from: word, to });
    }
  }
  return edits;
}
