/** What is wrong with declared providers, beyond their shape: secrets, addresses, and models that nobody lists. */
import type { Code, DiagnosticDetails } from '../errors.ts';
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';
import { type ProviderHosts, providerDomains } from '../openclaw/facts/providers.ts';
import { modelId, providerOf } from '../openclaw/model-ref.ts';
import { addressOf } from '../settings/address.ts';
import { itemStep, literalSecrets, WHOLE } from '../settings/form.ts';
import { isPrivateHost, webAddress } from '../settings/web-address.ts';
import type { DeclaredValue } from '../settings/words.ts';
import { didYouMean, type ModelKnowledge } from './model-knowledge.ts';
import { nearest } from './similar.ts';
import type { YamlPath } from './source.ts';

export type ReportAt = (code: Code, message: string, path: YamlPath, details?: DiagnosticDetails) => void;

/** What a manifest says of one provider. */
export interface DeclaredProvider {
  /** As the manifest spells it. */
  readonly key: string;
  /** Normalised. */
  readonly id: string;
  readonly path: YamlPath;
  readonly baseUrl: string | undefined;
  /** Undefined where no list is declared. */
  readonly models: readonly DeclaredModelOf[] | undefined;
}

export interface DeclaredModelOf {
  readonly id: string;
  readonly input: readonly string[] | undefined;
}

/** E135 for every literal secret in a declared value. */
export function literalsIn(declared: readonly DeclaredValue[], report: ReportAt): void {
  for (const { row, path, value } of declared) {
    if (row.value !== 'value') continue;
    for (const steps of literalSecrets(row.form ?? WHOLE, value as Json)) {
      const at = pathOf(value as Json, steps, path);
      const isAddress = /url$/i.test(String(at.at(-1)));
      const what = isAddress ? 'holds a credential' : 'is a literal secret';
      report('E135', `${addressOf(at)} ${what}; it is not shown here.`, at);
    }
  }
}

/** A place as a path in the manifest. @param steps keys, and ids of objects in brackets */
function pathOf(value: Json, steps: readonly string[], path: YamlPath): YamlPath {
  let at: Json | undefined = value;
  const found = [...path];
  for (const step of steps) {
    if (isJsonList(at ?? null)) {
      const index = (at as readonly Json[]).findIndex((item, number) => itemStep(item, number) === step);
      found.push(index);
      at = (at as readonly Json[])[index];
    } else {
      found.push(step);
      at = isJsonObject(at) ? at[step] : undefined;
    }
  }
  return found;
}

/** The providers that a manifest declares. */
export function declaredProviders(
  providers: { readonly [id: string]: unknown } | null | undefined,
  normalize: (name: string) => string,
): DeclaredProvider[] {
  return Object.entries(providers ?? {}).flatMap(([key, value]) => {
    if (!isJsonObject(value as Json)) return [];
    const { baseUrl, models } = value as { baseUrl?: unknown; models?: unknown };
    return [
      {
        key,
        id: normalize(key),
        path: ['providers', key],
        baseUrl: typeof baseUrl === 'string' ? baseUrl : undefined,
        models: Array.isArray(models) ? models.flatMap(modelOf) : undefined,
      },
    ];
  });
}

function modelOf(item: unknown): DeclaredModelOf[] {
  if (!isJsonObject(item as Json)) return [];
  const { id, input } = item as { id?: unknown; input?: unknown };
  if (typeof id !== 'string') return [];
  return [{ id, input: Array.isArray(input) ? input.filter((one) => typeof one === 'string') : undefined }];
}

/** W148, W149 and W151 for the addresses of declared providers. */
export function checkAddresses(providers: readonly DeclaredProvider[], report: ReportAt): void {
  const known = providerDomains();
  const byAddress = new Map<string, DeclaredProvider>();
  for (const provider of providers) {
    const { baseUrl, id, key, path } = provider;
    const url = baseUrl === undefined ? undefined : webAddress(baseUrl);
    // What a variable says of the host is not known.
    if (!url || baseUrl?.includes('${')) continue;
    const at = [...path, 'baseUrl'];
    if (url.protocol === 'http:' && !isPrivateHost(url.hostname))
      report(
        'W148',
        `${key} is asked at ${url.host} without encryption; its key and all texts can be read on the way.`,
        at,
      );
    const own = known.find((one) => one.id === id);
    const owner = known.find((one) => isOf(url, one));
    if (own ? !isOf(url, own) : owner) {
      const whose = own ? `which is not of ${own.id} (${own.domains.join(', ')})` : `which is of ${owner?.id}`;
      report('W151', `Requests to ${key}, with its key, go to ${url.host}, ${whose}.`, at);
    }
    const address = `${url.origin}${url.pathname.replace(/\/+$/, '')}`.toLowerCase();
    const twin = byAddress.get(address);
    if (twin) report('W149', `${twin.key} and ${key} have the same address.`, at);
    else byAddress.set(address, provider);
  }
}

function isOf({ hostname }: URL, { domains }: ProviderHosts): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** What is known of models with what a manifest declares of its providers, which counts first. */
export function withDeclared(known: ModelKnowledge, providers: readonly DeclaredProvider[]): ModelKnowledge {
  if (providers.length === 0) return known;
  const models = providers.flatMap(({ id, models: list }) =>
    (list ?? []).map((model) => [`${id}/${model.id}`, model] as const),
  );
  const byRef = new Map<string, DeclaredModelOf>(models);
  const own = new Set(providers.map(({ id }) => id));
  const addresses = new Map(providers.map(({ id, baseUrl }) => [id, baseUrl]));
  let refs: readonly string[] | undefined;
  return {
    ...known,
    refs: () => {
      refs ??= [...byRef.keys(), ...known.refs()];
      return refs;
    },
    knows: (ref) => byRef.has(ref) || known.knows(ref),
    covers: (provider) => !own.has(provider) && known.covers(provider),
    takesImages: (ref) => byRef.get(ref)?.input?.includes('image') ?? known.takesImages(ref),
    ownsProvider: (provider) => own.has(provider) || known.ownsProvider(provider),
    lifecycle: (ref, naming) => known.lifecycle(ref, naming, addresses.get(providerOf(ref))),
    providers: new Set([...known.providers, ...own]),
  };
}

/** By normalised provider; the ids of its models, or undefined where it lists none. */
export type ListsOfModels = ReadonlyMap<
  string,
  Pick<DeclaredProvider, 'key' | 'id'> & { readonly models: ReadonlySet<string> | undefined }
>;

/** Of providers of the same name, the first counts. */
export function listsOfModels(providers: readonly DeclaredProvider[]): ListsOfModels {
  const lists = providers.map(({ key, id, models }) => {
    return [id, { key, id, models: models && new Set(models.map((model) => model.id)) }] as const;
  });
  return new Map(lists.reverse());
}

/**
 * What to say of a model whose declared provider does not list it; undefined where there is nothing to say. Built-in
 * providers have models beside those that are declared.
 */
export function unlistedByProvider(
  ref: string,
  lists: ListsOfModels,
  known: Pick<ModelKnowledge, 'knows'>,
): string | undefined {
  const provider = lists.get(providerOf(ref));
  if (!provider?.models) return undefined;
  if (known.knows(ref) && providerDomains().some(({ id }) => id === provider.id)) return undefined;
  const id = modelId(ref);
  if (provider.models.has(id)) return undefined;
  const near = nearest(id, provider.models, 2).map((name) => `${provider.id}/${name}`);
  return `providers.${provider.key} does not list ${id}${didYouMean(near)}`;
}
