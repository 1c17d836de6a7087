/** The live settings and what the manifest declares for them, for read-only commands. */
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import type { Desired } from '../manifest/index.ts';
import type { Live, StoreSelection } from '../openclaw/live.ts';
import { desiredFor, loadFor, locateManifest, type ManifestText } from './manifest-file.ts';
import { providersOf } from './model-knowledge.ts';
import type { ResultWithSource } from './result-with-source.ts';
import { Workspace, type WorkspaceSource } from './workspace.ts';

export interface LiveView {
  readonly live: Live;
  /** Undefined without a manifest, or with one that has errors. */
  readonly desired: Desired | undefined;
  readonly notes: readonly Diagnostic[];
}

/**
 * Reads live and manifest and lets `look` choose what to show. E100 only for a manifest that was passed; a manifest
 * with errors is a note, since the live settings can still be shown. E212 where two generations would show different
 * things.
 *
 * @param stores which auth stores are read besides main's
 */
export async function viewLive<T>(
  source: WorkspaceSource,
  look: (view: LiveView) => Result<T>,
  stores: StoreSelection,
): Promise<ResultWithSource<{ readonly shown: T; readonly notes: readonly Diagnostic[] }>> {
  const workspace = Workspace.of(source);
  const home = await workspace.home();
  if (!home.ok) return home;
  const located = locateManifest(workspace.options);
  if (!located.ok && workspace.options.manifest !== undefined) return located;
  const text = located.ok ? await workspace.manifest() : undefined;
  if (text && !text.ok) return text;
  return workspace.agreed(
    (live) => {
      const desired = text && desiredOf(text.value, live);
      const notes = desired && !desired.ok ? desired.problems : [];
      if (notes.some(({ code }) => code === 'E163')) return { ok: false, problems: notes };
      const found = look({ live, desired: desired?.ok ? desired.value : undefined, notes });
      return found.ok ? success({ shown: found.value, notes }) : found;
    },
    ({ shown }) => shown,
    stores,
  );
}

function desiredOf(text: ManifestText, live: Live): Result<Desired> {
  const loaded = loadFor(text, live, providersOf(live));
  const desired = loaded.ok ? desiredFor(loaded.value, live) : loaded;
  if (desired.ok) return desired;
  const stranger = desired.problems.filter(({ code }) => code === 'E163');
  if (stranger.length > 0) return { ok: false, problems: stranger };
  const first = desired.problems.find((problem) => problem.severity === 'error');
  const why = first ? ` (${first.code})` : '';
  const note = diagnostic('W539', `${text.name} has errors${why}, so nothing is compared with it.`);
  return { ok: false, problems: [note] };
}
