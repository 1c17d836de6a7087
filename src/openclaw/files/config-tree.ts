/**
 * The config as OpenClaw sees it after `$include`, without losing which file contains what.
 *
 * Merging is lazy: a `ConfigNode` is the list of places that make up one value, lowest priority first.
 * Rules (2026.1.30, measured): objects merge recursively, arrays are concatenated, of scalars the later wins,
 * sibling keys of `$include` win over what is included.
 */

import { computed } from '../../computed.ts';
import type { Position } from '../../errors.ts';
import {
  type Json5Document,
  type Json5Node,
  type JsonPath,
  type JsonValue,
  lineColumnIn,
  memberOf,
  type ObjectNode,
  toValue,
} from '../../json5/index.ts';

/** One file of the config: `openclaw.json` itself or a file that it includes. */
export interface ConfigFile {
  /** Absolute, as OpenClaw names it; it may be a symlink. */
  readonly path: string;
  readonly role: 'config' | 'include';
  readonly text: string;
  readonly digest: string;
  readonly document: Json5Document;
  /** How many `$include`s name this file; editing one that is included twice would change two places. */
  uses: number;
}

/** A place that contributes to a value. */
export interface Origin {
  readonly file: ConfigFile;
  readonly node: Json5Node;
  readonly path: JsonPath;
}

/** A place below another one. Ten thousand agents have many, and the path of few is asked for. */
class PlaceBelow implements Origin {
  readonly file: ConfigFile;
  readonly node: Json5Node;
  readonly #holder: Origin;
  readonly #step: string | number;

  constructor(holder: Origin, step: string | number, node: Json5Node) {
    this.file = holder.file;
    this.node = node;
    this.#holder = holder;
    this.#step = step;
  }

