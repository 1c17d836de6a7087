/** Keeps a text within a size limit. */
import { countOf } from '../../count-of.ts';

/**
 * Maximum characters of a result in Markdown. GitHub accepts 65,536 per comment; the rest is for text that a pipeline
 * adds.
 */
const COMMENT_LIMIT = 60_000;

/** Maximum length of the notice about what was cut. */
const RESERVE = 400;

/** Collects parts while there is room, and reports what was omitted. Characters are UTF-16 units, as GitHub counts. */
export class Budget {
  private readonly parts: string[] = [];
  private readonly cuts: string[] = [];
  private left: number;

  constructor(limit: number = COMMENT_LIMIT) {
    this.left = limit - RESERVE;
  }

  get room(): number {
    return this.left;
  }

  /** False, without adding it, if there is no room. */
  take(part: string): boolean {
    if (part.length > this.left) return false;
    this.parts.push(part);
    this.left -= part.length;
    return true;
  }

  /**
   * Adds as many as fit, keeping `after` characters free.
   *
   * @param what the name of one part, for the notice
   */
  takeEach(parts: readonly string[], what: string, after = 0): void {
    let taken = 0;
    for (const part of parts) {
      if (part.length + after > this.left || !this.take(part)) break;
      taken += 1;
    }
    const left = parts.length - taken;
    if (left > 0) this.cut(countOf(left, what));
  }

  /** Notes what was omitted, for the notice at the end. */
  cut(what: string): void {
    this.cuts.push(what);
  }

  /** @param where to see everything, as the end of the notice */
  end(where = ''): string {
    const notice = this.cuts.length === 0 ? '' : `\n> ✂️ Shortened: ${this.cuts.join(', ')} omitted.${where}\n`;
    return `${this.parts.join('')}${notice}`;
  }
}
