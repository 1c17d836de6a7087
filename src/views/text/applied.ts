/** The result of an apply as text. */
import { countOf } from '../../count-of.ts';
import type { Plan } from '../../generated/plan.ts';
import { stripControl } from '../../strip-control.ts';
import { padEnd, proposal, type Screen } from './terminal.ts';

export interface AppliedSummary {
  /** Id in the history; null if there was nothing to do. */
  readonly id: string | null;
  readonly milliseconds: number;
}

/** The written files, and how to undo the apply. */
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
        `  ${palette.green('✓')} ${padEnd(stripControl(file.path), width)}  ${file.restore ? 'restored' : countOf(file.edits.length, 'edit')}`,
    ),
    ...plan.commands.map(
      (command) =>
        `  ${palette.green('✓')} ${padEnd(stripControl(`agent ${command.agent}, stored order of ${command.provider}`), width)}  through openclaw`,
    ),
  ];
  const undo = id === null ? '' : ` ${undoLine(id, screen)}`;
  lines.push(`Applied in ${Math.round(milliseconds)} ms as ${id}.${undo}`);
  lines.push(...restartLines(plan.restart, screen));
  return `${lines.join('\n')}\n`;
}

/** What is needed before OpenClaw uses the new settings. */
export function restartLines(restart: Plan['restart'], screen: Screen): string[] {
  if (restart === 'required')
    return [`OpenClaw uses this after a restart: ${proposal('openclaw gateway restart', screen)}`];
  if (restart === 'restarts') return ['A running gateway restarts itself to use this.'];
  return restart === 'automatic' ? ['A running gateway uses this within seconds.'] : [];
}

export function undoLine(id: string, screen: Screen): string {
  return `Undo: ${proposal(undoCommand(id), screen)}`;
}

/** The question before a plan is applied. */
export function applyQuestion(plan: Plan): string {
  const files = plan.files.filter((file) => file.edits.length > 0 || file.restore !== undefined).length;
  const count = plan.changes.length === 1 ? 'this change' : `these ${plan.changes.length} changes`;
  const where = countOf(files + plan.commands.length, 'file');
  return `Apply ${count} to ${where}? [y/N] `;
}

/** @param addresses of the lists that are cleared or mostly removed */
export function destructiveQuestion(addresses: string): string {
  return `Really clear or mostly remove ${addresses}? [y/N] `;
}

/** `rollback` accepts the end of an id. */
export function undoCommand(id: string): string {
  return `openclaw-models rollback ${id.slice(-4)}`;
}
