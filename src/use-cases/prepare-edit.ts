/** What a classic command would do, without writing: the manifest's new text and the plan of only that edit. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { allowedEdit } from '../edits/allowed-edit.ts';
import type { About, Intent, SettingEdit } from '../edits/context.ts';
import { restrict } from '../edits/restrict.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { Change, Plan } from '../generated/plan.ts';
import {
  type Desired,
  type DesiredModel,
  editLayered,
  editValues,
  type HostQuestion,
  hostNotes,
  type LoadedManifest,
  MANIFEST_NAMES,
  MANIFEST_VARIABLE,
  type ManifestEdit,
  type ModelKnowledge,
  vocabularyOf,
} from '../manifest/index.ts';
import { locate } from '../openclaw/files/locations.ts';
import { knownRelease } from '../openclaw/found-release.ts';
import type { Live } from '../openclaw/live.ts';
import { plannedChanges } from '../plan/build.ts';
import { settingKey, wholeSetting } from '../settings/address.ts';
import { declaredSettings } from '../settings/declared.ts';
import type { AppliedSettings, Declared } from '../settings/value.ts';
import { settle } from '../settings/words.ts';
import {
  desiredFor,
  hostQuestion,
  loadFor,
  locateManifest,
  type ManifestOptions,
  type ManifestText,
  nameManifest,
  textsOf,
  vocabularyFor,
} from '../workspace/manifest-file.ts';
import { modelKnowledge, providersOf } from '../workspace/model-knowledge.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { appliedSettings } from './drifted-settings.ts';
import { type Imported, importLive, renderImported } from './import.ts';
import { planDesired, planSource } from './plan.ts';

export interface PreparedEdit {
  readonly manifest: {
    /** Absolute. */
    readonly path: string;
    readonly name: string;
    /** Undefined if the manifest will be created by importing live. */
    readonly before: string | undefined;
    /** What the edit starts from: `before`, or the imported manifest. */
    readonly base: string;
    readonly after: string;
    /** The settings as declared after the edit. */
    readonly settings: Manifest;
  };
  /** Only the settings of the command. */
  readonly plan: Plan;
  readonly live: Live;
  /** How many other settings differ from the manifest. */
  readonly remaining: number;
  /** What the history keeps of it. */
  readonly applied: AppliedSettings;
  readonly notes: readonly Diagnostic[];
  readonly outcome: readonly string[];
  /** Plans the same settings again, from the current files. */
  readonly replan: (written: ManifestOptions['written']) => Promise<Result<Plan>>;
  /** E212 if the generation is unknown, although the edit is the same in both. */
  readonly certain: Result<void>;
  /** What the import left out. */
  readonly leftOut: readonly string[];
}

/**
 * The path of the manifest, or where it will be created: beside the config. E100 for a missing named one, E500 for `-`.
 */
