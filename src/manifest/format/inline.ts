/** Within lines: quotes only where needed, one space after a colon or a dash, flow style as `[a, b]`. */
import { isAlias, isScalar, isSeq, type Node } from 'yaml';
import { applySplices, type Splice } from '../edit/text.ts';
import { quote } from '../quote.ts';
import { isMergeKey } from '../yaml-safety.ts';
import { parseYaml } from '../yaml-tree.ts';
import { endOf, entriesOf, isBlock, isFlow, startOf } from './tree.ts';

export function inline(text: string): string {
  const splices: Splice[] = [];
  visit(parseYaml(text).document.contents ?? undefined, text, splices);
  return applySplices(text, splices);
}

function visit(node: Node | undefined, text: string, splices: Splice[]): void {
  if (!node) return;
  const source = text.slice(startOf(node), endOf(node));
  if (isScalar(node) || isFlow(node)) {
    const written = source === '' || source.includes('\n') ? undefined : render(node, text);
    if (written !== undefined && written !== source)
      splices.push({ start: startOf(node), end: endOf(node), text: written });
    return;
  }
  if (!isBlock(node)) return;
  for (const { key, value } of entriesOf(node)) {
    visit(key, text, splices);
    visit(value, text, splices);
    if (!value || endOf(value) <= startOf(value)) continue;
    const start = key ? endOf(key) : dashBefore(startOf(value), text);
    const gap = text.slice(start, startOf(value));
    const wanted = key ? ': ' : ' ';
    if ((key ? /^[ \t]*:[ \t]+$/ : /^[ \t]+$/).test(gap) && gap !== wanted)
      splices.push({ start, end: startOf(value), text: wanted });
  }
}

/** The offset after the dash, if only blanks are between. */
function dashBefore(offset: number, text: string): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  return text[at - 1] === '-' ? at : offset;
}

/** The node on one line; undefined to leave it as it is. */
function render(node: Node | undefined, text: string, nested = false): string | undefined {
  if (!node) return undefined;
  const source = text.slice(startOf(node), endOf(node));
  if (isAlias(node)) return source;
  if (nested && 'anchor' in node && node.anchor !== undefined) return undefined;
  if (node.tag && !isFlow(node)) return undefined;
  if (isScalar(node)) {
    if (isMergeKey(node)) return source;
    if (typeof node.value === 'string') return node.type?.startsWith('BLOCK') ? undefined : quote(node.value);
    return source === '' ? undefined : source;
  }
  const entries = entriesOf(node).map(({ key, value }) => {
    const written = render(value, text, true);
    if (isSeq(node)) return written;
    const name = render(key, text, true);
    return written === undefined || name === undefined ? undefined : `${name}: ${written}`;
  });
  if (entries.includes(undefined)) return undefined;
  return isSeq(node) ? `[${entries.join(', ')}]` : `{${entries.join(', ')}}`;
}
