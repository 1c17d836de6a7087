/** Refuses YAML features that make a value differ from what the text seems to say. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { type Code, type Diagnostic, type DiagnosticDetails, diagnostic, type Position } from '../errors.ts';

import { MAX_DEPTH } from './yaml-nesting.ts';

export type PositionAt = (start: number, end?: number) => Position;

export interface SafetyReport {
  readonly problems: readonly Diagnostic[];
  /** False if the document must not be turned into values: they would be endless or meaningless. */
  readonly usable: boolean;
}

/** Ten thousand agents that share their settings stay far below; a bomb of ten levels does not. */
const MAX_EXPANDED_NODES = 200_000;

/** Checks every node once: duplicate keys, tags, YAML aliases, merge keys, and numbers that lose digits. */
export function checkDocument(document: Document, text: string, positionAt: PositionAt): SafetyReport {
  const check = new SafetyCheck(text, positionAt);
  check.node(document.contents, []);
  return { problems: check.problems, usable: check.usable };
}

/** The `<<` that merges other maps. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.source === '<<' && key.type === Scalar.PLAIN;
}

/** A key as JSON would have it. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key) || typeof key.value === 'symbol') return undefined;
  return key.value === null ? '' : String(key.value);
}

class SafetyCheck {
  readonly problems: Diagnostic[] = [];
  usable = true;
  private readonly anchors = new Map<string, { readonly node: Node; weight: number }>();
  private expanded = 0;
  private readonly text: string;
  private readonly positionAt: PositionAt;

  constructor(text: string, positionAt: PositionAt) {
    this.text = text;
    this.positionAt = positionAt;
  }

  /** Returns the number of nodes after expanding YAML aliases. */
  node(node: unknown, parents: Node[]): number {
    if (isAlias(node)) return this.alias(node, node.source, parents);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return 1;
    if (node.tag) this.tag(node);
    const anchor = node.anchor ? { node, weight: 1 } : undefined;
    if (node.anchor && anchor) this.anchors.set(node.anchor, anchor);
    if (isScalar(node)) {
      this.number(node, parents.length === 1);
      this.oneLine(node);
      return 1;
    }
    if (parents.length >= MAX_DEPTH) {
      this.fatal('E101', `The nesting is deeper than ${MAX_DEPTH} levels.`, node);
      return 1;
    }
    let weight = 1;
    parents.push(node);
    if (isMap(node)) {
      this.keys(node);
      for (const pair of node.items) weight += this.pair(pair, parents);
    } else {
      for (const item of node.items) weight += this.node(item, parents);
    }
    parents.pop();
    if (anchor) anchor.weight = weight;
    return weight;
  }

  private pair(pair: Pair, parents: Node[]): number {
    if (isMergeKey(pair.key)) this.mergeSources(pair.value);
    return this.node(pair.value, parents);
  }

  private alias(node: Node, name: string, parents: readonly Node[]): number {
    const target = this.anchors.get(name);
    if (!target) {
      this.fatal('E101', `The YAML alias *${name} has no anchor above it.`, node);
      return 1;
    }
    if (parents.includes(target.node)) {
      this.fatal('E104', `The YAML alias *${name} refers to itself.`, node);
      return 1;
    }
    const before = this.expanded;
    this.expanded += target.weight;
    if (before <= MAX_EXPANDED_NODES && this.expanded > MAX_EXPANDED_NODES) {
      this.fatal('E104', `With *${name} the YAML aliases expand to more than ${MAX_EXPANDED_NODES} values.`, node);
    }
    return target.weight;
  }

  private keys(map: YAMLMap): void {
    const seen = map.items.length > 1 ? new Map<string, Node>() : undefined;
    for (const { key } of map.items) {
      if (!isScalar(key)) {
        this.fatal('E110', 'A key must be a string.', key as Node | null);
        continue;
      }
      const name = isMergeKey(key) ? '<<' : (keyName(key) ?? '');
      // `1` and "1" are two keys to YAML and one to JSON.
      const first = seen?.get(name);
      if (first) {
        const { line } = this.positionOf(first);
        this.report('E102', `The key ${JSON.stringify(name)} is in this map twice; the first is on line ${line}.`, key);
      } else seen?.set(name, key);
      if (key.tag) this.tag(key);
      if (key.value === null)
        this.report('E110', 'A key is missing before the colon.', key, { remedy: 'Write a key.' });
      else if (typeof key.value !== 'string' && typeof key.value !== 'symbol' && key.source !== name) {
        this.report('E107', `The key ${key.source ?? name} is read as ${name}.`, key);
      }
    }
  }

  private mergeSources(value: unknown): void {
    const target = (node: unknown): unknown => (isAlias(node) ? this.anchors.get(node.source)?.node : node);
    const source = target(value);
    for (const item of isSeq(source) ? source.items : [value]) {
      // An alias without an anchor is reported where the value is visited.
      const merged = target(item);
      if (merged !== undefined && !isMap(merged))
        this.fatal('E110', 'Only maps can be merged with `<<`.', item as Node | null);
    }
  }

  private number(node: Scalar, top: boolean): void {
    if (typeof node.value !== 'number' || node.source === undefined || keepsDigits(node.source, node.value)) return;
    const remedy =
      top && Number(node.value) === 1 ? { remedy: 'Write `version: 1`, or put quotes around a name.' } : {};
    this.report('E107', `${node.source} is read as the number ${node.value}.`, node, remedy);
  }

  /** A string may continue on another line, but one that continues with a dash was meant as an item. */
  private oneLine(node: Scalar): void {
    const [start, end] = node.range ?? [0, 0];
    const newline = node.type === Scalar.PLAIN ? this.text.slice(start, end).indexOf('\n') : -1;
    if (newline < 0) return;
    const below = start + newline + 1;
    const rest = this.text.slice(below, end);
    if (!rest.trimStart().startsWith('- ')) return;
    const from = below + rest.length - rest.trimStart().length;
    this.problems.push(
      diagnostic('E101', 'This line is indented deeper than its neighbours, so it continues the value above.', {
        position: this.positionAt(from, end),
        remedy: 'Indent it like the lines that it belongs with.',
      }),
    );
  }

  private tag(node: Node & { tag?: string }): void {
    // The tag precedes the node, possibly with an anchor between.
    const start = node.range?.[0] ?? 0;
    const before = this.text.slice(Math.max(0, start - 500), start);
    const written = /(!\S*)\s+(?:&\S+\s+)?$/.exec(before);
    const from = written ? start - before.length + written.index : start;
    const length = written?.[1]?.length ?? 0;
    this.problems.push(
      diagnostic('E105', `The YAML tag ${written?.[1] ?? node.tag} is not allowed in a manifest.`, {
        position: this.positionAt(from, from + length),
      }),
    );
  }

  private fatal(code: Code, message: string, node: Node | null | undefined): void {
    this.usable = false;
    this.report(code, message, node);
  }

  private report(code: Code, message: string, node: Node | null | undefined, details: DiagnosticDetails = {}): void {
    this.problems.push(diagnostic(code, message, { position: this.positionOf(node), ...details }));
  }

  private positionOf(node: Node | null | undefined): Position {
    return this.positionAt(node?.range?.[0] ?? 0, node?.range?.[1]);
  }
}

/** Whether the number is written as JavaScript would write it; names such as 5.10 or 007 are not. */
function keepsDigits(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return true;
  return String(value) === source && (Number.isSafeInteger(value) || !Number.isInteger(value));
}
