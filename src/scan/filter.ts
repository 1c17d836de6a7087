/** Filters models, and counts those left out. */
import { ageInDays } from './age.ts';
import { isChatModel } from './chat.ts';
import type { ScanModel } from './types.ts';

export interface FilterOptions {
  /** Of `ScanModel.group`; undefined for all. */
  readonly providers: ReadonlySet<string> | undefined;
  /** Only free models of OpenRouter's list. */
  readonly freeOnly: boolean;
  /** Only models that are known to take images. */
  readonly imageInput: boolean;
  /** Billions; 0 for no limit. */
  readonly minParams: number;
  /** 0 for no limit. */
  readonly maxAgeDays: number;
  /** Whether `minParams` keeps models of unknown size. */
  readonly includeUnknown: boolean;
  /**
   * Leaves out models of unknown size with `minParams`, of unknown age with `maxAgeDays`, and of either without both.
   */
  readonly knownOnly: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** `availability` belongs to the provider, not to the model; `rankModels` counts it. */
export type FilterName =
  | 'provider'
  | 'free'
  | 'chat'
  | 'image'
  | 'min-params'
  | 'max-age-days'
  | 'known-only'
  | 'availability';

export interface FilterCount {
  readonly name: FilterName;
  readonly leftOut: number;
  /** Kept although the filter cannot judge them. */
  readonly unknown: number;
}

export interface Filtered {
  readonly kept: readonly ScanModel[];
  /** The active filters, in order. Their numbers and that of the kept models add up to all. */
  readonly filters: readonly FilterCount[];
}

type Judgement = 'keep' | 'drop' | 'unknown';
type Filter = readonly [FilterName, (model: ScanModel) => Judgement];

/** Of several filters that a model does not pass, the first counts it. */
export function filterModels(models: readonly ScanModel[], options: FilterOptions): Filtered {
  const filters = filtersOf(options);
  const counts = new Map(filters.map(([name]) => [name, { leftOut: 0, unknown: 0 }]));
  const kept = models.filter((model) => {
    const unknown: FilterName[] = [];
    for (const [name, judge] of filters) {
      const judgement = judge(model);
      const count = counts.get(name);
      if (judgement === 'drop') {
        if (count) count.leftOut += 1;
        return false;
      }
      if (judgement === 'unknown') unknown.push(name);
    }
    for (const name of unknown) {
      const count = counts.get(name);
      if (count) count.unknown += 1;
    }
    return true;
  });
  return { kept, filters: [...counts].map(([name, count]) => ({ name, ...count })) };
}

function filtersOf({
  providers,
  freeOnly,
  imageInput,
  minParams,
  maxAgeDays,
  includeUnknown,
  knownOnly,
  now,
}: FilterOptions): Filter[] {
  const when = (active: boolean, filter: Filter): Filter[] => (active ? [filter] : []);
  const drop = (dropped: boolean): Judgement => (dropped ? 'drop' : 'keep');
  const asksSize = minParams > 0 || (knownOnly && maxAgeDays === 0);
  const asksAge = maxAgeDays > 0 || (knownOnly && minParams === 0);
  return [
    ...when(providers !== undefined, ['provider', ({ group }) => drop(providers?.has(group) === false)]),
    ...when(freeOnly, ['free', ({ openrouter }) => drop(openrouter?.isFree !== true)]),
    ['chat', (model) => drop(!isChatModel(model))],
    ...when(imageInput, ['image', ({ inputTypes }) => drop(inputTypes?.includes('image') !== true)]),
    ...when(minParams > 0, [
      'min-params',
      ({ params }) => (params === null ? (includeUnknown ? 'unknown' : 'drop') : drop(params < minParams)),
    ]),
    ...when(maxAgeDays > 0, [
      'max-age-days',
      ({ released }) => {
        const age = ageInDays(released, now);
        return age === undefined ? 'unknown' : drop(age > maxAgeDays);
      },
    ]),
    ...when(knownOnly, [
      'known-only',
      ({ params, released }) =>
        drop((asksSize && params === null) || (asksAge && ageInDays(released, now) === undefined)),
    ]),
  ];
}
