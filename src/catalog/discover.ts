/**
 * What a local server offers, as a provider of one's own: Ollama (`/api/tags` and `/api/show`), LM Studio
 * (`/api/v0/models`, and `/v1/models` of older ones) and vLLM (`/v1/models`). No credential is sent and no redirect
 * followed; what an answer holds beside ids and numbers is dropped.
 */
import { looksLikeCredential } from '../credential-shape.ts';
import { loopbackUrl } from '../openclaw/facts/provider-models.ts';
import { getText } from '../probe/get-text.ts';
import { isRecord, parsedJson, valueAt } from '../shapes.ts';
import { lookupLoopback, ollamaUrl } from './local.ts';

export const SERVERS = ['ollama', 'lmstudio', 'vllm'] as const;
export type ServerKind = (typeof SERVERS)[number];

export interface OfferedModel {
  readonly id: string;
  readonly reasoning?: true;
  readonly input?: readonly string[];
  readonly contextWindow?: number;
}

export interface Discovered {
  readonly kind: ServerKind;
  /** Without a trailing slash, and without `/v1`. */
  readonly url: string;
  /** False if it is absent, too slow, or no such server. */
  readonly answered: boolean;
  readonly models: readonly OfferedModel[];
  /** How many it lists that cannot be used in chats, or have no usable id. */
  readonly skipped: number;
}

export interface DiscoverLimits {
  /** For one answer, and for all details of models together. */
  readonly answerMs: number;
  readonly detailsMs: number;
}

const LIMITS: DiscoverLimits = { answerMs: 2000, detailsMs: 10_000 };
const MAX_BYTES = 4 * 1024 * 1024;
/** More than anybody reviews. */
const MOST_MODELS = 500;
const AT_ONCE = 4;
/** What OpenClaw and YAML take as one word. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:/@+-]{0,199}$/u;

/** Where the server usually listens; undefined for an OLLAMA_HOST on another machine. */
export function usualUrl(kind: ServerKind, ollamaHost: string | undefined): string | undefined {
  if (kind === 'ollama') return ollamaUrl(ollamaHost);
  return kind === 'lmstudio' ? 'http://127.0.0.1:1234' : 'http://127.0.0.1:8000';
}

/** Asks one server. Never fails. @param url as `usualUrl` gives it, or as the user named it */
export async function discover(kind: ServerKind, url: string, limits = LIMITS): Promise<Discovered> {
  const base = url.replace(/\/+$/, '').replace(/\/v1$/, '');
  const ask = (path: string, body?: object, signal = AbortSignal.timeout(limits.answerMs)) =>
    getJson(`${base}${path}`, signal, body);
  const listed = await ASK[kind](ask, AbortSignal.timeout(limits.detailsMs));
  const models = listed?.flatMap((model) => model ?? []) ?? [];
  const unique = [...new Map(models.map((model) => [model.id, model])).values()].slice(0, MOST_MODELS);
  return {
    kind,
    url: base,
    answered: listed !== undefined,
    models: unique,
    skipped: (listed?.length ?? 0) - unique.length,
  };
}

type Ask = (path: string, body?: object, signal?: AbortSignal) => Promise<unknown>;
/** Undefined for a model that is left out. */
type Listed = readonly (OfferedModel | undefined)[];

const ASK: Readonly<Record<ServerKind, (ask: Ask, details: AbortSignal) => Promise<Listed | undefined>>> = {
  ollama: async (ask, details) => {
    const listed = listOf(await ask('/api/tags'), 'models');
    if (!listed) return undefined;
    const left = listed
      .slice(0, MOST_MODELS)
      .map((item) => idOf(valueAt(item, 'model')) ?? idOf(valueAt(item, 'name')));
    const shown = await inTurns(left, async (id) =>
      id === undefined ? undefined : ollamaModel(id, await ask('/api/show', { model: id }, details)),
    );
    return [...shown, ...listed.slice(MOST_MODELS).map(() => undefined)];
  },
  lmstudio: async (ask) => {
    const own = listOf(await ask('/api/v0/models'), 'data');
    const listed = own ?? listOf(await ask('/v1/models'), 'data');
    return listed?.map((item) => {
      const type = valueAt(item, 'type');
      const context = tokens(valueAt(item, 'loaded_context_length')) ?? tokens(valueAt(item, 'max_context_length'));
      return type === 'embeddings' ? undefined : modelOf(valueAt(item, 'id'), context, type === 'vlm', false, own);
    });
  },
  vllm: async (ask) =>
    listOf(await ask('/v1/models'), 'data')?.map((item) =>
      modelOf(valueAt(item, 'id'), tokens(valueAt(item, 'max_model_len')), false, false, undefined),
    ),
};

/** `/api/show` says what the model can do, and how much it reads, under a key with the name of its architecture. */
function ollamaModel(id: string, answer: unknown): OfferedModel | undefined {
  const capabilities = valueAt(answer, 'capabilities');
  const can = (what: string) => Array.isArray(capabilities) && capabilities.includes(what);
  if (Array.isArray(capabilities) && !can('completion')) return undefined;
  const facts = valueAt(answer, 'model_info');
  const architecture = valueAt(facts, 'general.architecture');
  const context =
    typeof architecture === 'string' ? tokens(valueAt(facts, `${architecture}.context_length`)) : undefined;
  return modelOf(id, context, can('vision'), can('thinking'), capabilities);
}

/** @param told undefined where the server says nothing about what a model takes */
function modelOf(
  id: unknown,
  contextWindow: number | undefined,
  images: boolean,
  reasoning: boolean,
  told: unknown,
): OfferedModel | undefined {
  const good = idOf(id);
  if (good === undefined) return undefined;
  return {
    id: good,
    ...(reasoning ? { reasoning } : {}),
    ...(told === undefined ? {} : { input: images ? ['text', 'image'] : ['text'] }),
    ...(contextWindow === undefined ? {} : { contextWindow }),
  };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) && !looksLikeCredential(value) ? value : undefined;
}

function tokens(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < 1e9 ? Number(value) : undefined;
}

function listOf(answer: unknown, key: string): readonly unknown[] | undefined {
  const list = isRecord(answer) ? valueAt(answer, key) : undefined;
  return Array.isArray(list) ? list : undefined;
}

async function inTurns<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
}

/** Undefined for anything but one JSON document, whole and in time. */
async function getJson(url: string, signal: AbortSignal, body: object | undefined): Promise<unknown> {
  const lookup = loopbackUrl(url) === undefined ? {} : { lookup: lookupLoopback };
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const text = await getText(url, MAX_BYTES, { ...lookup, signal }, sent).catch(() => undefined);
  return typeof text === 'string' ? parsedJson(text) : undefined;
}
