/** A report on many hosts for a pull request or a job summary, in GitHub's Markdown. */
import type { Change } from '../../generated/plan.ts';
import {
  type ChangeGroup,
  countOf,
  groupTitle,
  type ProblemGroup,
  type Report,
  type ReportedChange,
  reportLine,
} from '../../report/groups.ts';
import { settingText } from '../text/plan.ts';
import { code } from './escape.ts';

/** Characters of a comment on GitHub are 65,536; some are left for what a pipeline puts around the report. */
const BUDGET = 60_000;
/** How many rows and names a section has; where that is too much for the comment, the next. */
const SIZES = [200, 40, 10];

export { code };

/** At most 60,000 characters; says what it left out. */
export function reportMarkdown(report: Report): string {
  const { failed, changing } = report.summary;
  const mark = failed > 0 ? '❌' : changing > 0 ? '📝' : '✅';
  const head = `${mark} **${reportLine(report)}**`;
  const { unchanged } = report;
  const sections: ((size: number) => string)[] = [
    ...report.failures.map((group) => (size: number) => problemSection(group, 'failed', size)),
    ...report.groups.map((group) => (size: number) => groupSection(group, size)),
    ...report.warnings.map((group) => (size: number) => problemSection(group, 'warning', size)),
    ...(unchanged.length > 0
      ? [(size: number) => details(`${countOf(unchanged.length, 'host')}: no changes`, hostList(unchanged, size))]
      : []),
  ];
  const kept: string[] = [head];
  let length = head.length;
  let left = 0;
  for (const make of sections) {
    // Near the end of the budget the rest is only counted: of 10,000 sections, few are made in vain.
    const sizes = length > BUDGET - 1000 ? [] : SIZES;
    const section = sizes.map(make).find((text) => length + text.length + 2 <= BUDGET);
    if (section === undefined) left += 1;
    else {
      kept.push(section);
      length += section.length + 2;
    }
  }
  if (left > 0) kept.push(`_Too long for a comment: ${countOf(left, 'section')} left out. \`report --json\` has all._`);
  return `${kept.join('\n\n')}\n`;
}

function groupSection(group: ChangeGroup, size: number): string {
  const { hosts, changes, restart } = group;
  const rows = changes.slice(0, size).map(row);
  const more = changes.length - rows.length;
  return [
    `**${groupTitle(group)}**`,
    [`| | address | before | after |`, '|---|---|---|---|', ...rows].join('\n'),
    ...(more > 0 ? [`_and ${countOf(more, 'more change')}_`] : []),
    ...(restart.length > 0 ? [`The gateway has to be restarted on ${countOf(restart.length, 'host')}.`] : []),
    details(countOf(hosts.length, 'host'), hostList(hosts, size)),
  ].join('\n\n');
}

function row({ action, address, before, after, destructive }: ReportedChange): string {
  const what = destructive ? `**${action}, destructive**` : action;
  return `| ${what} | ${code(address)} | ${setting(before)} | ${setting(after)} |`;
}

function setting(value: Change['before']): string {
  return value === null ? '' : code(settingText(value));
}

function problemSection({ hosts, code: id, message, remedy }: ProblemGroup, word: string, size: number): string {
  const title = `**${countOf(hosts.length, 'host')}: ${word}** ${code(id)}`;
  return [
    `${title}\n${code(message)}${remedy === '' ? '' : `\n${code(remedy)}`}`,
    details(countOf(hosts.length, 'host'), hostList(hosts, size)),
  ].join('\n\n');
}

function hostList(hosts: readonly string[], size: number): string {
  const more = hosts.length - size;
  return `${hosts.slice(0, size).map(code).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** @param summary our own words */
function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
