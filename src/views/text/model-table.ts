/** Models as a table. A reference is never cut: columns are dropped or moved below it instead. */

import { stripControl } from '../../strip-control.ts';
import { displayWidth, type Palette, padEnd, type Screen, wrap } from './terminal.ts';

export interface TableModel {
  readonly ref: string;
  /** Tokens. */
  readonly contextWindow: number | null;
  /** US dollars per million tokens. */
  readonly cost: { readonly input: number | null; readonly output: number | null };
  readonly inputTypes: readonly string[] | null;
  readonly configured: boolean;
  readonly available: boolean | null;
  readonly tags: readonly string[];
  readonly missing: boolean;
}

interface Column {
  readonly title: string;
  readonly cell: (model: TableModel) => string;
  readonly right: boolean;
}

const CONTEXT: Column = { title: 'Context', cell: ({ contextWindow }) => humanTokens(contextWindow), right: true };
const PRICE: Column = { title: 'In/Out $/M', cell: ({ cost }) => humanPrices(cost), right: true };
const INPUT: Column = { title: 'Input', cell: ({ inputTypes }) => inputTypes?.join('+') ?? '-', right: false };

/** The columns after the reference; fewer if there is no room. */
const CHOICES: readonly (readonly Column[])[] = [[CONTEXT, PRICE, INPUT], [CONTEXT, PRICE], [CONTEXT]];
const GAP = '  ';
/** Minimum width of the column of references; below that most references would need their own line. */
const ENOUGH_FOR_REFS = 32;
/** Maximum lines of tags in a column; above that they go on one line below the reference. */
const MOST_TAG_LINES = 2;
const MOST_AGENTS = 3;

/** A line of titles, and one or more lines per model; wider than the screen only if a single word is. */
export function modelTable(models: readonly TableModel[], { palette, width: screenWidth }: Screen): string[] {
  const refs = models.map(({ ref }) => stripControl(ref));
  const tags = models.map((model) => shownTags(model, palette));
  const longestRef = widest('Model', refs);
  const facts = CHOICES.map((columns) => factColumns(columns, models));
  const fitting = facts.find(({ width }) => screenWidth - width >= Math.min(longestRef, ENOUGH_FOR_REFS));
  const { titles, cells, width } = fitting ?? factColumns([], models);
  const refWidth = Math.max('Model'.length, Math.min(longestRef, screenWidth - width));

  const tagsAt = refWidth + width + GAP.length;
  const room = screenWidth - tagsAt;
  const inColumn = (words: readonly string[]) => wrap(words.join(', '), screenWidth, ' '.repeat(tagsAt), tagsAt);
  const hasTagColumn =
    refWidth === longestRef &&
    tags.every(
      (words) =>
        words.every((word) => displayWidth(word) < room) && inColumn(words).split('\n').length <= MOST_TAG_LINES,
    );

  const line = (parts: readonly string[]) => parts.join(GAP).trimEnd();
  const tagTitle = hasTagColumn && tags.some((words) => words.length > 0) ? ['Tags'] : [];
  const head = line([padEnd('Model', refWidth), ...titles, ...tagTitle]);
  const body = models.flatMap((_, index) => {
    const [ref = '', values = [], words = []] = [refs[index], cells[index], tags[index]];
    if (hasTagColumn) return line([padEnd(ref, refWidth), ...values, inColumn(words)]).split('\n');
    const first =
      displayWidth(ref) <= refWidth
        ? [line([padEnd(ref, refWidth), ...values])]
        : [ref, ...(values.length > 0 ? [line([' '.repeat(refWidth), ...values])] : [])];
    const below = words.length > 0 ? wrap(words.join(', '), screenWidth, GAP, GAP.length).split('\n') : [];
    return [...first, ...below.map((text, at) => (at === 0 ? GAP : '') + text)];
  });
  return [palette.bold(head), ...body];
}

/** The padded titles and cells of the columns, and their total width with the gaps before them. */
function factColumns(columns: readonly Column[], models: readonly TableModel[]) {
  const filled = columns.map(({ title, cell, right }) => {
    const texts = models.map((model) => stripControl(cell(model)));
    const width = widest(title, texts);
    const align = (text: string) => (right ? padStart(text, width) : padEnd(text, width));
    return { title: align(title), texts: texts.map(align), width };
  });
  return {
    titles: filled.map(({ title }) => title),
    cells: models.map((_, index) => filled.map(({ texts }) => texts[index] ?? '')),
    width: filled.reduce((sum, { width }) => sum + GAP.length + width, 0),
  };
}

/** `200k`, `1M`, `1.05M`; `-` if unknown. */
export function humanTokens(tokens: number | null): string {
  if (tokens === null) return '-';
  if (tokens < 1000) return String(tokens);
  const thousands = Math.round(tokens / 1000);
  return thousands < 1000 ? `${thousands}k` : `${Number((tokens / 1_000_000).toFixed(2))}M`;
}

/** `5/25`; `-` for an unknown price. */
export function humanPrices({ input, output }: TableModel['cost']): string {
  if (input === null && output === null) return '-';
  const price = (value: number | null) => (value === null ? '-' : String(Number(value.toFixed(4))));
  return `${price(input)}/${price(output)}`;
}

/** A missing credential is shown only for configured models; it is missing for most of the catalogue. */
function shownTags({ tags, configured, available }: TableModel, { yellow }: Palette): string[] {
  const agents = tags.filter((tag) => tag.startsWith('agent:'));
  const hidden = new Set(agents.length > MOST_AGENTS ? agents.slice(MOST_AGENTS) : []);
  return [
    ...tags.filter((tag) => !hidden.has(tag)).map((tag) => (tag === 'missing' ? yellow(tag) : stripControl(tag))),
    ...(hidden.size > 0 ? [`${hidden.size} more agents`] : []),
    ...(configured && available === false ? [yellow('no credential')] : []),
  ];
}

function widest(title: string, texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), displayWidth(title));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
