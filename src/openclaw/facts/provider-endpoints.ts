/** The endpoint and API of each provider: OpenClaw's built-in ones, overridden by the config. */

import { configSecret, type FoundSecret } from '../auth/credential-secrets.ts';
import type { Secret } from '../auth/secret.ts';
import { child, descend, entriesOf, itemsOf, mergedValue, scalarOf, stringOf } from '../files/config-tree.ts';
import { substitute } from '../files/variables.ts';
import type { Live } from '../live.ts';
import { normalizeProvider } from '../model-ref.ts';
import { type Api, builtInEndpoint, hasOwnLogin, sendsAuthHeader } from './providers.ts';

interface Endpoint {
  /** As written; one of `Api`, or an unsupported name. */
  readonly api: string;
  readonly baseUrl: string;
  /** Of the config; values may be secrets. */
  readonly headers: ReadonlyMap<string, Secret>;
  /** False for a server on this machine, which accepts any key or none. */
  readonly needsKey: boolean;
  /** Whether the key is also sent in `Authorization`, whatever the protocol does with it. */
  readonly authHeader: boolean;
}

export type FoundEndpoint =
  | { readonly kind: 'endpoint'; readonly endpoint: Endpoint }
  /** In words for people. */
  | { readonly kind: 'missing'; readonly reason: string };

/** OpenClaw's default if the config gives a custom provider no `api`. */
const DEFAULT_API: Api = 'openai-completions';

/** The endpoint for a model of this provider. */
export function endpointOf(live: Live, provider: string, model: string): FoundEndpoint {
  const { tree } = live;
  const { facts } = live.dialect;
  const builtIn = builtInEndpoint(provider, facts);
  const node = providerNode(live, provider);
  const modelNode = itemsOf(tree, child(tree, node, 'models')).find(
    (item) => stringOf(child(tree, item, 'id')) === model,
  );
  // A model's own value overrides that of its provider.
  const nodes = [modelNode, node].filter((one) => one !== undefined);
  const written = firstOf(nodes, (one) => stringOf(child(tree, one, 'baseUrl')));
  const baseUrl = written === undefined ? builtInUrl(live, provider, builtIn?.[1]) : resolve(live, written);
  if (baseUrl === undefined) return missing(unaddressed(provider, written));
  if (!/^https?:$/.test(protocolOf(baseUrl))) return missing('its baseUrl is not a web address');
  const headers = new Map<string, Secret>();
  for (const one of nodes.toReversed()) {
    for (const [name, value] of entriesOf(tree, child(tree, one, 'headers'))) {
      const found = configSecret(live, mergedValue(tree, value));
      if (found.kind === 'missing') return missing(`its header ${name} cannot be filled in`);
      headers.set(name.toLowerCase(), found.secret);
    }
  }
  const api = firstOf(nodes, (one) => stringOf(child(tree, one, 'api'))) ?? builtIn?.[0] ?? DEFAULT_API;
  const authHeader = scalarOf(child(tree, node, 'authHeader')) ?? sendsAuthHeader(provider, facts);
  return {
    kind: 'endpoint',
    endpoint: { api, baseUrl, headers, needsKey: !isLoopback(baseUrl), authHeader: authHeader === true },
  };
}

function unaddressed(provider: string, written: string | undefined): string {
  if (written !== undefined) return 'its baseUrl uses a variable that is not set';
  return hasOwnLogin(provider) ? 'its own login is not probed' : 'its base URL is unknown';
}

/** `models.providers.<p>.apiKey`. */
export function providerKey(live: Live, provider: string): FoundSecret {
  const { tree } = live;
  const node = child(tree, providerNode(live, provider), 'apiKey');
  return configSecret(live, node && mergedValue(tree, node));
}

function providerNode(live: Live, provider: string) {
  const { tree, dialect } = live;
  const entries = entriesOf(tree, descend(tree, tree.root, 'models', 'providers'));
  const named = [...entries].find(([key]) => normalizeProvider(key, dialect.facts) === provider);
  return entries.get(provider) ?? named?.[1];
}

function builtInUrl(live: Live, provider: string, url: string | undefined): string | undefined {
  const region = live.environment.AWS_REGION?.trim() || live.environment.AWS_DEFAULT_REGION?.trim();
  if (provider === 'amazon-bedrock' && url !== undefined && region && /^[a-z0-9-]+$/.test(region))
    return url.replace('us-east-1', region);
  return url;
}

function resolve(live: Live, text: string): string | undefined {
  return substitute(text, (name) => live.environment[name]).text?.trim() || undefined;
}

function firstOf<From, To>(from: readonly From[], found: (one: From) => To | undefined): To | undefined {
  for (const one of from) {
    const value = found(one);
    if (value !== undefined) return value;
  }
  return undefined;
}

function protocolOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '';
}

function isLoopback(baseUrl: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(baseUrl).hostname);
}

function missing(reason: string): FoundEndpoint {
  return { kind: 'missing', reason };
}
