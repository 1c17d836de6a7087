/** Whether the credentials of the configured chains are valid, for `status --check`. */
import type { ProfileHealth } from './health.ts';
import type { CredentialAnswer } from './types.ts';

interface CheckProblem {
  readonly provider: string;
  readonly problem: 'missing' | 'expired' | 'expiring';
  /** The profile; null where the provider has no credential at all. */
  readonly profile: string | null;
}

export interface Check {
  readonly verdict: 'ok' | 'failing' | 'expiring';
  /** 0 all is valid, 1 something is missing or expired, 2 something expires soon. */
  readonly exitCode: 0 | 1 | 2;
  readonly problems: readonly CheckProblem[];
}

/**
 * @param providers to check
 * @param all also check profiles that an order leaves out
 */
export function checkCredentials(
  providers: readonly string[],
  answerFor: (provider: string) => CredentialAnswer,
  health: readonly ProfileHealth[],
  all: boolean,
): Check {
  const byId = new Map(health.map((one) => [one.profile.id, one]));
  const problems = providers.flatMap((provider): CheckProblem[] => {
    const { candidates, effective } = answerFor(provider);
    const profiles = candidates.flatMap(({ source, skip }) => {
      const leftOut = skip?.reason === 'not-in-order' || skip?.reason === 'not-in-config';
      const found = source.kind === 'profile' && (all || !leftOut) ? byId.get(source.id) : undefined;
      return found ? [found] : [];
    });
    const found = profiles.flatMap(({ profile, status }) =>
      status === 'expired' || status === 'expiring'
        ? [{ provider, problem: status, profile: profile.id } as const]
        : [],
    );
    const expired = found.some(({ problem }) => problem === 'expired');
    return effective === undefined && !expired ? [{ provider, problem: 'missing', profile: null }, ...found] : found;
  });
  const failing = problems.some(({ problem }) => problem !== 'expiring');
  const verdict = failing ? 'failing' : problems.length > 0 ? 'expiring' : 'ok';
  return { verdict, exitCode: verdict === 'failing' ? 1 : verdict === 'expiring' ? 2 : 0, problems };
}
