/** What an apply has done, for people. */
import type { Plan } from '../../generated/plan.ts';
import { stripControl } from '../../strip-control.ts';
import { padEnd, proposal, type Screen } from './terminal.ts';

export interface AppliedSummary {
  /** Id in the history; null when nothing was to do. */
  readonly id: string | null;
  readonly milliseconds: number;
}

/** The files that were written, and how to take it back. */
export function appliedText(plan: Plan, { id, milliseconds }: AppliedSummary, screen: Screen): string {
  const { palette } = screen;
  const written = plan.files.filter((file) => file.edits.length > 0 || file.restore !== undefined);
  const names = [
    ...written.map((file) => file.path),
    ...plan.commands.map((command) => `agent ${command.agent}, stored order of ${command.provider}`),
  ];
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = [
    ...written.map(
      (file) =>
        `  ${palette.green('✓')} ${padEnd(stripControl(file.path), width)}  ${file.restore ? 'restored' : edits(file.edits.length)}`,
    ),
    ...plan.commands.map(
      (command) =>
        `  ${palette.green('✓')} ${padEnd(stripControl(`agent ${command.agent}, stored order of ${command.provider}`), width)}  through openclaw`,
    ),
  ];
  const undo = id === null ? '' : ` Undo: ${proposal(undoCommand(id), screen)}`;
  lines.push(`Applied in ${Math.round(milliseconds)} ms as ${id}.${undo}`);
  if (plan.restart === 'required')
    lines.push(`OpenClaw reads this at its next start: ${proposal('openclaw gateway restart', screen)}`);
  if (plan.restart === 'automatic') lines.push('A running gateway picks this up by itself.');
  return `${lines.join('\n')}\n`;
}

/** The end of an id is enough for `rollback`. */
export function undoCommand(id: string): string {
  return `openclaw-models rollback ${id.slice(-4)}`;
}

function edits(count: number): string {
  return count === 1 ? '1 edit' : `${count} edits`;
}
