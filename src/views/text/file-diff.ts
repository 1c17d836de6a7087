/** The unified diff of a config file; everything except model settings is hidden. */
import { type Json5Node, type JsonPath, parseJson5 } from '../../json5/index.ts';
import { mayShowScalar, shownScalars } from '../../settings/shown.ts';
import type { Palette } from './terminal.ts';
import { unifiedDiff } from './unified-diff.ts';

const SHOWN = shownScalars();

export interface DiffedFile {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The diff of one file. Lines keep their places; hidden values and comments become `***`. */
export function fileDiff({ path, before, after }: DiffedFile, palette: Palette): string {
  const shown = before === undefined ? undefined : redact(before);
  return unifiedDiff({ name: path, before: shown, after: redact(after) }, palette);
}

/** The text with hidden values; a text that does not parse is hidden completely. */
export function redact(text: string): string {
  const parsed = parseJson5(text);
  if (!parsed.ok) return text === '' ? '' : '***';
  const tokens: Token[] = [];
  collect(parsed.document.root, [], tokens);
  let result = '';
  let at = 0;
  for (const { start, end, shown } of tokens) {
    result += hideComments(text.slice(at, start)) + (shown ? text.slice(start, end) : '"***"');
    at = end;
  }
  return result + hideComments(text.slice(at));
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly shown: boolean;
}

/** Keys and scalars in the order of the text; between them are punctuation, white space and comments. */
function collect(node: Json5Node, path: JsonPath, tokens: Token[]): void {
  if (node.type === 'object') {
    for (const member of node.members) {
      tokens.push({ start: member.keyStart, end: member.keyEnd, shown: true });
      collect(member.value, [...path, member.key], tokens);
    }
  } else if (node.type === 'array') {
    node.items.forEach((item, index) => {
      collect(item, [...path, index], tokens);
    });
  } else
    tokens.push({
      start: node.start,
      end: node.end,
      shown: node.type === 'boolean' || node.type === 'null' || mayShowScalar(SHOWN, path, node.value),
    });
}

function hideComments(gap: string): string {
  return gap.replace(/\/\/[^\r\n\u2028\u2029]*|\/\*[\s\S]*?\*\//g, (comment) =>
    comment.startsWith('//')
      ? '// ***'
      : comment
          .replace(/[^\r\n]+/g, '***')
          .replace(/^\*\*\*/, '/* ***')
          .replace(/\*\*\*$/, '*** */'),
  );
}
