/** A report on many hosts as text. Long lists are cut, with a notice; the JSON has everything. */

import { countOf } from '../../count-of.ts';
import { listSome } from '../../list-some.ts';
import { groupTitle, type ProblemGroup, type Report, reportLine } from '../../report/groups.ts';
import { stripControl } from '../../strip-control.ts';
import { changeLines } from './plan.ts';
import { type Screen, wrap } from './terminal.ts';

/** Maximum number of items shown. */
const SHOWN = { groups: 20, changes: 50, hosts: 12 };

export function reportText(report: Report, screen: Screen): string {
  const { palette } = screen;
  const sections: string[] = [];
  for (const group of report.groups.slice(0, SHOWN.groups)) {
    const { hosts, changes, restart } = group;
    const shown = changes.slice(0, SHOWN.changes).map((change) => ({ ...change, file: '', reason: null }));
    const after =
      restart.length === 0
        ? []
        : restart.length === hosts.length
          ? ['  Restart the gateway to use this.']
          : [`  Restart the gateway on ${restart.length} of them to use this.`];
    sections.push(
      [
        palette.bold(groupTitle(group)),
        ...harmless(changeLines(shown, screen)),
        ...(changes.length > shown.length ? [`  and ${countOf(changes.length - shown.length, 'more change')}`] : []),
        ...after,
        hostsLine(hosts, screen),
      ].join('\n'),
    );
  }
  const { length } = report.groups;
  if (length > SHOWN.groups) sections.push(`and ${countOf(length - SHOWN.groups, 'more group')}; --json shows all`);
  if (report.unchanged.length > 0) {
    const title = `${countOf(report.unchanged.length, 'host')}: no changes`;
    sections.push([palette.bold(title), hostsLine(report.unchanged, screen)].join('\n'));
  }
  sections.push(...problems(report.warnings, 'warning', screen), ...problems(report.failures, 'failed', screen));
  sections.push(wrap(reportLine(report), screen.width));
  return `${sections.join('\n\n')}\n`;
}

function problems(groups: readonly ProblemGroup[], word: 'warning' | 'failed', screen: Screen): string[] {
  const paint = word === 'failed' ? screen.palette.red : screen.palette.yellow;
  const shown = groups.slice(0, SHOWN.groups).map(({ hosts, code, message, remedy }) => {
    const text = `${countOf(hosts.length, 'host')}: ${paint(word)}: ${stripControl(message)}  ${screen.palette.dim(`[${code}]`)}`;
    return [
      ...harmless([wrap(text, screen.width, '  '), `  ${wrap(stripControl(remedy), screen.width, '  ', 2)}`]),
      hostsLine(hosts, screen),
    ].join('\n');
  });
  const more = groups.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more of these; --json shows all`] : shown;
}

function hostsLine(hosts: readonly string[], screen: Screen): string {
  const shown = listSome(hosts.map(stripControl), SHOWN.hosts);
  return harmless([`  ${screen.palette.dim('on')} ${wrap(shown, screen.width, '     ', 5)}`]).join('\n');
}

/** Reports are printed in pipelines: no line may look like a command to the runner. */
function harmless(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/(^|\s)::(?=\S)/g, '$1: :').replaceAll('##[', '# #['));
}
