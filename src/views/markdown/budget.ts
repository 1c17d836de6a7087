/** Keeps a text within what its reader accepts. */

/**
 * Characters of a result in Markdown. GitHub takes 65,536 as one comment; some are left for what a pipeline puts around
 * it.
 */
const COMMENT_LIMIT = 60_000;

/** What the notice about a cut needs at most. */
const RESERVE = 400;

/** Collects parts as long as there is room, and says what was left out. Characters are UTF-16 units, GitHub's measure. */
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

  /** False, and nothing is taken, where there is no room for it. */
  take(part: string): boolean {
    if (part.length > this.left) return false;
    this.parts.push(part);
    this.left -= part.length;
    return true;
  }

  /**
   * As many as fit, keeping `after` characters free.
   *
   * @param what one of them is called where some are left out
   */
  takeEach(parts: readonly string[], what: string, after = 0): void {
    let taken = 0;
    for (const part of parts) {
      if (part.length + after > this.left || !this.take(part)) break;
      taken += 1;
    }
    const left = parts.length - taken;
    if (left > 0) this.cut(`${left} ${what}${left === 1 ? '' : 's'}`);
  }

  /** Remembers what is left out, for the notice at the end. */
  cut(what: string): void {
    this.cuts.push(what);
  }

  /** @param where everything can be seen, as the end of the notice */
  end(where = ''): string {
    const notice = this.cuts.length === 0 ? '' : `\n> ✂️ Cut to fit: ${this.cuts.join(', ')} left out.${where}\n`;
    return `${this.parts.join('')}${notice}`;
  }
}
