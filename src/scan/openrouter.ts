/**
 * OpenRouter's public list of models.
 *
 * Source: 2026.1.30, read in its code: the size from id and name, free by `:free` or a price of zero. It looks for
 * modality, date and output limit at the top of an entry, where OpenRouter's list does not have them; here both places
 * count.
 */
import { valueAt } from '../shapes.ts';
import type { OpenRouterFacts, OpenRouterPricing, ScanModel } from './types.ts';

export const OPENROUTER = 'openrouter';

/** The models in a response to `GET /models`; undefined if it is not one. Entries without an id are skipped. */
export function parseOpenRouterList(answer: unknown): ScanModel[] | undefined {
  const data = valueAt(answer, 'data');
  if (!Array.isArray(data)) return undefined;
  const models = data.flatMap((entry: unknown) => modelOf(entry) ?? []);
  return [...new Map(models.map((model) => [model.ref, model])).values()];
}

function modelOf(entry: unknown): ScanModel | undefined {
  const id = text(valueAt(entry, 'id'));
  if (id === undefined) return undefined;
  const name = text(valueAt(entry, 'name')) ?? id;
  const architecture = valueAt(entry, 'architecture');
  const top = valueAt(entry, 'top_provider');
  const modality = text(valueAt(entry, 'modality')) ?? text(valueAt(architecture, 'modality')) ?? null;
  const parameters = texts(valueAt(entry, 'supported_parameters')) ?? [];
  const pricing = pricingOf(valueAt(entry, 'pricing'));
  const facts: OpenRouterFacts = {
    id,
    name,
    modelRef: `${OPENROUTER}/${id}`,
    contextLength: number(valueAt(entry, 'context_length')),
    maxCompletionTokens:
      number(valueAt(entry, 'max_completion_tokens')) ??
      number(valueAt(entry, 'max_output_tokens')) ??
      number(valueAt(top, 'max_completion_tokens')),
    supportedParametersCount: parameters.length,
    supportsToolsMeta: parameters.includes('tools'),
    modality,
    inferredParamB: inferParams(`${id} ${name}`),
    createdAtMs: milliseconds(valueAt(entry, 'created_at')) ?? milliseconds(valueAt(entry, 'created')),
    pricing,
    isFree: id.endsWith(':free') || (pricing !== null && pricing.prompt === 0 && pricing.completion === 0),
  };
  const [input, output] = (modality ?? '').toLowerCase().split('->');
  return {
    ref: facts.modelRef,
    provider: OPENROUTER,
    group: (id.split('/')[0] ?? '').toLowerCase(),
    name,
    contextWindow: facts.contextLength,
    params: facts.inferredParamB,
    released: facts.createdAtMs === null ? null : new Date(facts.createdAtMs).toISOString().slice(0, 10),
    // In dollars per token there; rounding removes the error of the multiplication.
    cost: { input: perMillion(pricing?.prompt), output: perMillion(pricing?.completion) },
    inputTypes: texts(valueAt(architecture, 'input_modalities')) ?? kinds(input),
    outputTypes: texts(valueAt(architecture, 'output_modalities')) ?? kinds(output),
    openrouter: facts,
  };
}

/** The largest `70b`, `a22b` or `1.5b` in an id or a name, in billions. */
export function inferParams(words: string): number | null {
  const found = [...words.toLowerCase().matchAll(/(?<![a-z0-9])[a-z]?(\d+(?:\.\d+)?)b(?![a-z0-9])/g)];
  const sizes = found.map(([, size]) => Number(size)).filter((size) => Number.isFinite(size) && size > 0);
  return sizes.length === 0 ? null : Math.max(...sizes);
}

function pricingOf(value: unknown): OpenRouterPricing | null {
  const price = (key: string) => priceOf(valueAt(value, key));
  const [prompt, completion] = [price('prompt'), price('completion')];
  if (prompt === null || completion === null) return null;
  return {
    prompt,
    completion,
    request: price('request') ?? 0,
    image: price('image') ?? 0,
    webSearch: price('web_search') ?? 0,
    internalReasoning: price('internal_reasoning') ?? 0,
  };
}

function priceOf(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() !== '') return number(Number(value));
  return number(value);
}

/** At OpenRouter a negative price means "it depends". */
function perMillion(price: number | undefined): number | null {
  return price === undefined || price < 0 ? null : Number((price * 1_000_000).toPrecision(6));
}

/** Seconds or milliseconds since the epoch, as milliseconds; null for what is no time. */
function milliseconds(value: unknown): number | null {
  const time = number(value);
  if (time === null || time <= 0) return null;
  const at = Math.round(time > 1e12 ? time : time * 1000);
  return at < 8.64e15 && new Date(at).getUTCFullYear() < 10_000 ? at : null;
}

function kinds(modality: string | undefined): readonly string[] | null {
  const words = (modality ?? '').split(/[^a-z]+/).filter((word) => word !== '');
  return words.length === 0 ? null : words;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.flatMap((word: unknown) => text(word) ?? []);
  return words.length === 0 ? undefined : words;
}
