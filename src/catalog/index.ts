/**
 * Which models exist and what they can do: a snapshot of published catalogues, created by `scripts/catalog.mjs`, and
 * the models that they listed once, by `scripts/former-models.mjs`.
 *
 * Unknown values are `null`. No network: the snapshot is part of the program and is read when first asked for.
 */
import type { ModelCost, StatedModel } from '../openclaw/facts/provider-models.ts';

/**
 * Where a release date comes from: `exact`, a catalogue lists this model of this provider or of its maker; `id`,
 * the id contains it; `name`, all catalogues that list a model of that name agree on it.
 */
export type DateSource = 'exact' | 'id' | 'name' | 'unknown';

/**
 * The references and the input types (`text` and `image`, the source records no other) are as the catalogue spells
 * them.
 */
export interface CatalogModel extends Omit<StatedModel, 'cost' | 'local'> {
  readonly cost: ModelCost;
  /** A day, `2025-08-05`, or only a month, `2025-12`. */
  readonly released: string | null;
  readonly dateSource: DateSource;
  /** Total parameters in billions, as the name states them. */
  readonly params: number | null;
}

export interface CatalogSource {
  readonly package: string;
  readonly version: string;
  readonly license: string;
  readonly author: string;
  /** The date of the source's data, `2026-11-10`. */
  readonly date: string;
  /** What was taken from it. */
  readonly use: string;
}

export interface Catalog {
  readonly sources: readonly CatalogSource[];
  /** Every model, by provider and id. */
  readonly models: readonly CatalogModel[];
  /** The references of all models, or of those that begin so. */
  readonly refs: (beginning?: string) => readonly string[];
  /** The model of a normalised `provider/model-id`; undefined when the catalogue does not list it. */
  readonly find: (ref: string) => CatalogModel | undefined;
  /** Its name alone, of a model that the catalogue lists. */
  readonly nameOf: (ref: string) => string | undefined;
  /** Whether the catalogue lists all models of this provider: one that it does not list is mistyped or newer. */
  readonly covers: (provider: string) => boolean;
  /** Whether the provider once had the model, but no longer lists it. */
  readonly wasListed: (ref: string) => boolean;
  /** Providers that the catalogue lists, in its own spelling. */
  readonly providers: readonly string[];
  /** Undefined when the catalogue does not know. */
  readonly takesImages: (ref: string) => boolean | undefined;
}

type Cell = string | number | null;
type Row = readonly [id: string, ...cells: Cell[]];

interface Snapshot {
  readonly sources: readonly CatalogSource[];
  readonly fields: readonly string[];
  /** Combinations of input types; a row holds the index. */
  readonly inputs: readonly (readonly string[])[];
  /** The rows of each; as JSON text in what is shipped. */
  readonly providers: Readonly<Record<string, readonly Row[] | string>>;
}

export async function loadCatalog(): Promise<Catalog> {
  const { default: json } = await import('./snapshot.json', { with: { type: 'json' } });
  const { default: gone } = await import('./former.json', { with: { type: 'json' } });
  const former: Readonly<Record<string, readonly string[]>> = gone;
  // The compiler sees arrays of mixed cells and one key for each provider; the tests hold the file to this type.
  const snapshot = json as unknown as Snapshot;
  const read = reader(snapshot);
  const providers = new Map<string, ReadonlyMap<string, Row>>();
  // Most commands look up one or two models, so only their providers are indexed.
  const rowsOf = (provider: string) => {
    const known = providers.get(provider);
    if (known) return known;
    const list = Object.hasOwn(snapshot.providers, provider) ? snapshot.providers[provider] : undefined;
    const parsed = typeof list === 'string' ? (JSON.parse(list) as readonly Row[]) : (list ?? []);
    const rows = new Map(parsed.map((row) => [row[0], row]));
    providers.set(provider, rows);
    return rows;
  };
  const split = (ref: string) => {
    const provider = ref.slice(0, Math.max(0, ref.indexOf('/')));
    return { provider, id: ref.slice(provider.length + 1) };
  };
  const find = (ref: string) => {
    const { provider, id } = split(ref);
    const row = rowsOf(provider).get(id);
    return row && read(provider, row);
  };
  const nameAt = snapshot.fields.indexOf('name');
  const each = <T>(use: (provider: string, row: Row) => T, named = Object.keys(snapshot.providers)) =>
    named.flatMap((provider) => [...rowsOf(provider).values()].map((row) => use(provider, row)));
  let all: readonly CatalogModel[] | undefined;
  let refs: readonly string[] | undefined;
  return {
    sources: snapshot.sources,
    get models() {
      all ??= each(read);
      return all;
    },
    refs: (beginning = '') => {
      const refOf = (provider: string, [id]: Row) => `${provider}/${id}`;
      if (beginning === '') {
        refs ??= each(refOf);
        return refs;
      }
      const [named = ''] = beginning.split('/', 1);
      const meant = (provider: string) => (beginning.includes('/') ? provider === named : provider.startsWith(named));
      return each(refOf, Object.keys(snapshot.providers).filter(meant)).filter((ref) => ref.startsWith(beginning));
    },
    find,
    nameOf: (ref) => {
      const { provider, id } = split(ref);
      const name = rowsOf(provider).get(id)?.[nameAt];
      return typeof name === 'string' ? name : undefined;
    },
    // Without the list of current models no list is complete.
    covers: (provider) => snapshot.sources.length > 0 && Object.hasOwn(former, provider),
    wasListed: (ref) => {
      const { provider, id } = split(ref);
      return Object.hasOwn(former, provider) && former[provider]?.includes(id) === true;
    },
    providers: Object.keys(snapshot.providers),
    takesImages: (ref) => find(ref)?.inputTypes?.includes('image'),
  };
}

function reader({ fields, inputs }: Snapshot): (provider: string, row: Row) => CatalogModel {
  const columns = new Map(fields.map((field, index) => [field, index]));
  const cell = (row: Row, field: string) => row[columns.get(field) ?? -1] ?? null;
  const text = (row: Row, field: string) => {
    const value = cell(row, field);
    return typeof value === 'string' ? value : null;
  };
  const number = (row: Row, field: string) => {
    const value = cell(row, field);
    return typeof value === 'number' ? value : null;
  };
  return (provider, row) => {
    const [id] = row;
    const reasoning = number(row, 'reasoning');
    return {
      ref: `${provider}/${id}`,
      provider,
      id,
      name: text(row, 'name'),
      contextWindow: number(row, 'contextWindow'),
      maxOutput: number(row, 'maxOutput'),
      cost: {
        input: number(row, 'input'),
        output: number(row, 'output'),
        cacheRead: number(row, 'cacheRead'),
        cacheWrite: number(row, 'cacheWrite'),
      },
      reasoning: reasoning === null ? null : reasoning === 1,
      inputTypes: inputs[number(row, 'inputTypes') ?? -1] ?? null,
      released: text(row, 'released'),
      dateSource: dateSource(text(row, 'dateSource')),
      params: number(row, 'params'),
    };
  };
}

function dateSource(text: string | null): DateSource {
  return text === 'exact' || text === 'id' || text === 'name' ? text : 'unknown';
}
