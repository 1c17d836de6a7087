/**
 * Merges layers: a base, the file that extends it, and their entries for one host. Pure.
 *
 * Scalars and lists replace, maps merge, an empty map clears. Null in a layer above another removes the value below, so
 * that the key is unmanaged again; only in the lowest layer it means "managed and empty". This depends on the place of
 * the null, never on the values below.
 */
import { addressOf } from '../settings/address.ts';
import { isRecord, valueAt } from '../shapes.ts';
import type { ManifestSource, YamlPath } from './source.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Layer {
  readonly source: ManifestSource;
  /** Where the layer's settings are in the file: at its top, or in a host's entry. */
  readonly path: readonly string[];
}

/** Where a setting of the merged manifest comes from. */
export interface Origin {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly layer: Layer;
  /** In the layer's file. */
  readonly place: YamlPath;
}

export interface Merged {
  readonly value: Fields;
  /** Every value that is not a map, and every empty map, in the order of the merged manifest. */
  readonly origins: readonly Origin[];
  /** Nulls without effect. */
  readonly idle: readonly { readonly layer: Layer; readonly place: YamlPath }[];
  /** The topmost layer that has the path or its closest parent, and the place there. */
  readonly locate: (path: YamlPath) => { readonly layer: Layer; readonly place: YamlPath };
}

interface Node {
  readonly layer: Layer;
  readonly place: readonly string[];
  readonly value: unknown;
  /** Of a map. */
  readonly children?: ReadonlyMap<string, Node>;
}

/** Keys about the layers, not settings. */
const STRUCTURE = ['extends', 'hosts'];

/** Merges the layers, the lowest first. A layer that is not a map is ignored. */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const [first, ...others] = layers;
  const alone = first && others.length === 0 ? settingsOf(first) : undefined;
  if (first && alone) return oneLayer(first, alone);
  const idle: { layer: Layer; place: YamlPath }[] = [];
  let root: Node | undefined;
  for (const [index, layer] of layers.entries()) {
    const value = settingsOf(layer);
    if (value !== undefined && (!root || Object.keys(value).length > 0))
      root = lay(root, value, layer, layer.path, index > 0, idle) ?? root;
  }
  if (!first) throw new Error('Assertion failed: a manifest has a layer');
  const top: Node = root ?? { layer: first, place: first.path, value: {}, children: new Map() };
  return {
    value: plainValue(top) as Fields,
    // Rarely needed, and there may be ten thousand agents.
    get origins() {
      return originsOf(top, []);
    },
    idle,
    locate: (path) => {
      let node = top;
      let depth = 0;
      for (; depth < path.length; depth += 1) {
        const child = node.children?.get(String(path[depth]));
        if (!child) break;
        node = child;
      }
      return { layer: node.layer, place: [...node.place, ...path.slice(depth)] };
    },
  };
}

/** Most manifests have one layer, in which all is where it was. */
function oneLayer(layer: Layer, value: Fields): Merged {
  return {
    value,
    get origins() {
      const top = lay(undefined, value, layer, layer.path, false, []);
      return top ? originsOf(top, []) : [];
    },
    idle: [],
    locate: (path) => ({ layer, place: [...layer.path, ...path] }),
  };
}

function settingsOf({ source, path }: Layer): Fields | undefined {
  const value = valueAt(source.value, ...path);
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([key]) => path.length > 0 || !STRUCTURE.includes(key)));
}

function lay(
  below: Node | undefined,
  value: unknown,
  layer: Layer,
  place: readonly string[],
  over: boolean,
  idle: { layer: Layer; place: YamlPath }[],
): Node | undefined {
  if (value === null && over) {
    if (!below) idle.push({ layer, place });
    return undefined;
  }
  if (!isRecord(value)) return { layer, place, value };
  const entries = Object.entries(value);
  const children = new Map(entries.length > 0 ? childrenOf(below) : []);
  for (const [key, entry] of entries) {
    const child = lay(children.get(key), entry, layer, [...place, key], over, idle);
    if (child) children.set(key, child);
    else children.delete(key);
  }
  return { layer, place, value: undefined, children };
}

/** `image: model` is short for a map with a primary; a map merges with that. */
function childrenOf(below: Node | undefined): ReadonlyMap<string, Node> {
  if (below?.children) return below.children;
  return typeof below?.value === 'string' ? new Map([['primary', below]]) : new Map();
}

function plainValue(node: Node): unknown {
  if (!node.children) return node.value;
  return Object.fromEntries([...node.children].map(([key, child]) => [key, plainValue(child)]));
}

function originsOf(node: Node, path: readonly string[]): Origin[] {
  if (node.children && (node.children.size > 0 || path.length === 0))
    return [...node.children].flatMap(([key, child]) => originsOf(child, [...path, key]));
  return [{ path, value: plainValue(node), layer: node.layer, place: node.place }];
}

/** Each setting's address, value and position, for output. */
export function originRows(origins: readonly Origin[]) {
  return origins
    .filter(({ path }) => path[0] !== 'version')
    .map(({ path, value, layer, place }) => ({
      address: addressOf(path),
      value,
      position: layer.source.positionOf(place),
    }));
}