export function manifestToEdit(
  options: ManifestOptions,
): Result<Pick<ManifestText, 'path' | 'name'> & { exists: boolean }> {
  const located = locateManifest(options);
  if (located.ok) {
    return located.value.path === '-'
      ? failure(
          diagnostic('E500', 'A manifest from standard input cannot be edited.', { remedy: 'Pass a file with `-f`.' }),
        )
      : success({ ...located.value, exists: true });
  }
  if (options.manifest !== undefined || options.env[MANIFEST_VARIABLE]) return located;
  const { stateDir } = locate({ ...options, exists: existsSync });
  const file = path.join(stateDir, MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  return success({ ...nameManifest(file, options), exists: false });
}

/**
 * Computes the edit. Errors: those of the command, of the manifest before and after, E150 if the YAML
 * cannot be edited in place, E212 if two generations are possible and differ.
 *
 * @param needsCatalog whether the command looks up models; the catalogue is loaded only then
 */
export async function prepareEdit(
  settingEdit: SettingEdit,
  source: WorkspaceSource,
  needsCatalog: boolean,
): Promise<ResultWithSource<PreparedEdit>> {
  const workspace = Workspace.of(source);
  const target = manifestToEdit(workspace.options);
  if (!target.ok) return target;
  const home = await workspace.home();
  if (!home.ok) return home;
  const text = target.value.exists ? await workspace.manifest() : undefined;
  if (text && !text.ok) return text;
  const models = needsCatalog ? await modelKnowledge(workspace.options.env) : undefined;
  const certain = await workspace.knownRelease();
  const input = { ...target.value, text: text?.value, workspace, certain };
  return workspace.agreed(
    (live) => prepareFor(settingEdit, { ...input, live, models: models?.(live) ?? providersOf(live) }),
    ({ manifest, plan }) => [manifest.after, plan.files, plan.commands],
  );
}

/** The same for an edit that needs to know the release: a person who could tell is asked for it. E212. */
export async function prepareCertainEdit(
  settingEdit: SettingEdit,
  source: WorkspaceSource,
): Promise<ResultWithSource<PreparedEdit>> {
  const workspace = Workspace.of(source);
  const prepared = await prepareEdit(settingEdit, workspace, false);
  if (!prepared.ok || prepared.value.certain.ok) return prepared;
  const known = await workspace.askedRelease();
  return known.ok ? prepareEdit(settingEdit, workspace, false) : known;
}

interface EditInput {
  readonly path: string;
  readonly name: string;
  readonly text: ManifestText | undefined;
  readonly live: Live;
  readonly workspace: Workspace;
  readonly certain: Result<void>;
  readonly models: ModelKnowledge;
}

async function prepareFor(
  settingEdit: SettingEdit,
  { path: file, name, text, live, workspace, certain, models }: EditInput,
): Promise<ResultWithSource<PreparedEdit>> {
  const host = text?.host ?? hostQuestion(workspace.options);
  const texts = (source: string) => textsOf({ path: file, name, text: source, bases: text?.bases });
  const load = (source: string, wanted: HostQuestion = host) =>
    loadFor({ path: file, name, text: source, bases: text?.bases, host: wanted }, live, models);
  // Few edits of a manifest that exists need to know it.
  let imported: Imported | undefined;
  const fromLive = () => {
    imported ??= importLive(live);
    return imported;
  };
  const base = text?.text ?? renderImported(fromLive().manifest, live);
  const loaded = load(base);
  if (!loaded.ok) return { ...loaded, source: texts(base) };
  const { manifest } = loaded.value;
  const intent = settingEdit({
    manifest,
    vocabulary: vocabularyOf(manifest, vocabularyFor(live)),
    live,
    get imported() {
      return fromLive().manifest;
    },
    models,
  });
  if (!intent.ok) return intent;
  // The edit concerns only a host that was passed by name.
  const named = host.flag !== undefined;
  const edits = withRelease(intent.value.edits, manifest, live);
  const meant = editValues(loaded.value.merged.value, edits) as Manifest;
  settle(meant);
  const allowed = allowedEdit(manifest, meant, live);
  const edited = editLayered(
    loaded.value,
    // First, so that each step is valid.
    [...allowed.edits, ...edits],
    (source, other) => load(source, other === undefined ? host : { flag: other }),
    named,
  );
  if (!edited.ok) return { ...edited, source: texts(base) };
  const reloaded = load(edited.value);
  if (!reloaded.ok) return { ...reloaded, source: texts(edited.value) };
  const wanted = desiredFor(reloaded.value, live);
  if (!wanted.ok) return wanted;
  const { moved } = intent.value;
  const about = new Map([...withMoved(allowed.about, moved), ...intent.value.about]);
  const intended = restrict(wanted.value, { ...intent.value, about });
  const source = planSource(name, reloaded.value);
  const plan = await planDesired(intended, live, source, workspace);
  const whole = plannedChanges({ desired: { ...wanted.value, moved: moved ?? wanted.value.moved }, live });
  return success({
    manifest: { path: file, name, before: text?.text, base, after: edited.value, settings: reloaded.value.manifest },
    plan,
    live,
    remaining: remaining(whole, plan.changes),
    applied: appliedSettings(plan, withMovedSettings(declaredSettings(intended), wanted.value, plan), live),
    notes: distinctNotes([
      ...intent.value.notes,
      ...allowed.notes,
      ...(named ? [] : hostNotes(loaded.value, reloaded.value, intent.value.edits)),
      ...newWarnings(loaded.value, reloaded.value),
    ]),
    outcome: intent.value.outcome,
    certain,
    leftOut: text === undefined ? fromLive().leftOut : [],
    replan: async (written) => {
      const now = await workspace.withLiveNow(written).liveOf(live.dialect.generation);
      if (!now.ok) return now;
      // Another release has taken over the home meanwhile.
      if (!now.value) return workspace.unknownRelease();
      return success(await planDesired(intended, now.value, source, workspace));
    },
  });
}

/** Lists of live in which a model takes the place of another: the plan has moved it when it comes to them. */
function withMoved(about: About, moved: Intent['moved']): About {
  if (!moved) return about;
  return new Map(
    [...about].map(([address, value]) => {
      if (!Array.isArray(value)) return [address, value];
      const models = (value as readonly DesiredModel[]).map((model) => moved.get(model.ref) ?? model);
      return [address, [...new Map(models.map((model) => [model.ref, model])).values()]];
    }),
  );
}

/** What is moved in declared settings is applied as the manifest declares it. */
function withMovedSettings(declared: Declared, wanted: Desired, { changes }: Plan): Declared {
  const all = declaredSettings(wanted).settings;
  const keys = changes.filter(({ kind }) => kind === 'moved').map(({ address }) => settingKey(address));
  const moved = keys.flatMap((key) => (Object.hasOwn(all, key) ? [[key, all[key] ?? null] as const] : []));
  return { ...declared, settings: { ...Object.fromEntries(moved), ...declared.settings } };
}

/** Adds a release that the user was asked for to the edits, so that the question does not come again. */
function withRelease(edits: readonly ManifestEdit[], manifest: Manifest, live: Live): readonly ManifestEdit[] {
  const release = live.found?.source === 'asked' ? knownRelease(live) : undefined;
  if (release === undefined || manifest.openclaw !== undefined || edits.length === 0) return edits;
  return [...edits, { op: 'set', path: ['openclaw'], value: release }];
}

/**
 * How many declared settings differ besides those that this plan changes. A list is one setting: the same item has
 * another address in the two plans.
 */
function remaining(whole: readonly Change[], plan: readonly Change[]): number {
  const done = changesBySetting(plan);
  return [...changesBySetting(whole)].filter(([setting, changes]) => changes !== done.get(setting)).length;
}

function changesBySetting(changes: readonly Change[]): Map<string, string> {
  const bySetting = new Map<string, string>();
  for (const { address, after, kind } of changes) {
    if (kind !== 'declared') continue;
    const setting = wholeSetting(address);
    bySetting.set(setting, `${bySetting.get(setting) ?? ''}${JSON.stringify([address, after])}\n`);
  }
  return bySetting;
}

/** The new notes of the edit; older ones are for `plan`. */
function newWarnings(before: LoadedManifest, after: LoadedManifest): Diagnostic[] {
  const known = new Set(before.warnings.map(({ message }) => message));
  return after.warnings.filter((problem) => !isError(problem) && !known.has(problem.message));
}

/** The command and the resulting manifest may give the same note. */
function distinctNotes(notes: readonly Diagnostic[]): Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const note of notes) if (!first.has(note.message)) first.set(note.message, note);
  return [...first.values()];
}
