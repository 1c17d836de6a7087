/** What the doctor found, as text: each finding with the commands that mend it. */
import { countOf } from '../../count-of.ts';
import type { Complaint, MissingLogins, SortedFinding } from '../../routing/symptoms.ts';
import { stripControl } from '../../strip-control.ts';
import { proposal, type Screen, wrap } from './terminal.ts';

export function doctorText(
  findings: readonly SortedFinding[],
  complaint: Complaint | undefined,
  screen: Screen,
): string {
  const causes = findings.filter(({ explains }) => explains);
  const others = findings.filter(({ explains }) => !explains);
  const lines: string[] = [];
  const told = complaintText(findings, complaint);
  if (told !== undefined) lines.push(told, '');
  lines.push(...causes.flatMap((one) => findingLines(one, screen)));
  if (causes.length > 0 && others.length > 0) lines.push('', 'Also found');
  lines.push(...others.flatMap((one) => findingLines(one, screen)));
  lines.push(...(findings.length > 0 ? [''] : []), findingsSummary(findings));
  return `${lines.join('\n')}\n`;
}

/** What there is to say of the message that was given, if it is unknown or nothing explains it. */
export function complaintText(
  findings: readonly SortedFinding[],
  complaint: Complaint | undefined,
): string | undefined {
  if (complaint === undefined) return undefined;
  if (complaint.symptom === undefined) return 'That is no message that this knows; everything was checked.';
  if (findings.some(({ explains }) => explains)) return undefined;
  return `Nothing here explains ${complaint.about === undefined ? 'that' : `that about ${stripControl(complaint.about)}`} now.`;
}

/** `2 faults, 1 warning.` */
export function findingsSummary(findings: readonly SortedFinding[]): string {
  const faults = findings.filter(({ grade }) => grade === 'fault').length;
  const warnings = findings.length - faults;
  const parts = [
    ...(faults > 0 ? [countOf(faults, 'fault')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'No faults found.' : `${parts.join(', ')}.`;
}

function findingLines({ grade, message, commands, remedy }: SortedFinding, screen: Screen): string[] {
  const { palette } = screen;
  const mark = grade === 'fault' ? palette.red('✗') : palette.yellow('!');
  return [
    `${mark} ${wrap(stripControl(message), screen.width, '  ', 2)}`,
    ...commands.map((command, index) => `    ${index === 0 ? '' : 'or: '}${proposal(stripControl(command), screen)}`),
    ...(remedy === null || commands.length > 0 ? [] : [`    ${wrap(stripControl(remedy), screen.width, '    ', 4)}`]),
  ];
}

/** What `--fix` would do. */
export function fixText({ ids, from, store }: MissingLogins, { palette }: Screen): string {
  const source = from.map(stripControl).join(' and ');
  return `${ids.map((id) => `  ${palette.green('+')} ${stripControl(id)} in ${stripControl(store)}, from ${source}\n`).join('')}`;
}
