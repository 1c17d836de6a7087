/**
 * Which models exist and what they can do: a snapshot of a published catalogue, made by `scripts/catalog.mjs`.
 * Unknown stays unknown. Loaded only when asked for; no network, no files.
 */
export interface CatalogModel {
  /** `provider/model-id`, normalised as the catalogue spells it. */
  readonly ref: string;
  readonly name: string | null;
  /** Tokens. */
  readonly contextWindow: number | null;
  /** Tokens. */
  readonly maxOutput: number | null;
  /** US dollars per million tokens. */
  readonly cost: {
    readonly input: number | null;
    readonly output: number | null;
    readonly cacheRead: number | null;
    readonly cacheWrite: number | null;
  };
  readonly reasoning: boolean | null;
  /** `text`, `image`, `audio`, `video`; null when the catalogue does not say. */
  readonly inputTypes: readonly string[] | null;
}

export interface CatalogSource {
  readonly package: string;
  readonly version: string;
  readonly license: string;
  /** The day on which the source was made, `2026-11-10`. */
  readonly date: string;
}

export interface Catalog {
  readonly sources: readonly CatalogSource[];
  readonly find: (ref: string) => CatalogModel | undefined;
  /** Undefined for a model that the catalogue does not know. */
  readonly takesImages: (ref: string) => boolean | undefined;
}

type Row = readonly [
  string,
  string | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  boolean | null,
  readonly string[] | null,
];

export async function loadCatalog(): Promise<Catalog> {
  const { default: snapshot } = await import('./snapshot.json', { with: { type: 'json' } });
  const rows = new Map((snapshot.models as unknown as readonly Row[]).map((row) => [row[0], row]));
  const find = (ref: string): CatalogModel | undefined => {
    const row = rows.get(ref);
    if (!row) return undefined;
    const [, name, contextWindow, maxOutput, input, output, cacheRead, cacheWrite, reasoning, inputTypes] = row;
    return {
      ref,
      name,
      contextWindow,
      maxOutput,
      cost: { input, output, cacheRead, cacheWrite },
      reasoning,
      inputTypes,
    };
  };
  return { sources: snapshot.sources, find, takesImages: (ref) => find(ref)?.inputTypes?.includes('image') };
}
