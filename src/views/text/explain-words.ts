/** What happens to a request, in words; the tree and the page use the same. */
import { countOf } from '../../count-of.ts';
import { sourceText } from '../../routing/sources.ts';
import type {
  Attempt,
  Candidate,
  CandidateOutcome,
  Explanation,
  FailureReason,
  Skip,
  StepOutcome,
} from '../../routing/types.ts';
import { stripControl } from '../../strip-control.ts';
import { renewalText } from './credential-state.ts';
import { relativeTime, spanText } from './relative-time.ts';

const REASONS: Readonly<Record<FailureReason, string>> = {
  auth: 'not authorized',
  billing: 'billing',
  format: 'request rejected',
  'model-not-found': 'no such model',
  overloaded: 'overloaded',
  'rate-limit': 'rate limit',
  'server-error': 'server error',
  timeout: 'timeout',
  unknown: 'error',
};

/** What the chain is for, after the agent. */
export function jobText({ image, role }: Pick<Explanation, 'image' | 'role'>): string {
  return role !== undefined ? `, ${role}` : image ? ', images' : '';
}

/** One line: which model answers. */
export function explainSummary({ simulation, simulated, image, role }: Explanation): string {
  const { answers, attempts, end, steps } = simulation;
  const count = countOf(attempts.length, 'failed request');
  const after = attempts.length === 0 ? '' : `, after ${count}`;
  const [first] = steps;
  switch (end) {
    case 'answers': {
      const source = simulation.with ? ` with ${stripControl(sourceText(simulation.with.source))}` : '';
      return `${stripControl(answers?.ref ?? '')} answers${source}${after}.`;
    }
    case 'stopped': {
      const last = attempts.at(-1);
      return `Nothing answers: OpenClaw reports the ${last?.status} of ${stripControl(last?.ref ?? '')} and stops.`;
    }
    case 'not-allowed':
      return `Model not allowed: ${stripControl(first?.step.ref ?? '')} is not in the allowlist. Nothing answers.`;
    case 'rejected':
      return 'Nothing answers: OpenClaw rejects the config.';
    case 'no-model':
      if (role !== undefined) return `No model is set for ${role}: OpenClaw chooses one, or has none for it.`;
      return image ? 'No image model is set.' : 'No primary is set; OpenClaw uses its default.';
    default:
      return simulated && attempts.length > 0
        ? `All models failed${after}. Nothing answers.`
        : 'Nothing answers: no model has a usable credential.';
  }
}

/** Its place in the chain, where that comes from, and why it is skipped. */
export function stepText({ step, outcome }: StepOutcome, { simulated, simulation }: Explanation): string {
  const alias = step.word === step.ref ? '' : ` "${step.word}"`;
  const role =
    step.role === 'primary'
      ? 'primary'
      : `fallback ${step.index + (simulation.steps[0]?.step.role === 'primary' ? 0 : 1)}`;
  const place =
    step.from === 'defaults'
      ? 'global chain'
      : step.from === 'request'
        ? 'requested'
        : step.from === 'built-in'
          ? "OpenClaw's default"
          : step.from;
  const text = `${role}${alias} (${place})`;
  if (step.skip === 'not-allowed') return `${text}, skipped: not in the allowlist`;
  if (step.skip === 'cooldown') return `${text}, skipped: all profiles in cooldown`;
  if (step.skip === 'no-credential') return `${text}, skipped: no credential`;
  return outcome === 'not-reached' && simulated ? `${text}, not reached` : text;
}

/** `429 rate limit`. */
export function attemptText({ status, reason }: Attempt): string {
  return `${status} ${REASONS[reason]}`;
}

/** @param last whether it is of the last model */
export function candidateText(
  { candidate, outcome, attempt }: CandidateOutcome,
  step: StepOutcome,
  last: boolean,
  now: number,
): string {
  if (attempt) {
    const next =
      attempt.next === 'stop'
        ? '-> stops'
        : attempt.next === 'credential'
          ? '-> next'
          : last
            ? '-> no model left'
            : '-> next model';
    return `${attemptText(attempt)} ${next}`;
  }
  if (candidate.skip && outcome !== 'answers' && outcome !== 'not-tried')
    return `skipped: ${skipText(candidate.skip, now)}`;
  if (outcome === 'cooled') return 'skipped: it has just failed';
  const expiry = expiryText(candidate, now);
  if (outcome === 'answers') return `answers${expiry}`;
  const [first] = step.step.tries;
  if (step.outcome === 'failed' || step.outcome === 'stopped' || !step.step.tries.includes(candidate))
    return 'not tried';
  return candidate === first ? `first${expiry}` : `next${expiry}`;
}

function expiryText({ expires, skip, refusals }: Candidate, now: number): string {
  const paused = skip ? `, although: ${skipText(skip, now)}` : '';
  if (expires === undefined) return paused;
  const text = expires <= now ? renewalText(expires, refusals, now) : `expires ${relativeTime(expires, now)}`;
  return `${paused}, ${text}`;
}

/** Why a credential is skipped. */
function skipText(skip: Skip, now: number): string {
  switch (skip.reason) {
    case 'expired':
      return `expired ${relativeTime(skip.since, now)}`;
    case 'cooldown':
      return `in cooldown for ${spanText(skip.until - now)}`;
    case 'disabled':
      return `disabled for ${spanText(skip.until - now)}${skip.why ? ` (${skip.why})` : ''}`;
    case 'empty':
      return `contains no credential${skip.why === undefined ? '' : `: ${skip.why}`}`;
    case 'not-understood':
      return `not usable: ${skip.why}`;
    case 'invalid-expiry':
      return 'its expiry is not a valid time';
    case 'unknown-profile':
      return 'no such profile';
    case 'other-provider':
      return `is for ${skip.provider}`;
    case 'other-mode':
      return `the config has mode ${skip.mode}`;
    case 'not-in-order':
      return 'not in the order';
    case 'not-in-config':
      return 'not in auth.profiles';
    case 'no-aws':
      return 'no AWS variable is set, and there is no ~/.aws; only a role of this machine could answer';
    case 'behind':
      return skip.source.kind === 'profile'
        ? 'used only without a profile'
        : `used only without ${sourceText(skip.source)}`;
  }
}
