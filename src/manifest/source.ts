/** A manifest's text with its values and their positions. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { digestOf, withDigest } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, type Position, type Result, success } from '../errors.ts';
import { oddCharacters } from './yaml-characters.ts';
import { MAX_DEPTH, tooDeepAt } from './yaml-nesting.ts';
import { checkDocument, isMergeKey, keyName, type PositionAt } from './yaml-safety.ts';
import { aliasTargets, parseYaml } from './yaml-tree.ts';
import { wordsFor } from './yaml-words.ts';

export type YamlPath = readonly (string | number)[];

export interface ManifestSource {
  readonly file: string;
  /** As it was read, byte order mark included. */
  readonly text: string;
  /** `sha256:<hex>` of the text's bytes. */
  readonly digest: string;
  /** The YAML's value, not yet validated. */
  readonly value: unknown;
  /** The position of the value at a path, or of its key; of the closest parent if there is no such value. */
  readonly positionOf: (path: YamlPath, part?: 'key' | 'value') => Position;
}

export interface ParsedManifest {
  readonly problems: readonly Diagnostic[];
  /** Undefined if the YAML cannot be used. */
  readonly source: ManifestSource | undefined;
}

/** One broken line can make every line below it look broken. */
const MAX_SYNTAX_PROBLEMS = 10;

/** Decodes the bytes of a manifest, keeping a byte order mark. E108 when they are not UTF-8. */
export function decodeManifest(bytes: Uint8Array, file: string): Result<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failure(diagnostic('E108', `${file} is not UTF-8 text.`, { remedy: 'Save the file as UTF-8.' }));
  }
}

/** The last manifests: an edit reads one to plan, to change it, and to prove the change. */
const MOST = 2;
const recent: { readonly text: string; readonly file: string; readonly parsed: ParsedManifest }[] = [];

/** Parses the text as one safe YAML 1.2 document; every problem carries its position. */
export function parseManifest(text: string, file: string): ParsedManifest {
  const known = recent.find((one) => one.text === text && one.file === file);
  if (known) return known.parsed;
  const parsed = parse(text, file);
  recent.unshift({ text, file, parsed });
  recent.splice(MOST);
  return parsed;
}

function parse(text: string, file: string): ParsedManifest {
  // Editors do not count a byte order mark as a column.
  const body = text.replace(/^\uFEFF/, '');
  const tooDeep = tooDeepAt(body);
  if (tooDeep !== undefined) {
    const message = `The nesting is deeper than ${MAX_DEPTH} levels.`;
    return unusable(diagnostic('E101', message, { position: positionIn(body, file, tooDeep, tooDeep) }));
  }
  const directive = findDirective(body);
  const { document, lines } = parseYaml(body);
  const positionAt = positionsIn(body, lines, file);
  if (directive) {
    return unusable(
      diagnostic('E106', `The YAML directive ${directive.text.split(/\s/)[0]} is not allowed in a manifest.`, {
        position: positionAt(directive.start, directive.start + directive.text.length),
      }),
    );
  }
  const syntax = syntaxProblems(document, body, positionAt);
  if (syntax.length > 0) return unusable(...syntax);
  const safety = checkDocument(document, body, positionAt);
  // The check above does not see a tag without a node.
  const tag = document.errors.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (tag && !safety.problems.some(({ code }) => code === 'E105'))
    return unusable(
      diagnostic('E105', 'This YAML tag cannot be read.', { position: positionAt(tag.pos[0], tag.pos[1]) }),
    );
  if (!safety.usable) return unusable(...safety.problems);
  return {
    problems: safety.problems,
    source: withDigest(
      {
        file,
        text,
        // The expansion was bounded by the check above.
        value: document.toJS({ maxAliasCount: -1 }),
        positionOf: locator(document, body.includes('*'), positionAt),
      },
      () => digestOf(text),
    ),
  };
}

/** The position of a stretch of a text that is not parsed. */
export function positionIn(text: string, file: string, start: number, end: number): Position {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const to = at(end);
  return { file, ...at(start), endLine: to.line, endColumn: to.column };
}

function unusable(...problems: readonly Diagnostic[]): ParsedManifest {
  return { problems, source: undefined };
}

