/** Providers and models already in the live files: these are not new mistakes. */

import { type StatedModel, statedProviders } from './facts/provider-models.ts';
import type { Live } from './live.ts';
import { normalizeProvider, providerOf } from './model-ref.ts';
import { chainedModels } from './model-text.ts';

/** Every model that the config uses or has an entry for, as a reference. */
export function usedRefs({ settings }: Pick<Live, 'settings'>): ReadonlySet<string> {
  const { entries, aliases } = settings;
  const texts = chainedModels(settings).map(({ model }) => model);
  const written = [...aliases.values()].filter(({ builtin }) => !builtin);
  return new Set([...texts, ...entries, ...written].flatMap(({ ref }) => ref ?? []));
}

/** The providers of the config, of its profiles and of the stores, and of the models that it uses; normalised. */
export function liveProviders(live: Pick<Live, 'settings' | 'stores' | 'dialect'>): ReadonlySet<string> {
  const { settings, stores, dialect } = live;
  const profiles = [...stores.values()].flatMap((store) => [...store.profiles.values()]);
  return new Set(
    [
      ...settings.providers,
      ...[...settings.profiles.values(), ...profiles].map(({ provider }) => provider),
      ...[...usedRefs(live)].map(providerOf),
    ].map((provider) => normalizeProvider(provider, dialect.facts)),
  );
}

/** What `models.providers` says about models, by reference. */
export function statedModels({
  settings,
  dialect,
}: Pick<Live, 'settings' | 'dialect'>): ReadonlyMap<string, StatedModel> {
  const stated = statedProviders(settings.providerFacts, dialect.facts);
  return new Map(stated.flatMap(({ models }) => models.map((model) => [model.ref, model] as const)));
}
