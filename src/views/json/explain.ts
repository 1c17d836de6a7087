/** A chain as JSON; see schema/explain.schema.json. */
import type { Diagnostic } from '../../errors.ts';
import { isoTime } from '../../iso-time.ts';
import { sourceText } from '../../routing/sources.ts';
import type { Attempt, CandidateOutcome, Explanation, Skip } from '../../routing/types.ts';

export function explainDocument(explanation: Explanation, notes: readonly Diagnostic[]): object {
  const { simulation } = explanation;
  return {
    formatVersion: 1,
    config: explanation.config,
    dialect: explanation.dialect,
    release: explanation.release ?? null,
    agent: explanation.agent,
    image: explanation.image,
    role: explanation.role ?? null,
    leavesGlobalChain: explanation.leavesGlobalChain,
    steps: simulation.steps.map(({ step, outcome, candidates }) => ({
      ref: step.ref,
      word: step.word,
      role: step.role,
      from: step.from,
      outcome,
      skip: step.skip ?? null,
      provider: step.credentials.provider,
      orderFrom: step.credentials.orderFrom,
      credentials: candidates.map(credential),
    })),
    attempts: simulation.attempts.map((attempt) => ({
      ref: attempt.ref,
      source: sourceText(attempt.source),
      ...failure(attempt),
    })),
    end: simulation.end,
    answers: simulation.answers?.ref ?? null,
    with: simulation.with ? sourceText(simulation.with.source) : null,
    said: explanation.error ?? null,
    assert: explanation.assertion ?? null,
    diagnostics: notes,
  };
}

function credential({ candidate, outcome, attempt }: CandidateOutcome): object {
  const { source, mode, expires, skip } = candidate;
  return {
    source: sourceText(source),
    mode: mode ?? null,
    ...(source.kind === 'aws-sdk' ? { label: source.label } : {}),
    expires: isoTime(expires),
    outcome,
    skip: skip ? skipOf(skip) : null,
    failure: attempt ? failure(attempt) : null,
  };
}

function failure({ status, reason, next }: Attempt): object {
  return { status, reason, next };
}

function skipOf(skip: Skip): object {
  switch (skip.reason) {
    case 'expired':
      return { reason: skip.reason, since: isoTime(skip.since) };
    case 'cooldown':
      return { reason: skip.reason, until: isoTime(skip.until) };
    case 'disabled':
      return { reason: skip.reason, until: isoTime(skip.until), why: skip.why ?? null };
    case 'empty':
      return { reason: skip.reason, why: skip.why ?? null };
    case 'behind':
      return { reason: skip.reason, source: sourceText(skip.source) };
    default:
      return skip;
  }
}
