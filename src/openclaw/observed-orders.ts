/** `auth.order` of the config: which credentials are tried, by provider. */
import {
  type ConfigNode,
  type ConfigTree,
  descend,
  entriesOf,
  itemsOf,
  kindOf,
  stringOf,
} from './files/config-tree.ts';
import { type Naming, normalizeProvider } from './model-ref.ts';

export interface ObservedOrder {
  /** The keys as written; more than one when several spellings name the provider. */
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly node: ConfigNode;
}

/** By provider, in file order. */
export function observeOrder(tree: ConfigTree, naming: Pick<Naming, 'idRewrites'>): Map<string, ObservedOrder> {
  const orders = new Map<string, ObservedOrder>();
  for (const [key, list] of entriesOf(tree, descend(tree, tree.root, 'auth', 'order'))) {
    if (kindOf(list) !== 'array') continue;
    const provider = normalizeProvider(key, naming);
    const ids = itemsOf(tree, list).flatMap((item) => stringOf(item) ?? []);
    const known = orders.get(provider);
    orders.set(provider, known ? { ...known, keys: [...known.keys, key] } : { keys: [key], ids, node: list });
  }
  return orders;
}
