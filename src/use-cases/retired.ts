/** The models in use that are gone, going or unknown, with every place where they are used. */
import { loadCatalog } from '../catalog/index.ts';
import type { ModelUse, Outdated, OutdatedModel } from '../catalog/outdated.ts';
import { compareTexts } from '../compare-texts.ts';
import { type Diagnostic, diagnostic, isError, success } from '../errors.ts';
import { type LoadedManifest, lifecycleWords, refOf, vocabularyOf } from '../manifest/index.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { isWildcard } from '../openclaw/model-ref.ts';
import { chainedModels } from '../openclaw/model-text.ts';
import { manifestWords } from '../settings/words.ts';
import { loadFor, locateManifest, vocabularyFor } from '../workspace/manifest-file.ts';
import { lifecyclesIn } from '../workspace/model-lifecycles.ts';
import { openclawLists } from '../workspace/openclaw-lists.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

export interface RetiredQuestion {
  /** Milliseconds: models that end later are left out; undefined for all. */
  readonly within: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

const ORDER = ['retired', 'deprecated', 'unknown'] as const;

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
    (live) => {
      const loaded = text && loadFor(text.value, live);
      if (loaded && !loaded.ok) return loaded;
      const uses = usesOf(live, loaded?.value);
      const lifecycle = lifecyclesIn(live, known);
      const limit = within === undefined ? undefined : new Date(now + within).toISOString().slice(0, 10);
      const models = [...uses].flatMap(([ref, places]): OutdatedModel[] => {
        const { status, ...about } = lifecycle(ref);
        const isLater = status === 'deprecated' && limit !== undefined && about.date !== null && about.date > limit;
        return status === 'current' || isLater ? [] : [{ ref, status, ...about, uses: places }];
      });
      models.sort(
        (one, two) => ORDER.indexOf(one.status) - ORDER.indexOf(two.status) || compareTexts(one.ref, two.ref),
      );
      const notes = live.notes.filter((note) => !isError(note));
      return success({ models, used: uses.size, manifest: text?.value.name, notes });
    },
    ({ models }) => models,
  );
}

/** By reference; what the manifest and the config have in common stands twice, for each can be edited. */
function usesOf(live: Live, loaded: LoadedManifest | undefined): Map<string, ModelUse[]> {
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
  }
  const { settings, show } = live;
  const inConfig = (place: string, node: Parameters<typeof positionOf>[0]): ModelUse => ({
    in: 'config',
    place,
    position: positionOf(node, show),
  });
  // The value of a variable may be a secret, unless it is a model.
  for (const { model, place } of chainedModels(settings))
    if (!model.hidden) add(model.ref, inConfig(place, model.node));
  for (const { ref, alias, node } of settings.entries)
    add(ref, inConfig(alias === undefined ? 'models' : `aliases.${alias}`, node));
  for (const [prefix, { from, items }] of settings.allowlists)
    if (from === 'policy')
      for (const [index, item] of items.entries()) add(item.ref, inConfig(`${prefix}allow[${index}]`, item.node));
  return uses;
}

/** One for each place: W180, W181 or, as a note, W186. */
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

const CODE = { retired: 'W180', deprecated: 'W181', unknown: 'W186' } as const;

function wordsOf({ status, date, source, reason }: Omit<OutdatedModel, 'uses'>): string {
  if (status !== 'unknown') return `${lifecycleWords({ status, date })} (${source})`;
  return source === null
    ? 'is in no list of models'
    : `is refused by OpenClaw: ${(reason ?? source).replace(/\.$/, '')}`;
}
