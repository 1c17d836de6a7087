/** The pull request of the event that started the workflow. */
import { LIMITS, readRegularFile } from '../../../src/files/read.ts';
import { type Runner, UsageProblem } from './runner.ts';

export interface PullRequest {
  readonly number: number;
  /** The commit of the target branch. */
  readonly base: string | undefined;
}

/** The pull request of the input `pull-request`, or of the event; undefined if there is none. */
export function pullRequestOf(runner: Runner): PullRequest | undefined {
  const event = eventOf(runner);
  const pull = event.pull_request as { number?: unknown; base?: { sha?: unknown } } | undefined;
  const issue = event.issue as { number?: unknown; pull_request?: unknown } | undefined;
  const run = event.workflow_run as { pull_requests?: readonly { number?: unknown }[] } | undefined;
  const given = runner.input('pull-request');
  if (given !== '' && !/^[1-9]\d{0,9}$/.test(given)) throw new UsageProblem('The input pull-request takes a number.');
  const number = given
    ? Number(given)
    : (pull?.number ?? (issue?.pull_request ? issue.number : undefined) ?? run?.pull_requests?.[0]?.number);
  if (!Number.isSafeInteger(number)) return undefined;
  const base = pull?.base?.sha;
  return {
    number: Number(number),
    base: typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) ? base : undefined,
  };
}

function eventOf({ env }: Runner): Readonly<Record<string, unknown>> {
  if (!env.GITHUB_EVENT_PATH) return {};
  try {
    const value: unknown = JSON.parse(readRegularFile(env.GITHUB_EVENT_PATH, LIMITS.plan).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
