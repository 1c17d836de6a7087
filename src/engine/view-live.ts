/** The live settings beside what the manifest says of them, for commands that only show. */
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import { type Desired, loadManifest, toDesired } from '../manifest/index.ts';
import type { Live, StoreSelection } from '../openclaw/live.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { openHome, readHome, unknownRelease } from './home.ts';
import { locateManifest, type ManifestOptions, readManifest } from './plan-manifest.ts';

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
): Promise<Result<{ readonly shown: T; readonly notes: readonly Diagnostic[] }>> {
  const home = await openHome(options);
  if (!home.ok) return home;
  const located = locateManifest(options);
  if (!located.ok && options.manifest !== undefined) return located;
  const text = located.ok ? await readManifest(options) : undefined;
  if (text && !text.ok) return text;
  const shown: { readonly shown: T; readonly notes: readonly Diagnostic[] }[] = [];
  for (const dialect of home.value.candidates) {
    const live = await readHome(home.value, dialect, stores);
    const desired = text && desiredOf(text.value.text, text.value.name, live);
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

function desiredOf(text: string, name: string, live: Live): Result<Desired> {
  const { generation } = live.dialect;
  const liveAliases = aliasRefs(live.settings.aliases);
  const loaded = loadManifest(text, name, { generation, liveAliases, providers: live.settings.providers });
  const desired = loaded.ok ? toDesired(loaded.value, { generation, liveAliases }) : loaded;
  if (desired.ok) return desired;
  const first = desired.problems.find((problem) => problem.severity === 'error');
  const note = diagnostic(first?.code ?? 'E110', `${name} has errors, so nothing is compared with it.`, {
    severity: 'warning',
    remedy: 'See `openclaw-models validate`.',
  });
  return { ok: false, problems: [note] };
}
