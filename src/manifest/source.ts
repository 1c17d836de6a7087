/** The manifest's text with its YAML tree: values, and where each of them stands. */
import { createHash } from 'node:crypto';
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Diagnostic, diagnostic, failure, type Position, type Result, success } from '../errors.ts';

export type YamlPath = readonly (string | number)[];

export interface ManifestSource {
  readonly file: string;
  readonly text: string;
  /** `sha256:<hex>` of the text's bytes. */
  readonly digest: string;
  readonly value: unknown;
  /** Where the value at a path stands, or with `key` its key; the closest parent where there is no such value. */
  readonly positionOf: (path: YamlPath, part?: 'key' | 'value') => Position;
}

const MAX_ALIASES = 1000;

/** Decodes the bytes of a manifest. E108 when they are not UTF-8. */
export function decodeManifest(bytes: Uint8Array, file: string): Result<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failure(diagnostic('E108', `${file} is not UTF-8 text.`));
  }
}

/** Parses the text as one safe YAML 1.2 document; every problem carries its position. */
export function parseManifest(text: string, file: string): Result<ManifestSource> {
  const lines = new LineCounter();
  const positionAt = (start: number, end = start): Position => {
    const from = lines.linePos(Math.min(start, text.length));
    const to = lines.linePos(Math.min(Math.max(end, start), text.length));
    return { file, line: Math.max(from.line, 1), column: Math.max(from.col, 1), endLine: Math.max(to.line, 1), endColumn: Math.max(to.col, 1) };
  };
  const directive = /^%.*$/m.exec(text.split(/^---/m)[0] ?? '');
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: true,
    uniqueKeys: true,
    intAsBigInt: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (directive) return failure(diagnostic('E106', `The directive ${directive[0].trim()} is not allowed.`, { position: positionAt(directive.index, directive.index + directive[0].length) }));
  const problems: Diagnostic[] = [];
  for (const problem of [...document.errors, ...document.warnings]) {
    const position = positionAt(problem.pos[0], problem.pos[1]);
    if (problem.code === 'DUPLICATE_KEY') problems.push(diagnostic('E102', 'This key stands twice in the same map.', { position }));
    else if (problem.code === 'MULTIPLE_DOCS') problems.push(diagnostic('E103', 'There is more than one YAML document in the file.', { position }));
    else if (problem.code === 'TAG_RESOLVE_FAILED') problems.push(diagnostic('E105', `${problem.message.split('\n')[0]}.`, { position }));
    else problems.push(diagnostic('E101', `${problem.message.split('\n')[0]?.replace(/[.:]?$/, '.')}`, { position }));
  }
  if (problems.length === 0) problems.push(...checkNodes(document, positionAt));
  if (problems.length > 0) return failure(...problems);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be resolved';
    return failure(diagnostic('E104', `YAML aliases expand too far: ${reason}.`, { position: positionAt(0) }));
  }
  return success({
    file,
    text,
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    value,
    positionOf: (path, part = 'value') => locate(document, path, part, positionAt),
  });
}

type PositionAt = (start: number, end?: number) => Position;

function checkNodes(document: Document, positionAt: PositionAt): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report = (code: 'E102' | 'E104' | 'E105' | 'E107', message: string, node: Node | null | undefined) => {
    const range = node?.range;
    problems.push(diagnostic(code, message, { position: positionAt(range?.[0] ?? 0, range?.[1] ?? 0) }));
  };
  visit(document, {
    Node: (_, node) => {
      // A tag such as !!str would change what a value means without showing it in the schema.
      if (node && 'tag' in node && node.tag && !isAlias(node)) report('E105', `The tag ${String(node.tag)} is not allowed.`, node as Node);
    },
    Alias: (_, node, path) => {
      const target = node.resolve(document);
      if (target && path.includes(target as never)) report('E104', `The YAML alias *${node.source} refers to itself.`, node);
    },
    Map: (_, node) => {
      // `1` and "1" are two keys to YAML and one to JSON.
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && name !== '<<') report('E102', `The key ${JSON.stringify(name)} stands twice in the same map.`, key);
        seen.add(name);
      }
    },
    Scalar: (_, node) => {
      if (typeof node.value !== 'number' || typeof node.source !== 'string') return;
      if (!keepsDigits(node.source, node.value)) report('E107', `${node.source} is read as the number ${node.value} and loses digits.`, node);
    },
  });
  return problems;
}

function keepsDigits(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return true;
  if (/^[+-]?\d+$/.test(source)) return Number.isSafeInteger(value) && String(value) === source.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  if (/^0[xo]/i.test(source)) return Number.isSafeInteger(value);
  return String(value) === source;
}

function locate(document: Document, path: YamlPath, part: 'key' | 'value', positionAt: PositionAt): Position {
  let node: unknown = document.contents;
  let found: Node | null = document.contents as Node | null;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairOf(document, node, String(step));
      if (!pair) break;
      const last = index === path.length - 1;
      const value = pair.value as Node | null;
      found = last && part === 'key' ? (pair.key as Node) : (value?.range ? value : (pair.key as Node));
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      found = item;
      node = item;
    } else break;
  }
  const range = found?.range;
  return range ? positionAt(range[0], range[1]) : positionAt(0);
}

function pairOf(document: Document, map: unknown, key: string): { key: unknown; value: unknown } | undefined {
  if (!isMap(map)) return undefined;
  const own = map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
  if (own) return own;
  for (const pair of map.items) {
    if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== '<<') continue;
    const merged = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
    const sources = isSeq(merged) ? merged.items.map((item) => (isAlias(item) ? item.resolve(document) : item)) : [merged];
    for (const source of sources) {
      const inherited = pairOf(document, source, key);
      if (inherited) return inherited;
    }
  }
  return undefined;
}
