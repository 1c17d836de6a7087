/** Credentials by id, and whose they are; never what is in them. */
import type { Manifest } from '../generated/manifest.ts';
import { overlay } from '../openclaw/auth/auth-store.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import type { Candidate } from './candidates.ts';
import type { LiveStores } from './facts.ts';

/** The providers of credentials and orders first, then those that the config describes. */
export function providersInUse(manifest: Manifest, live: readonly LiveStores[]): string[] {
  const orders = [manifest, ...Object.values(manifest.agents ?? {})].flatMap((part) =>
    Object.keys(part?.auth?.order ?? {}),
  );
  const used = live.flatMap(({ settings, stores, dialect }) => [
    ...[...stores.values()].flatMap(({ profiles }) => [...profiles.values()].map(({ provider }) => provider)),
    ...[...settings.profiles.values()].map(({ provider }) => provider),
    ...settings.order.keys(),
    ...[...stores.values()].flatMap(({ order }) => [...order.keys()]),
    ...orders.map((provider) => normalizeProvider(provider, dialect.generation)),
  ]);
  const described = live.flatMap(({ settings }) => [...settings.providerFacts.values()].map(({ id }) => id));
  return [...new Set([...used, ...described])];
}

export interface ProfileQuestion {
  readonly provider: string;
  /** Normalised; without it every agent's. */
  readonly agent: string | undefined;
}

/**
 * The profiles that may be in a provider's order. Where a store cannot be read, or there is no home, those that the
 * config and the orders name.
 */
export function profilesFor(
  { provider: text, agent }: ProfileQuestion,
  manifest: Manifest,
  live: readonly LiveStores[],
  hasConfig: boolean,
): Candidate[] {
  return live.flatMap(({ settings, stores, dialect }) => {
    const provider = normalizeProvider(text, dialect.generation);
    const main = stores.get('main');
    const own = agent === undefined ? undefined : stores.get(agent);
    const looked = agent === undefined ? [...stores.values()] : [main, own].flatMap((store) => store ?? []);
    const stored =
      agent === undefined
        ? looked.flatMap(({ profiles }) => [...profiles.values()])
        : [...overlay(main, own).profiles.values()];
    const mine = stored.filter((profile) => profile.provider === provider);
    const found = mine.map(({ id, type }) => ({ value: id, description: type }));
    if (hasConfig && looked.every(({ problem }) => problem === undefined)) return found;
    const declared = [
      manifest,
      ...Object.entries(manifest.agents ?? {}).flatMap(([id, part]) =>
        agent === undefined || normalizeAgentId(id) === agent ? [part] : [],
      ),
    ];
    const listed = declared.flatMap((part) =>
      Object.entries(part?.auth?.order ?? {}).flatMap(([key, ids]) =>
        normalizeProvider(key, dialect.generation) === provider ? (ids ?? []) : [],
      ),
    );
    const named = [...settings.profiles.values()].filter((profile) => profile.provider === provider);
    return [
      ...found,
      ...[...named.map(({ id }) => id), ...(settings.order.get(provider)?.ids ?? []), ...listed].map((value) => ({
        value,
      })),
    ];
  });
}
