/** What a command wants of the live settings, by hand; `desiredOf` says it as a manifest that is resolved does. */
import type { DesiredOrder, DesiredSection, DesiredValue, Desired as Settings } from '../manifest/desired.ts';
import type { DesiredModel } from '../manifest/index.ts';
import { agentPrefix } from '../settings/address.ts';

export type DesiredOrders = DesiredSection<DesiredOrder>;

interface Chain {
  readonly primary: DesiredModel | null | undefined;
  readonly fallbacks: readonly DesiredModel[] | null | undefined;
}

export interface DesiredAgent extends Chain {
  readonly authOrder: DesiredOrders | undefined;
  readonly position: undefined;
}

export interface Desired extends Chain, Pick<Settings, 'profiles'> {
  readonly image: Chain | undefined;
  readonly aliases: DesiredSection<DesiredModel> | undefined;
  readonly authOrder: DesiredOrders | undefined;
  readonly agents: ReadonlyMap<string, DesiredAgent>;
}

export function desiredOf({ image, aliases, agents, profiles, ...top }: Desired): Settings {
  const settings = new Map<string, DesiredValue>();
  const put = (address: string, value: DesiredValue | undefined) => {
    if (value !== undefined) settings.set(address, value);
  };
  put('primary', top.primary);
  put('fallbacks', top.fallbacks);
  put('image.primary', image?.primary);
  put('image.fallbacks', image?.fallbacks);
  put('aliases', aliases);
  put('auth.order', top.authOrder);
  for (const [id, { primary, fallbacks, authOrder }] of agents) {
    put(`${agentPrefix(id)}primary`, primary);
    put(`${agentPrefix(id)}fallbacks`, fallbacks);
    put(`${agentPrefix(id)}auth.order`, authOrder);
  }
  return {
    settings,
    agents: new Map([...agents.keys()].map((id) => [id, undefined])),
    ...(profiles ? { profiles } : {}),
  };
}
