/** Ids and owners of credentials; never their values. */
import type { Manifest } from '../generated/manifest.ts';
import { overlay } from '../openclaw/auth/auth-store.ts';
import { KNOWN_PROVIDERS, variablesOf } from '../openclaw/facts/providers.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { declaredValues } from '../settings/words.ts';
import type { Candidate } from './candidates.ts';
import type { LiveStores } from './facts.ts';

/** The providers of credentials and orders first, then those that the config defines. */
export function providersInUse(manifest: Manifest, live: readonly LiveStores[]): string[] {
  const orders = declaredOrders(manifest).map(({ key }) => key);
  const used = live.flatMap(({ settings, stores, dialect }) => [
    ...[...stores.values()].flatMap(({ profiles }) => [...profiles.values()].map(({ provider }) => provider)),
    ...[...settings.profiles.values()].map(({ provider }) => provider),
    ...settings.order.keys(),
    ...[...stores.values()].flatMap(({ order }) => [...order.keys()]),
    ...orders.map((provider) => normalizeProvider(provider, dialect.facts)),
  ]);
  const described = live.flatMap(({ settings }) => [...settings.providerFacts.values()].map(({ id }) => id));
  return [...new Set([...used, ...described])];
}

/** The providers that have a profile, a variable or a key in the config. */
export function providersWithCredential(
  live: readonly LiveStores[],
  hasVariable: (name: string) => boolean,
): readonly string[] {
  return live.flatMap(({ settings, stores, dialect }) => [
    ...[...stores.values()].flatMap(({ profiles }) => [...profiles.values()].map(({ provider }) => provider)),
    ...[...settings.providerFacts.values()].filter(({ hasApiKey }) => hasApiKey).map(({ id }) => id),
    ...[...KNOWN_PROVIDERS].filter((provider) =>
      variablesOf(provider, dialect.facts).some((name) => hasVariable(name)),
    ),
  ]);
}

interface DeclaredOrder {
  readonly agent: string | undefined;
  /** The provider as spelled in the manifest. */
  readonly key: string;
  readonly ids: readonly string[];
}

function declaredOrders(manifest: Manifest): DeclaredOrder[] {
  return declaredValues(manifest)
    .filter(({ row }) => row.value === 'profiles')
    .flatMap(({ address: { agent }, value }) =>
      Object.entries((value ?? {}) as Readonly<Record<string, readonly string[] | null>>).map(([key, ids]) => ({
        agent,
        key,
        ids: ids ?? [],
      })),
    );
}

export interface ProfileQuestion {
  readonly provider: string;
  /** Normalised; undefined for all agents. */
  readonly agent: string | undefined;
}

/**
 * The profiles that can be in a provider's order. If a store cannot be read, or there is no home: those named in the
 * config and the orders.
 */
export function profilesFor(
  { provider: text, agent }: ProfileQuestion,
  manifest: Manifest,
  live: readonly LiveStores[],
  hasConfig: boolean,
): Candidate[] {
  return live.flatMap(({ settings, stores, dialect }) => {
    const provider = normalizeProvider(text, dialect.facts);
    const main = stores.get('main');
    const own = agent === undefined ? undefined : stores.get(agent);
    const looked = agent === undefined ? [...stores.values()] : [main, own].flatMap((store) => store ?? []);
    const stored =
      agent === undefined
        ? looked.flatMap(({ profiles }) => [...profiles.values()])
        : [...overlay(main, own, dialect.facts).profiles.values()];
    const mine = stored.filter((profile) => profile.provider === provider);
    const found = mine.map(({ id, type }) => ({ value: id, description: type }));
    if (hasConfig && looked.every(({ problem }) => problem === undefined)) return found;
    const listed = declaredOrders(manifest).flatMap(({ agent: owner, key, ids }) =>
      (owner === undefined || agent === undefined || normalizeAgentId(owner) === agent) &&
      normalizeProvider(key, dialect.facts) === provider
        ? ids
        : [],
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
