/** The unified diff of two texts, in colours, without control characters. */
import { createTwoFilesPatch, formatPatch } from 'diff';
import { namesWithoutCredentials } from '../../credential-shape.ts';
import { stripControl } from '../../strip-control.ts';
import { largeHunks } from './large-diff.ts';
import type { Palette } from './terminal.ts';

/** Up to so many changed lines the shortest diff is looked for. */
const MOST_CHANGES = 1000;

export interface DiffedText {
  readonly name: string;
  /** Undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

export function unifiedDiff({ name, before, after }: DiffedText, palette: Palette): string {
  const oldHeader = before === undefined ? 'new' : undefined;
  const options = { context: 3, maxEditLength: MOST_CHANGES };
  const patch =
    createTwoFilesPatch(name, name, before ?? '', after, oldHeader, undefined, options) ??
    formatPatch({
      oldFileName: name,
      newFileName: name,
      oldHeader,
      newHeader: undefined,
      hunks: largeHunks(before ?? '', after),
    });
  return (
    patch
      .split('\n')
      // Remove the title and the ruler before the file names.
      .filter((line, index) => index > 1 || !/^(Index: |={3,})/.test(line))
      .map((line) => namesWithoutCredentials(line.split('\t').map(stripControl).join('\t')))
      .map((line) => paint(line, palette))
      .join('\n')
      .trimEnd()
  );
}

function paint(line: string, palette: Palette): string {
  if (line.startsWith('+')) return palette.green(line);
  if (line.startsWith('-')) return palette.red(line);
  return line.startsWith('@@') ? palette.cyan(line) : line;
}
