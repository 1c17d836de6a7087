/**
 * Models that servers on this machine offer: Ollama, LM Studio, and the config's own providers with a loopback address.
 *
 * Only loopback addresses are called, without any credential, proxy or redirect. A server that is absent, slow or
 * returns something else is not a failure: it has no models.
 */
import type { LookupFunction } from 'node:net';
import { loopbackUrl } from '../openclaw/facts/provider-models.ts';
import { builtInUrl } from '../openclaw/facts/providers.ts';
import { getText } from '../probe/get-text.ts';
import { parsedJson, valueAt } from '../shapes.ts';
import type { Layer, LayerModel } from './sources.ts';

/** How a server lists its models: Ollama's `/api/tags`, or OpenAI's `/models`. */
type Protocol = 'ollama' | 'openai';

export interface LocalServer {
  /** The provider of the models' references. */
  readonly provider: string;
  /** Without a trailing slash. */
  readonly url: string;
  readonly protocol: Protocol;
}

export interface ConfiguredServer {
  readonly provider: string;
  readonly url: string;
}

const TIMEOUT_MS = 800;
const MAX_BYTES = 4 * 1024 * 1024;
const OLLAMA = builtInUrl('ollama');
const LM_STUDIO = 'http://127.0.0.1:1234/v1';

/**
 * The servers to query. A provider of the config replaces the server at the same port, since OpenClaw knows
 * the models by its name.
 *
 * @param ollamaHost OLLAMA_HOST, with or without scheme and port; another machine is not queried
 */
export function localServers(configured: readonly ConfiguredServer[], ollamaHost: string | undefined): LocalServer[] {
  const own = configured.map(({ provider, url }): LocalServer => {
    // Ollama supports both; its own protocol gives more details.
    if (provider === 'ollama') return { provider, url: url.replace(/\/v1$/, ''), protocol: 'ollama' };
    return { provider, url, protocol: 'openai' };
  });
  const isFree = ({ provider, url }: LocalServer) =>
    !own.some((server) => server.provider === provider || portOf(server.url) === portOf(url));
  const ollama = ollamaUrl(ollamaHost);
  const wellKnown: LocalServer[] = [
    ...(ollama === undefined ? [] : [{ provider: 'ollama', url: ollama, protocol: 'ollama' as const }]),
    { provider: 'lmstudio', url: LM_STUDIO, protocol: 'openai' },
  ];
  return [...own, ...wellKnown.filter(isFree)];
}

/** The address that OLLAMA_HOST means, as Ollama reads it; undefined for another machine. */
export function ollamaUrl(host: string | undefined): string | undefined {
  const text = host?.trim() ?? '';
  if (text === '') return OLLAMA;
  if (text.includes('://')) return loopbackUrl(text);
  const [, name = '', port = ':11434', path = ''] = /^(.*?)(:\d+)?(\/.*)?$/.exec(text) ?? [];
  return loopbackUrl(`http://${name || '127.0.0.1'}${port}${path}`);
}

/** Queries all of them at the same time, each for at most 800 ms. */
export async function askServers(servers: readonly LocalServer[], timeoutMs = TIMEOUT_MS): Promise<Layer[]> {
  return Promise.all(
    servers.map(async (server): Promise<Layer> => {
      const { provider, url, protocol } = server;
      const answer = await getJson(`${url}${protocol === 'ollama' ? '/api/tags' : '/models'}`, timeoutMs);
      const models = protocol === 'ollama' ? ollamaModels(answer) : openaiModels(answer);
      const known = (models ?? []).map(({ id, params }) => modelOf(provider, id, params));
      const source = { kind: 'server' as const, name: `server:${provider}`, url, answered: models !== undefined };
      return { source: { ...source, models: known.length }, models: known };
    }),
  );
}

interface Offered {
  readonly id: string;
  readonly params: number | null;
}

function ollamaModels(answer: unknown): Offered[] | undefined {
  const models = valueAt(answer, 'models');
  if (!Array.isArray(models)) return undefined;
  return models.flatMap((model: unknown) => {
    const id = idOf(valueAt(model, 'model')) ?? idOf(valueAt(model, 'name'));
    return id === undefined ? [] : [{ id, params: billions(valueAt(model, 'details', 'parameter_size')) }];
  });
}

function openaiModels(answer: unknown): Offered[] | undefined {
  const models = valueAt(answer, 'data');
  if (!Array.isArray(models)) return undefined;
  return models.flatMap((model: unknown) => {
    const id = idOf(valueAt(model, 'id'));
    return id === undefined ? [] : [{ id, params: null }];
  });
}

function modelOf(provider: string, id: string, params: number | null): LayerModel {
  return {
    ref: `${provider}/${id}`,
    provider,
    id,
    name: null,
    contextWindow: null,
    maxOutput: null,
    cost: null,
    reasoning: null,
    inputTypes: null,
    params,
    local: true,
  };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `3.2B` and `134.52M`, as Ollama writes them, in billions. */
function billions(value: unknown): number | null {
  const match = typeof value === 'string' ? /^(\d+(?:\.\d+)?)([MB])$/.exec(value) : null;
  return match ? Number((Number(match[1]) / (match[2] === 'M' ? 1000 : 1)).toPrecision(6)) : null;
}

function portOf(url: string): string {
  const { port, protocol } = new URL(url);
  return port || (protocol === 'https:' ? '443' : '80');
}

/** `localhost` is this machine, whatever DNS says. */
export const lookupLoopback: LookupFunction = (_host, { all }, found) => {
  if (!all) found(null, '127.0.0.1', 4);
  else
    found(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);
};

/** Undefined for anything but one JSON document, whole and in time. */
async function getJson(url: string, timeoutMs: number): Promise<unknown> {
  const options = { lookup: lookupLoopback, signal: AbortSignal.timeout(timeoutMs) };
  const text = await getText(url, MAX_BYTES, options).catch(() => undefined);
  return typeof text === 'string' ? parsedJson(text) : undefined;
}
