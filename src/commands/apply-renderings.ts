/** What an apply has done, in every form. */
import type { Applied } from '../apply/index.ts';
import type { Plan } from '../generated/plan.ts';
import type { Renderings } from '../views/formats.ts';
import { planMarkdown } from '../views/markdown/plan.ts';
import { appliedText } from '../views/text/applied.ts';
import { planText, summaryLine } from '../views/text/plan.ts';
import { plainPalette } from '../views/text/terminal.ts';
import { problemRenderings } from './problem-renderings.ts';

/** @param document what `--json` prints */
export function applyRenderings(plan: Plan, applied: Applied, document: unknown): Renderings {
  const screen = { palette: plainPalette, width: 100 };
  const done = applied.id === null ? 'Nothing was to do.' : `Applied as ${applied.id}.`;
  const { path } = plan.source;
  const report = {
    command: 'apply',
    manifest: plan.source.kind === 'manifest' && path !== '-' ? path : null,
    problems: [...applied.diagnostics, ...plan.diagnostics],
    summary: `${done} ${summaryLine(plan, screen)}`,
    document,
  };
  return problemRenderings(report, {
    text: () =>
      `${planText(plan, screen, { next: undefined })}${applied.id === null ? '' : appliedText(plan, applied, screen)}`,
    markdown: () => planMarkdown(plan, { title: applied.id === null ? 'Plan' : `Applied as ${applied.id}` }),
  });
}
