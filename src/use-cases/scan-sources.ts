/** Which sources of credentials a scan may take for those of a person. */
import type { Live } from '../openclaw/live.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import { chainedModels } from '../openclaw/model-text.ts';
import type { CredentialSource } from '../routing/types.ts';

/** AWS's default chain always exists but fails on most machines: it counts only if a setting relies on it. */
export function isMeant(source: CredentialSource, provider: string, live: Live): boolean {
  if (source.kind !== 'aws-sdk' || source.label !== 'aws-sdk default chain') return true;
  return (
    [...live.settings.providerFacts.values()].some(({ id }) => id === provider) ||
    providersInUse(live).includes(provider)
  );
}

/** The providers of the models in the chains. */
export function providersInUse({ settings }: Live): string[] {
  return [
    ...new Set(chainedModels(settings).flatMap(({ model: { ref } }) => (ref === undefined ? [] : [providerOf(ref)]))),
  ];
}
