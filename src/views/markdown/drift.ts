/** Drift for an issue or a chat. */
import type { DriftReport, ReportedSetting } from '../../drift/report.ts';
import type { Diagnostic } from '../../errors.ts';
import { driftSummary, liveChangeText, STATE_WORDS } from '../text/drift.ts';
import { settingText } from '../text/plan.ts';
import { plainPalette } from '../text/terminal.ts';
import { Budget, COMMENT_LIMIT } from './budget.ts';
import { codeSpan, prose } from './escape.ts';
import { problemItems } from './problems.ts';

/** Summary, a table of the settings, and what kept the comparison from being whole. */
export function driftMarkdown(
  report: DriftReport,
  problems: readonly Diagnostic[],
  { now, limit = COMMENT_LIMIT }: { readonly now: number; readonly limit?: number },
): string {
  const budget = new Budget(limit);
  budget.take(`### Drift: ${codeSpan(report.manifest)} → ${codeSpan(report.config)}\n\n`);
  budget.take(`${prose(driftSummary(report, { palette: plainPalette, width: 10_000 }))}\n`);
  if (problems.length > 0) budget.take('\n');
  budget.takeEach(problemItems(problems), Math.floor(budget.room / 2));
  if (report.settings.length > 0) {
    budget.take('\n| Setting | | Applied | Live | Manifest | Who |\n|---|---|---|---|---|---|\n');
    const left = budget.takeEach(report.settings.map((one) => row(one, now)));
    if (left > 0) budget.note(`\n> ✂️ Cut to fit: ${left} ${left === 1 ? 'setting' : 'settings'} left out.\n`);
  }
  if (report.journalProblem !== undefined)
    budget.note(`\nWho changed it is not known: ${prose(report.journalProblem)}.\n`);
  return budget.toString();
}

function row({ address, state, applied, live, manifest, liveChange }: ReportedSetting, now: number): string {
  const cell = (value: ReportedSetting['live']) =>
    codeSpan(settingText(typeof value === 'string' || value === null ? value : [...value]));
  const who = liveChange ? prose(liveChangeText(liveChange, now)) : '';
  const cells = [
    codeSpan(address),
    STATE_WORDS[state],
    applied ? cell(applied.value) : '',
    cell(live),
    cell(manifest),
    who,
  ];
  return `| ${cells.join(' | ')} |\n`;
}
