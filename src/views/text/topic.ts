/** A topic of the help: Markdown of the documentation, as text for a terminal. */
import { padEnd, wrap } from './terminal.ts';

export interface Topic {
  readonly title: string;
  /** Paragraphs, lists and tables, without links. */
  readonly text: string;
}

export function topicText({ title, text }: Topic, columns: number): string {
  const blocks = text
    .replaceAll('**', '')
    .split(/\n\n+/)
    .map((block) => blockText(block, columns));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

function blockText(block: string, columns: number): string {
  if (block.startsWith('|')) return tableText(block.split('\n').slice(2).map(cellsOf), columns);
  if (block.startsWith('- '))
    return block
      .split(/\n(?=- )/)
      .map((item) => wrap(item.replace(/\s+/g, ' '), columns, '  '))
      .join('\n');
  return wrap(block.replace(/\s+/g, ' '), columns);
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The first column as wide as its cells, the rest wrapped beside it. */
function tableText(rows: readonly string[][], columns: number): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(
      ([first = '', ...rest]) => `  ${padEnd(first, width)}  ${wrap(rest.join('  '), columns, indent, indent.length)}`,
    )
    .join('\n');
}
