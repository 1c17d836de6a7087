/**
 * Reads a published OpenClaw package without installing it: finds its functions and tables by name, and calls them.
 *
 * The published program is bundled into thousands of files whose names change with every release, but the names of
 * functions and constants in them stay. `value` cuts a function out with everything that it needs, writes the pieces
 * beside the originals (they look for their package around themselves), and imports that. npm packages that are not
 * there are replaced by something that fails when it is used for an answer. One process for one release: programs
 * leave state in `globalThis`.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { STUB, STUB_TEXT } from './stub.mjs';
import { readModule } from './syntax.mjs';

/** Folders whose files repeat what the rest holds, or belong to the browser. */
const LEFT_OUT = new Set(['worker', 'control-ui', 'extensions', 'native-hook-relay', 'canvas-host', 'node_modules']);
const DECLARATION = /^(?:export )?(?:async )?(?:function\*? ?|const |let |var |class )([\w$]+)/gm;
const DESTRUCTURED = /^(?:export )?(?:const|let|var) \{([^}]*)\}/gm;
/** Loggers write files, which the facts do not need. */
const SILENT = new Set(['createSubsystemLogger', 'getLogger', 'getChildLogger', 'subsystemLogger']);

/** Thrown by a fact if the package does not contain what it looks for. */
export class NotFound extends Error {}

export class Bundle {
  #texts = new Map();
  #modules = new Map();
  #places;
  #slices = new Map();
  #count = 0;
  #written = new Set();

  /** @param folder of the unpacked package, with package.json and dist/ */
  constructor(folder) {
    this.folder = folder;
    this.dist = path.join(folder, 'dist');
    this.release = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  }

  /** Files of the program, relative to dist/, sorted. */
  files() {
    return [...this.#index().files];
  }

  text(file) {
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = readFileSync(path.join(this.dist, file), 'utf8');
      this.#texts.set(file, text);
    }
    return text;
  }

  /** Files that declare the name at their top level. */
  placesOf(name) {
    return this.#index().places.get(name) ?? [];
  }

  has(name) {
    return this.placesOf(name).length > 0;
  }

  /** Every match of a pattern in the program's texts; at most `limit`. */
  matches(pattern, limit = 50) {
    const found = [];
    for (const file of this.#index().files) {
      for (const match of this.text(file).matchAll(pattern)) {
        found.push({ file, match });
        if (found.length >= limit) return found;
      }
    }
    return found;
  }

  /** The text of a top-level declaration in the first file that has it. Throws NotFound. */
  source(name) {
    const [file] = this.placesOf(name);
    if (file === undefined) throw new NotFound(`no ${name}`);
    return this.declared(file, name);
  }

