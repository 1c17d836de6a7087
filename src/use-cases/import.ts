/** Live -> manifest: the settings for which a plan would then have no changes. */
import { CREDENTIAL_SHOWN, looksLikeCredential, namesWithoutCredentials } from '../credential-shape.ts';
import {
  secretReason,
  undeclarableAlias,
  undeclarableAllow,
  undeclarableModel,
  undeclarableOrder,
  undeclarableValue,
} from '../edits/declarable.ts';
import { success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { validateManifest } from '../generated/validate-manifest.js';
import { grouped } from '../grouped.ts';
import { hasHidden } from '../hidden.ts';
import { listSome } from '../list-some.ts';
import { declaredAllows, outsideAllow } from '../manifest/allow.ts';
import { renderManifest, vocabularyOf } from '../manifest/index.ts';
import { allowedRefs, type ObservedAllow } from '../openclaw/allowlist.ts';
import { knownRelease } from '../openclaw/found-release.ts';
import type { Live, LiveConfig } from '../openclaw/live.ts';
import { aliasKey, splitProfile } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { undeclaredModels } from '../openclaw/undeclared-models.ts';
import { type LiveValue, partAddress } from '../openclaw/values.ts';
import { addressOf, agentPrefix, manifestPath, printAddress, type SettingAddress } from '../settings/address.ts';
import { declarablePart, WHOLE } from '../settings/form.ts';
import { prefixOf } from '../settings/places.ts';
import { ROWS, type SectionName, type TableRow } from '../settings/table.ts';
import { declaredValues, putAt, putSetting, removeAt } from '../settings/words.ts';
import { pathOfPointer, valueAt } from '../shapes.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { withDiscovered } from './discover.ts';
import { planText } from './plan.ts';

export interface Imported {
  readonly manifest: Manifest;
  /** What was left out, for messages. */
  readonly leftOut: readonly string[];
}

export interface ImportedText extends Imported {
  readonly text: string;
  /** How many changes a plan of it has; a manifest cannot express everything. */
  readonly changes: number;
}

/**
 * A manifest's text from what is live. E212 where two releases would give different ones.
 *
 * @param name for messages
 * @param schema what the first line names, for editors
 * @param discovered providers to add, except those that the config has
 */
export async function importManifest(
  source: WorkspaceSource,
  name: string,
  schema?: string,
  discovered: NonNullable<Manifest['providers']> = {},
): Promise<ResultWithSource<ImportedText>> {
  const workspace = Workspace.of(source);
  const imported = await workspace.agreed(
    (live) => success({ ...importLive(live), live }),
    ({ manifest }) => manifest,
  );
  if (!imported.ok) return imported;
  const { live } = imported.value;
  const { manifest, leftOut } = withDiscovered(imported.value, discovered, live.settings.providers);
  const text = renderImported(manifest, live, schema);
  const planned = await planText({ path: '-', name, text }, workspace);
  if (!planned.ok) return { ...planned, source: new Map([[name, text]]) };
  return success({ manifest, leftOut, text, changes: planned.value.plan.changes.length });
}

/** Reads every setting of the table out of the live state. What a manifest cannot express is left out and reported. */
export function importLive(live: Live): Imported {
  const leftOut: string[] = [];
  const manage: NonNullable<Manifest['manage']> = {};
  const openclaw = knownRelease(live);
  const manifest: Manifest = { version: 1, ...(openclaw === undefined ? {} : { openclaw }) };
  const values = grouped(live.settings.values, ([, { address }]) => printAddress({ ...address, name: undefined }));
  const importOf = (agent: string | undefined) => {
    for (const row of ROWS.filter(({ perAgent }) => agent === undefined || perAgent)) {
      const address: SettingAddress = { setting: row.address, name: undefined, agent };
      if (row.value === 'value' || row.value === 'whole-entry') {
        importValues(row, values.get(printAddress(address)) ?? [], manifest, leftOut);
        continue;
      }
      if (row.choice) {
        const refs = importAllow(printAddress(address), live.settings.allowlists.get(agentPrefix(agent)), leftOut);
        if (refs && (refs.length > 0 || agent !== undefined)) putSetting(manifest, address, refs);
        continue;
      }
      if (!row.section) {
        const value = importSetting(row, address, live, leftOut);
        if (value !== undefined) putSetting(manifest, address, value);
        continue;
      }
      const { named, partial } =
        row.value === 'model' ? importAliases(live, leftOut) : importOrders(live, agent, leftOut);
      if (Object.keys(named).length > 0) putSetting(manifest, address, named);
      // Also if no entry can be declared: those that cannot must not be removed when the first one is added.
      if (partial) manage[row.address as SectionName] = 'listed';
    }
  };
  importOf(undefined);
  for (const id of live.settings.agents.keys()) {
    const problem = unnameable(id);
    if (problem === undefined) importOf(id);
    else leftOut.push(problem);
  }
  for (const { path, reason } of undeclaredModels(live)) leftOut.push(`${path} (${reason})`);
  leaveOutInvalid(manifest, leftOut);
  leaveOutTooNarrow(manifest, live, leftOut);
  shortenChains(manifest);
  if (Object.keys(manage).length > 0) manifest.manage = manage;
  return { manifest, leftOut: leftOut.map(namesWithoutCredentials) };
}

/** The manifest's text, with a header that names its source. */
export function renderImported(manifest: Manifest, config: LiveConfig, schema?: string): string {
  const from = config.show(config.locations.configPath);
  return renderManifest(manifest, { schema, header: [`Imported from ${from}.`] });
}

/** Why a manifest cannot declare an agent with this id. */
function unnameable(id: string): string | undefined {
  if (looksLikeCredential(id)) return `agents.${CREDENTIAL_SHOWN} (it looks like a credential)`;
  return hasHidden(id) ? `agents.${id} (characters that cannot be shown)` : undefined;
}

function importSetting(row: TableRow, setting: SettingAddress, live: Live, leftOut: string[]): unknown {
  const address = printAddress(setting);
  const usable = (text: ModelText, place: string): string | undefined => {
    const reason = undeclarableModel(text);
    if (reason !== undefined) {
      leftOut.push(`${place} (${reason})`);
      return undefined;
    }
    const { profile } = splitProfile(text.raw, live.dialect.facts);
    if (profile !== undefined) leftOut.push(`the profile ${profile} of ${place} (left unchanged)`);
    return text.ref;
  };
  const model = live.settings.chains.get(prefixOf(setting));
  if (row.value === 'model') {
    if (model?.form === 'other')
      leftOut.push(`${address} (${row.text ? 'no string' : 'neither a string nor an object'})`);
    if (model?.form === 'string' && !model.primary)
      leftOut.push(`${address} (${row.text ? 'switched off by ' : ''}an empty text)`);
    return model?.primary && usable(model.primary, address);
  }
  const refs = model?.fallbacks?.map((fallback, index) => usable(fallback, `${address}[${index}]`));
  // A list without one of its items would be a different list.
  if (!refs?.every((ref) => ref !== undefined)) return undefined;
  if (new Set(refs).size === refs.length) return refs;
  leftOut.push(`${address} (the list names a model twice)`);
  return undefined;
}

/** A model alone is written as a string. */
function shortenChains(manifest: Manifest): void {
  for (const { row, address, path, value } of declaredValues(manifest)) {
    const group = path.slice(0, -1);
    const steps = manifestPath(address).length - (address.agent === undefined ? 0 : 2);
    if (row.value !== 'model' || row.section || steps < 2 || value === null) continue;
    if (Object.keys(valueAt(manifest, ...group) ?? {}).length === 1) putAt(manifest, group, value);
  }
}

/** The list of what chats may choose; undefined if there is none, or if it cannot be declared whole. */
function importAllow(address: string, allow: ObservedAllow | undefined, leftOut: string[]): string[] | undefined {
  const reason = undeclarableAllow(allow);
  if (reason === undefined) return allow && [...new Set(allowedRefs(allow))];
  leftOut.push(`${address} (${reason})`);
  return undefined;
}

/** A list that excludes models in use would be refused beside them: it is for the user to say which of them goes. */
function leaveOutTooNarrow(manifest: Manifest, live: Live, leftOut: string[]): void {
  const vocabulary = vocabularyOf(manifest, { naming: live.dialect.facts });
  const byAllow = grouped(outsideAllow(manifest, vocabulary), ({ allow }) => addressOf(allow.path));
  for (const { path } of declaredAllows(manifest)) {
    const outside = byAllow.get(addressOf(path)) ?? [];
    if (outside.length === 0) continue;
    const models = listSome([...new Set(outside.map(({ ref }) => ref))], 4);
    leftOut.push(`${addressOf(path)} (it excludes ${models}; to declare it, add them, or write \`allow: declared\`)`);
    removeAt(manifest, path);
  }
}

/** What no release accepts is no setting to keep: the manifest would be refused for it. */
function leaveOutInvalid(manifest: Manifest, leftOut: string[]): void {
  if (validateManifest(manifest)) return;
  const places = (validateManifest.errors ?? []).map(({ instancePath }) => pathOfPointer(instancePath, manifest));
  for (const { row, path } of declaredValues(manifest)) {
    if (row.value !== 'value') continue;
    const found = places.filter((place) => path.every((step, index) => step === place[index]));
    const empty = found.map((place) => valueAt(manifest, ...place) === '');
    for (const [index, place] of found.entries()) {
      const kept = row.form?.of === 'keys' ? path.length + 1 : path.length;
      // Of an object that is owned key by key, the other keys stay.
      removeAt(manifest, place.slice(0, kept).map(String));
      leftOut.push(`${addressOf(place)} (${empty[index] ? 'an empty text' : 'OpenClaw does not accept it'})`);
      if (kept === path.length) break;
    }
  }
}

/** All that the config has of a value, for each of its names. What it says by a literal secret is left out. */
function importValues(
  row: TableRow,
  values: readonly (readonly [address: string, value: LiveValue])[],
  manifest: Manifest,
  leftOut: string[],
): void {
  if (row.value === 'whole-entry') return;
  for (const [text, live] of values) {
    const reason = undeclarableValue(live);
    if (reason !== undefined) {
      leftOut.push(`${text} (${reason})`);
      continue;
    }
    for (const path of live.secrets) leftOut.push(`${partAddress(text, path)} (${secretReason(live, path)})`);
    const part = declarablePart(row.form ?? WHOLE, live.value);
    // As the config spells it: a model may be spelt without its provider there, and a hook mapping has no key.
    const name = row.names === 'provider' ? (live.keys[0] ?? live.address.name) : live.address.name;
    if (part !== undefined) putSetting(manifest, { ...live.address, name }, part);
  }
}

interface Entries<Value> {
  readonly named: Record<string, Value>;
  /** Whether there are entries that a manifest cannot declare. */
  readonly partial: boolean;
}

function importAliases(live: Live, leftOut: string[]): Entries<string> {
  const named: Record<string, string> = {};
  const refs = new Set<string>();
  let partial = false;
  for (const entry of live.settings.entries) {
    const name = entry.alias?.trim();
    if (!name) continue;
    if (entry.ref === undefined) {
      partial = true;
      leftOut.push(`alias ${name} (its key is no model reference)`);
      continue;
    }
    const winner = live.settings.aliases.get(aliasKey(name));
    const reason =
      winner?.entry !== entry
        ? `${winner?.ref} also has it`
        : refs.has(entry.ref)
          ? `${entry.ref} has another alias`
          : undeclarableAlias({ name, ref: entry.ref });
    if (reason !== undefined) {
      partial = true;
      leftOut.push(`alias ${name} (${reason})`);
    } else {
      named[name] = entry.ref;
      refs.add(entry.ref);
    }
  }
  return { named, partial };
}

/** The orders of the config, or the stored orders of an agent. */
function importOrders(live: Live, agent: string | undefined, leftOut: string[]): Entries<string[]> {
  const named: Record<string, string[]> = {};
  let partial = false;
  for (const { provider, ids, keys } of agent === undefined ? configOrders(live) : storedOrders(live, agent)) {
    const problem = keys.length > 1 ? `${keys.join(' and ')} are the same provider` : undeclarableOrder(ids, provider);
    if (problem === undefined) named[provider] = [...ids];
    else {
      partial = true;
      leftOut.push(`${printAddress({ setting: 'auth.order', name: provider, agent })} (${problem})`);
    }
  }
  return { named, partial };
}

interface LiveOrder {
  readonly provider: string;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
}

function configOrders({ settings }: Live): LiveOrder[] {
  return [...settings.order].map(([provider, { ids, keys }]) => ({ provider, ids, keys }));
}

/** Without those of main, which a release that shares them copies automatically. */
function storedOrders({ stores, dialect }: Live, agent: string): LiveOrder[] {
  const shared = agent !== 'main' && dialect.facts.storedOrders.main === 'shared';
  const main = shared ? stores.get('main')?.order : undefined;
  return [...(stores.get(agent)?.order ?? [])]
    .filter(([provider, ids]) => JSON.stringify(main?.get(provider)) !== JSON.stringify(ids))
    .map(([provider, ids]) => ({ provider, ids, keys: [] }));
}
