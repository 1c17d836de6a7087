/** How much a config includes. Ten files that each include ten others ten times would never end. */
import { type Diagnostic, diagnostic, type Position } from '../../errors.ts';

/** OpenClaw's limit. */
export const MAX_DEPTH = 10;
/** Each include counts with all nested includes; homes with fifty files are far below. */
const MAX_INCLUDES = 1000;

/** Counts while files are read, each once and after what it includes. */
export class IncludeCount<File> {
  readonly #below = new Map<File, { places: number; depth: number }>();
  #directives = 0;

  /** Counts another requested file; false if that exceeds the limit. */
  next(): boolean {
    this.#directives += 1;
    return this.#directives <= MAX_INCLUDES;
  }

  /** Records that `file` includes `included`, which has been read. */
  add(file: File, included: File): void {
    const own = this.#below.get(file) ?? { places: 0, depth: 0 };
    const below = this.#below.get(included) ?? { places: 0, depth: 0 };
    this.#below.set(file, {
      places: own.places + 1 + below.places,
      depth: Math.max(own.depth, 1 + below.depth),
    });
  }

  /** Why the config is not read any further; E228. */
  tooMany(config: File | undefined, position: Position): Diagnostic | undefined {
    const { places } = (config && this.#below.get(config)) ?? { places: 0 };
    if (this.#directives <= MAX_INCLUDES && places <= MAX_INCLUDES) return undefined;
    const message = `${position.file} has more than ${MAX_INCLUDES} includes, nested ones counted.`;
    return diagnostic('E228', message, { position });
  }

  /** E203 for an include path that is longer than the one by which a file was first found. */
  tooDeep(config: File | undefined, position: Position): Diagnostic | undefined {
    const { depth } = (config && this.#below.get(config)) ?? { depth: 0 };
    if (depth <= MAX_DEPTH) return undefined;
    return diagnostic('E203', `Includes are nested deeper than ${MAX_DEPTH}.`, { position });
  }
}
