/** The result of an apply in every format. */
import type { Diagnostic } from '../../errors.ts';
import type { Plan } from '../../generated/plan.ts';
import type { Renderings } from '../formats.ts';
import { appliedMarkdown } from '../markdown/plan.ts';
import { type AppliedSummary, appliedText } from '../text/applied.ts';
import { planText, summaryLine } from '../text/plan.ts';
import { FILE_SCREEN, manifestOf, problemRenderings } from './problems.ts';

/** @param document what `--json` prints */
export function appliedRenderings(
  plan: Plan,
  applied: AppliedSummary & { readonly diagnostics: readonly Diagnostic[] },
  document: object,
): Renderings {
  const done = applied.id === null ? 'Nothing to do.' : `Applied as ${applied.id}.`;
  const report = {
    command: 'apply',
    manifest: manifestOf(plan),
    problems: [...applied.diagnostics, ...plan.diagnostics],
    summary: `${done} ${summaryLine(plan, FILE_SCREEN)}`,
    document,
  };
  return problemRenderings(report, {
    text: () =>
      `${planText(plan, FILE_SCREEN, { next: undefined })}${applied.id === null ? '' : appliedText(plan, applied, FILE_SCREEN)}`,
    markdown: () => appliedMarkdown(plan, applied.id),
    html: async () => (await import('../html/plan.ts')).planHtml(plan, { title: 'Apply', done }),
  });
}
