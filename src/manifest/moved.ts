/** Models that are gone, as a manifest names them: old reference -> the one that takes its place. */
import type { Manifest } from '../generated/manifest.ts';
import { isWildcard, type Naming, parseModelRef } from '../openclaw/model-ref.ts';

/** One pair, with its references normalised; undefined for a side that is none. */
interface Pair {
  readonly key: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** By old reference, the one at the end of the way: a model that took a place may be gone as well. */
export function movedRefs(manifest: Manifest, naming: Naming): ReadonlyMap<string, string> {
  const steps = new Map(pairsOf(manifest, naming).flatMap(({ from, to }) => (from && to ? [[from, to]] : [])));
  return new Map(
    [...steps.keys()].flatMap((from) => {
      const way = wayOf(from, steps);
      const last = way.at(-1);
      return last === undefined || steps.has(last) ? [] : [[from, last]];
    }),
  );
}

/** The references from one on, each once. */
export function wayOf(from: string, steps: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = from; at !== undefined && !way.includes(at); at = steps.get(at)) way.push(at);
  return way;
}

export function pairsOf({ moved }: Manifest, naming: Naming): Pair[] {
  const pairs = Object.entries(moved ?? {}).filter((pair): pair is [string, string] => pair[1] !== null);
  return pairs.map(([key, to]) => ({ key, from: refIn(key, naming), to: refIn(to, naming) }));
}

function refIn(text: string, naming: Naming): string | undefined {
  const parsed = parseModelRef(text, naming);
  return parsed.kind === 'ref' && !isWildcard(parsed.ref) ? parsed.ref : undefined;
}
