/** A chain as a Mermaid flow chart, for a README or a pull request. */
import { sourceText } from '../../routing/sources.ts';
import type { Explanation, StepOutcome } from '../../routing/types.ts';
import { jobText } from '../text/explain-words.ts';
import { mermaidText } from './mermaid-text.ts';

const SKIPS = {
  'not-allowed': 'not in the allowlist',
  'no-credential': 'no credential',
  cooldown: 'cooling down',
} as const;

/** A `flowchart`; skipped models have dotted edges. */
export function explainMermaid({ agent, simulation, ...job }: Explanation): string {
  const lines = ['flowchart TD', `  request(["${mermaidText(`agent ${agent}${jobText(job)}`)}"])`];
  let from = 'request';
  let label = '';
  let used = 0;
  for (const outcome of simulation.steps) {
    const { step } = outcome;
    const id = `model${step.index + 1}`;
    const sources = step.skip ? [`skipped: ${SKIPS[step.skip]}`] : step.tries.map(({ source }) => sourceText(source));
    lines.push(`  ${id}["${[step.ref, ...sources].map(mermaidText).join('<br/>')}"]`);
    if (step.skip) lines.push(`  ${from} -.-> ${id}`);
    else {
      lines.push(`  ${from} -->${label === '' ? '' : `|"${mermaidText(label)}"|`} ${id}`);
      from = id;
      label = failed(outcome);
      used += 1;
    }
  }
  if (simulation.answers) {
    lines.push(`  model${simulation.answers.index + 1} --> answer(["answers"])`);
  }
  lines.push(
    used === 0
      ? `  ${from} --> failed(["nothing answers"])`
      : `  ${from} -->|"${mermaidText(label)}"| failed(["all models failed"])`,
  );
  return `${lines.join('\n')}\n`;
}

function failed({ candidates }: StepOutcome): string {
  const statuses = new Set(candidates.flatMap(({ attempt }) => (attempt ? [String(attempt.status)] : [])));
  return statuses.size === 0 ? 'fails' : [...statuses].join(', ');
}
