import { Container } from './layout.ts';
import { isBareKey } from './print.ts';
import type { Json5Document, Json5Node, Style } from './types.ts';
import { hasBreak, isBlankRange } from './whitespace.ts';

/** The maximum number of nodes to examine for the habits of a file. */
const SAMPLE = 20_000;

/** The line ending that most lines of the text have. */
function dominantEol(text: string): string {
  const found = { lf: 0, crlf: 0, cr: 0 };
  for (let pos = text.indexOf('\n'); pos >= 0; pos = text.indexOf('\n', pos + 1)) {
    if (pos > 0 && text.charCodeAt(pos - 1) === 13) found.crlf++;
    else found.lf++;
  }
  for (let pos = text.indexOf('\r'); pos >= 0; pos = text.indexOf('\r', pos + 1)) found.cr++;
  found.cr -= found.crlf;
  if (found.crlf > found.lf) return found.cr > found.crlf ? '\r' : '\r\n';
  return found.cr > found.lf ? '\r' : '\n';
}

/** Counts how often each way of writing is used; the most used wins, the first seen among equals. */
class Tally<T> {
  readonly #counts = new Map<T, number>();

  add(value: T): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  get most(): T | undefined {
    let best: T | undefined;
    let count = 0;
    for (const [value, seen] of this.#counts) {
      if (seen > count) {
        best = value;
        count = seen;
      }
    }
    return best;
  }
}

/** The text between key and value, if it is only a colon and blanks. */
export function colonOf(text: string, keyEnd: number, valueStart: number): string | undefined {
  const colon = text.indexOf(':', keyEnd);
  if (!isBlankRange(text, keyEnd, colon) || !isBlankRange(text, colon + 1, valueStart)) return undefined;
  // Aligned columns are not repeated: the new key has another length.
  return (colon > keyEnd ? ' ' : '') + ':' + (valueStart > colon + 1 ? ' ' : '');
}

/** The blanks inside the opening bracket of a one-line container. */
export function padOf(container: Container): string | undefined {
  const first = container.start(0);
  return isBlankRange(container.text, container.inside, first) ? (first > container.inside ? ' ' : '') : undefined;
}

/** The habits of a file, from the first thousands of its values. */
export function documentStyle(document: Json5Document): Style {
  const { text, root, strict } = document;
  const quotes = new Tally<'"' | "'">();
  const bare = new Tally<boolean>();
  const units = new Tally<string>();
  const colons = new Tally<string>();
  const trailing = new Tally<boolean>();
  const arrays = new Tally<boolean>();
  const pads = new Tally<string>();
  const arrayPads = new Tally<string>();
  const note = (quote: number): void => quotes.add(quote === 39 ? "'" : '"');
  const queue: Container[] = [];
  const visit = (node: Json5Node, parent: Container | undefined, slot: number): void => {
    if (node.type === 'string') note(text.charCodeAt(node.start));
    if (node.type === 'array' || node.type === 'object') queue.push(new Container(text, node, parent, slot));
  };
  visit(root, undefined, 0);
  let left = SAMPLE;
  for (let at = 0; at < queue.length && left > 0; at++) {
    const container = queue[at];
    if (container === undefined || container.count === 0) continue;
    const node = container.node;
    const multi = container.gap(0).broken;
    if (multi) {
      if (container.ownUnit !== undefined) units.add(container.ownUnit);
      trailing.add(container.trailingComma);
    } else {
      const pad = padOf(container);
      if (pad !== undefined) (node.type === 'object' ? pads : arrayPads).add(pad);
    }
    if (node.type === 'array') {
      if (node.items.every((item) => item.type !== 'object' && item.type !== 'array')) arrays.add(!multi);
      for (const [slot, item] of node.items.slice(0, left).entries()) visit(item, container, slot);
    } else {
      for (const [slot, member] of node.members.slice(0, left).entries()) {
        const first = text.charCodeAt(member.keyStart);
        const quoted = first === 34 || first === 39;
        // A key that needs quotes shows no habit.
        if (isBareKey(member.key)) bare.add(!quoted);
        if (quoted) note(first);
        const colon = colonOf(text, member.keyEnd, member.value.start);
        if (colon !== undefined) colons.add(colon);
        visit(member.value, container, slot);
      }
    }
    left -= container.count;
  }
  const oneLine = !hasBreak(text, root.start, root.end);
  const colon = colons.most ?? ': ';
  const compact = oneLine && colons.most === ':';
  return {
    strict,
    quote: strict ? '"' : (quotes.most ?? '"'),
    bareKeys: !strict && (bare.most ?? false),
    eol: dominantEol(text),
    unit: units.most ?? '  ',
    colon,
    separator: compact ? ',' : ', ',
    pad: pads.most ?? (strict || compact ? '' : ' '),
    arrayPad: arrayPads.most ?? '',
    trailingComma: !strict && (trailing.most ?? false),
    oneLineArrays: arrays.most,
  };
}