  get path(): JsonPath {
    return [...this.#holder.path, this.#step];
  }
}

export interface ConfigNode {
  /** Lowest priority first; never empty. */
  readonly origins: readonly Origin[];
}

export interface ConfigTree {
  readonly files: readonly ConfigFile[];
  /** Undefined when there is no config file. */
  readonly root: ConfigNode | undefined;
  readonly includes: ReadonlyMap<ObjectNode, readonly ConfigFile[]>;
}

/** The places of one value: its includes first, then its own keys if it has any. */
export function expand(tree: ConfigTree, origin: Origin): ConfigNode {
  if (origin.node.type !== 'object') return { origins: [origin] };
  const included = tree.includes.get(origin.node);
  if (!included) return { origins: [origin] };
  const origins = included.flatMap((file) => expand(tree, { file, node: file.document.root, path: [] }).origins);
  const siblings = origin.node.members.some((member) => member.key !== '$include');
  return merge([...origins, ...(siblings || origins.length === 0 ? [origin] : [])]);
}

/** Objects and arrays add to what came before; anything else replaces it. */
function merge(origins: readonly Origin[]): ConfigNode {
  let kept: Origin[] = [];
  for (const origin of origins) {
    const type = origin.node.type;
    const mergeable = (type === 'object' || type === 'array') && kept.at(-1)?.node.type === type;
    kept = mergeable ? [...kept, origin] : [origin];
  }
  return { origins: kept };
}

export function kindOf(node: ConfigNode | undefined): Json5Node['type'] | 'absent' {
  return node?.origins.at(-1)?.node.type ?? 'absent';
}

/** The value of a key, or undefined if no place has it. */
export function child(tree: ConfigTree, node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  if (!node) return undefined;
  const [only] = node.origins;
  if (only && node.origins.length === 1) return childOf(tree, only, key);
  const found = node.origins.flatMap((origin) => childOf(tree, origin, key)?.origins ?? []);
  return found.length > 0 ? merge(found) : undefined;
}

function childOf(tree: ConfigTree, origin: Origin, key: string): ConfigNode | undefined {
  const member = origin.node.type === 'object' ? memberOf(origin.node, key) : undefined;
  return member && expand(tree, new PlaceBelow(origin, key, member.value));
}

export function descend(
  tree: ConfigTree,
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): ConfigNode | undefined {
  let found = node;
  for (const key of keys) {
    if (!found) return undefined;
    found = child(tree, found, key);
  }
  return found;
}

/** The entries of an object in OpenClaw's order, without `$include`. Linear in their number. */
export function entriesOf(tree: ConfigTree, node: ConfigNode | undefined): Map<string, ConfigNode> {
  const found = new Map<string, ConfigNode>();
  for (const origin of node?.origins ?? []) {
    if (origin.node.type !== 'object') continue;
    // If an object has the same key twice, only the last counts.
    const own = new Map(origin.node.members.map((member) => [member.key, member.value]));
    for (const [key, value] of own) {
      if (key === '$include') continue;
      const { origins } = expand(tree, new PlaceBelow(origin, key, value));
      const before = found.get(key);
      found.set(key, before ? merge([...before.origins, ...origins]) : { origins });
    }
  }
  return found;
}

/** The items of an array, each with its place. */
export function itemsOf(tree: ConfigTree, node: ConfigNode | undefined): ConfigNode[] {
  const items: ConfigNode[] = [];
  for (const origin of node?.origins ?? []) {
    if (origin.node.type !== 'array') continue;
    origin.node.items.forEach((item, index) => {
      items.push(expand(tree, new PlaceBelow(origin, index, item)));
    });
  }
  return items;
}

/** A scalar's value; undefined for objects, arrays and what is absent. */
export function scalarOf(node: ConfigNode | undefined): string | number | boolean | null | undefined {
  const last = node?.origins.at(-1)?.node;
  return last === undefined || last.type === 'object' || last.type === 'array' ? undefined : last.value;
}

export function stringOf(node: ConfigNode | undefined): string | undefined {
  const value = scalarOf(node);
  return typeof value === 'string' ? value : undefined;
}

/** The position of the value that wins, for messages. */
export function positionOf(node: ConfigNode, show: (file: string) => string): Position | undefined {
  const last = node.origins.at(-1);
  return last ? { file: show(last.file.path), ...lineColumnIn(last.file.document, last.node.start) } : undefined;
}

/** The merged value with every `$include` resolved, for validation. `${VAR}` is kept. */
export function mergedValue(tree: ConfigTree, node: ConfigNode | undefined): JsonValue | undefined {
  if (!node) return undefined;
  const [only, other] = node.origins;
  // Without includes, the usual case, nothing is merged, which matters for large configs.
  if (only && !other && tree.includes.size === 0) return toValue(only.node);
  const kind = kindOf(node);
  if (kind === 'object') {
    const object: { [key: string]: JsonValue } = {};
    for (const [key, entry] of entriesOf(tree, node)) {
      const value = mergedValue(tree, entry);
      if (value !== undefined)
        Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
    }
    return object;
  }
  if (kind === 'array') return itemsOf(tree, node).map((item) => mergedValue(tree, item) ?? null);
  return scalarOf(node) ?? null;
}

/** The whole config, each key of which is worked out when it is asked for: a schema does not look at all of them. */
export function wholeConfig(tree: ConfigTree): JsonValue | undefined {
  if (kindOf(tree.root) !== 'object') return mergedValue(tree, tree.root);
  const object: { [key: string]: JsonValue } = {};
  for (const [key, entry] of entriesOf(tree, tree.root)) computed(object, key, () => mergedValue(tree, entry));
  return object;
}

/** A value with its path. */
export interface FoundValue {
  readonly path: readonly string[];
  readonly node: ConfigNode;
}

/** Every value at a path, where `*` matches any key or index. */
export function valuesAt(tree: ConfigTree, pattern: readonly string[]): readonly FoundValue[] {
  return valueFinder(tree)(pattern);
}

/** The same for many paths: where they begin alike, the tree is walked once. */
export function valueFinder(tree: ConfigTree): (pattern: readonly string[]) => readonly FoundValue[] {
  const known = new Map<string, readonly FoundValue[]>();
  const find = (pattern: readonly string[]): readonly FoundValue[] => {
    const step = pattern.at(-1);
    if (step === undefined) return tree.root ? [{ path: [], node: tree.root }] : [];
    const key = pattern.join('\n');
    const found = known.get(key) ?? find(pattern.slice(0, -1)).flatMap((holder) => valuesBelow(tree, holder, step));
    known.set(key, found);
    return found;
  };
  return find;
}

function valuesBelow(tree: ConfigTree, { path, node }: FoundValue, step: string): FoundValue[] {
  if (step !== '*') {
    const next = child(tree, node, step);
    return next ? [{ path: [...path, step], node: next }] : [];
  }
  const below: (readonly [string, ConfigNode])[] =
    kindOf(node) === 'array'
      ? itemsOf(tree, node).map((item, index) => [String(index), item] as const)
      : [...entriesOf(tree, node)];
  return below.map(([key, next]) => ({ path: [...path, key], node: next }));
}
