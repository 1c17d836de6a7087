/** The live settings beside what the manifest says of them, for commands that only show. */
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import { type Desired, toDesired } from '../manifest/index.ts';
import type { Live, StoreSelection } from '../openclaw/live.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { openHome, readHome, unknownRelease } from './home.ts';
import { loadText, locateManifest, type ManifestOptions, type ManifestText, readManifest } from './manifest-file.ts';
import { providersOf } from './model-knowledge.ts';
import type { ResultWithSource } from './result-with-source.ts';

export interface LiveView {
  readonly live: Live;
  /** Undefined without a manifest, or with one that has errors. */
  readonly desired: Desired | undefined;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads live and manifest and lets `look` choose what to show. E100 only for a manifest that was named; a manifest with
 * errors is a note, since the live settings can be shown all the same. E212 where two generations would show different
 * things.
 *
 * @param stores which auth stores are read beside main's
 */
export async function viewLive<T>(
  options: ManifestOptions,
  look: (view: LiveView) => Result<T>,
  stores: StoreSelection,
): Promise<ResultWithSource<{ readonly shown: T; readonly notes: readonly Diagnostic[] }>> {
  const home = await openHome(options);
  if (!home.ok) return home;
  const located = locateManifest(options);
  if (!located.ok && options.manifest !== undefined) return located;
  const text = located.ok ? await readManifest(options) : undefined;
  if (text && !text.ok) return text;
  const shown: { readonly shown: T; readonly notes: readonly Diagnostic[] }[] = [];
  for (const dialect of home.value.candidates) {
    const live = await readHome(home.value, dialect, stores);
    const desired = text && desiredOf(text.value, live);
    const stranger = desired && !desired.ok ? desired.problems.filter(({ code }) => code === 'E163') : [];
    if (stranger.length > 0) return { ok: false, problems: stranger };
    const notes = desired && !desired.ok ? desired.problems : [];
    const found = look({ live, desired: desired?.ok ? desired.value : undefined, notes });
    if (!found.ok) return found;
    shown.push({ shown: found.value, notes });
  }
  const [first, second] = shown;
  if (!first) throw new Error('Assertion failed: no dialect is possible');
  if (second && JSON.stringify(first.shown) !== JSON.stringify(second.shown)) return unknownRelease(home.value);
  return success(first);
}

function desiredOf(text: ManifestText, live: Live): Result<Desired> {
  const { generation } = live.dialect;
  const liveAliases = aliasRefs(live.settings.aliases);
  const loaded = loadText(text, { generation, liveAliases, models: providersOf(live) });
  const desired = loaded.ok ? toDesired(loaded.value, { generation, liveAliases }) : loaded;
  if (desired.ok) return desired;
  const stranger = desired.problems.filter(({ code }) => code === 'E163');
  if (stranger.length > 0) return { ok: false, problems: stranger };
  const first = desired.problems.find((problem) => problem.severity === 'error');
  const why = first ? ` (${first.code})` : '';
  const note = diagnostic('W539', `${text.name} has errors${why}, so nothing is compared with it.`);
  return { ok: false, problems: [note] };
}
