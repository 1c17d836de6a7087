/**
 * OpenClaw's own lists of models: `modelCatalog` in the manifests of its plugins, and the catalogue that it publishes.
 * They say which models a provider has, which of them are about to go, and by what a model that is gone is replaced.
 *
 * Source: 2026.9.6, read in its code (`manifest-model-suppression`, `remote-refresh`) and its manifests. A manifest has
 * `providers.<id>.models[]` with `status`, `statusReason` and `replacedBy`, and `suppressions[]`: models that OpenClaw
 * refuses, with a reason in words, a `retirement` since 2026.9, and conditions in `when`.
 */
import { computed } from '../computed.ts';
import { isRecord, isText, valueAt } from '../shapes.ts';

/** What OpenClaw says about a model that is not simply listed. */
export interface Notice {
  /** `refused`: OpenClaw does not offer it, for another reason than that its provider ended it. */
  readonly kind: 'deprecated' | 'retired' | 'refused';
  /** The day of the shutdown, `2026-06-01`, if it is stated. */
  readonly date: string | null;
  /** The id of the model that replaces it, at the same provider. */
  readonly successor: string | null;
  readonly reason: string | null;
  /** Whether OpenClaw answers "Unknown model"; a model of a list still reaches its provider. */
  readonly isRefused: boolean;
  /** It holds only for these hosts or APIs of the provider; empty for all. */
  readonly hosts: readonly string[];
  readonly apis: readonly string[];
}

/** A model of a list, with its notices. */
export interface Entry {
  /** As in the list; undefined where it is only refused. */
  readonly model: Readonly<Record<string, unknown>> | undefined;
  /** Worked out when it is first read: most lists are asked for few models. */
  readonly notices: readonly Notice[];
}

/** One manifest, or all of the published catalogue. */
export interface ModelManifest {
  /** The plugin; null for the published catalogue. */
  readonly plugin: string | null;
  readonly modelCatalog: unknown;
}

export interface OpenclawData {
  /** `OpenClaw 2026.9.6`; follows "google's manifest in". */
  readonly name: string;
  /** The day of the data. */
  readonly date: string | null;
  /** Epoch milliseconds; of what was fetched. */
  readonly fetchedAt?: number;
  /** The plugin that knows the provider. */
  readonly plugins: ReadonlyMap<string, string>;
  /** Provider -> id in lower case -> what is said. */
  readonly providers: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
}

/** Reads such lists. Anything of another shape is skipped: it may come from the network. */
export function readOpenclawData(
  manifests: readonly ModelManifest[],
  about: Pick<OpenclawData, 'name' | 'date'>,
): OpenclawData {
  const plugins = new Map<string, string>();
  const providers = new Map<string, Map<string, Entry>>();
  type Say = () => Notice | undefined;
  const add = (plugin: string | null, provider: string, id: string, model: Entry['model'], say: Say) => {
    const name = provider.trim().toLowerCase();
    const entries = providers.get(name) ?? new Map<string, Entry>();
    const known = entries.get(id.toLowerCase());
    const notices = () => [...(known?.notices ?? []), say() ?? []].flat();
    entries.set(id.toLowerCase(), computed({ model: known?.model ?? model }, 'notices', notices));
    providers.set(name, entries);
    if (plugin !== null) plugins.set(name, plugin);
  };
  for (const { plugin, modelCatalog } of manifests) {
    for (const suppression of records(valueAt(modelCatalog, 'suppressions'))) {
      const { provider, model } = suppression;
      if (isText(provider) && isText(model))
        add(plugin, provider, model, undefined, () => refusal(suppression, provider));
    }
    const lists = valueAt(modelCatalog, 'providers');
    for (const [provider, list] of Object.entries(isRecord(lists) ? lists : {}))
      for (const model of records(valueAt(list, 'models')))
        if (isText(model.id) && model.id !== '') add(plugin, provider, model.id, model, () => deprecation(model));
  }
  return { ...about, plugins, providers };
}

const ENDED = /\b(?:shut down|has retired|retired)\b/i;

function refusal(suppression: Readonly<Record<string, unknown>>, provider: string): Notice {
  const { reason, retirement, when } = suppression;
  const text = isText(reason) ? reason : null;
  const named = valueAt(retirement, 'replacedBy');
  const [, ref = ''] = /\bUse ([\w.-]+\/[\w.:/-]*\w)/.exec(text ?? '') ?? [];
  const inReason = ref.startsWith(`${provider}/`) ? ref.slice(provider.length + 1) : null;
  return {
    kind: isRecord(retirement) || ENDED.test(text ?? '') ? 'retired' : 'refused',
    date: dayIn(text),
    successor: isText(named) ? named : inReason,
    reason: text,
    isRefused: true,
    hosts: texts(valueAt(when, 'baseUrlHosts')),
    apis: texts(valueAt(when, 'providerConfigApiIn')),
  };
}

function deprecation({ status, statusReason, replacedBy }: Readonly<Record<string, unknown>>): Notice | undefined {
  if (status !== 'deprecated' && status !== 'disabled') return undefined;
  const reason = isText(statusReason) ? statusReason : null;
  // A list may keep a model that is gone, so that old configs are understood.
  const kind = status === 'disabled' || ENDED.test(reason ?? '') ? 'retired' : 'deprecated';
  const successor = isText(replacedBy) ? replacedBy : null;
  return { kind, date: dayIn(reason), successor, reason, isRefused: false, hosts: [], apis: [] };
}

function dayIn(text: string | null): string | null {
  return /\bon (20\d\d-[01]\d-[0-3]\d)\b/.exec(text ?? '')?.[1] ?? null;
}

function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isText).map((text) => text.toLowerCase()) : [];
}
