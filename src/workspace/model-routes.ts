/** Where the requests for a provider's models go: a model may be gone at one address only. */
import { CHATGPT_HOST, type Route } from '../catalog/lifecycle.ts';
import { defaultAgentOf } from '../openclaw/agents.ts';
import { builtInEndpoint } from '../openclaw/facts/providers.ts';
import type { Live } from '../openclaw/live.ts';
import { credentialsFor } from '../routing/credentials.ts';
import { circumstancesOf } from './circumstances.ts';

/**
 * The address in the config, else that of a ChatGPT login if the default agent would use one, else the provider's own.
 *
 * @param now epoch milliseconds
 */
export function routeIn(live: Live, provider: string, now: number): Route {
  const own = [...live.settings.providerFacts.values()].find(({ id }) => id === provider)?.baseUrl;
  if (own !== undefined) return routeTo(own, provider);
  if (provider === 'openai') {
    const agent = defaultAgentOf(live.tree, live.settings);
    const { effective } = credentialsFor(provider, agent, circumstancesOf(live, now));
    if (effective?.mode === 'oauth' || effective?.mode === 'token') return { host: CHATGPT_HOST };
  }
  return builtInRoute(provider);
}

/** The provider's own address. */
export function builtInRoute(provider: string): Route {
  return { host: hostOf(builtInEndpoint(provider, { generation: 'modern' })?.[1]) };
}

/** A declared address of the provider. */
export function routeTo(baseUrl: string, provider: string): Route {
  const [host, own] = [hostOf(baseUrl), builtInRoute(provider).host];
  return { host, isElsewhere: own !== undefined && host !== undefined && host !== own };
}

/** As OpenClaw compares it. */
function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/\.+$/, '') : undefined;
}
