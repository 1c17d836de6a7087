/**
 * What a user's own providers say of their models: `models.providers` of the config, and the `models.json` that OpenClaw
 * keeps beside an agent's auth store. Both also hold API keys and headers, which are not read.
 *
 * Source: 2026.1.30, measured. A write of OpenClaw gives each model the fields that it lacks, a price of zero among them.
 */
import { success } from '../../errors.ts';
import { child, kindOf } from '../files/config-tree.ts';
import { readConfigTree } from '../files/read-config-tree.ts';
import { type Naming, parseModelRef } from '../model-ref.ts';
import {
  type ObservedProvider,
  type ProviderModel,
  type ProviderModelCost,
  providersIn,
} from '../observed-providers.ts';

/** US dollars per million tokens; the lowest tier where the price depends on the length of the prompt. */
export interface ModelCost {
  readonly input: number | null;
  readonly output: number | null;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
}

/** What a file says of a model; `null` where it says nothing. */
export interface StatedModel {
  readonly ref: string;
  readonly provider: string;
  readonly id: string;
  readonly name: string | null;
  /** Tokens. */
  readonly contextWindow: number | null;
  /** Tokens. */
  readonly maxOutput: number | null;
  readonly cost: ModelCost | null;
  readonly reasoning: boolean | null;
  readonly inputTypes: readonly string[] | null;
  /** Whether its provider is on this machine; `null` where no address is given. */
  readonly local: boolean | null;
}

export interface StatedProvider {
  readonly id: string;
  /** Where it answers, without credentials; undefined unless that is this machine. */
  readonly loopback: string | undefined;
  readonly models: readonly StatedModel[];
}

/** What `models.providers` says of models. */
export function statedProviders(providers: ReadonlyMap<string, ObservedProvider>, naming: Naming): StatedProvider[] {
  return [...providers.values()].flatMap(({ id, baseUrl, models }) => {
    if (id === '') return [];
    const loopback = baseUrl === undefined ? undefined : loopbackUrl(baseUrl);
    const local = baseUrl === undefined ? null : loopback !== undefined;
    return [{ id, loopback, models: models.flatMap((model) => statedModel(id, model, local, naming) ?? []) }];
  });
}

/** The providers in the text of a `models.json`; undefined when it is not one. */
export function parseModelsFile(text: string, naming: Naming): StatedProvider[] | undefined {
  const parsed = readConfigTree('models.json', {
    read: () => success({ text, digest: '' }),
    resolve: (include) => success(include),
    show: (file) => file,
  });
  if (!parsed.ok) return undefined;
  const providers = child(parsed.value, parsed.value.root, 'providers');
  if (!['absent', 'object'].includes(kindOf(providers))) return undefined;
  return statedProviders(
    providersIn(parsed.value, providers, naming, () => undefined),
    naming,
  );
}

/**
 * The address as OpenClaw's clients would call it when it is on this machine; undefined otherwise. Never a user name,
 * a password or a query, and never another machine.
 */
export function loopbackUrl(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A server that listens on every address is called on this one.
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.hostname === '[::]') url.hostname = '[::1]';
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function statedModel(
  provider: string,
  model: ProviderModel,
  local: boolean | null,
  naming: Naming,
): StatedModel | undefined {
  const parsed = parseModelRef(`${provider}/${model.id}`, naming);
  if (parsed.kind !== 'ref') return undefined;
  const name = model.name?.trim() ?? '';
  return {
    ref: parsed.ref,
    provider: parsed.provider,
    id: parsed.model,
    name: name === '' ? null : name,
    contextWindow: tokens(model.contextWindow),
    maxOutput: tokens(model.maxTokens),
    cost: statedCost(model.cost, local),
    reasoning: model.reasoning ?? null,
    inputTypes: model.input && model.input.length > 0 ? model.input : null,
    local,
  };
}

/** A price of nothing but zeros is what OpenClaw writes where nobody said a price; on this machine it is true. */
function statedCost(cost: ProviderModelCost | undefined, local: boolean | null): ModelCost | null {
  if (!cost) return null;
  const price = (value: number | undefined) => (value !== undefined && value >= 0 && value < Infinity ? value : null);
  const prices = {
    input: price(cost.input),
    output: price(cost.output),
    cacheRead: price(cost.cacheRead),
    cacheWrite: price(cost.cacheWrite),
  };
  const says = (value: number | null) => value !== null && (value > 0 || local === true);
  return Object.values(prices).some(says) ? prices : null;
}

function tokens(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : null;
}
