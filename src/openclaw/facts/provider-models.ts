/**
 * What custom providers say about their models: `models.providers` of the config, and the `models.json` that OpenClaw
 * keeps beside an agent's auth store. Both also contain API keys and headers, which are not read.
 *
 * Source: 2026.1.30, measured. When OpenClaw writes the file, it adds missing fields to each model, including a price
 * of zero.
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

/** What a file says about a model; `null` for missing values. */
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
  /** Its base URL without credentials; undefined unless it is on this machine. */
  readonly loopback: string | undefined;
  readonly models: readonly StatedModel[];
}

/** What `models.providers` says about models. */
export function statedProviders(providers: ReadonlyMap<string, ObservedProvider>, naming: Naming): StatedProvider[] {
  return [...providers.values()].flatMap(({ id, baseUrl, models }) => {
    if (id === '') return [];
    const loopback = baseUrl === undefined ? undefined : loopbackUrl(baseUrl);
    const local = baseUrl === undefined ? null : loopback !== undefined;
    return [{ id, loopback, models: models.flatMap((model) => statedModel(id, model, local, naming) ?? []) }];
  });
}

/** The providers in the text of a `models.json`; undefined if it is not one. */
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
 * The address as OpenClaw's clients call it, if it is on this machine; otherwise undefined. Never a user name,
 * a password or a query, and never another machine.
 */
export function loopbackUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A server that listens on all addresses is called on loopback.
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

/** OpenClaw writes a price of zeros if none is declared; it is only true for a server on this machine. */
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
