/** Results as JUnit XML, which most pipelines show as tests. */
import type { DriftReport } from '../drift/report.ts';
import type { Diagnostic } from '../errors.ts';
import type { Change } from '../generated/plan.ts';
import type { Report } from '../report/groups.ts';
import type { SortedFinding } from '../routing/symptoms.ts';
import { stripControl } from '../strip-control.ts';
import type { About } from './formats.ts';
import { ENTITIES } from './html/html.ts';
import { driftProblems } from './text/drift.ts';
import { settingText } from './text/plan.ts';

/** `skipped`: nothing is wrong, but something is still to be done. */
export interface Case {
  readonly name: string;
  /** What it belongs to: the code of a problem, or `setting`. */
  readonly group: string;
  readonly result: 'passed' | 'skipped' | 'failed';
  readonly message?: string;
  readonly detail?: string;
  readonly position?: Diagnostic['position'];
}

/** One test for each case; where there is none, the result itself is the test, and it passed. */
export function junitReport({ command, manifest }: About, found: readonly Case[], summary: string): string {
  const whole: Case = { name: manifest ?? command, group: command, result: 'passed', detail: summary };
  const cases = found.length === 0 ? [whole] : found;
  const count = (result: Case['result']) => cases.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="openclaw-models" ${counts}>
<testsuite name="${xml(`openclaw-models ${command}`)}" ${counts}>
${cases.map((one) => caseText(one, command)).join('\n')}
<system-out>${xml(summary)}</system-out>
</testsuite>
</testsuites>
`;
}

function caseText({ name, group, result, message = '', detail = '', position }: Case, command: string): string {
  const place = position ? ` file="${xml(position.file)}" line="${position.line}"` : '';
  const head = `<testcase classname="${xml(`${command}.${group}`)}" name="${xml(name)}"${place}`;
  if (result === 'failed')
    return `${head}><failure message="${xml(message)}" type="${xml(group)}">${xml(detail)}</failure></testcase>`;
  if (result === 'skipped') return `${head}><skipped message="${xml(message)}"/></testcase>`;
  return detail === '' ? `${head}/>` : `${head}><system-out>${xml(detail)}</system-out></testcase>`;
}

/** Errors are failed tests; warnings and notes are passed ones that say something. */
export function casesOf(problems: readonly Diagnostic[]): Case[] {
  return problems.map(({ code, severity, message, remedy, address, position }) => {
    const place = position ? `${position.file}:${position.line}:${position.column}: ` : '';
    return {
      name: address ?? message,
      group: code,
      result: severity === 'error' ? 'failed' : 'passed',
      message,
      detail: `${place}${severity}: ${message}${remedy ? ` ${remedy}` : ''}`,
      position,
    };
  });
}

/** A change of a plan is no failure: it is what `apply` would do. */
export function changeCases(changes: readonly Pick<Change, 'address' | 'action' | 'before' | 'after'>[]): Case[] {
  return changes.map(({ address, action, before, after }) => ({
    name: address,
    group: 'setting',
    result: 'skipped',
    message: `${action}: ${settingText(before)} -> ${settingText(after)}`,
  }));
}

/** What somebody changed is a failure; what is only to be applied is not. */
export function driftCases(report: DriftReport, now: number): Case[] {
  return driftProblems(report, now).map(({ message, remedy, position }, index) => {
    const { address = '', state } = report.settings[index] ?? {};
    return {
      name: address,
      group: 'setting',
      result: state === 'manifest-ahead' ? 'skipped' : 'failed',
      message,
      detail: `${message} ${remedy}`,
      position,
    };
  });
}

/** What the doctor found: faults are failures. */
export function findingCases(findings: readonly SortedFinding[]): Case[] {
  return findings.map(({ grade, about, message, commands, remedy }) => ({
    name: about,
    group: grade,
    result: grade === 'fault' ? 'failed' : 'passed',
    message,
    detail: [message, ...commands, ...(remedy === null ? [] : [remedy])].join(' '),
  }));
}

/** A test for each host. */
export function reportCases({ groups, unchanged, failures }: Report): Case[] {
  return [
    ...failures.flatMap(({ hosts, code, message, remedy }) =>
      hosts.map((name): Case => ({ name, group: code, result: 'failed', message, detail: `${message} ${remedy}` })),
    ),
    ...groups.flatMap(({ hosts, changes }) => {
      const message = changeCases(changes)
        .map((one) => `${one.name}: ${one.message}`)
        .join('; ');
      return hosts.map((name): Case => ({ name, group: 'host', result: 'skipped', message }));
    }),
    ...unchanged.map((name): Case => ({ name, group: 'host', result: 'passed' })),
  ];
}

/** For text and attributes. Characters that XML does not allow, not even as references, are replaced. */
function xml(text: string): string {
  return stripControl(text)
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
