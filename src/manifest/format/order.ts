/** The top-level keys in the order of the documentation, each with the comments above it and in it. */
import { isMap } from 'yaml';
import { KEY_ORDER } from '../key-order.ts';
import { isMergeKey, keyName } from '../yaml-safety.ts';
import { parseYaml } from '../yaml-tree.ts';
import { continuations, entriesOf, isBlock, isRemark, Lines, startOf } from './tree.ts';

const ORDER: readonly (string | undefined)[] = KEY_ORDER;

export function orderKeys(text: string): string {
  const root = parseYaml(text).document.contents;
  if (!isMap(root) || !isBlock(root) || root.items.length < 2) return text;
  const lines = new Lines(text);
  const inside = continuations(text, lines);
  const keys = entriesOf(root).map(({ key }) => ({ rank: rankOf(key), line: lines.at(startOf(key)) }));
  const sorted = keys.toSorted((one, other) => one.rank - other.rank);
  if (sorted.every((key, index) => key === keys[index])) return text;
  const remark = (line: number) => !inside.has(line) && isRemark(lines.texts[line] ?? '');
  /** Everything from the first comment at the margin above a key belongs to the key. */
  const startAbove = (line: number, floor: number) => {
    let start = line;
    while (start > floor && remark(start - 1)) start -= 1;
    while (start < line && /^ /.test(lines.texts[start] ?? '')) start += 1;
    // Blank lines above an indented comment belong to the section that it ends.
    for (let at = start; at < line; at += 1)
      if (/^ +#/.test(lines.texts[at] ?? '') && !marginAbove(at, start)) start = at + 1;
    return start;
  };
  const marginAbove = (line: number, from: number) =>
    lines.texts.slice(from, line).some((text) => text.startsWith('#'));
  const first = keys[0]?.line ?? 0;
  const head = headOf(lines.texts.slice(0, first));
  const starts = keys.map(({ line }, index) =>
    index === 0 ? head : startAbove(line, (keys[index - 1]?.line ?? 0) + 1),
  );
  const end = lines.texts.findIndex(
    (line, at) => at > (keys.at(-1)?.line ?? 0) && !inside.has(at) && /^\.\.\.(\s|$)/.test(line),
  );
  const foot = startAbove(end < 0 ? lines.texts.length : end, (keys.at(-1)?.line ?? 0) + 1);
  const chunk = (key: (typeof keys)[number]) => {
    const index = keys.indexOf(key);
    return lines.texts.slice(starts[index], starts[index + 1] ?? foot);
  };
  const body = sorted.flatMap((key, index) => (index === 0 ? withoutLead(chunk(key)) : chunk(key)));
  return `${[...lines.texts.slice(0, head), ...body, ...lines.texts.slice(foot)].join('\n')}\n`;
}

/** What stays at the top whichever key is first: up to the last blank line, editor line or `---`. */
function headOf(above: readonly string[]): number {
  return above.findLastIndex((line) => line === '' || /^(#\s*yaml-language-server:|---)/.test(line)) + 1;
}

function withoutLead(lines: readonly string[]): readonly string[] {
  return lines.slice(
    Math.max(
      lines.findIndex((line) => line !== ''),
      0,
    ),
  );
}

/** Unknown keys come last; a merge key comes first, so that the keys below can override it. */
function rankOf(key: unknown): number {
  if (isMergeKey(key)) return 0.5;
  const rank = ORDER.indexOf(keyName(key));
  return rank < 0 ? KEY_ORDER.length : rank;
}
