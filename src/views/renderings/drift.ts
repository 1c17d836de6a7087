/** Drift in every format. */
import type { DriftReport } from '../../drift/report.ts';
import type { Diagnostic } from '../../errors.ts';
import { VERSION } from '../../version.ts';
import type { Renderings } from '../formats.ts';
import { casesOf, driftCases, junitReport } from '../junit.ts';
import { driftMarkdown } from '../markdown/drift.ts';
import { driftProblems, driftSummary, driftText } from '../text/drift.ts';
import { FILE_SCREEN, problemRenderings } from './problems.ts';

/**
 * @param errors problems that made the comparison incomplete
 * @param document what `--json` prints
 * @param now epoch milliseconds
 */
export function driftRenderings(
  report: DriftReport,
  errors: readonly Diagnostic[],
  document: unknown,
  now: number,
): Renderings {
  const found = {
    command: 'drift',
    manifest: report.manifest === '<stdin>' ? null : report.manifest,
    problems: [...errors, ...driftProblems(report, now)],
    summary: driftSummary(report, FILE_SCREEN),
    document,
  };
  return problemRenderings(found, {
    text: () => driftText(report, FILE_SCREEN, { now, hints: false }),
    markdown: () => driftMarkdown(report, errors, { now }),
    junit: () =>
      junitReport(
        { command: 'drift', version: VERSION, manifest: found.manifest },
        [...casesOf(errors), ...driftCases(report, now)],
        found.summary,
      ),
    html: async () => (await import('../html/drift.ts')).driftHtml(report, errors, now),
  });
}
