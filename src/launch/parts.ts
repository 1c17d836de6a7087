/** Reads parts of the program: functions around CommonJS modules, all in one file of plain JavaScript. */
import { openSync, readSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';

/** Where a group of parts is in the file: its first byte, its bytes, and the lines before it. */
export type Place = readonly [offset: number, length: number, line: number];

export interface Index {
  /** Name of a part -> its group. */
  readonly groups: Readonly<Record<string, number>>;
  readonly places: readonly Place[];
}

/** Group -> its code, as the engine keeps it. */
export type KeptCode = ReadonlyMap<number, Buffer>;

type Part = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

export class Parts {
  readonly #file: string;
  readonly #index: Index;
  readonly #kept: KeptCode | undefined;
  readonly #require: (name: string) => unknown;
  readonly #modules = new Map<string, { exports: object }>();
  readonly #loaded: Record<string, Part>[] = [];
  /** Stays open: what is loaded later fits to what is loaded, also if the program is updated in between. */
  #handle: number | undefined;
  readonly scripts = new Map<number, Script>();
  /** Whether a group was compiled from its text. */
  fresh = false;
  /** Whether the engine refused the kept code of a group. */
  refused = false;

  constructor(file: string, index: Index, kept: KeptCode | undefined, require: (name: string) => unknown) {
    this.#file = file;
    this.#index = index;
    this.#kept = kept;
    this.#require = require;
  }

  /** What a part exports; names that are no parts are asked of Node. */
  load = (name: string): unknown => {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const group = this.#index.groups[name];
    if (group === undefined)
      return this.#require(name.startsWith('./') ? path.join(path.dirname(this.#file), name) : name);
    this.#loaded[group] ??= this.#compile(group);
    const module = { exports: {} };
    this.#modules.set(name, module);
    this.#loaded[group]?.[name]?.(module.exports, this.load, module);
    return module.exports;
  };

  #compile(group: number): Record<string, Part> {
    const [offset, length, line] = this.#index.places[group] as Place;
    const cachedData = this.#kept?.get(group);
    const options = { filename: this.#file, lineOffset: line };
    const script = new Script(this.#read(offset, length), cachedData ? { ...options, cachedData } : options);
    if (!cachedData) this.fresh = true;
    else if (script.cachedDataRejected) this.refused = true;
    this.scripts.set(group, script);
    return script.runInThisContext() as Record<string, Part>;
  }

  #read(offset: number, length: number): string {
    this.#handle ??= openSync(this.#file, 'r');
    const buffer = Buffer.allocUnsafeSlow(length);
    let done = 0;
    while (done < length) {
      const read = readSync(this.#handle, buffer, done, length - done, offset + done);
      if (read === 0) throw new Error(`${this.#file} is shorter than it was built`);
      done += read;
    }
    // Its build has only characters of ASCII, which this decodes at once.
    return buffer.toString('latin1');
  }
}
