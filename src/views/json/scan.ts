/** A scan as JSON; see schema/scan.schema.json. */
import type { Scan } from '../../scan/outcome.ts';
import type { Candidate } from '../../scan/types.ts';
import { type Bounds, reasonText } from '../text/scan.ts';

/** @param shown the ranked candidates to show */
export function scanDocument(
  scan: Scan,
  shown: readonly Candidate[],
  bounds: Bounds,
): Readonly<Record<string, unknown>> {
  return {
    formatVersion: 1,
    source: scan.source,
    probed: scan.probed,
    order: scan.order,
    weights: scan.weights,
    considered: scan.considered,
    count: scan.candidates.length,
    filters: scan.filters.map((filter) => ({ ...filter, reason: reasonText(filter.name, scan, bounds) })),
    providers: scan.providers,
    candidates: shown.map((candidate, index) => candidateDocument(candidate, index + 1)),
  };
}

function candidateDocument({ model, score, parts, unknown, availability, latencyMs }: Candidate, rank: number) {
  const { ref, provider, name, params, released, contextWindow, cost, inputTypes, openrouter } = model;
  return {
    rank,
    ref,
    provider,
    name,
    params,
    released,
    contextWindow,
    cost: { input: cost.input, output: cost.output },
    inputTypes,
    score,
    parts,
    unknown,
    availability,
    latencyMs,
    ...(openrouter ? { openrouter } : {}),
  };
}
