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
  if (complaint !== undefined && complaint.symptom === undefined)
    lines.push('That is no message that this knows; everything was checked.', '');
  else if (complaint !== undefined && causes.length === 0)
    lines.push(
      `Nothing here explains ${complaint.about === undefined ? 'that' : `that about ${stripControl(complaint.about)}`} now.`,
      '',
    );
  lines.push(...causes.flatMap((one) => findingLines(one, screen)));
  if (causes.length > 0 && others.length > 0) lines.push('', 'Also found');
  lines.push(...others.flatMap((one) => findingLines(one, screen)));
  const faults = findings.filter(({ grade }) => grade === 'fault').length;
  const warnings = findings.length - faults;
  const parts = [
    ...(faults > 0 ? [countOf(faults, 'fault')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ];
  lines.push(...(findings.length > 0 ? [''] : []), parts.length === 0 ? 'No faults found.' : `${parts.join(', ')}.`);
  return `${lines.join('\n')}\n`;
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
