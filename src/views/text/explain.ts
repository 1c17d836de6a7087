/** A chain as a tree: each model, each credential, and its result. */
import { sourceText } from '../../routing/sources.ts';
import type { Explanation, StepOutcome } from '../../routing/types.ts';
import { stripControl } from '../../strip-control.ts';
import { candidateText, explainSummary, jobText, stepText } from './explain-words.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

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
  return `${lines.join('\n')}\n\n${wrap(explainSummary(explanation), screen.width)}\n${said}`;
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
