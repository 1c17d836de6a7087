/** Keeps a text within what its reader accepts. */

/** What GitHub takes as one comment, in UTF-16 units. */
export const COMMENT_LIMIT = 65_536;

/** Collects parts as long as there is room, and says what was left out. Characters are UTF-16 units, GitHub's measure. */
export class Budget {
  private readonly parts: string[] = [];
  private left: number;

  /** @param reserve what the notice about a cut needs at most */
  constructor(limit: number, reserve = 400) {
    this.left = limit - reserve;
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

  /** As many as fit, keeping `after` characters free; returns how many were left out. */
  takeEach(parts: readonly string[], after = 0): number {
    let taken = 0;
    for (const part of parts) {
      if (part.length + after > this.left || !this.take(part)) break;
      taken += 1;
    }
    return parts.length - taken;
  }

  /** A notice, for which there is a reserve. */
  note(text: string): void {
    this.parts.push(text);
  }

  toString(): string {
    return this.parts.join('');
  }
}
