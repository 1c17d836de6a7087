/** Where a model, or the models of a provider, are used: in the manifest, live, and in what OpenClaw keeps itself. */
import { loadCatalog } from '../catalog/index.ts';
import type { Lifecycle } from '../catalog/lifecycle.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { nearest, refOf, vocabularyOf } from '../manifest/index.ts';
import { readCronJobs } from '../openclaw/databases/cron-jobs.ts';
import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import { modelUses } from '../openclaw/model-uses.ts';
import { type Ref, type RefSources, type RefTarget, refsTo } from '../routing/refs.ts';
import { stripControl } from '../strip-control.ts';
import { loadFor, locateManifest, vocabularyFor } from '../workspace/manifest-file.ts';
import { providersOf } from '../workspace/model-knowledge.ts';
import { lifecyclesIn } from '../workspace/model-lifecycles.ts';
import { openclawLists } from '../workspace/openclaw-lists.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { unreadNote } from './pins.ts';

export interface FoundRefs {
  readonly target: RefTarget;
  readonly refs: readonly Ref[];
  /** Of a model: whether it can still be used. */
  readonly lifecycle: Lifecycle | undefined;
  readonly notes: readonly Diagnostic[];
}

/**
 * Errors: E540 for a word that is no alias, no provider and no reference. A manifest with errors is a note (W539), as is
 * what could not be read (W564).
 */
export async function findRefs(word: string, source: WorkspaceSource): Promise<ResultWithSource<FoundRefs>> {
  const workspace = Workspace.of(source);
  const found = await workspace.likeliest();
  if (!found.ok) return found;
  const { live, notes } = found.value;
  const manifest = await manifestOf(workspace, live);
  if (!manifest.ok) return manifest;
  const target = targetOf(word, live, manifest.value.read);
  if (!target.ok) return target;
  const [{ pins, unread }, jobs] = [await workspace.pins(live), await readCronJobs(live)];
  const reasons = [...new Set([...unread, ...jobs.unread])];
  const known = { catalog: await loadCatalog(), lists: openclawLists(workspace.options.env), now: Date.now() };
  return success({
    target: target.value,
    lifecycle: target.value.kind === 'model' ? lifecyclesIn(live, known)(target.value.ref) : undefined,
    refs: refsTo(target.value, { live, manifest: manifest.value.read, pins, jobs: jobs.jobs }),
    notes: [...notes, ...manifest.value.notes, ...reasons.map(unreadNote)],
  });
}

async function manifestOf(
  workspace: Workspace,
  live: Live,
): Promise<ResultWithSource<{ read: RefSources['manifest']; notes: readonly Diagnostic[] }>> {
  const located = locateManifest(workspace.options);
  if (!located.ok) return workspace.options.manifest === undefined ? success({ read: undefined, notes: [] }) : located;
  const text = await workspace.manifest();
  if (!text.ok) return text;
  const loaded = loadFor(text.value, live, providersOf(live));
  if (!loaded.ok)
    return success({
      read: undefined,
      notes: [diagnostic('W539', `${text.value.name} has errors, so its uses are not shown.`)],
    });
  const vocabulary = vocabularyOf(loaded.value.manifest, vocabularyFor(live));
  return success({ read: { loaded: loaded.value, vocabulary }, notes: [] });
}

function targetOf(word: string, live: Live, manifest: RefSources['manifest']): Result<RefTarget> {
  const { settings, dialect } = live;
  const text = word.trim();
  const alias = settings.aliases.get(aliasKey(text))?.ref;
  const ref = manifest ? refOf(text, manifest.vocabulary) : undefined;
  if (text.includes('/') || ref !== undefined || alias !== undefined) {
    const named = ref ?? alias ?? refOf(text, vocabularyOf({ version: 1 }, vocabularyFor(live)));
    if (named !== undefined) return success({ kind: 'model', ref: named });
  }
  const provider = normalizeProvider(text, dialect.facts);
  const used = new Set([...modelUses(live).map((use) => providerOf(use.ref).toLowerCase()), ...settings.order.keys()]);
  const known = new Set([...KNOWN_PROVIDERS, ...used, ...[...settings.providerFacts.values()].map(({ id }) => id)]);
  if (known.has(provider)) return success({ kind: 'provider', provider });
  const near = nearest(text, [...settings.aliases.keys(), ...used], 2);
  const message = `"${stripControl(text)}" is no alias, no provider, and not provider/model-id.`;
  return failure(
    diagnostic('E540', message, {
      remedy: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See `openclaw-models list`.',
    }),
  );
}
