/** A plan in every format. */
import type { Plan } from '../../generated/plan.ts';
import type { Live } from '../../openclaw/live.ts';
import { chainChanges } from '../../plan/chains.ts';
import type { Renderings } from '../formats.ts';
import { changeCases } from '../junit.ts';
import { planMarkdown } from '../markdown/plan.ts';
import { filesDiff } from '../text/files-diff.ts';
import { planText, summaryLine } from '../text/plan.ts';
import { plainPalette } from '../text/terminal.ts';
import { FILE_SCREEN, json, manifestOf, problemRenderings } from './problems.ts';

/**
 * @param live the live state of the plan
 * @param withDiff whether the JSON document includes the chains and the diff, as Markdown always does
 */
export function planRenderings(plan: Plan, live: Live, withDiff: boolean): Renderings {
  const detailed = async (): Promise<Plan> => ({
    ...plan,
    chains: await chainChanges(plan, live),
    diff: await filesDiff(plan, live, plainPalette),
  });
  const report = {
    command: 'plan',
    manifest: manifestOf(plan),
    problems: plan.diagnostics,
    summary: summaryLine(plan, FILE_SCREEN),
    document: plan,
    cases: changeCases(plan.changes),
  };
  return problemRenderings(report, {
    text: async () => planText(plan, FILE_SCREEN, { next: undefined, diff: (await detailed()).diff }),
    ...(withDiff ? { json: async () => json(await detailed()) } : {}),
    markdown: async () => planMarkdown(await detailed()),
    html: async () => (await import('../html/plan.ts')).planHtml(await detailed()),
  });
}
