/** Settings and their positions: one line each, aligned. */
import type { Position } from '../../errors.ts';
import { type LoadedManifest, originRows } from '../../manifest/index.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth } from './terminal.ts';

export interface PlacedSetting {
  readonly address: string;
  /** Undefined if it is shown elsewhere. */
  readonly value?: unknown;
  readonly position: Position;
}

/** `primary  opus  base.yaml:3`; empty without settings. */
export function placesText(settings: readonly PlacedSetting[]): string {
  const rows = settings.map(({ address, value, position }) => [
    stripControl(address),
    ...(value === undefined ? [] : [stripControl(valueText(value))]),
    `${stripControl(position.file)}:${position.line}`,
  ]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - displayWidth(cell))}`)
      .join('  ')
      .trimEnd();
  return rows.map((row) => `  ${line(row)}\n`).join('');
}

/** The position of each value of a manifest; not for a single file without hosts, where it is obvious. */
export function originLines(loaded: LoadedManifest | undefined): string[] {
  if (!loaded || (loaded.bases.length === 0 && loaded.hosts.length === 0)) return [];
  const { host, merged } = loaded;
  const title = host === undefined ? 'Without a host' : `Host ${stripControl(host)}`;
  return [`${title}:`, placesText(originRows(merged.origins))];
}

/** A value on one line, in YAML flow style. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
