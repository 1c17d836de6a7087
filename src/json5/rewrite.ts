import type { Container, Gap } from './layout.ts';
import { type Range, removalOf } from './removal.ts';
import type { SpliceList } from './splices.ts';
import type { Style } from './types.ts';
import { isBlankRange, isBreakAt, skipBlanks } from './whitespace.ts';

/** A value with its comments, as text to insert. */
export interface Unit {
  /** Comments above it, up to the value itself. */
  readonly lead: string;
  readonly core: string;
  /** Comments after it, before the place of a comma. */
  readonly beforeComma: string;
  /** Comments after that. */
  readonly afterComma: string;
  readonly lineComment: boolean;
}

/** A part of the result: a slot that stays, a slot with other content, or a new value. */
export type Element =
  | { readonly slot: number; readonly unit?: Unit }
  | { readonly slot: undefined; readonly unit: Unit };

export function plainUnit(core: string): Unit {
  return { lead: '', core, beforeComma: '', afterComma: '', lineComment: false };
}

/** The content of a slot, to insert elsewhere. */
export function unitOf(container: Container, slot: number): Unit {
  const { text } = container;
  const end = container.end(slot);
  const before = container.gap(slot);
  const gap = container.gap(slot + 1);
  const comma = gap.attached ? gap.comma : gap.commaAt;
  // Comments above a leading comma move too, the comma does not.
  const above = before.ownStart < before.leadStart ? text.slice(before.ownStart, before.comma) : '';
  return {
    lead: above + text.slice(before.leadStart, container.start(slot)),
    core: text.slice(container.start(slot), end),
    beforeComma: text.slice(end, comma),
    afterComma: text.slice(gap.attached ? comma + 1 : comma, gap.trailEnd),
    lineComment: gap.lineComment,
  };
}

type Habits = Pick<Style, 'eol' | 'unit' | 'separator'>;

/** How values are separated in a container that has some. */
interface Seam {
  /** Between two values, before the next one; in the leading style with the comma. */
  readonly separator: string;
  /** The same for a value that cannot stay on the line. */
  readonly brokenSeparator: string;
  readonly broken: boolean;
  readonly leading: boolean;
}

/**
 * Rewrites a container that has values to these elements, slots in ascending order. Commas and comments move with their
 * values; what is between the values stays. `style` is for what the container itself does not show.
 */
export function rewrite(container: Container, elements: readonly Element[], style: Habits, out: SpliceList): void {
  if (elements.length === 0 && isBare(container)) {
    out.remove(container.inside, container.close);
    return;
  }
  const region = new Regions(container, style, out);
  let before: Element | undefined;
  let fresh: Unit[] = [];
  for (const element of elements) {
    if (element.slot === undefined) {
      fresh.push(element.unit);
      continue;
    }
    region.between(before, fresh, element.slot);
    before = element;
    fresh = [];
  }
  region.between(before, fresh, container.count);
}

/** True when every comment of a container belongs to a value. */
function isBare(container: Container): boolean {
  if (container.gap(0).trailEnd > container.inside) return false;
  for (let slot = 0; slot <= container.count; slot++) if (container.gap(slot).free) return false;
  return true;
}

class Regions {
  readonly #container: Container;
  readonly #style: Habits;
  readonly #out: SpliceList;

  constructor(container: Container, style: Habits, out: SpliceList) {
    this.#container = container;
    this.#style = style;
    this.#out = out;
  }

  /**
   * Rewrites what is between two neighbours of the result: removes old slots, inserts new values and corrects the
   * commas. Without `before`, it starts at the beginning of the container; `after` is a slot or the count.
   */
  between(before: Element | undefined, fresh: readonly Unit[], after: number): void {
    const container = this.#container;
    const from = before?.slot === undefined ? 0 : before.slot + 1;
    const removed = this.#removeSlots(from, after);
    if (before?.unit === undefined && fresh.length === 0 && removed.length === 0) return;
    const last = after === container.count;
    const seam = this.#seam(before?.slot ?? after);
    const gap = container.gap(from);
    const commas: number[] = [];
    for (let slot = Math.max(from, 1); slot <= after; slot++) {
      const { comma } = container.gap(slot);
      if (comma >= 0 && !removed.some((range) => range.start <= comma && comma < range.end)) commas.push(comma);
    }
    if (before?.slot === undefined) {
      for (const comma of commas) this.#out.remove(comma, comma + 1);
      this.#insertFirst(fresh, seam, container.gap(after));
      return;
    }
    const trailing = container.trailingComma;
    const attached = gap.attached;
    const spare = attached ? commas.slice(1) : commas;
    const leading = seam.leading && !(attached && fresh.length === 0);
    // A comma is attached to the value before, unless one elsewhere can stay: in the leading style, the one before the
    // next value.
    let comma = !leading && (!last || trailing || fresh.length > 0);
    let stay: number | undefined;
    if (leading) stay = last ? undefined : spare.at(-1);
    else if (comma && !attached && fresh.length === 0 && before.unit === undefined) stay = spare[0];
    if (stay !== undefined) comma = false;
    for (const other of spare) if (other !== stay) this.#out.remove(other, other + 1);
    if (before.unit !== undefined) this.#overwrite(before.slot, before.unit, comma);
    else if (comma && !attached) this.#out.insert(gap.commaAt, ',');
    else if (!comma && attached) this.#out.remove(gap.comma, gap.comma + 1);
    const unit = before.unit;
    const lineComment = unit === undefined ? gap.lineComment : unit.lineComment;
    this.#insertAfter(fresh, seam, gap.trailEnd, lineComment, removed, !last || trailing);
    if (leading && !last && stay === undefined) this.#out.insert(container.start(after), ', ');
  }

