import type { ScanModel } from '../../src/scan/types.ts';

/** The midnight with which 2026-11-23 begins, UTC. */
export const NOW = Date.UTC(2026, 10, 23);

/** A model with only the given facts. */
export function model(ref: string, facts: Partial<ScanModel> = {}): ScanModel {
  const provider = ref.slice(0, ref.indexOf('/'));
  return {
    ref,
    provider,
    group: provider,
    name: null,
    contextWindow: null,
    params: null,
    released: null,
    cost: { input: null, output: null },
    inputTypes: null,
    outputTypes: null,
    ...facts,
  };
}
