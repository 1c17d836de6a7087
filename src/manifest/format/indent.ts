/** Indentation: two spaces per level, lists one level below their key, comments with what they belong to. */
import type { Node } from 'yaml';
import { parseYaml } from '../yaml-tree.ts';
import { continuations, entriesOf, isBlock, isRemark, Lines, startOf } from './tree.ts';

const STEP = 2;

interface Level {
  readonly before: number;
  readonly after: number;
}

export function indent(text: string): string {
  const lines = new Lines(text);
  const root = parseYaml(text).document.contents ?? undefined;
  if (!isBlock(root)) return text;
  const levels = levelsOf(root, text, lines);
  const inside = continuations(text, lines);
  const open: Level[] = [];
  const result = lines.texts.map((line, number) => {
    const owner = inside.get(number);
    if (owner !== undefined) {
      const level = levels.get(owner);
      return shifted(line, level ? level.after - level.before : 0);
    }
    const level = levels.get(number);
    if (level) {
      while ((open.at(-1)?.before ?? -1) >= level.before) open.pop();
      open.push(level);
      return placed(line, level.after);
    }
    if (!/^\s*#/.test(line)) return line.trim() === '' ? '' : line.trimEnd();
    return placed(line, commentIndent(lines.indentOf(number), open, nextLevel(number, levels, lines, inside)));
  });
  return `${result.join('\n')}\n`;
}

/** Every line that begins with a key or a dash. */
function levelsOf(root: Node | undefined, text: string, lines: Lines): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  const visit = (node: Node | undefined, after: number): void => {
    for (const { key, value } of entriesOf(node)) {
      const number = lines.at(key ? startOf(key) : dashOf(value, text));
      if (!levels.has(number)) levels.set(number, { before: lines.indentOf(number), after });
      if (isBlock(value)) visit(value, after + STEP);
    }
  };
  visit(root, 0);
  return levels;
}

/** The dash of a list item. */
function dashOf(item: Node | undefined, text: string): number {
  return Math.max(text.slice(0, startOf(item)).lastIndexOf('-'), 0);
}

function nextLevel(
  number: number,
  levels: ReadonlyMap<number, Level>,
  lines: Lines,
  inside: ReadonlyMap<number, number>,
): Level {
  for (let next = number + 1; next < lines.texts.length; next += 1) {
    const level = levels.get(next);
    if (level) return level;
    if (!inside.has(next) && !isRemark(lines.texts[next] ?? '')) break;
  }
  return { before: 0, after: 0 };
}

/** A comment that is deeper than what follows ends the section above; any other one belongs to what follows. */
function commentIndent(before: number, open: readonly Level[], next: Level): number {
  if (before <= next.before) return next.after;
  const deeper = open.filter((level) => level.before > next.before || level.after > next.after);
  const level = deeper.findLast((one) => one.before <= before) ?? deeper[0];
  // A key without a value has no level below it.
  if (!level || (level === open.at(-1) && before > level.before)) return (level?.after ?? next.after) + STEP;
  return level.after;
}

function placed(line: string, indent: number): string {
  return ' '.repeat(indent) + line.trim();
}

/** The lines of a multi-line string move with its first line. */
function shifted(line: string, by: number): string {
  if (line.trim() === '') return line;
  return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '');
}
