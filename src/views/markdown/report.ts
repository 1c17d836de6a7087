/** A report on many hosts in GitHub's Markdown, for a pull request or a job summary. */

import { countOf } from '../../count-of.ts';
import { listSome } from '../../list-some.ts';
import { type ChangeGroup, groupTitle, type ProblemGroup, type Report, reportLine } from '../../report/groups.ts';
import { Budget } from './budget.ts';
import { code, prose } from './escape.ts';
import { CHANGES_HEAD, changeRow } from './table.ts';

/** Maximum rows and names of a section; if the section does not fit, the next smaller value is tried. */
const SIZES = [200, 40, 10];
/** Near the end of the budget the remaining sections are only counted, not rendered in vain. */
const NEAR_END = 1000;

export interface ReportMarkdownOptions {
  readonly title?: string;
  /** Maximum characters; the rest is omitted, with a notice. */
  readonly limit?: number | undefined;
}

export function reportMarkdown(report: Report, { title, limit }: ReportMarkdownOptions = {}): string {
  const { failed, changing } = report.summary;
  const mark = failed > 0 ? '❌' : changing > 0 ? '📝' : '✅';
  const { unchanged } = report;
  const sections: ((size: number) => string)[] = [
    ...report.failures.map((group) => (size: number) => problemSection(group, 'failed', size)),
    ...report.groups.map((group) => (size: number) => groupSection(group, size)),
    ...report.warnings.map((group) => (size: number) => problemSection(group, 'warning', size)),
    ...(unchanged.length > 0
      ? [
          (size: number) =>
            details(`${countOf(unchanged.length, 'host')}: no changes`, listSome(unchanged.map(code), size)),
        ]
      : []),
  ];
  const budget = new Budget(limit);
  if (title) budget.take(`### ${prose(title)}\n\n`);
  budget.take(`${mark} **${reportLine(report)}**\n`);
  let left = 0;
  for (const make of sections) {
    const sizes = budget.room < NEAR_END ? [] : SIZES;
    if (!sizes.some((size) => budget.take(`\n${make(size)}\n`))) left += 1;
  }
  if (left > 0) budget.cut(countOf(left, 'section'));
  return budget.end(' Run `report --json` to see everything.');
}

function groupSection(group: ChangeGroup, size: number): string {
  const { hosts, changes, restart } = group;
  const rows = changes.slice(0, size).map(changeRow);
  const more = changes.length - rows.length;
  return [
    `**${groupTitle(group)}**\n${CHANGES_HEAD}${rows.join('').trimEnd()}`,
    ...(more > 0 ? [`_and ${countOf(more, 'more change')}_`] : []),
    ...(restart.length > 0 ? [`Restart the gateway on ${countOf(restart.length, 'host')}.`] : []),
    details(countOf(hosts.length, 'host'), listSome(hosts.map(code), size)),
  ].join('\n\n');
}

function problemSection({ hosts, code: id, message, remedy }: ProblemGroup, word: string, size: number): string {
  const title = `**${countOf(hosts.length, 'host')}: ${word}** ${code(id)}`;
  return [
    `${title}\n${code(message)}${remedy === '' ? '' : `\n${code(remedy)}`}`,
    details(countOf(hosts.length, 'host'), listSome(hosts.map(code), size)),
  ].join('\n\n');
}

/** @param summary fixed text, not escaped */
function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
