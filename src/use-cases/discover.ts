/** Local servers -> providers of a manifest, as text to review. */
import { type Discovered, discover, SERVERS, type ServerKind, usualUrl } from '../catalog/discover.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { renderManifest } from '../manifest/index.ts';
import { type Facts, factsDeclared } from '../openclaw/facts/releases.ts';
import { validateConfig } from '../openclaw/files/validate.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

export interface DiscoverQuestion {
  /** One kind of server, or all. */
  readonly kind: ServerKind | undefined;
  /** Undefined for where each usually listens. */
  readonly url: string | undefined;
}

type Providers = NonNullable<Manifest['providers']>;

export interface DiscoveredProviders {
  readonly servers: readonly Discovered[];
  readonly providers: Providers;
  /** A manifest with nothing but the providers. */
  readonly text: string;
}

/** Asks the servers on this machine, or the one at the URL. E554 if none answers with models. */
export async function discoverProviders(
  source: WorkspaceSource,
  { kind, url }: DiscoverQuestion,
): Promise<Result<DiscoveredProviders>> {
  const workspace = Workspace.of(source);
  const kinds = kind === undefined ? SERVERS : [kind];
  const places = kinds.flatMap((one) => {
    const at = url ?? usualUrl(one, workspace.options.env.OLLAMA_HOST);
    return at === undefined ? [] : [{ kind: one, url: at }];
  });
  const servers = await Promise.all(places.map((place) => discover(place.kind, place.url)));
  const found = servers.filter(({ models }) => models.length > 0);
  if (found.length === 0) {
    const asked = servers.map((server) => `${server.kind} at ${server.url}${server.answered ? ' lists none' : ''}`);
    return failure(diagnostic('E554', `No local server offers a model: ${asked.join(', ')}.`));
  }
  const live = await workspace.likeliest({ storesOf: () => [] });
  const facts = live.ok ? live.value.live.dialect.facts : factsDeclared(undefined);
  const providers = Object.fromEntries(found.map((server) => [server.kind, providerOf(server, facts)]));
  const from = found.map((server) => `${server.kind} at ${server.url}`).join(', ');
  const header = [
    `Offered by ${from}. Keep what you want to use.`,
    'If OpenClaw asks for a key, add an `apiKey` to the provider that names a variable with any value.',
  ];
  return success({ servers, providers, text: renderManifest({ version: 1, providers }, { header }) });
}

function providerOf({ kind, url, models }: Discovered, facts: Pick<Facts, 'schema'>): Providers[string] {
  const own = { baseUrl: url, api: 'ollama', models };
  // Its own protocol knows more, but older releases of OpenClaw do not know it.
  const isKnown = !validateConfig({ models: { providers: { ollama: { ...own, models: [] } } } }, facts).some(
    ({ path }) => path.endsWith('.api'),
  );
  const provider = kind === 'ollama' && isKnown ? own : { ...own, baseUrl: `${url}/v1`, api: 'openai-completions' };
  return { ...provider, models: models.map((model) => ({ ...model })) } as Providers[string];
}

/** The manifest with what was found; what the config already has stays as it is there, and is named. */
export function withDiscovered(
  { manifest, leftOut }: { readonly manifest: Manifest; readonly leftOut: readonly string[] },
  discovered: Providers,
  configured: readonly string[],
): { readonly manifest: Manifest; readonly leftOut: readonly string[] } {
  const known = configured.map((name) => name.trim().toLowerCase());
  const [names, fresh] = [
    Object.keys(discovered),
    Object.entries(discovered).filter(([name]) => !known.includes(name)),
  ];
  const left = names.filter((name) => known.includes(name));
  const providers = { ...manifest.providers, ...Object.fromEntries(fresh) };
  return {
    manifest: fresh.length === 0 ? manifest : { ...manifest, providers },
    leftOut: [...leftOut, ...left.map((name) => `what ${name} offers (the config has that provider)`)],
  };
}
