/** Drift in every format. */
import type { DriftReport } from '../../drift/report.ts';
import type { Diagnostic } from '../../errors.ts';
import type { Renderings } from '../formats.ts';
import { driftMarkdown } from '../markdown/drift.ts';
import { driftProblems, driftSummary, driftText } from '../text/drift.ts';
import { plainPalette } from '../text/terminal.ts';
import { problemRenderings } from './problems.ts';

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
  const screen = { palette: plainPalette, width: 100 };
  const found = {
    command: 'drift',
    manifest: report.manifest === '<stdin>' ? null : report.manifest,
    problems: [...errors, ...driftProblems(report, now)],
    summary: driftSummary(report, screen),
    document,
  };
  return problemRenderings(found, {
    text: () => driftText(report, screen, { now, hints: false }),
    markdown: () => driftMarkdown(report, errors, { now }),
  });
}
