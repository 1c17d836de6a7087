/** Which model does each job that may have one of its own, and where that is said. */

import type { Live } from '../openclaw/live.ts';
import { legibleModel, type ModelText, type ObservedModel } from '../openclaw/settings.ts';
import { agentPrefix } from '../settings/address.ts';
import { agentPlaceFor, CHAINS, type ChainRow, placeFor } from '../settings/table.ts';

export interface RoleStatus {
  /** As in a manifest: `subagents`. */
  readonly role: string;
  /** As the config writes it; null where it says nothing. */
  readonly model: string | null;
  readonly fallbacks: readonly string[];
  /** The same, resolved. */
  readonly resolvedModel: string | null;
  readonly resolvedFallbacks: readonly string[];
  /** Variables in them that are not set. */
  readonly unsetVariables: readonly string[];
  /** `primary`: the agent's own model does the job. `none`: OpenClaw chooses a model, or has none for it. */
  readonly source: 'agent' | 'defaults' | 'primary' | 'none';
}

/** A role that the release has, with the models that are set for it. */
export interface RoleChain {
  readonly role: string;
  readonly row: ChainRow['row'];
  readonly chain: ObservedModel | undefined;
  readonly source: 'agent' | 'defaults';
  readonly texts: readonly ModelText[];
}

/** @param agent undefined for what all agents have in common */
export function roleChains(agent: string | undefined, { settings, dialect }: Live): RoleChain[] {
  return CHAINS.filter(({ row }) => row.byRelease).flatMap(({ group, row }) => {
    if (!placeFor(row, dialect.facts) && !agentPlaceFor(row, dialect.facts)) return [];
    const own = agent === undefined ? undefined : settings.chains.get(`${agentPrefix(agent)}${group}`);
    const [chain, source] = said(own) ? ([own, 'agent'] as const) : ([settings.chains.get(group), 'defaults'] as const);
    const texts = [...(chain?.primary ? [chain.primary] : []), ...(chain?.fallbacks ?? [])];
    return [{ role: group.replace(/^roles\./, '').slice(0, -1), row, chain, source, texts }];
  });
}

/** Every role that the release has. @param agent undefined for what all agents have in common */
export function rolesOf(agent: string | undefined, live: Live): RoleStatus[] {
  return roleChains(agent, live).flatMap(({ role: name, row, chain, source, texts }) => {
    const role: RoleStatus = {
      role: name,
      model: chain?.primary ? textOf(chain.primary) : null,
      fallbacks: (chain?.fallbacks ?? []).map(textOf),
      resolvedModel: chain?.primary ? legibleModel(chain.primary) : null,
      resolvedFallbacks: (chain?.fallbacks ?? []).map(legibleModel),
      unsetVariables: [...new Set(texts.flatMap(({ unset }) => unset ?? []))],
      source: said(chain) ? source : row.elsePrimary ? 'primary' : 'none',
    };
    return [role];
  });
}

/** A role as an agent has it; undefined where the release has no such role. */
export function roleChain(role: string, agent: string, live: Live): RoleChain | undefined {
  return roleChains(agent, live).find((one) => one.role === role);
}

/** Where the model of a role is said, in manifest terms; undefined where it is not said. */
export function placeOfRole({ role, chain, source }: RoleChain, agent: string): string | undefined {
  if (!said(chain)) return undefined;
  return `${source === 'agent' ? agentPrefix(agent) : ''}${role.startsWith('hooks.') ? role : `roles.${role}`}`;
}

/** An empty text says that there is none. */
function said(chain: ObservedModel | undefined): boolean {
  return chain !== undefined && (chain.primary !== undefined || chain.form === 'string');
}

function textOf({ raw }: ModelText): string {
  return raw.trim();
}
