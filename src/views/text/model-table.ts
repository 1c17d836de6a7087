/** Models as a table. A reference is never cut: columns are dropped or moved below it instead. */

import type { Lifecycle } from '../../catalog/lifecycle.ts';
import type { ModelCost } from '../../openclaw/facts/provider-models.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, type Palette, padEnd, type Screen, wrap } from './terminal.ts';

export interface TableModel {
  readonly ref: string;
  /** Tokens. */
  readonly contextWindow: number | null;
  /** US dollars per million tokens. */
  readonly cost: ModelCost;
  readonly name: string | null;
  /** Tokens. */
  readonly maxOutput: number | null;
  readonly reasoning: boolean | null;
  readonly lifecycle: Pick<Lifecycle, 'status' | 'date' | 'successor'>;
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
const NAME: Column = { title: 'Name', cell: ({ name, ref }) => (name === ref ? null : name) ?? '-', right: false };
const OUTPUT: Column = { title: 'Output', cell: ({ maxOutput }) => humanTokens(maxOutput), right: true };
const CACHE: Column = { title: 'Cache r/w', cell: ({ cost }) => humanCachePrices(cost), right: true };
const REASONS: Column = { title: 'Reasoning', cell: ({ reasoning }) => yesOrNo(reasoning), right: false };

/** The columns after the reference; fewer if there is no room, and for more than the basic ones there must be ample. */
const BASIC: readonly (readonly Column[])[] = [[CONTEXT, PRICE, INPUT], [CONTEXT, PRICE], [CONTEXT]];
const CHOICES: readonly (readonly Column[])[] = [
  [NAME, CONTEXT, OUTPUT, PRICE, CACHE, REASONS, INPUT],
  [CONTEXT, OUTPUT, PRICE, CACHE, REASONS, INPUT],
  [CONTEXT, OUTPUT, PRICE, REASONS, INPUT],
  [CONTEXT, OUTPUT, PRICE, INPUT],
  ...BASIC,
];
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
  const longestTags = Math.max(0, ...tags.map((words) => displayWidth(words.join(', '))));
  const fitting = facts.find(({ width }, index) => {
    const isBasic = index >= CHOICES.length - BASIC.length;
    // More columns are worth no second line.
    const needed = isBasic ? Math.min(longestRef, ENOUGH_FOR_REFS) : longestRef + GAP.length + longestTags;
    return screenWidth - width >= needed;
  });
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
export function humanPrices({ input, output }: Pick<ModelCost, 'input' | 'output'>): string {
  return pricePair(input, output);
}

function humanCachePrices({ cacheRead, cacheWrite }: ModelCost): string {
  return pricePair(cacheRead, cacheWrite);
}

function pricePair(one: number | null, other: number | null): string {
  if (one === null && other === null) return '-';
  const price = (value: number | null) => (value === null ? '-' : String(Number(value.toFixed(4))));
  return `${price(one)}/${price(other)}`;
}

function yesOrNo(flag: boolean | null): string {
  return flag === null ? '-' : flag ? 'yes' : 'no';
}

/** `retired 2026-06-01 -> google/gemini-2.5-flash`; undefined for a model that is neither retired nor deprecated. */
export function lifecycleTag({ status, date, successor }: TableModel['lifecycle']): string | undefined {
  if (status !== 'retired' && status !== 'deprecated') return undefined;
  return stripControl([status, date, successor && `-> ${successor}`].filter(Boolean).join(' '));
}

/** A missing credential is shown only for configured models; it is missing for most of the catalogue. */
function shownTags({ tags, configured, available, lifecycle }: TableModel, { yellow, red }: Palette): string[] {
  const end = lifecycleTag(lifecycle);
  const agents = tags.filter((tag) => tag.startsWith('agent:'));
  const hidden = new Set(agents.length > MOST_AGENTS ? agents.slice(MOST_AGENTS) : []);
  return [
    ...tags.filter((tag) => !hidden.has(tag)).map((tag) => (tag === 'missing' ? yellow(tag) : stripControl(tag))),
    ...(hidden.size > 0 ? [`${hidden.size} more agents`] : []),
    ...(end === undefined ? [] : [(lifecycle.status === 'retired' ? red : yellow)(end)]),
    ...(configured && available === false ? [yellow('no credential')] : []),
  ];
}

function widest(title: string, texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), displayWidth(title));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
