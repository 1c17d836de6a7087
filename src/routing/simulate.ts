/** What happens when requests fail: the next credential, the next model, or the end. */
import { type Generation, normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import { isCooling, sourceText } from './credentials.ts';
import type {
  AfterFailure,
  Attempt,
  Candidate,
  CandidateOutcome,
  Cascade,
  FailureReason,
  FailureRule,
  ModelStep,
  Simulation,
  StepOutcome,
} from './types.ts';

/**
 * What a status means to OpenClaw, and what it does about it.
 *
 * Classic (2026.1.30, its functions run with the texts that providers send along): 401, 403, 402, 429, timeouts, and what says
 * "overloaded", which is how 503 and 529 are worded, go on; every other error is shown to the user as it is. Modern
 * (2026.9.6, documented): every 5xx goes on, and a model that does not exist leads to the next model at once.
 */
function failureOf(status: number, generation: Generation): { reason: FailureReason; next: AfterFailure } {
  const modern = generation === 'modern';
  const reason = reasonOf(status, modern);
  if (reason === 'format') return { reason, next: 'stop' };
  if (reason === 'model-not-found') return { reason, next: modern ? 'model' : 'stop' };
  if (reason === 'unknown') return { reason, next: modern ? 'model' : 'stop' };
  if (reason === 'server-error') return { reason, next: modern ? 'credential' : 'stop' };
  return { reason, next: 'credential' };
}

function reasonOf(status: number, modern: boolean): FailureReason {
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'billing';
  if (status === 429) return 'rate-limit';
  if (status === 408 || status === 504) return 'timeout';
  if (modern && [499, 522, 524].includes(status)) return 'timeout';
  if (status === 529 || (status === 503 && !modern)) return 'overloaded';
  if (status === 404) return 'model-not-found';
  if ([400, 413, 422].includes(status)) return 'format';
  return status >= 500 ? 'server-error' : 'unknown';
}

/** Of these a modern release tries one more profile of the provider, then the next model (2026.9.6, documented). */
const ONE_MORE: readonly FailureReason[] = ['rate-limit', 'overloaded'];

/** Sends one request through the chain, with the given failures. */
export function simulate(cascade: Cascade, failures: readonly FailureRule[]): Simulation {
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

function endOf(cascade: Cascade, steps: readonly StepOutcome[]): Simulation['end'] {
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

/** A credential that no request was made with. */
function left(candidate: Candidate): CandidateOutcome {
  return { candidate, outcome: candidate.skip ? 'skipped' : 'not-tried', attempt: undefined };
}

/** One model with all of its credentials. Profiles that fail are added to those that cool down. */
function trial(step: ModelStep, cascade: Cascade, failures: readonly FailureRule[], cooled: Set<string>): StepOutcome {
  if (step.skip !== undefined) return untouched(step, 'skipped');
  const outcomes = new Map<Candidate, CandidateOutcome>();
  let outcome: StepOutcome['outcome'] = 'failed';
  let rotated = false;
  let before = true;
  for (const candidate of step.tries) {
    const set = (result: CandidateOutcome['outcome'], attempt?: Attempt) =>
      outcomes.set(candidate, { candidate, outcome: result, attempt });
    const profile = candidate.source.kind === 'profile' ? candidate.source.id : undefined;
    if (!before) set('not-tried');
    else if (profile !== undefined && cooled.has(profile)) set('cooled');
    else {
      const status = statusFor(step.ref, candidate, failures, cascade.generation);
      if (status === undefined) {
        set('answers');
        outcome = 'answers';
        before = false;
        continue;
      }
      const { reason, next } = consequence(status, cascade, rotated);
      rotated = true;
      set('failed', { ref: step.ref, source: candidate.source, status, reason, next });
      if (profile !== undefined && coolsDown(reason, cascade)) cooled.add(profile);
      if (next === 'stop') outcome = 'stopped';
      before = next === 'credential';
    }
  }
  const candidates = step.credentials.candidates.map((candidate) => outcomes.get(candidate) ?? left(candidate));
  return { step, outcome, candidates: withRealNext(candidates) };
}

function consequence(status: number, { generation, image }: Cascade, rotated: boolean): ReturnType<typeof failureOf> {
  const failure = failureOf(status, generation);
  // Whatever an image model fails with, the next one is asked (2026.1.30, read in its code, not run).
  if (image) return { ...failure, next: 'model' };
  const spent = generation === 'modern' && rotated && ONE_MORE.includes(failure.reason);
  return spent ? { ...failure, next: 'model' } : failure;
}

/**
 * Whether a profile that fails so is left alone by the next models of its provider. In modern releases the cooldown
 * after a rate limit or a server's error is that model's alone.
 */
function coolsDown(reason: FailureReason, { generation, image }: Cascade): boolean {
  if (image) return false;
  if (generation === 'modern') return reason === 'auth' || reason === 'billing';
  return ['auth', 'billing', 'rate-limit', 'overloaded', 'timeout'].includes(reason);
}

/** Where no credential is left, the next one is the next model. */
function withRealNext(candidates: readonly CandidateOutcome[]): CandidateOutcome[] {
  return candidates.map((one, index) => {
    if (one.attempt?.next !== 'credential') return one;
    const more = candidates.slice(index + 1).some(({ outcome }) => outcome === 'failed' || outcome === 'answers');
    return more ? one : { ...one, attempt: { ...one.attempt, next: 'model' } };
  });
}

/** The status that a request fails with; the rule that says most decides: a credential, then a model, then a provider. */
function statusFor(
  ref: string,
  { source }: Candidate,
  failures: readonly FailureRule[],
  generation: Generation,
): number | undefined {
  const last = (matches: (rule: FailureRule) => boolean) => failures.findLast(matches)?.status;
  return (
    last((rule) => namesSource(rule, source)) ??
    last((rule) => rule.target === ref) ??
    last((rule) => normalizeProvider(rule.target, generation) === providerOf(ref))
  );
}

function namesSource({ target }: FailureRule, source: Candidate['source']): boolean {
  return target === sourceText(source) || (source.kind === 'profile' && target === source.id);
}

function matchesAnything(rule: FailureRule, { steps, generation }: Cascade): boolean {
  return steps.some(
    ({ ref, credentials }) =>
      rule.target === ref ||
      normalizeProvider(rule.target, generation) === providerOf(ref) ||
      credentials.candidates.some((one) => (one.skip === undefined || isCooling(one)) && namesSource(rule, one.source)),
  );
}
