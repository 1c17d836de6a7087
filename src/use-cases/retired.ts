/** The models in use that are gone, going or unknown, with every place where they are used. */
import { loadCatalog } from '../catalog/index.ts';
import { type Lifecycle, UNKNOWN } from '../catalog/lifecycle.ts';
import type { ModelUse, Outdated, OutdatedModel } from '../catalog/outdated.ts';
import { compareTexts } from '../compare-texts.ts';
import { type Diagnostic, diagnostic, isError, success } from '../errors.ts';
import { modelsWithSettings } from '../manifest/allow.ts';
import { type LoadedManifest, lifecycleWords, refOf, renamed, vocabularyOf } from '../manifest/index.ts';
import type { Live } from '../openclaw/live.ts';
import { isWildcard } from '../openclaw/model-ref.ts';
import { manifestWords } from '../settings/words.ts';
import { loadFor, locateManifest, vocabularyFor } from '../workspace/manifest-file.ts';
import { ownProviders } from '../workspace/model-knowledge.ts';
import { lifecyclesIn } from '../workspace/model-lifecycles.ts';
import { openclawLists } from '../workspace/openclaw-lists.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { type Kept, keptModels, OLD_NAME, usesLive } from './outdated-live.ts';
import { unreadNote } from './pins.ts';

export interface RetiredQuestion {
  /** Milliseconds: models that end later are left out; undefined for all. */
  readonly within: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

const ORDER = ['retired', 'deprecated', 'renamed', 'unknown'] as const;

/** Errors: those of the home and, where there is one, of the manifest; E212 where two releases differ. */
export async function outdatedModels(
  source: WorkspaceSource,
  { within, now }: RetiredQuestion,
): Promise<ResultWithSource<Outdated>> {
  const workspace = Workspace.of(source);
  const located = locateManifest(workspace.options);
  if (!located.ok && workspace.options.manifest !== undefined) return located;
  const text = located.ok ? await workspace.manifest() : undefined;
  if (text && !text.ok) return text;
  const known = { catalog: await loadCatalog(), lists: openclawLists(workspace.options.env), now };
  return workspace.agreed<Outdated>(
    async (live) => {
      const loaded = text && loadFor(text.value, live);
      if (loaded && !loaded.ok) return loaded;
      const kept = await keptModels(workspace, live);
      const uses = usesOf(live, loaded?.value, kept);
      const lifecycle = lifecyclesIn(live, known);
      const limit = within === undefined ? undefined : new Date(now + within).toISOString().slice(0, 10);
      const models = [...uses].flatMap(([ref, places]): OutdatedModel[] => {
        const { status, ...about } = withRename(ref, lifecycle(ref), live);
        const isLater = status === 'deprecated' && limit !== undefined && about.date !== null && about.date > limit;
        return status === 'current' || isLater ? [] : [{ ref, status, ...about, uses: places }];
      });
      models.sort(
        (one, two) => ORDER.indexOf(one.status) - ORDER.indexOf(two.status) || compareTexts(one.ref, two.ref),
      );
      const notes = [...live.notes.filter((note) => !isError(note)), ...kept.unread.map(unreadNote)];
      return success({ models, used: uses.size, manifest: text?.value.name, notes });
    },
    ({ models }) => models,
  );
}

/** By reference; what the manifest and the config have in common stands twice, for each can be edited. */
function usesOf(live: Live, loaded: LoadedManifest | undefined, kept: Kept): Map<string, ModelUse[]> {
  const uses = new Map<string, ModelUse[]>();
  const add = (ref: string | undefined, use: ModelUse) => {
    if (ref === undefined || !ref.includes('/') || isWildcard(ref)) return;
    uses.set(ref, [...(uses.get(ref) ?? []), use]);
  };
  if (loaded) {
    const { manifest, source } = loaded;
    const vocabulary = vocabularyOf(manifest, vocabularyFor(live));
    for (const { word, path, address } of manifestWords(manifest)) {
      const index = path.at(-1);
      const place = typeof index === 'number' ? `${address}[${index}]` : address;
      add(refOf(word, vocabulary), { in: 'manifest', place, position: source.positionOf(path) });
    }
    const keys = modelsWithSettings(manifest).map(({ word, path }) => path.slice(0, path.indexOf(word) + 1));
    for (const path of new Map(keys.map((key) => [key.join('\n'), key])).values())
      add(refOf(String(path.at(-1)), vocabulary), {
        in: 'manifest',
        place: path.join('.'),
        position: source.positionOf(path, 'key'),
      });
  }
  for (const { ref, use } of usesLive(live, kept)) add(ref, use);
  return uses;
}

/** A model that is not gone may have an old name of its provider. */
function withRename(ref: string, found: Lifecycle, live: Live): Lifecycle | Omit<OutdatedModel, 'ref' | 'uses'> {
  if (found.status === 'retired' || found.status === 'deprecated') return found;
  const successor = renamed(ref, live.dialect.facts, (provider) => ownProviders(live).has(provider));
  if (successor === undefined) return found;
  const reason = '`openclaw doctor --fix` rewrites it.';
  return { ...UNKNOWN, status: 'renamed', successor, reason, source: "OpenClaw's doctor" };
}

/** One for each place: W180, W181, W182 or, as a note, W186. */
export function outdatedProblems({ models }: Pick<Outdated, 'models'>): Diagnostic[] {
  return models.flatMap(({ uses, ...model }) =>
    uses.map(({ place, position }) =>
      diagnostic(CODE[model.status], `${model.ref} ${wordsOf(model)}.`, {
        position,
        address: place,
        remedy: model.successor === null ? undefined : `Use ${model.successor}.`,
      }),
    ),
  );
}

const CODE = { retired: 'W180', deprecated: 'W181', renamed: 'W182', unknown: 'W186' } as const;

function wordsOf({ status, date, source, reason }: Omit<OutdatedModel, 'uses'>): string {
  if (status === 'renamed') return OLD_NAME;
  if (status !== 'unknown') return `${lifecycleWords({ status, date })} (${source})`;
  return source === null
    ? 'is in no list of models'
    : `is refused by OpenClaw: ${(reason ?? source).replace(/\.$/, '')}`;
}
