/** Whether the credentials of the configured chains are valid, for `status --check`. */

import type { ProfileHealth } from './health.ts';
import type { Need } from './needs.ts';
import { isCooling } from './sources.ts';
import type { CredentialAnswer } from './types.ts';

export interface CheckProblem {
  readonly provider: string;
  /**
   * `refused`: the provider refused the credential, or the renewal of a login, since it last worked. `paused`: every
   * credential is in a cooldown or disabled. `no-aws`: nothing that AWS could take credentials from is here.
   */
  readonly problem: 'missing' | 'no-aws' | 'expired' | 'refused' | 'paused' | 'expiring';
  /** The profile; null where the provider has no credential at all. */
  readonly profile: string | null;
  /** The agents that need it. */
  readonly agents: readonly string[];
  /** The commands that mend it, the most likely first. */
  readonly commands: readonly string[];
}

export interface Check {
  readonly verdict: 'ok' | 'failing' | 'expiring';
  /** 0 all is valid, 1 something is missing, expired, refused or paused, 2 something expires soon. */
  readonly exitCode: 0 | 1 | 2;
  readonly problems: readonly CheckProblem[];
}

type Found = Omit<CheckProblem, 'agents' | 'commands'>;

/**
 * @param needs the providers to check, for each agent
 * @param all also check profiles that an order leaves out
 * @param rejected whether OpenClaw rejects the config
 */
export function checkCredentials(
  needs: readonly Need[],
  answerFor: (need: Need) => CredentialAnswer,
  healthFor: (agent: string) => readonly ProfileHealth[],
  commandsFor: (problem: Omit<CheckProblem, 'commands'>) => readonly string[],
  { all, rejected }: { readonly all: boolean; readonly rejected: boolean },
): Check {
  const byProblem = new Map<string, { readonly found: Found; readonly agents: Set<string> }>();
  for (const need of needs) {
    for (const found of problemsOf(need.provider, answerFor(need), healthFor(need.agent), all)) {
      const key = `${found.provider}\0${found.problem}\0${found.profile}`;
      const known = byProblem.get(key) ?? { found, agents: new Set() };
      byProblem.set(key, known);
      known.agents.add(need.agent);
    }
  }
  const problems = [...byProblem.values()].map(({ found, agents }) => {
    const one = { ...found, agents: [...agents] };
    return { ...one, commands: commandsFor(one) };
  });
  const failing = rejected || problems.some(({ problem }) => problem !== 'expiring');
  const verdict = failing ? 'failing' : problems.length > 0 ? 'expiring' : 'ok';
  return { verdict, exitCode: verdict === 'failing' ? 1 : verdict === 'expiring' ? 2 : 0, problems };
}

function problemsOf(
  provider: string,
  { candidates, effective }: CredentialAnswer,
  health: readonly ProfileHealth[],
  all: boolean,
): Found[] {
  const byId = new Map(health.map((one) => [one.profile.id, one]));
  const found = candidates.flatMap(({ source, skip }): Found[] => {
    const leftOut = skip?.reason === 'not-in-order' || skip?.reason === 'not-in-config';
    const one = source.kind === 'profile' && (all || !leftOut) ? byId.get(source.id) : undefined;
    const problem = one && problemOf(one);
    return one && problem ? [{ provider, problem, profile: one.profile.id }] : [];
  });
  if (effective === undefined) {
    if (found.some(({ problem }) => problem === 'expired')) return found;
    const problem = candidates.some(({ skip }) => skip?.reason === 'no-aws') ? 'no-aws' : 'missing';
    return [{ provider, problem, profile: null }, ...found];
  }
  if (!isCooling(effective) || effective.source.kind !== 'profile') return found;
  const { id } = effective.source;
  // A refusal is why it pauses, and says more.
  if (found.some(({ profile, problem }) => profile === id && problem === 'refused')) return found;
  return [...found, { provider, problem: 'paused', profile: id }];
}

function problemOf({ status, refusals }: ProfileHealth): Found['problem'] | undefined {
  if (status === 'expired') return status;
  if (refusals) return 'refused';
  return status === 'expiring' ? status : undefined;
}
