/** Tables: one line per row; the cells are already Markdown. */
import type { Change } from '../../generated/plan.ts';
import { isTextList, type Json } from '../../json-value.ts';
import { flowText } from '../flow-text.ts';
import { code, prose } from './escape.ts';

/** The head, after a blank line. */
export function tableHead(...cells: readonly string[]): string {
  return `\n${tableRow(...cells)}|${'---|'.repeat(cells.length)}\n`;
}

export function tableRow(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

export const CHANGES_HEAD = tableHead('', 'Setting', 'Before', 'After', '');

/** The parts of a change in a row; a report of many machines has no reason. */
export type ShownChange = Pick<Change, 'address' | 'action' | 'kind' | 'before' | 'after' | 'destructive'> &
  Partial<Pick<Change, 'reason'>>;

const ACTION = { add: '➕ add', change: '✏️ change', remove: '➖ remove', move: '↕️ move' } as const;

export function changeRow({ action, address, kind, before, after, destructive, reason }: ShownChange): string {
  const why = [
    ...(destructive ? ['**destructive**'] : []),
    // In a report, which has no reasons, the row shows that no manifest declares the change.
    ...(reason ? [prose(reason)] : kind === 'entry' ? ['needed by OpenClaw'] : []),
  ].join('; ');
  return tableRow(ACTION[action], code(address), settingCell(before), settingCell(after), why);
}

/** Empty for null. */
export function settingCell(value: Json): string {
  if (value === null) return '';
  if (!isTextList(value)) return code(flowText(value));
  return value.length === 0 ? '`[]`' : value.map(code).join(', ');
}
