/** What happens when requests fail: the next credential, the next model, or the end. */
import { normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import { isCooling, sourceText } from './sources.ts';
import type {
  Attempt,
  Candidate,
  CandidateOutcome,
  Cascade,
  FailureFacts,
  FailureReason,
  FailureRule,
  ModelStep,
  Simulation,
  StepOutcome,
} from './types.ts';

/**
 * What a release does about an HTTP status: by the status alone, else by the usual text with it. If neither is known,
 * the error is shown to the user, or (2026.9.6, documented) the chain goes on.
 */
function failureOf(status: number, { statusReasons, unknownLeadsOn }: FailureFacts): Failure {
  const said = REASONS[statusReasons.error[status] ?? ''];
  const reason = said ?? usualReason(status);
  if (reason === 'format') return { reason, next: 'stop' };
  const told = said !== undefined || reason === 'overloaded' || reason === 'timeout' || unknownLeadsOn;
  if (!told) return { reason, next: 'stop' };
  return { reason, next: reason === 'model-not-found' || reason === 'unknown' ? 'model' : 'credential' };
}

type Failure = Pick<Attempt, 'reason' | 'next'>;

/** OpenClaw's names of reasons -> ours. */
const REASONS: Readonly<Record<string, FailureReason>> = {
  auth: 'auth',
  billing: 'billing',
  context_overflow: 'format',
  format: 'format',
  model_not_found: 'model-not-found',
  overloaded: 'overloaded',
  rate_limit: 'rate-limit',
  server_error: 'server-error',
  timeout: 'timeout',
};

/** The reason in the usual text with a status: that of 503 and 529 is "overloaded". */
function usualReason(status: number): FailureReason {
  if (status === 504) return 'timeout';
  if (status === 503 || status === 529) return 'overloaded';
  if (status === 404) return 'model-not-found';
  if ([400, 413, 422].includes(status)) return 'format';
  return status >= 500 ? 'server-error' : 'unknown';
}

/** What of a cascade a simulation needs. */
export type Chain = Pick<Cascade, 'image' | 'facts' | 'steps'>;

/** Sends one request through the chain, with the given failures. */
export function simulate(cascade: Chain, failures: readonly FailureRule[]): Simulation {
  const cooled = new Set<string>();
  const steps: StepOutcome[] = [];
  let over = false;
  for (const step of cascade.steps) {
    const outcome = over ? untouched(step, 'not-reached') : trial(step, cascade, failures, cooled);
    if (outcome.outcome === 'answers' || outcome.outcome === 'stopped') over = true;
    steps.push(outcome);
  }
  const found = steps.find(({ outcome }) => outcome === 'answers');
  return {
    attempts: steps.flatMap(({ candidates }) => candidates.flatMap(({ attempt }) => attempt ?? [])),
    steps,
    answers: found?.step,
    with: found?.candidates.find(({ outcome }) => outcome === 'answers')?.candidate,
    end: endOf(cascade, steps),
    unmatched: failures.filter((rule) => !matchesAnything(rule, cascade)),
  };
}

/** The same for a config that OpenClaw rejects: no request is made. */
export function unanswered({ steps }: Cascade): Simulation {
  return {
    attempts: [],
    steps: steps.map((step) => untouched(step, 'not-reached')),
    answers: undefined,
    with: undefined,
    end: 'rejected',
    unmatched: [],
  };
}

function endOf(cascade: Chain, steps: readonly StepOutcome[]): Simulation['end'] {
  if (steps.length === 0) return 'no-model';
  if (steps.some(({ outcome }) => outcome === 'answers')) return 'answers';
  if (steps.some(({ outcome }) => outcome === 'stopped')) return 'stopped';
  const [first] = cascade.steps;
  return first?.from === 'request' && first.skip === 'not-allowed' ? 'not-allowed' : 'all-failed';
}

function untouched(step: ModelStep, outcome: StepOutcome['outcome']): StepOutcome {
  const candidates = step.credentials.candidates.map(left);
  return { step, outcome, candidates };
}

/** A credential without a request. */
function left(candidate: Candidate): CandidateOutcome {
  return { candidate, outcome: candidate.skip ? 'skipped' : 'not-tried', attempt: undefined };
}

/** Tries one model with all its credentials. Failed profiles that cool down are added to `cooled`. */
function trial(step: ModelStep, cascade: Chain, failures: readonly FailureRule[], cooled: Set<string>): StepOutcome {
  if (step.skip !== undefined) return untouched(step, 'skipped');
  const outcomes = new Map<Candidate, CandidateOutcome>();
  let outcome: StepOutcome['outcome'] = 'failed';
  let failed = 0;
  let before = true;
  for (const candidate of step.tries) {
    const set = (result: CandidateOutcome['outcome'], attempt?: Attempt) =>
      outcomes.set(candidate, { candidate, outcome: result, attempt });
    const profile = candidate.source.kind === 'profile' ? candidate.source.id : undefined;
    if (!before) set('not-tried');
    else if (profile !== undefined && cooled.has(profile)) set('cooled');
    else {
      const status = statusFor(step.ref, candidate, failures, cascade.facts);
      if (status === undefined) {
        set('answers');
        outcome = 'answers';
        before = false;
        continue;
      }
      const { reason, next } = consequence(status, cascade, failed);
      failed += 1;
      set('failed', { ref: step.ref, source: candidate.source, status, reason, next });
      if (profile !== undefined && coolsDown(reason, cascade)) cooled.add(profile);
      if (next === 'stop') outcome = 'stopped';
      before = next === 'credential';
    }
  }
  const candidates = step.credentials.candidates.map((candidate) => outcomes.get(candidate) ?? left(candidate));
  return { step, outcome, candidates: withRealNext(candidates) };
}

/** @param failed how many credentials of the model have failed before */
function consequence(status: number, { facts, image }: Chain, failed: number): Failure {
  const failure = failureOf(status, facts);
  // After any failure of an image model the next one is tried (2026.1.30, read in its code, not run).
  if (image) return { ...failure, next: 'model' };
  const { overloaded, rateLimited } = facts.rotations;
  const most = failure.reason === 'overloaded' ? overloaded : failure.reason === 'rate-limit' ? rateLimited : null;
  return most !== null && failed >= most ? { ...failure, next: 'model' } : failure;
}

/** Whether the next models of the provider do not use a profile with this failure. */
function coolsDown(reason: FailureReason, { facts, image }: Chain): boolean {
  return !image && facts.profileCooldowns.some((one) => REASONS[one] === reason);
}

/** After the last credential, the next model is tried. */
function withRealNext(candidates: readonly CandidateOutcome[]): CandidateOutcome[] {
  return candidates.map((one, index) => {
    if (one.attempt?.next !== 'credential') return one;
    const more = candidates.slice(index + 1).some(({ outcome }) => outcome === 'failed' || outcome === 'answers');
    return more ? one : { ...one, attempt: { ...one.attempt, next: 'model' } };
  });
}

/** The status of a failing request; the most specific rule decides: a credential, then a model, then a provider. */
function statusFor(
  ref: string,
  { source }: Candidate,
  failures: readonly FailureRule[],
  naming: FailureFacts,
): number | undefined {
  const last = (matches: (rule: FailureRule) => boolean) => failures.findLast(matches)?.status;
  return (
    last((rule) => namesSource(rule, source)) ??
    last((rule) => rule.target === ref) ??
    last((rule) => normalizeProvider(rule.target, naming) === providerOf(ref))
  );
}

function namesSource({ target }: FailureRule, source: Candidate['source']): boolean {
  return target === sourceText(source) || (source.kind === 'profile' && target === source.id);
}

function matchesAnything(rule: FailureRule, { steps, facts }: Chain): boolean {
  return steps.some(
    ({ ref, credentials }) =>
      rule.target === ref ||
      normalizeProvider(rule.target, facts) === providerOf(ref) ||
      credentials.candidates.some((one) => (one.skip === undefined || isCooling(one)) && namesSource(rule, one.source)),
  );
}
