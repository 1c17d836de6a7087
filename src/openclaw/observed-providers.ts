/** What the config says about providers and their credentials: `models.providers` and `auth.profiles`. */

import {
  type ConfigNode,
  type ConfigTree,
  child,
  descend,
  entriesOf,
  itemsOf,
  scalarOf,
  stringOf,
} from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import { type Naming, normalizeProvider } from './model-ref.ts';

/** Cost per million tokens, as in the config. */
export interface ProviderModelCost {
  readonly input: number | undefined;
  readonly output: number | undefined;
  readonly cacheRead: number | undefined;
  readonly cacheWrite: number | undefined;
}

export interface ProviderModel {
  readonly id: string;
  readonly name: string | undefined;
  /** Tokens. */
  readonly contextWindow: number | undefined;
  readonly maxTokens: number | undefined;
  readonly cost: ProviderModelCost | undefined;
  /** `text`, `image`. */
  readonly input: readonly string[] | undefined;
  readonly reasoning: boolean | undefined;
}

/** One entry of `models.providers`. */
export interface ObservedProvider {
  /** As written. */
  readonly key: string;
  /** Normalised. */
  readonly id: string;
  /** `api-key`, `aws-sdk`, `oauth`, `token`. */
  readonly auth: string | undefined;
  /** Whether `apiKey` has a value that is not blank; the key itself is dropped. */
  readonly hasApiKey: boolean;
  /** The variables in `apiKey`. */
  readonly apiKeyVariables: readonly string[];
  readonly baseUrl: string | undefined;
  readonly models: readonly ProviderModel[];
}

/** One entry of `auth.profiles`: its provider and type, no secret. */
export interface ObservedProfile {
  readonly id: string;
  /** Normalised. */
  readonly provider: string;
  /** `api_key`, `oauth`, `token`, `aws-sdk`. */
  readonly mode: string;
}

/** Reads `models.providers`, in file order. */
export function observeProviders(
  tree: ConfigTree,
  naming: Pick<Naming, 'idRewrites'>,
  lookup: VariableLookup,
): ReadonlyMap<string, ObservedProvider> {
  return providersIn(tree, descend(tree, tree.root, 'models', 'providers'), naming, lookup);
}

/** Reads an object of providers; an agent's `models.json` has the same format. */
export function providersIn(
  tree: ConfigTree,
  providers: ConfigNode | undefined,
  naming: Pick<Naming, 'idRewrites'>,
  lookup: VariableLookup,
): ReadonlyMap<string, ObservedProvider> {
  return new Map(
    [...entriesOf(tree, providers)].map(([key, node]) => [
      key,
      {
        key,
        id: normalizeProvider(key, naming),
        auth: stringOf(child(tree, node, 'auth')),
        ...apiKeyOf(tree, child(tree, node, 'apiKey'), lookup),
        baseUrl: stringOf(child(tree, node, 'baseUrl')),
        models: itemsOf(tree, child(tree, node, 'models')).flatMap((item) => modelOf(tree, item)),
      },
    ]),
  );
}

/** The entry of a provider: with exactly that key, else the first that normalises to it (2026.1.30, measured). */
export function providerEntry(
  providers: ReadonlyMap<string, ObservedProvider>,
  provider: string,
): ObservedProvider | undefined {
  return providers.get(provider) ?? [...providers.values()].find(({ id }) => id === provider);
}

/** Reads `auth.profiles`, in file order. */
export function observeProfiles(
  tree: ConfigTree,
  naming: Pick<Naming, 'idRewrites'>,
): ReadonlyMap<string, ObservedProfile> {
  const profiles = new Map<string, ObservedProfile>();
  for (const [id, node] of entriesOf(tree, descend(tree, tree.root, 'auth', 'profiles'))) {
    const provider = stringOf(child(tree, node, 'provider'));
    const mode = stringOf(child(tree, node, 'mode'));
    if (provider === undefined || mode === undefined) continue;
    profiles.set(id, { id, provider: normalizeProvider(provider, naming), mode });
  }
  return profiles;
}

/** A text, which may contain variables, or in modern releases a reference such as `{source: "env", id: "NAME"}`. */
function apiKeyOf(
  tree: ConfigTree,
  node: ConfigNode | undefined,
  lookup: VariableLookup,
): Pick<ObservedProvider, 'hasApiKey' | 'apiKeyVariables'> {
  const text = stringOf(node);
  if (text !== undefined) {
    const { text: value, variables } = substitute(text, lookup);
    return { hasApiKey: value !== undefined && value.trim() !== '', apiKeyVariables: variables };
  }
  const source = stringOf(child(tree, node, 'source'));
  const id = stringOf(child(tree, node, 'id'));
  if (source === undefined || id === undefined) return { hasApiKey: false, apiKeyVariables: [] };
  if (source !== 'env') return { hasApiKey: true, apiKeyVariables: [] };
  return { hasApiKey: Boolean(lookup(id)?.trim()), apiKeyVariables: [id] };
}

function modelOf(tree: ConfigTree, item: ConfigNode): ProviderModel[] {
  const id = stringOf(child(tree, item, 'id'));
  if (id === undefined) return [];
  const number = (node: ConfigNode | undefined, key: string) => {
    const value = scalarOf(child(tree, node, key));
    return typeof value === 'number' ? value : undefined;
  };
  const cost = child(tree, item, 'cost');
  const input = child(tree, item, 'input');
  const reasoning = scalarOf(child(tree, item, 'reasoning'));
  return [
    {
      id,
      name: stringOf(child(tree, item, 'name')),
      contextWindow: number(item, 'contextWindow'),
      maxTokens: number(item, 'maxTokens'),
      cost: cost && {
        input: number(cost, 'input'),
        output: number(cost, 'output'),
        cacheRead: number(cost, 'cacheRead'),
        cacheWrite: number(cost, 'cacheWrite'),
      },
      input: input && itemsOf(tree, input).flatMap((kind) => stringOf(kind) ?? []),
      reasoning: typeof reasoning === 'boolean' ? reasoning : undefined,
    },
  ];
}
