/** Agents that a new global chain does not affect: those with their own model or fallbacks. */

import { listSome } from '../list-some.ts';
import { chainOf, type Desired } from '../manifest/desired.ts';
import { defaultAgentOf, inheritsFallbacks } from '../openclaw/agents.ts';
import type { SessionPin } from '../openclaw/databases/sessions.ts';
import { agentPrefix, parseAddress, wholeSetting } from '../settings/address.ts';
import type { Draft } from './draft.ts';

/** The maximum number of agents to name. */
const MOST = 5;

/** W327 and W328, if the plan changes the global chain and some agents do not use it. */
export function warnUnreached(draft: Draft, desired: Desired): void {
  // Of what is moved, every use is.
  const changes = draft.changes.filter(({ kind }) => kind !== 'moved');
  const primary = changes.find(({ address, after }) => address === 'primary' && after !== null);
  if (primary) {
    // An agent whose own model is already the new one needs no change.
    const others = agentsAfter(draft, desired).filter(({ primary: own }) => own && own.ref !== primary.after);
    const { have, them, severity, id } = wordsFor(others, draft);
    if (id !== undefined)
      draft.report('W327', `${have} own model; the new primary does not affect ${them}.`, {
        address: 'primary',
        severity,
        remedy: `To change ${them} too: openclaw-models set ${String(primary.after)} --agent ${id}`,
      });
  }
  if (changes.some(({ address }) => wholeSetting(address) === 'fallbacks')) {
    const { facts } = draft.live.dialect;
    const others = agentsAfter(draft, desired).filter((own) => !inheritsFallbacks(own, facts));
    const { have, them, severity, id } = wordsFor(others, draft);
    if (id !== undefined)
      draft.report('W328', `${have} own fallbacks, or none; the new list does not affect ${them}.`, {
        address: 'fallbacks',
        severity,
        remedy: `To see ${others.length === 1 ? 'its' : 'their'} list: openclaw-models fallbacks list --agent ${id}`,
      });
  }
}

function wordsFor(agents: readonly OwnChain[], draft: Draft) {
  const [has, them] = agents.length === 1 ? ['has its', 'it'] : ['have their', 'them'];
  return { have: `${named(agents)} ${has}`, them, severity: severityOf(agents, draft), id: agents[0]?.id };
}

interface OwnChain {
  readonly id: string;
  readonly primary: { readonly ref: string | undefined } | undefined;
  readonly fallbacks: readonly unknown[] | undefined;
}

/** The live agents with their own models once the plan is applied. */
function agentsAfter({ live }: Draft, desired: Desired): OwnChain[] {
  return [...live.settings.agents.values()]
    .filter(({ node }) => node !== undefined)
    .map(({ id, model }) => {
      const wanted = chainOf(desired, agentPrefix(id));
      return {
        id,
        primary: wanted.primary === undefined ? model.primary : (wanted.primary ?? undefined),
        fallbacks: wanted.fallbacks === undefined ? model.fallbacks : (wanted.fallbacks ?? undefined),
      };
    });
}

/** An agent's own model is normal; but if it is the default agent, the change may seem to have no effect. */
function severityOf(agents: readonly OwnChain[], { live }: Draft): 'info' | undefined {
  const standard = defaultAgentOf(live.tree, live.settings);
  return agents.some(({ id }) => id === standard) ? undefined : 'info';
}

function named(agents: readonly OwnChain[]): string {
  const ids = agents.map(({ id }) => id);
  if (ids.length === 1) return `Agent ${ids[0]}`;
  if (ids.length > MOST) return `Agents ${ids.slice(0, MOST - 1).join(', ')} and ${ids.length - MOST + 1} more`;
  return `Agents ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}

/** W307 for the sessions that a new primary does not reach. */
export function reportPins(draft: Draft, pins: readonly SessionPin[]): void {
  const changed = draft.changes.flatMap(({ address }) => {
    const parsed = parseAddress(address);
    return parsed?.setting === 'primary' ? [parsed.agent] : [];
  });
  const kept = pins.filter(({ agent, model }) => model && (changed.includes(undefined) || changed.includes(agent)));
  if (changed.length === 0 || kept.length === 0) return;
  const named = listSome(
    kept.map(({ session, model }) => `${session} (${model})`),
    3,
  );
  const [keep, them] =
    kept.length === 1 ? ['1 chat session keeps', 'it'] : [`${kept.length} chat sessions keep`, 'them'];
  draft.report(
    'W307',
    `${keep} a model of ${kept.length === 1 ? 'its' : 'their'} own: ${named}. A new primary does not affect ${them}.`,
    {
      remedy: `To see who chose ${them}, or to clear ${them}: openclaw-models pins`,
    },
  );
}
