/** Refuses deep nesting before parsing: for each level the parser needs a call, and memory for everything around it. */
import { CST, Lexer } from 'yaml';

/** The maximum depth of a manifest. */
export const MAX_DEPTH = 100;
/** Up to this depth the text is parsed, and then measured exactly. */
const TOO_DEEP = 2 * MAX_DEPTH;

/** The offset at which the text nests too deep; undefined if it can be parsed. Linear in its length. */
export function tooDeepAt(text: string): number | undefined {
  return mayBeDeep(text) ? new Nesting().tooDeepAt(text) : undefined;
}

const LONG_LINES = new RegExp(`[^\\n\\r]{${MAX_DEPTH + 1},}`, 'g');

/** Most texts have few brackets and few long lines, and need not be read character by character. */
function mayBeDeep(text: string): boolean {
  const brackets = text.split('[').length + text.split('{').length - 2;
  if (brackets > MAX_DEPTH) return canBeDeep(text);
  return [...text.matchAll(LONG_LINES)].some(([line]) => canBeDeep(line));
}

/**
 * Whether a closer look is needed: many open brackets, many indicators in a line, or deep indentation. A bracket is
 * closed only by one further right on its line, before any quote or comment: whatever stands there between is flow, in
 * which it cannot be part of a text.
 */
function canBeDeep(text: string): boolean {
  let above = 0;
  let open = 0;
  let closes = true;
  let indicators = 0;
  let indent = 0;
  let inIndent = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 && inIndent) {
      indent += 1;
      if (indent > MAX_DEPTH) return true;
      continue;
    }
    inIndent = false;
    if (code === 10 || code === 13) {
      above += open;
      open = indicators = indent = 0;
      closes = inIndent = true;
    } else if (code === 91 || code === 123) open += 1;
    else if (code === 93 || code === 125) {
      if (closes && open > 0) open -= 1;
    } else if (code === 34 || code === 35 || code === 39) closes = false;
    else if (code === 45 || code === 63 || code === 58) indicators += 1;
    if (above + open > MAX_DEPTH || indicators > MAX_DEPTH) return true;
  }
  return false;
}

/** Reads tokens until the text is too deep. */
class Nesting {
  /** Start columns of the open block collections. */
  readonly #columns: number[] = [];
  #flow = 0;

  tooDeepAt(text: string): number | undefined {
    let at = 0;
    let lineStart = 0;
    let first = true;
    let scalar = false;
    for (const token of new Lexer().lex(text)) {
      const type: CST.TokenType | null = scalar ? 'scalar' : CST.tokenType(token);
      if (!scalar && (type === 'scalar' || type === 'doc-mode')) {
        // Announces a scalar or a document; it has no length.
        scalar = type === 'scalar';
        continue;
      }
      scalar = false;
      if (type === 'flow-error-end') {
        this.#flow = 0;
        continue;
      }
      if (type === 'newline') {
        first = true;
        lineStart = at + token.length;
      } else if (type !== 'space' && type !== 'comment') {
        this.#note(type, at - lineStart, first);
        first = false;
        // A multi-line scalar ends on another line.
        const last = token.lastIndexOf('\n');
        if (last >= 0) [lineStart, first] = [at + last + 1, token.endsWith('\n')];
      }
      if (this.#columns.length + this.#flow > TOO_DEEP) return at;
      at += token.length;
    }
    return undefined;
  }

  #note(type: string | null, column: number, first: boolean): void {
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') this.#flow = Math.max(0, this.#flow - 1);
    else if (
      this.#flow === 0 &&
      (first || type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind')
    ) {
      while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
      this.#columns.push(column);
    }
  }
}
