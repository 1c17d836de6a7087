/** Drift as Markdown, for an issue or a chat. */
import type { DriftReport, ReportedSetting } from '../../drift/report.ts';
import type { Diagnostic } from '../../errors.ts';
import { driftSummary, liveChangeText, STATE_WORDS } from '../text/drift.ts';
import { plainPalette } from '../text/terminal.ts';
import { Budget } from './budget.ts';
import { code, prose } from './escape.ts';
import { takeProblems } from './problems.ts';
import { settingCell, tableHead, tableRow } from './table.ts';

/** Summary, a table of the settings, and the problems that made the comparison incomplete. */
export function driftMarkdown(
  report: DriftReport,
  problems: readonly Diagnostic[],
  { now, limit }: { readonly now: number; readonly limit?: number },
): string {
  const budget = new Budget(limit);
  budget.take(`### Drift: ${code(report.manifest)} → ${code(report.config)}\n\n`);
  budget.take(`${prose(driftSummary(report, { palette: plainPalette, width: 10_000 }))}\n`);
  if (problems.length > 0) budget.take('\n');
  takeProblems(budget, problems, Math.floor(budget.room / 2));
  const unknown =
    report.journalProblem === undefined
      ? ''
      : `\nThe author of the change is unknown: ${prose(report.journalProblem)}.\n`;
  if (report.settings.length > 0) {
    budget.take(tableHead('Setting', '', 'Applied', 'Live', 'Manifest', 'Changed by'));
    budget.takeEach(
      report.settings.map((one) => row(one, now)),
      'setting',
      unknown.length,
    );
  }
  budget.take(unknown);
  return budget.end();
}

function row({ address, state, applied, live, manifest, liveChange }: ReportedSetting, now: number): string {
  const cell = (value: ReportedSetting['live']) => (value === null ? code('none') : settingCell(value));
  const who = liveChange ? prose(liveChangeText(liveChange, now)) : '';
  return tableRow(
    code(address),
    STATE_WORDS[state],
    applied ? cell(applied.value) : '',
    cell(live),
    cell(manifest),
    who,
  );
}
