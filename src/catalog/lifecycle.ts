/**
 * Whether a model can still be used: the one place that decides it. Pure; the lists come in as arguments.
 *
 * The newest list that knows a model decides, as in OpenClaw, where a newer published catalogue wins over the installed
 * one. A model can be retired at one address of its provider only, so the host counts.
 */
import { modelId, providerOf } from '../openclaw/model-ref.ts';
import type { Notice, OpenclawData } from './openclaw-data.ts';

/**
 * Its provider ended a `retired` model; a `deprecated` one still answers and has a successor, or a day on which it ends.
 * `unknown`: no list has it, or OpenClaw refuses it for another reason.
 */
export type LifecycleStatus = 'current' | 'deprecated' | 'retired' | 'unknown';

export interface Lifecycle {
  readonly status: LifecycleStatus;
  /** The day on which it ended or ends, `2026-06-01`; null where it is not stated. */
  readonly date: string | null;
  /** A reference. */
  readonly successor: string | null;
  /** In the words of the source. */
  readonly reason: string | null;
  /** `google's manifest in OpenClaw 2026.9.6`; null where nothing knows the model. */
  readonly source: string | null;
  /** The day of the source's data. */
  readonly sourceDate: string | null;
}

/** Where requests for a model go, as far as it is known. */
export interface Route {
  readonly host?: string | undefined;
  readonly api?: string | undefined;
  /** Whether the config sends them elsewhere than to the provider, where other models may be. */
  readonly isElsewhere?: boolean | undefined;
}

export interface LifecycleOptions {
  /** Asked only where it matters. @param provider normalised */
  readonly routeOf?: ((provider: string) => Route) | undefined;
  /** Old spellings of providers that the release rewrites. */
  readonly former?: Readonly<Record<string, string>> | undefined;
  /** The current day, `2026-11-29`. */
  readonly today: string;
}

/** Requests with a ChatGPT login go there. */
export const CHATGPT_HOST = 'chatgpt.com';
/** Names that OpenAI's models had with such a login. */
const CODEX = ['openai-codex', 'codex', 'codex-cli'];

export const UNKNOWN: Lifecycle = {
  status: 'unknown',
  date: null,
  successor: null,
  reason: null,
  source: null,
  sourceDate: null,
};

/**
 * What OpenClaw's lists say about a normalised reference; undefined if none of them knows it.
 *
 * @param lists the best first; of two of the same day the first counts
 */
export function lifecycleOf(
  ref: string,
  lists: readonly OpenclawData[],
  options: LifecycleOptions,
): Lifecycle | undefined {
  const found = statedOf(ref, lists, options);
  if (!found?.successor) return found;
  // A successor may have one itself.
  let { successor } = found;
  for (const seen = new Set([ref, successor]); ; seen.add(successor)) {
    const next = statedOf(successor, lists, options)?.successor;
    if (!next || seen.has(next)) return { ...found, successor };
    successor = next;
  }
}

function statedOf(
  ref: string,
  lists: readonly OpenclawData[],
  { routeOf = () => ({}), former = {}, today }: LifecycleOptions,
): Lifecycle | undefined {
  const written = providerOf(ref);
  const codex = CODEX.includes(written);
  let route: Route | undefined;
  const at = () => {
    route ??= codex ? { host: CHATGPT_HOST } : routeOf(written);
    return route;
  };
  const names = [written, ...(codex ? ['openai'] : []), ...(Object.hasOwn(former, written) ? [former[written]] : [])];
  const newest = [...lists].sort((one, other) =>
    (one.date ?? '') > (other.date ?? '') ? -1 : one.date === other.date ? 0 : 1,
  );
  for (const list of newest) {
    for (const provider of new Set(names)) {
      const found = provider === undefined ? undefined : inList(provider, modelId(ref), list, at);
      if (!found || provider === undefined) continue;
      const { notice } = found;
      const source = sourceOf(list, found.owner);
      if (!notice) return { ...UNKNOWN, status: 'current', source, sourceDate: list.date };
      const spelt = former[written] ?? written;
      return {
        status: statusOf(notice, today),
        date: notice.date,
        successor: notice.successor === null ? null : `${spelt}/${notice.successor}`,
        reason: notice.reason,
        source,
        sourceDate: list.date,
      };
    }
  }
  return undefined;
}

interface Found {
  /** The provider in whose list it is. */
  readonly owner: string;
  /** Undefined for a model that is listed without any. */
  readonly notice: Notice | undefined;
}

function inList(provider: string, id: string, list: OpenclawData, route: () => Route): Found | undefined {
  const wanted = id.toLowerCase();
  const entry = list.providers.get(provider)?.get(wanted);
  if (entry) return { owner: provider, notice: entry.notices.find((notice) => applies(notice, route)) };
  if (list.providers.has(provider)) return undefined;
  // A provider of one's own at the address of a known one offers that one's models.
  for (const [owner, models] of list.providers) {
    const notice = models
      .get(wanted)
      ?.notices.find(({ kind, hosts }) => kind === 'retired' && hosts.length > 0 && hosts.includes(route().host ?? ''));
    if (notice) return { owner, notice };
  }
  return undefined;
}

function applies({ hosts, apis, isRefused }: Notice, route: () => Route): boolean {
  return (
    (isRefused || route().isElsewhere !== true) &&
    (hosts.length === 0 || hosts.includes(route().host ?? '')) &&
    (apis.length === 0 || apis.includes(route().api ?? ''))
  );
}

function statusOf({ kind, date }: Notice, today: string): LifecycleStatus {
  if (kind === 'refused') return 'unknown';
  return kind === 'retired' && date !== null && date > today ? 'deprecated' : kind;
}

function sourceOf({ name, plugins }: OpenclawData, provider: string): string {
  const plugin = plugins.get(provider);
  return plugin === undefined ? name : `${plugin}'s manifest in ${name}`;
}