  /**
   * The value of a top-level function or constant. Where several files declare it, `where` chooses by its text.
   * Throws NotFound when there is none.
   */
  async value(name, where = () => true) {
    globalThis.openclawFactsAsking = false;
    const file = this.placesOf(name).find((place) => where(this.declared(place, name)));
    if (file === undefined) throw new NotFound(`no ${name}`);
    const loaded = await import(pathToFileURL(this.#slice(file, name)).href);
    globalThis.openclawFactsAsking = true;
    return loaded[name];
  }

  /** The text of a top-level declaration in a file. */
  declared(file, name) {
    const { declarations, text } = this.#module(file);
    const { start, end } = declarations.get(name).node;
    return text.slice(start, end);
  }

  /** Removes the pieces that were written beside the originals. */
  clean() {
    for (const file of this.#written) rmSync(file, { force: true });
  }

  #index() {
    if (this.#places) return this.#places;
    const [files, places] = [[], new Map()];
    const walk = (folder) => {
      for (const entry of readdirSync(path.join(this.dist, folder), { withFileTypes: true })) {
        const name = path.join(folder, entry.name);
        if (entry.isDirectory()) {
          if (!LEFT_OUT.has(entry.name)) walk(name);
        } else if (
          /\.m?js$/.test(entry.name) &&
          !/\.slice\d+\.mjs$|\.worker\.m?js$/.test(entry.name) &&
          entry.name !== STUB
        ) {
          files.push(name);
        }
      }
    };
    walk('');
    // plugin-sdk repeats whole chunks in some releases: what the program itself uses comes first.
    files.sort(
      (one, two) => Number(one.startsWith('plugin-sdk')) - Number(two.startsWith('plugin-sdk')) || (one < two ? -1 : 1),
    );
    const note = (name, file) => {
      const known = places.get(name);
      if (!known) places.set(name, [file]);
      else if (known.at(-1) !== file) known.push(file);
    };
    for (const file of files) {
      const text = this.text(file);
      for (const [, name] of text.matchAll(DECLARATION)) note(name, file);
      for (const [, names] of text.matchAll(DESTRUCTURED)) {
        for (const [, name] of names.matchAll(/([\w$]+)\s*(?:,|$)/g)) note(name, file);
      }
    }
    this.#places = { files, places };
    return this.#places;
  }

  #module(file) {
    let module = this.#modules.get(file);
    if (!module) {
      module = readModule(this.text(file));
      this.#modules.set(file, module);
    }
    return module;
  }

  /** Writes the pieces that the name needs beside the originals; returns the file that exports it. */
  #slice(file, name) {
    const key = `${file}\0${name}`;
    if (this.#slices.has(key)) return this.#slices.get(key);
    this.#count += 1;
    const suffix = `.slice${this.#count}.mjs`;
    const wanted = new Map();
    const queue = [[file, name]];
    const need = (place, local) => {
      const names = wanted.get(place) ?? new Set();
      wanted.set(place, names);
      if (names.has(local)) return;
      names.add(local);
      queue.push([place, local]);
    };
    wanted.set(file, new Set([name]));
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [place, local] = next;
      if (SILENT.has(local)) continue;
      const module = this.#module(place);
      const declaration = module.declarations.get(local);
      const imported = module.imports.get(local);
      const pieces = [
        ...(declaration ? [declaration, ...(module.assignments.get(local) ?? [])] : []),
        ...module.always,
      ];
      for (const piece of pieces) for (const used of module.usesOf(piece)) need(place, used);
      if (declaration) continue;
      const source = imported ?? this.#reexported(place, local);
      const target = source && this.#resolve(place, source.source);
      if (target && source.name !== '*') need(target, this.#module(target).localOf(source.name));
      else if (target) for (const each of this.#module(target).exports.values()) need(target, each);
    }
    for (const [place, names] of wanted) {
      const module = this.#module(place);
      const lines = [`import './${STUB}';`];
      const nodes = new Set(module.always.map(({ node }) => node));
      for (const local of names) {
        if (SILENT.has(local)) {
          lines.push(`import { silent as ${local} } from './${STUB}';`);
          continue;
        }
        const declaration = module.declarations.get(local);
        const imported = module.imports.get(local);
        if (declaration) {
          nodes.add(declaration.node);
          for (const { node } of module.assignments.get(local) ?? []) nodes.add(node);
        } else if (imported) lines.push(this.#importLine(place, local, imported, suffix));
        else {
          // Re-exported from elsewhere under this very name.
          const again = this.#reexported(place, local);
          lines.push(again ? this.#importLine(place, local, again, suffix) : `const ${local} = undefined;`);
        }
      }
      for (const node of [...nodes].sort((one, two) => one.start - two.start)) {
        lines.push(module.text.slice(node.start, node.end));
      }
      const exported = new Set([...names].filter((each) => /^[\w$]+$/.test(each)));
      const aliases = [...module.exports].filter(([, local]) => names.has(local));
      lines.push(`export { ${[...exported].join(', ')} };`);
      for (const [as, local] of aliases) if (!exported.has(as)) lines.push(`export { ${local} as ${as} };`);
      const piece = path.join(this.dist, place + suffix);
      this.#written.add(piece);
      writeFileSync(piece, `${lines.join('\n')}\n`);
      const stub = path.join(this.dist, path.dirname(place), STUB);
      if (!existsSync(stub)) writeFileSync(stub, STUB_TEXT);
    }
    const entry = path.join(this.dist, file + suffix);
    this.#slices.set(key, entry);
    return entry;
  }

  /** The origin of a name that the file only re-exports. */
  #reexported(place, name) {
    const module = this.#module(place);
    const known = module.reexports.get(name);
    if (known) return known;
    for (const source of module.everything) {
      const target = this.#resolve(place, source);
      if (!target) continue;
      const other = this.#module(target);
      if (other.exports.has(name) || this.#reexported(target, name)) return { source, name };
    }
    return undefined;
  }

  #importLine(place, local, { source, name }, suffix) {
    const target = this.#resolve(place, source);
    const from = (text) => JSON.stringify(text);
    if (target) {
      const relative = path.relative(path.dirname(place), target) + suffix;
      const specifier = relative.startsWith('.') ? relative : `./${relative}`;
      if (name === '*') return `import * as ${local} from ${from(specifier)};`;
      return `import { ${this.#module(target).localOf(name)} as ${local} } from ${from(specifier)};`;
    }
    if (builtinModules.includes(source.replace(/^node:/, '')) || source === 'node:sqlite') {
      if (name === 'createRequire') return `import { createRequire as ${local} } from ${from(`./${STUB}`)};`;
      if (name === 'default') return `import ${local} from ${from(source)};`;
      return name === '*'
        ? `import * as ${local} from ${from(source)};`
        : `import { ${name} as ${local} } from ${from(source)};`;
    }
    if (this.#installed(source)) {
      if (name === 'default') return `import ${local} from ${from(source)};`;
      if (name === '*') return `import * as ${local} from ${from(source)};`;
      return `import { ${name} as ${local} } from ${from(source)};`;
    }
    return `import ${local} from ${from(`./${STUB}`)};`;
  }

  /** Whether the package of an import is beside the program (packages.mjs fetches the small ones). */
  #installed(source) {
    const name = source.split('/').slice(0, source.startsWith('@') ? 2 : 1);
    return existsSync(path.join(this.folder, 'node_modules', ...name, 'package.json'));
  }

  /** The file of dist/ that a relative import means; undefined for packages. */
  #resolve(place, source) {
    if (!source.startsWith('.')) return undefined;
    const file = path.join(path.dirname(place), source);
    return /\.m?js$/.test(file) && existsSync(path.join(this.dist, file)) ? file : undefined;
  }
}
