/** Helpers for text and JSON output. Pure functions: they do not access files, clocks or the environment. */
import stringWidth from 'fast-string-width';
import { completeCommands, type TargetOptions, unbrokenParts } from '../../proposed-commands.ts';

/** Plain ASCII, which is most of the output and needs no Unicode tables. */
const PLAIN = /^[ -~]*$/;

export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Breaks only at spaces, and not within a command: a long identifier, path or command exceeds the width instead.
 *
 * @param width columns of the screen
 * @param indent the start of every line after the first
 * @param start column where the first line starts
 */
export function wrap(text: string, width: number, indent = '', start = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of unbrokenParts(text)) {
    const room = width - (lines.length === 0 ? start : indent.length);
    if (line.trim() !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}

/** Two columns further to the right. */
export function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** JSON with control characters escaped, so that a terminal shows it safely; the value stays the same. */
export function jsonText(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    escaped,
  );
}

export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string) => text;
export const plainPalette: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export interface ColorOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
  /** `--color`; has precedence over everything. */
  readonly flag: 'auto' | 'always' | 'never';
}

/** Whether to colour: the flag, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, then TERM=dumb, then the terminal. */
export function wantsColor({ env, isTTY, flag }: ColorOptions): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (env.NO_COLOR) return false;
  if ([env.FORCE_COLOR, env.CLICOLOR_FORCE].some((value) => value !== undefined && value !== '' && value !== '0'))
    return true;
  return env.TERM !== 'dumb' && isTTY;
}

/** Where a text is shown. */
export interface Screen {
  readonly palette: Palette;
  /** Columns. */
  readonly width: number;
  /** The target of the command; proposed commands name it too. */
  readonly target?: TargetOptions;
  /** Remedies in the reader's language, by code; without one they are English. */
  readonly remedies?: Readonly<Record<string, string>> | undefined;
}

/** A proposed command, complete, to be copied. */
export function proposal(command: string, { palette, target }: Screen): string {
  return palette.cyan(completeCommands(command, target));
}
