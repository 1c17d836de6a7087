/** Which providers the chains and roles of agents need. */
import { providerOf } from '../openclaw/model-ref.ts';
import { cascadeFor } from './cascade.ts';
import { roleChains } from './roles.ts';
import type { Circumstances } from './types.ts';

export interface Need {
  readonly provider: string;
  readonly agent: string;
}

/** The providers of an agent's chain, and of the models that do jobs of their own for it. */
export function needsOf(agent: string, circumstances: Circumstances): Need[] {
  const { live } = circumstances;
  const chain = cascadeFor({ agent }, circumstances).steps.map(({ ref }) => ref);
  const roles = roleChains(agent, live).flatMap(({ texts }) => texts.flatMap(({ ref }) => ref ?? []));
  return [...new Set([...chain, ...roles].map(providerOf))].map((provider) => ({ provider, agent }));
}
