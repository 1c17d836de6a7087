/** Whether the models of a home can still be used, with what its config says of its own providers. */
import type { Catalog } from '../catalog/index.ts';
import { type Lifecycle, lifecycleOf, UNKNOWN } from '../catalog/lifecycle.ts';
import type { OpenclawData } from '../catalog/openclaw-data.ts';
import { loopbackUrl } from '../openclaw/facts/provider-models.ts';
import { builtInEndpoint } from '../openclaw/facts/providers.ts';
import type { Live } from '../openclaw/live.ts';
import { statedModels } from '../openclaw/live-models.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import { routeIn } from './model-routes.ts';

interface Known {
  readonly catalog: Catalog;
  /** The best first. */
  readonly lists: readonly OpenclawData[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * For a normalised reference: what OpenClaw's lists say; else `current` for a model that the config or the catalogue
 * lists, or that is on this machine, where anything may be; else `unknown`.
 */
export function lifecyclesIn(live: Live, { catalog, lists, now }: Known): (ref: string) => Lifecycle {
  const stated = statedModels(live);
  const today = new Date(now).toISOString().slice(0, 10);
  const former = live.dialect.facts.formerProviders;
  const addressOf = (provider: string) =>
    [...live.settings.providerFacts.values()].find(({ id }) => id === provider)?.baseUrl ??
    builtInEndpoint(provider, live.dialect.facts)?.[1];
  const current = (source: string | null, sourceDate: string | null): Lifecycle => ({
    ...UNKNOWN,
    status: 'current',
    source,
    sourceDate,
  });
  return (ref) => {
    const told = lifecycleOf(ref, lists, { routeOf: (provider) => routeIn(live, provider, now), former, today });
    if (told) return told;
    if (stated.has(ref)) return current('models.providers', null);
    const [models] = catalog.sources;
    const provider = Object.hasOwn(former, providerOf(ref)) ? former[providerOf(ref)] : undefined;
    const spellings = [ref, ...(provider === undefined ? [] : [`${provider}${ref.slice(ref.indexOf('/'))}`])];
    if (models && spellings.some((each) => catalog.find(each))) return current(models.package, models.date);
    if (models && catalog.wasListed(ref)) {
      const about = { source: models.package, sourceDate: models.date };
      return { ...UNKNOWN, reason: 'Its provider listed it once, and no longer does.', ...about };
    }
    const address = addressOf(providerOf(ref));
    return address !== undefined && loopbackUrl(address) !== undefined ? current(null, null) : UNKNOWN;
  };
}
