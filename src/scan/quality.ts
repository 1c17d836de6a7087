/**
 * How good a model probably is: its generation among its namesakes, its price among those of its provider, how much it
 * reads at once, and whether it reasons. No catalogue publishes a measure of quality, and the size of most commercial
 * models is secret; a maker's own price list orders them well.
 */
import { blendedPrice } from './price.ts';
import type { ScanModel } from './types.ts';

/** What a model is compared with. */
export interface LineUp {
  /** By provider, the prices of its models, ascending. */
  readonly prices: ReadonlyMap<string, readonly number[]>;
  /** The highest version of each brand and kind. */
  readonly versions: ReadonlyMap<string, number>;
}

/** From 0 to 1; undefined if neither generation nor size is known: a high price alone says little. */
export function qualityOf(model: ScanModel, lineUp: LineUp): number | undefined {
  const generation = generationOf(model, lineUp);
  const tier = tierOf(model, lineUp);
  if (generation === undefined && model.params === null) return undefined;
  const { contextWindow, reasoning = null } = model;
  // 8k tokens are nothing today, and a million is all.
  const context = contextWindow === null ? undefined : clamp(Math.log2(contextWindow / 8000) / 7);
  const thinks = reasoning === null ? undefined : reasoning ? 1 : 0;
  const known = (part: number | undefined) => part ?? 0.5;
  return 0.45 * known(generation) + 0.25 * known(tier) + 0.15 * known(context) + 0.15 * known(thinks);
}

/** The newest of a brand has 1, one of half its version 0; less where its own kind has a newer one. */
function generationOf(model: ScanModel, { versions }: LineUp): number | undefined {
  const named = brandOf(model);
  const newest = named && versions.get(named.brand);
  if (newest === undefined || !named) return undefined;
  const superseded = (versions.get(named.kind) ?? 0) > named.version;
  return clamp(1 - 2 * (1 - named.version / newest)) * (superseded ? 0.7 : 1);
}

/** The share of the provider's models that are not dearer; for a model without a price, its size. */
function tierOf(model: ScanModel, { prices }: LineUp): number | undefined {
  const price = blendedPrice(model);
  const list = prices.get(model.provider) ?? [];
  if (price !== undefined && price > 0 && list.length > 1)
    return list.filter((other) => other < price).length / (list.length - 1);
  return model.params === null ? undefined : model.params / (model.params + 100);
}

export function lineUpOf(models: readonly ScanModel[]): LineUp {
  const prices = new Map<string, number[]>();
  const versions = new Map<string, number>();
  for (const model of models) {
    const price = blendedPrice(model);
    if (price !== undefined && price > 0) prices.set(model.provider, [...(prices.get(model.provider) ?? []), price]);
    const named = brandOf(model);
    for (const key of named ? [named.brand, named.kind] : [])
      versions.set(key, Math.max(named?.version ?? 0, versions.get(key) ?? 0));
  }
  return { prices, versions };
}

interface Named {
  /** `openai gpt` */
  readonly brand: string;
  /** `openai gpt-*-sol` */
  readonly kind: string;
  readonly version: number;
}

/** What `openai/gpt-6.1-sol` is called; a size such as `70b` or a date is no version. */
function brandOf({ ref, provider }: ScanModel): Named | undefined {
  const id = ref.slice(ref.lastIndexOf('/') + 1).toLowerCase();
  const [, brand] = /^([a-z]+)/.exec(id) ?? [];
  const found = /(?<![\d.])(\d{1,2})(?:\.(\d{1,2})|-(\d)(?![\d.bm]))?(?![\d.bm])/.exec(id);
  if (brand === undefined || !found) return undefined;
  const [text, major, point, dash] = found;
  const version = Number(`${major}.${point ?? dash ?? 0}`);
  const kind = id.replace(text, '*').replace(/-?20\d\d-?\d\d-?\d\d/, '');
  return version > 0 ? { brand: `${provider} ${brand}`, kind: `${provider} ${kind}`, version } : undefined;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
