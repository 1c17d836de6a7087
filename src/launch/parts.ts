/** Reads parts of the program: functions around CommonJS modules, all in one file of plain JavaScript. */
import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Where a group of parts is in the file: its first byte, its bytes, the lines before it, and the names of its parts. */
export type Place = readonly [offset: number, length: number, line: number, names: readonly string[]];

/** A group and its code, as the engine keeps it. */
export interface Kept {
  readonly place: Place;
  readonly code: Buffer;
}

type Load = (name: string) => unknown;

/**
 * @param lazy gives a function that loads a part when it is first called
 * @param _export gives the exports the getters of another object
 */
type Part = (
  exports: object,
  require: Load,
  module: { exports: object },
  lazy: (name: string) => () => unknown,
  _export: (exports: object, getters: object) => void,
) => void;

interface Group {
  readonly place: Place;
  readonly code?: Buffer;
  parts?: Record<string, Part>;
}

export class Parts {
  readonly #folder: string;
  readonly #file: string;
  readonly #list: readonly [offset: number, length: number];
  readonly #require: (name: string) => unknown;
  readonly #groups = new Map<string, Group>();
  readonly #modules = new Map<string, { exports: object }>();
  #isIndexed = false;
  /** Stays open: what is loaded later fits to what is loaded, also if the program is updated in between. */
  #handle: number | undefined;
  readonly scripts: [Place, Script][] = [];
  /** Whether a group was compiled from its text. */
  fresh = false;
  /** Whether the engine refused the kept code of a group. */
  refused = false;

  /**
   * @param folder with the file of the parts, and JSON files
   * @param list where the list of the groups is in that file
   */
  constructor(
    folder: string,
    list: readonly [offset: number, length: number],
    kept: readonly Kept[],
    require: (name: string) => unknown,
  ) {
    this.#folder = folder;
    this.#file = join(folder, 'parts.js');
    this.#list = list;
    this.#require = require;
    for (const group of kept) this.#add(group);
  }

  #add(group: Group): void {
    for (const name of group.place[3]) this.#groups.set(name, group);
  }

  /** What a part exports; names that are no parts are JSON files, or modules of Node. */
  load = (name: string): unknown => {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const group = this.#groupOf(name);
    if (!group) return this.#other(name);
    group.parts ??= this.#compile(group);
    const module = { exports: {} };
    this.#modules.set(name, module);
    group.parts[name]?.(module.exports, this.load, module, this.#lazy, exportAll);
    return module.exports;
  };

  #lazy = (name: string): (() => unknown) => {
    let exports: unknown;
    return () => {
      exports ??= this.load(name);
      return exports;
    };
  };

  #groupOf(name: string): Group | undefined {
    if (name.startsWith('node:') || name.startsWith('./')) return undefined;
    if (!this.#groups.has(name) && !this.#isIndexed) {
      // The list takes time to read, and the kept code of a command has most that it needs.
      this.#isIndexed = true;
      const places = JSON.parse(this.#read(...this.#list)) as readonly Place[];
      for (const place of places) if (!this.#groups.has(place[3][0] ?? '')) this.#add({ place });
    }
    return this.#groups.get(name);
  }

  #other(name: string): unknown {
    const isData = name.startsWith('./');
    const exports = isData ? JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) : this.#require(name);
    this.#modules.set(name, { exports });
    return exports;
  }

  #compile({ place, code: cachedData }: Group): Record<string, Part> {
    const [offset, length, line] = place;
    const options = { filename: this.#file, lineOffset: line };
    const script = new Script(this.#read(offset, length), cachedData ? { ...options, cachedData } : options);
    if (!cachedData) this.fresh = true;
    else if (script.cachedDataRejected) this.refused = true;
    this.scripts.push([place, script]);
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

function exportAll(exports: object, getters: object): void {
  Object.defineProperties(exports, Object.getOwnPropertyDescriptors(getters));
}
