/** A chain as a tree: each model, each credential, and its result. */
import { countOf } from '../../count-of.ts';
import { sourceText } from '../../routing/credentials.ts';
import type {
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
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

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

/** Minimum width of the names. */
const NAME_WIDTH = 36;
const MODE_WIDTH = 8;

/** The tree and the summary. @param now epoch milliseconds, for times in words */
export function explainText(explanation: Explanation, screen: Screen, now: number): string {
  const { steps } = explanation.simulation;
  const head = `agent ${stripControl(explanation.agent)}${jobText(explanation)}`;
  const lines = [screen.palette.bold(head)];
  steps.forEach((step, index) => {
    lines.push(...stepLines(step, explanation, index === steps.length - 1, screen, now));
  });
  const { error } = explanation;
  const said = error === undefined ? '' : `OpenClaw says:\n  ${wrap(stripControl(error), screen.width, '  ', 2)}\n`;
  return `${lines.join('\n')}\n\n${wrap(summary(explanation), screen.width)}\n${said}`;
}

/** What the chain is for, after the agent. */
export function jobText({ image, role }: Pick<Explanation, 'image' | 'role'>): string {
  return role !== undefined ? `, ${role}` : image ? ', images' : '';
}

/** One line: which model answers. */
function summary({ simulation, simulated, image, role }: Explanation): string {
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

function stepLines(
  outcome: StepOutcome,
  explanation: Explanation,
  last: boolean,
  screen: Screen,
  now: number,
): string[] {
  const { step } = outcome;
  const head = row(
    last ? '└─ ' : '├─ ',
    last ? '   ' : '│  ',
    `${step.index + 1} ${step.ref}`,
    stepText(outcome, explanation),
    screen,
  );
  if (outcome.outcome === 'not-reached' && explanation.simulated) return head;
  const children = step.skip === 'not-allowed' ? [] : outcome.candidates;
  return [
    ...head,
    ...children.flatMap((candidate, index) => {
      const end = index === children.length - 1;
      const guide = last ? '   ' : '│  ';
      const mode = padEnd(candidate.candidate.mode ?? '-', MODE_WIDTH);
      const text = `${mode} ${candidateText(candidate, outcome, last, now)}`;
      return row(
        `${guide} ${end ? '└─ ' : '├─ '}`,
        `${guide} ${end ? '   ' : '│  '}`,
        sourceText(candidate.candidate.source),
        text,
        screen,
      );
    }),
  ];
}

/** A name and its description, which is wrapped in its own column. */
function row(first: string, more: string, name: string, text: string, { width, palette }: Screen): string[] {
  const shown = stripControl(name);
  const column = NAME_WIDTH - displayWidth(first);
  const offset = displayWidth(first) + Math.max(column, displayWidth(shown)) + 1;
  // If the name takes most of the line, the description goes below it.
  if (offset > NAME_WIDTH + 12 || width - offset < 20) {
    const indent = `${more}    `;
    const [head = '', ...rest] = wrap(stripControl(text).trim(), width - displayWidth(indent)).split('\n');
    return [`${first}${shown}`, ...[head, ...rest].map((line) => indent + line)];
  }
  const [head = '', ...rest] = wrap(stripControl(text), width - offset).split('\n');
  const indent = padEnd(more, offset);
  return [`${first}${padEnd(shown, column)} ${paint(head, palette)}`, ...rest.map((line) => indent + line)];
}

/** The colour only repeats the text. */
function paint(text: string, palette: Screen['palette']): string {
  return text
    .replace(/\banswers\b/, (word) => palette.green(word))
    .replace(/\bskipped\b/, (word) => palette.yellow(word));
}

function stepText({ step, outcome }: StepOutcome, { simulated, simulation }: Explanation): string {
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

function candidateText(
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
    return `${attempt.status} ${REASONS[attempt.reason]} ${next}`;
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