function positionsIn(text: string, lines: LineCounter, file: string): PositionAt {
  return (start, end = start) => {
    const from = lines.linePos(Math.min(start, text.length));
    const to = lines.linePos(Math.min(Math.max(end, start), text.length));
    // The counter has no line for an empty text.
    return {
      file,
      line: Math.max(from.line, 1),
      column: Math.max(from.col, 1),
      endLine: Math.max(to.line, 1),
      endColumn: Math.max(to.col, 1),
    };
  };
}

/** The first `%` line above the document; further down a `%` may be part of a text. */
function findDirective(text: string): { readonly text: string; readonly start: number } | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('%')) return { text: line.trimEnd(), start };
    if (!/^\s*(#|$)/.test(line)) return undefined;
    start += line.length + 1;
  }
  return undefined;
}

function syntaxProblems(document: Document.Parsed, text: string, positionAt: PositionAt): Diagnostic[] {
  // The safety check reports tags where they stand.
  const reported = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (reported.length === 0) return [];
  const odd = oddCharacters(text, positionAt);
  const byLine = new Map<number, Diagnostic>();
  for (const problem of odd.problems) byLine.set(problem.position?.line ?? 0, problem);
  for (const problem of reported) {
    const { message, remedy, start, end } = wordsFor(problem, text, document);
    const position = positionAt(start, end);
    // A line that seems to be indented is parsed as part of the line above.
    if (odd.indentation !== undefined && position.line >= odd.indentation - 1) continue;
    const found =
      problem.code === 'MULTIPLE_DOCS'
        ? diagnostic('E103', 'A second YAML document starts here.', {
            position: positionAt(problem.pos[0], problem.pos[0] + 3),
          })
        : problem.code === 'RESOURCE_EXHAUSTION'
          ? diagnostic('E101', 'The nesting is too deep.', { position })
          : diagnostic('E101', message, { position, remedy });
    if (!byLine.has(position.line)) byLine.set(position.line, found);
    if (problem.code === 'RESOURCE_EXHAUSTION') break;
  }
  const inOrder = [...byLine.values()].sort((one, other) => (one.position?.line ?? 0) - (other.position?.line ?? 0));
  return inOrder.slice(0, MAX_SYNTAX_PROBLEMS);
}

/** From so many keys on, an index is quicker than a look at each. */
const INDEXED_FROM = 8;

function locator(document: Document, hasAliases: boolean, positionAt: PositionAt): ManifestSource['positionOf'] {
  const anchors = hasAliases ? aliasTargets(document.contents) : new Map<Alias, Node | undefined>();
  const resolve = (node: unknown): unknown => (isAlias(node) ? anchors.get(node) : node);
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  // Ten thousand agents are looked up one by one, so each map is indexed once.
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known = pairs.get(map);
    if (known) return known;
    const found = new Map<string, Pair>();
    for (const pair of map.items) {
      if (!isMergeKey(pair.key)) continue;
      const merged = resolve(pair.value);
      for (const source of (isSeq(merged) ? [...merged.items].reverse() : [merged]).map(resolve)) {
        if (isMap(source)) for (const [name, inherited] of pairsOf(source)) found.set(name, inherited);
      }
    }
    for (const pair of map.items) {
      const name = keyName(pair.key);
      if (name !== undefined) found.set(name, pair);
    }
    pairs.set(map, found);
    return found;
  };
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => {
    if (map.items.length >= INDEXED_FROM || map.items.some(({ key }) => isMergeKey(key))) return pairsOf(map).get(name);
    return map.items.findLast(({ key }) => keyName(key) === name);
  };
  return (path, part = 'value') => {
    let node: unknown = document.contents;
    let found = document.contents as Node | null;
    for (const [index, step] of path.entries()) {
      node = resolve(node);
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (!pair) break;
        const value = pair.value as Node | null;
        found = (index === path.length - 1 && part === 'key') || !value?.range ? (pair.key as Node) : value;
        node = value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)] as Node | undefined;
        if (!item) break;
        found = item;
        node = item;
      } else break;
    }
    return positionAt(found?.range?.[0] ?? 0, found?.range?.[1]);
  };
}
