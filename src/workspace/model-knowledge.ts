/** What the catalogue and a home know about models and providers. */
import { lifecycleOf } from '../catalog/lifecycle.ts';
import type { OpenclawData } from '../catalog/openclaw-data.ts';
import { KNOWS_NOTHING, type ModelKnowledge } from '../manifest/index.ts';
import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import { ASSUMED_FACTS } from '../openclaw/facts/releases.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';
import { liveProviders, statedModels, usedRefs } from '../openclaw/live-models.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { builtInRoute, routeIn, routeTo } from './model-routes.ts';
import { openclawLists } from './openclaw-lists.ts';

/**
 * From the catalogue and OpenClaw's lists alone, or with a home. What the config says of its own models comes first.
 *
 * @param env to find the installed OpenClaw, whose lists are read when first needed
 */
export async function modelKnowledge(env: Environment): Promise<(live: Live | undefined) => ModelKnowledge> {
  const catalog = await (await import('../catalog/index.ts')).loadCatalog();
  const always = [...KNOWN_PROVIDERS, ...catalog.providers];
  const [now, lists] = [Date.now(), lazyLists(env)];
  return (live) => {
    const stated = live ? statedModels(live) : new Map();
    let refs: readonly string[] | undefined;
    const used = live ? usedRefs(live) : new Set<string>();
    const own = live ? ownProviders(live) : new Set<string>();
    const known = (ref: string) =>
      catalog.find(ref) !== undefined || catalog.wasListed(ref) || stated.has(ref) || used.has(ref);
    return {
      refs: () => {
        refs ??= [...stated.keys(), ...catalog.refs()];
        return refs;
      },
      knows: (ref) => known(ref) || known(plainRef(ref)),
      covers: (provider) => catalog.covers(provider) && !own.has(provider),
      lifecycle: (ref, { formerProviders }, baseUrl) =>
        lifecycleOf(ref, lists(), {
          routeOf: (provider) => {
            if (baseUrl !== undefined) return routeTo(baseUrl, provider);
            return live ? routeIn(live, provider, now) : builtInRoute(provider);
          },
          former: formerProviders,
          today: new Date(now).toISOString().slice(0, 10),
        }),
      ownsProvider: (provider) => own.has(provider),
      takesImages: (ref) => stated.get(ref)?.inputTypes?.includes('image') ?? catalog.takesImages(ref),
      providers: new Set([
        ...always.map((name) => normalizeProvider(name, live?.dialect.facts ?? ASSUMED_FACTS)),
        ...(live ? liveProviders(live) : []),
      ]),
      complete: live?.tree.root !== undefined,
    };
  };
}

function lazyLists(env: Environment): () => readonly OpenclawData[] {
  let lists: readonly OpenclawData[] | undefined;
  return () => {
    lists ??= openclawLists(env);
    return lists;
  };
}

/** What is known without the catalogue: provider names that are not typing mistakes of others. */
export function providersOf(live: Live): ModelKnowledge {
  return { ...KNOWS_NOTHING, providers: new Set([...KNOWN_PROVIDERS, ...liveProviders(live)]) };
}

/** Providers to which the config gives an address: they may offer anything. */
export function ownProviders({ settings }: Pick<Live, 'settings'>): ReadonlySet<string> {
  const facts = [...settings.providerFacts.values()];
  return new Set(facts.flatMap(({ id, baseUrl }) => (baseUrl === undefined ? [] : [id])));
}

/** The ref without a profile after `@`, and without the date of a dated model version. */
function plainRef(ref: string): string {
  return ref.replace(/@[^/]*$/, '').replace(/-20\d\d-?\d\d-?\d\d$/, '');
}
