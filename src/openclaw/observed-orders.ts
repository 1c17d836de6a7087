/** `auth.order` of the config: which credentials are tried, by provider. */
import { looksLikeCredential } from '../credential-shape.ts';
import {
  type ConfigNode,
  type ConfigTree,
  descend,
  entriesOf,
  itemsOf,
  kindOf,
  stringOf,
} from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import { type Naming, normalizeProvider } from './model-ref.ts';

export interface ObservedOrder {
  /** The keys as written; more than one when several spellings name the provider. */
  readonly keys: readonly string[];
  /** As OpenClaw reads them. */
  readonly ids: readonly string[];
  /** The texts of the ids that are set through variables. */
  readonly texts: ReadonlyMap<string, string>;
  readonly node: ConfigNode;
}

/** What a variable holds may be a secret, unless it is the id of a profile of the provider. */
function isProfileId(text: string, provider: string, naming: Pick<Naming, 'idRewrites'>): boolean {
  const [own = ''] = /^[\w.-]+(?=:[\w.@+-]+$)/.exec(text) ?? [];
  return own !== '' && normalizeProvider(own, naming) === provider && !looksLikeCredential(text);
}

/** By provider, in file order. */
export function observeOrder(
  tree: ConfigTree,
  naming: Pick<Naming, 'idRewrites'>,
  lookup: VariableLookup,
): Map<string, ObservedOrder> {
  const orders = new Map<string, ObservedOrder>();
  for (const [key, list] of entriesOf(tree, descend(tree, tree.root, 'auth', 'order'))) {
    if (kindOf(list) !== 'array') continue;
    const provider = normalizeProvider(key, naming);
    const known = orders.get(provider);
    if (known) {
      orders.set(provider, { ...known, keys: [...known.keys, key] });
      continue;
    }
    const texts = new Map<string, string>();
    const ids = itemsOf(tree, list).flatMap((item) => {
      const text = stringOf(item);
      if (text === undefined || !text.includes('${')) return text ?? [];
      const { text: meant } = substitute(text, lookup);
      const id = meant !== undefined && isProfileId(meant, provider, naming) ? meant : text;
      texts.set(id, text);
      return id;
    });
    orders.set(provider, { keys: [key], ids, texts, node: list });
  }
  return orders;
}
