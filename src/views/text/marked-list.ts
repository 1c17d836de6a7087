/** Live values with marks where the manifest differs. */

import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

export interface MarkedItem {
  readonly text: string;
  /** Shown in parentheses; undefined if manifest and live agree, or the manifest does not manage it. */
  readonly mark: string | undefined;
}

/** The items of a live list, marked, then those that are only in the manifest. */
export function compareLists(live: readonly string[], wanted: readonly string[] | undefined): MarkedItem[] {
  if (wanted === undefined) return live.map((text) => ({ text, mark: undefined }));
  const common = (list: readonly string[], other: readonly string[]) => list.filter((item) => other.includes(item));
  const moved = common(live, wanted).some((item, index) => item !== common(wanted, live)[index]);
  return [
    ...live.map((text) => {
      const at = wanted.indexOf(text);
      const mark = at < 0 ? 'not in the manifest' : moved ? `${ordinal(at + 1)} in the manifest` : undefined;
      return { text, mark };
    }),
    ...wanted.filter((text) => !live.includes(text)).map((text) => ({ text, mark: 'only in the manifest' })),
  ];
}

/** `label: item` with one item per line; `none` for an empty list. */
export function labelledLines(
  rows: readonly { readonly label: string; readonly items: readonly MarkedItem[] }[],
  screen: Screen,
): string[] {
  const width = Math.max(...rows.map(({ label }) => label.length)) + 1;
  return rows.flatMap(({ label, items }) =>
    (items.length === 0 ? [{ text: 'none', mark: undefined }] : items).map(
      (item, index) => `${padEnd(index === 0 ? `${label}:` : '', width)} ${markedAfter(width + 1, item, screen)}`,
    ),
  );
}

/** `name  → target`, aligned. */
export function arrowLines(
  rows: readonly { readonly name: string; readonly item: MarkedItem }[],
  screen: Screen,
): string[] {
  const width = Math.max(0, ...rows.map(({ name }) => displayWidth(stripControl(name))));
  return rows.map(({ name, item }) => `${padEnd(stripControl(name), width)} → ${markedAfter(width + 3, item, screen)}`);
}

/** The text with its mark, from a column on. */
function markedAfter(start: number, { text, mark }: MarkedItem, { palette, width }: Screen): string {
  const marked = `${stripControl(text)}${mark === undefined ? '' : `  ${palette.yellow(`(${stripControl(mark)})`)}`}`;
  return wrap(marked, Math.max(start + 30, width), ' '.repeat(start), start);
}

function ordinal(number: number): string {
  const suffix = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
