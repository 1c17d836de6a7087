/** Messages about models that are gone or going, and about old names of providers. */
import type { Lifecycle } from '../catalog/lifecycle.ts';
import type { Code } from '../errors.ts';
import { modelId, type Naming, providerOf } from '../openclaw/model-ref.ts';
import type { ModelKnowledge } from './model-knowledge.ts';

interface Outdated {
  readonly code: Code;
  readonly message: string;
  readonly remedy?: string;
}

/**
 * W180 for a model that is retired, W181 for one that is deprecated, W182 for a provider with an old name; undefined
 * for a model that is current or unknown.
 */
export function outdated(
  ref: string,
  { lifecycle, ownsProvider }: ModelKnowledge,
  naming: Naming,
): Outdated | undefined {
  const found = lifecycle(ref, naming);
  if (found && (found.status === 'retired' || found.status === 'deprecated')) {
    const code = found.status === 'retired' ? 'W180' : 'W181';
    const remedy = found.successor === null ? {} : { remedy: `Use ${found.successor}.` };
    return { code, message: `${ref} ${lifecycleWords(found)} (${found.source}).`, ...remedy };
  }
  const now = renamed(ref, naming, ownsProvider);
  if (now === undefined) return undefined;
  const message = `${providerOf(ref)} is an old name: \`openclaw doctor --fix\` changes ${ref} to ${now}, and the next apply would change it back.`;
  return { code: 'W182', message, remedy: `Write ${now}.` };
}

/** The reference with the new name of its provider; undefined where that has no old one. */
export function renamed(
  ref: string,
  { formerProviders }: Naming,
  ownsProvider: ModelKnowledge['ownsProvider'],
): string | undefined {
  const former = providerOf(ref);
  const provider = Object.hasOwn(formerProviders, former) ? formerProviders[former] : undefined;
  return provider === undefined || ownsProvider(former) ? undefined : `${provider}/${modelId(ref)}`;
}

/** `was shut down on 2026-06-01`; follows the model. */
export function lifecycleWords({ status, date }: Pick<Lifecycle, 'status' | 'date'>): string {
  if (status === 'retired') return date === null ? 'was shut down' : `was shut down on ${date}`;
  return date === null ? 'is deprecated' : `will be shut down on ${date}`;
}