  #breakLine(): string {
    return this.#style.eol + this.#container.memberIndent(this.#style.unit);
  }

  #seam(slot: number): Seam {
    const container = this.#container;
    const { text } = container;
    const at = container.reference(Math.min(slot, container.count - 1));
    const gap = container.gap(at);
    const start = container.start(at);
    const leading = container.leadingCommas;
    if (gap.broken) {
      const line = this.#style.eol + (container.slotIndent(at) ?? container.memberIndent(this.#style.unit));
      if (!leading) return { separator: line, brokenSeparator: line, broken: true, leading };
      const blanks = !gap.attached && isBlankRange(text, gap.comma + 1, start) ? text.slice(gap.comma + 1, start) : ' ';
      const separator = line + ',' + blanks;
      return { separator, brokenSeparator: separator, broken: true, leading };
    }
    const blanks = at > 0 && gap.attached && isBlankRange(text, gap.comma + 1, start);
    const separator = blanks ? text.slice(gap.comma + 1, start) : this.#style.separator.slice(1);
    return { separator, brokenSeparator: this.#breakLine(), broken: false, leading: false };
  }

  #insertFirst(fresh: readonly Unit[], seam: Seam, gap: Gap): void {
    let text = '';
    for (const unit of fresh) {
      const comma = seam.leading ? '' : ',';
      text += unit.lead + unit.core + unit.beforeComma + comma + unit.afterComma;
      text += unit.lineComment && !seam.broken ? seam.brokenSeparator : seam.separator;
    }
    this.#out.insert(gap.leadStart, text);
  }

  #insertAfter(
    fresh: readonly Unit[],
    seam: Seam,
    at: number,
    afterLineComment: boolean,
    removed: readonly Range[],
    endsInComma: boolean,
  ): void {
    let text = '';
    let lineComment = afterLineComment;
    for (const [index, unit] of fresh.entries()) {
      const comma = !seam.leading && (endsInComma || index < fresh.length - 1) ? ',' : '';
      text += lineComment ? seam.brokenSeparator : seam.separator;
      text += unit.lead + unit.core + unit.beforeComma + comma + unit.afterComma;
      lineComment = unit.lineComment;
    }
    if (lineComment && !this.#lineEnds(at, removed)) text += this.#breakLine();
    this.#out.insert(at, text);
  }

  /** True when nothing follows on the line of `at` without the removed ranges. */
  #lineEnds(at: number, removed: readonly Range[]): boolean {
    const { text, close } = this.#container;
    let pos = at;
    for (const range of removed) {
      if (skipBlanks(text, pos, range.start) < range.start) break;
      pos = range.end;
    }
    return isBreakAt(text, skipBlanks(text, pos, close));
  }

  #overwrite(slot: number, unit: Unit, comma: boolean): void {
    const container = this.#container;
    const end = container.end(slot);
    const gap = container.gap(slot + 1);
    const { ownStart, leadStart, comma: leading } = container.gap(slot);
    if (ownStart < leadStart) this.#out.remove(ownStart, leading);
    this.#out.replace(leadStart, container.start(slot), unit.lead);
    this.#out.replace(container.start(slot), end, unit.core);
    const trail = unit.beforeComma + (comma ? ',' : '') + unit.afterComma;
    // A bare comma that stays is left alone, so that only the value itself changes.
    if (container.text.slice(end, gap.trailEnd) !== trail) this.#out.replace(end, gap.trailEnd, trail);
  }

  /** Removes the slots from `from` to before `to`, each with its comments; free comments between them stay. */
  #removeSlots(from: number, to: number): Range[] {
    const ranges: Range[] = [];
    let first = from;
    for (let slot = from; slot < to; slot++) {
      if (slot + 1 < to && !this.#container.gap(slot + 1).free) continue;
      const range = removalOf(this.#container, first, slot, to);
      this.#out.remove(range.start, range.end);
      ranges.push(range);
      first = slot + 1;
    }
    return ranges;
  }
}
