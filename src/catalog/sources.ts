/**
 * What is known of a model, from all that know something: the config, the agents' `models.json`, servers on this machine
 * and the catalogue. Of each field the first of these that states it counts, and what nobody states stays `null`.
 */
import type { ModelCost, StatedModel } from '../openclaw/facts/provider-models.ts';
import type { Catalog, CatalogModel } from './index.ts';

/** Where facts come from, as `--json` names it. */
export type Source =
  | {
      readonly kind: 'catalogue';
      readonly name: string;
      readonly version: string;
      /** The day up to which it goes, `2026-11-10`. */
      readonly date: string;
      readonly license: string;
      readonly author: string;
      readonly use: string;
    }
  | { readonly kind: 'config'; readonly name: string; readonly path: string; readonly models: number }
  | {
      readonly kind: 'models.json';
      readonly name: string;
      readonly path: string;
      readonly agent: string;
      readonly models: number;
    }
  | {
      readonly kind: 'server';
      readonly name: string;
      readonly url: string;
      readonly answered: boolean;
      readonly models: number;
    };

/** What one source says. */
export interface Layer {
  readonly source: Source;
  readonly models: readonly LayerModel[];
}

export interface LayerModel extends StatedModel {
  /** Total parameters in billions. */
  readonly params?: number | null;
}

interface KnownModel extends CatalogModel {
  /** Whether it runs on this machine. */
  readonly local: boolean;
  /** Names of the sources of these facts, the one that counts first in front. */
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

/** @param layers the one that counts first in front; the catalogue comes after all of them */
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
    sources: [...layers.map(({ source }) => source), ...catalog.sources.map(catalogSource)],
    find: (ref) => {
      const stated = pieces.get(ref) ?? [];
      const listed = catalog.find(ref);
      return stated.length > 0 || listed ? merge(ref, stated, listed, catalog) : undefined;
    },
    refs: () => [...new Set([...pieces.keys(), ...catalog.refs()])],
  };
}

function catalogSource({ package: name, version, date, license, author, use }: Catalog['sources'][number]): Source {
  return { kind: 'catalogue', name, version, date, license, author, use };
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
  const orListed = <T>(value: T | null, inCatalog: T | null | undefined): T | null => {
    if (value !== null || inCatalog === null || inCatalog === undefined) return value;
    fromCatalog = true;
    return inCatalog;
  };
  const slash = ref.indexOf('/');
  const facts = {
    ref,
    provider: ref.slice(0, slash),
    id: ref.slice(slash + 1),
    name: orListed(
      first((model) => model.name),
      listed?.name,
    ),
    contextWindow: orListed(
      first((model) => model.contextWindow),
      listed?.contextWindow,
    ),
    maxOutput: orListed(
      first((model) => model.maxOutput),
      listed?.maxOutput,
    ),
    // A price is one fact: the parts of two price lists make a price that nobody asks for.
    cost: orListed(
      first((model) => model.cost),
      listed?.cost,
    ),
    reasoning: orListed(
      first((model) => model.reasoning),
      listed?.reasoning,
    ),
    inputTypes: orListed(
      first((model) => model.inputTypes),
      listed?.inputTypes,
    ),
    params: orListed(
      first((model) => model.params),
      listed?.params,
    ),
    released: orListed(null, listed?.released),
    // A provider without an address is the one that everybody knows.
    local: first((model) => model.local) ?? false,
  };
  const dateSource = listed?.dateSource ?? 'unknown';
  const named = stated.map(({ source }) => source).filter((source) => used.has(source));
  const sources = [...new Set([...named, ...(fromCatalog && models ? [models.package] : [])])];
  // A date that the id names comes with the model; the others come from the list of dates.
  if (dates && (dateSource === 'exact' || dateSource === 'name')) sources.push(dates.package);
  return { ...facts, cost: facts.cost ?? UNKNOWN_COST, dateSource, sources };
}
