/** At most one blank line in a row, none at the beginning and the end, and no blanks at the ends of lines. */
import { continuations, Lines } from './tree.ts';

export function tidyBlankLines(text: string): string {
  const lines = new Lines(text);
  // In a multi-line string, blanks and blank lines may be part of the value.
  const inside = continuations(text, lines);
  const result: { readonly line: string; readonly fixed: boolean }[] = [];
  for (const [number, line] of lines.texts.entries()) {
    if (inside.has(number)) {
      result.push({ line, fixed: true });
      continue;
    }
    const tidy = inside.has(number + 1) ? line : line.trimEnd();
    if (tidy !== '' || (result.length > 0 && result.at(-1)?.line !== '')) result.push({ line: tidy, fixed: false });
  }
  while (result.at(-1)?.line === '' && result.at(-1)?.fixed === false) result.pop();
  return result.map(({ line }) => `${line}\n`).join('');
}
