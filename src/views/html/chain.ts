/** A chain as a picture: models one below the other, each with its credentials. The script of the page uses it too. */
import { sourceText } from '../../routing/sources.ts';
import type { Explanation, StepOutcome } from '../../routing/types.ts';
import { attemptText, candidateText, stepText } from '../text/explain-words.ts';
import { type Html, html } from './html.ts';

const STEP = {
  answers: ['good', 'answers'],
  failed: ['bad', 'fails'],
  skipped: ['warn', 'skipped'],
  stopped: ['bad', 'stops here'],
  'not-reached': ['', 'not reached'],
} as const;

/** @param now epoch milliseconds */
export function chainHtml(explanation: Explanation, now: number): Html {
  const { steps } = explanation.simulation;
  if (steps.length === 0) return html`<p>This chain has no model.</p>`;
  return html`<ol class="chain">${steps.map((step, index) => stepPart(step, explanation, now, steps.slice(0, index), index === steps.length - 1))}</ol>`;
}

function stepPart(
  outcome: StepOutcome,
  explanation: Explanation,
  now: number,
  before: readonly StepOutcome[],
  last: boolean,
): Html {
  const { step } = outcome;
  const [tone, word] = STEP[outcome.outcome];
  const off = outcome.outcome === 'skipped' || outcome.outcome === 'not-reached';
  const keys = step.skip === 'not-allowed' ? [] : outcome.candidates;
  // Only the label of the arrow; what has failed so far decides it.
  const failed = before.findLast(({ outcome: one }) => one !== 'skipped');
  const after = failed ? arrowText(failed) : '';
  return html`<li class="${off ? 'off' : 'on'} ${tone}" data-after="${after}"><div class="card"><div class="model"><strong><code>${`${step.index + 1} ${step.ref}`}</code></strong><span class="tag ${tone}">${word}</span><span class="soft">${stepText(outcome, { ...explanation, simulated: false })}</span></div>${
    keys.length > 0 &&
    html`<ul class="keys">${keys.map(
      (key) =>
        html`<li><code>${sourceText(key.candidate.source)}</code><span class="soft">${key.candidate.mode ?? '-'}</span><span>${candidateText(key, outcome, last, now)}</span></li>`,
    )}</ul>`
  }</div></li>\n`;
}

/** Why the next model is tried. */
function arrowText({ candidates, outcome }: StepOutcome): string {
  if (outcome === 'answers' || outcome === 'stopped' || outcome === 'not-reached') return '';
  const reasons = new Set(candidates.flatMap(({ attempt }) => (attempt ? [attemptText(attempt)] : [])));
  return [...reasons].join(', ');
}
