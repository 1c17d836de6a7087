/**
 * What is known about a model from all sources: the config, the agents' `models.json`, servers on this machine
 * and the catalogue. For each field the first source that has it counts; a field that no source has is `null`.
 */
import type { ModelCost, StatedModel } from '../openclaw/facts/provider-models.ts';
import type { Catalog, CatalogModel, CatalogSource } from './index.ts';

/** Where facts come from, as `--json` names it. */
export type Source =
  | ({ readonly kind: 'catalogue'; readonly name: string } & Omit<CatalogSource, 'package'>)
  | { readonly kind: 'config'; readonly name: string; readonly path: string; readonly models: number }
  | {
      readonly kind: 'models.json';
      readonly name: string;
      readonly path: string;
      readonly agent: string;
      readonly models: number;
    }
  | {
      /** The installed package, or the published catalogue. */
      readonly kind: 'openclaw';
      readonly name: string;
      readonly date: string | null;
      /** When it was fetched; of the published catalogue. */
      readonly fetched?: string;
      readonly ageInDays?: number;
    }
  | {
      readonly kind: 'server';
      readonly name: string;
      readonly url: string;
      readonly answered: boolean;
      readonly models: number;
    };

/** The facts of one source. */
export interface Layer {
  readonly source: Source;
  readonly models: readonly LayerModel[];
}

export interface LayerModel extends StatedModel {
  /** Total parameters in billions. */
  readonly params?: number | null;
}

export interface KnownModel extends CatalogModel {
  /** Whether it runs on this machine. */
  readonly local: boolean;
  /** Names of the sources of these facts, by priority. */
  readonly sources: readonly string[];
}

export interface KnownModels {
  readonly sources: readonly Source[];
  /** The model of a normalised reference; undefined when no source lists it. */
  readonly find: (ref: string) => KnownModel | undefined;
  /** The references of all models, the catalogue's last. */
  readonly refs: () => readonly string[];
}

export const UNKNOWN_COST: ModelCost = { input: null, output: null, cacheRead: null, cacheWrite: null };

interface Piece {
  readonly source: string;
  readonly model: LayerModel;
}

/** @param layers by priority, highest first; the catalogue comes after all of them */
export function mergeSources(layers: readonly Layer[], catalog: Catalog): KnownModels {
  const pieces = new Map<string, Piece[]>();
  for (const { source, models } of layers) {
    for (const model of models) {
      const known = pieces.get(model.ref);
      const piece = { source: source.name, model };
      if (known) known.push(piece);
      else pieces.set(model.ref, [piece]);
    }
  }
  return {
    sources: [
      ...layers.map(({ source }) => source),
      ...catalog.sources.map(
        ({ package: name, version, date, license, author, use }) =>
          ({ kind: 'catalogue', name, version, date, license, author, use }) as const,
      ),
    ],
    find: (ref) => {
      const stated = pieces.get(ref) ?? [];
      const listed = catalog.find(ref);
      return stated.length > 0 || listed ? merge(ref, stated, listed, catalog) : undefined;
    },
    refs: () => [...new Set([...pieces.keys(), ...catalog.refs()])],
  };
}

function merge(
  ref: string,
  stated: readonly Piece[],
  listed: CatalogModel | undefined,
  { sources: [models, dates] }: Catalog,
): KnownModel {
  const used = new Set<string>();
  const first = <T>(read: (model: LayerModel) => T | null | undefined): T | null => {
    for (const { source, model } of stated) {
      const value = read(model);
      if (value === null || value === undefined) continue;
      used.add(source);
      return value;
    }
    return null;
  };
  let fromCatalog = false;
  const inCatalog = <Key extends keyof CatalogModel>(key: Key): CatalogModel[Key] | null => {
    const value = listed?.[key] ?? null;
    if (value !== null) fromCatalog = true;
    return value;
  };
  const known = <Key extends keyof LayerModel & keyof CatalogModel>(key: Key): CatalogModel[Key] | null =>
    (first((model) => model[key]) as CatalogModel[Key] | null) ?? inCatalog(key);
  const slash = ref.indexOf('/');
  const facts = {
    ref,
    provider: ref.slice(0, slash),
    id: ref.slice(slash + 1),
    name: known('name'),
    contextWindow: known('contextWindow'),
    maxOutput: known('maxOutput'),
    // A price is one fact: parts of two price lists would make a price that no provider charges.
    cost: known('cost'),
    reasoning: known('reasoning'),
    inputTypes: known('inputTypes'),
    params: known('params'),
    released: inCatalog('released'),
    // A provider without an address is the public one.
    local: first((model) => model.local) ?? false,
  };
  const dateSource = listed?.dateSource ?? 'unknown';
  const named = stated.map(({ source }) => source).filter((source) => used.has(source));
  const sources = [...new Set([...named, ...(fromCatalog && models ? [models.package] : [])])];
  // A date that the id names comes with the model; the others come from the list of dates.
  if (dates && (dateSource === 'exact' || dateSource === 'name')) sources.push(dates.package);
  return { ...facts, cost: facts.cost ?? UNKNOWN_COST, dateSource, sources };
}
