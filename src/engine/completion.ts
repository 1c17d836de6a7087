/** What this machine knows, for completion: whatever cannot be read is not offered, and nothing is said about it. */
import { readHistory } from '../apply/index.ts';
import type { Candidate, Slot } from '../completion/complete.ts';
import { type LoadedManifest, loadManifest } from '../manifest/index.ts';
import { fallbacksOf } from '../openclaw/agents.ts';
import { overlay } from '../openclaw/auth-store.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { openHome, readHome } from './home.ts';
import { type ManifestOptions, readManifest } from './plan-manifest.ts';

/** Catalogues list too many models to offer before anything is typed. */
const CATALOG_FROM = 1;

/** Looks a slot up in live files and manifest; everything that is possible where the release is unknown. */
export function completionSource(options: ManifestOptions): (slot: Slot, word: string) => Promise<Candidate[]> {
  return async (slot, word) => {
    const [homes, manifest] = await Promise.all([livesOf(options), manifestOf(options)]);
    if (slot.of === 'history') return historyOf(homes[0]);
    const found = homes.flatMap((live) => valuesOf(slot, live, manifest));
    if (homes.length === 0 && manifest) found.push(...declared(slot, manifest));
    if (slot.of === 'model' && word.length >= CATALOG_FROM) found.push(...(await catalogued(slot.image)));
    return found;
  };
}

async function livesOf(options: ManifestOptions): Promise<Live[]> {
  const home = await openHome(options);
  if (!home.ok) return [];
  return Promise.all(home.value.candidates.map((dialect) => readHome(home.value, dialect)));
}

async function manifestOf(options: ManifestOptions): Promise<LoadedManifest['manifest'] | undefined> {
  const text = await readManifest(options);
  const loaded = text.ok ? loadManifest(text.value.text, text.value.name) : text;
  return loaded.ok ? loaded.value.manifest : undefined;
}

function valuesOf(
  slot: Exclude<Slot, { of: 'history' }>,
  live: Live,
  manifest: LoadedManifest['manifest'] | undefined,
): Candidate[] {
  const { settings, dialect } = live;
  const aliases = [...settings.aliases.values()].map(({ name, ref }) => ({ value: name, description: ref }));
  switch (slot.of) {
    case 'model':
      return [...aliases, ...declared(slot, manifest), ...settings.entries.map(({ key }) => plain(key))];
    case 'alias':
      return [...settings.aliases.values()]
        .filter(({ builtin }) => !builtin)
        .map(({ name, ref }) => ({ value: name, description: ref }))
        .concat(declared(slot, manifest));
    case 'agent':
      return [...settings.agents.keys()].map(plain).concat(declared(slot, manifest));
    case 'provider': {
      const stored = [...live.stores.values()].flatMap(({ profiles }) =>
        [...profiles.values()].map(({ provider }) => provider),
      );
      return [...stored, ...settings.order.keys(), ...settings.providers].map(plain);
    }
    case 'profile': {
      const provider = slot.provider === undefined ? undefined : normalizeProvider(slot.provider, dialect.generation);
      const own = slot.agent === undefined ? undefined : live.stores.get(normalizeAgentId(slot.agent));
      const stores = own ? [overlay(live.stores.get('main'), own)] : [...live.stores.values()];
      return stores
        .flatMap(({ profiles }) => [...profiles.values()])
        .filter(
          (profile) => (provider === undefined || profile.provider === provider) && !slot.given.includes(profile.id),
        )
        .map(({ id, type }) => ({ value: id, description: type }));
    }
    case 'fallback':
      return chainOf(slot, live).map((model) => plain(model.ref ?? model.raw));
    case 'position':
      return chainOf(slot, live).map((model, index) => ({
        value: String(index + 1),
        description: model.ref ?? model.raw,
      }));
  }
}

function chainOf(
  slot: { readonly image: boolean; readonly agent: string | undefined },
  { settings, dialect }: Live,
): readonly ModelText[] {
  if (slot.image) return settings.imageModel.fallbacks ?? [];
  if (slot.agent === undefined) return settings.model.fallbacks ?? [];
  return fallbacksOf(settings.agents.get(normalizeAgentId(slot.agent)), settings, dialect.generation).models;
}

/** What the manifest says, whether or not it is live. */
function declared(slot: Slot, manifest: LoadedManifest['manifest'] | undefined): Candidate[] {
  if (slot.of === 'agent') return Object.keys(manifest?.agents ?? {}).map(plain);
  if (slot.of !== 'alias' && slot.of !== 'model') return [];
  const aliases = Object.entries(manifest?.aliases ?? {}).map(([value, description]) => ({ value, description }));
  if (slot.of === 'alias') return aliases;
  const words = [manifest?.primary, ...(manifest?.fallbacks ?? [])].flatMap((word) =>
    word?.includes('/') ? [word] : [],
  );
  return [...aliases, ...words.map(plain)];
}

async function catalogued(image: boolean): Promise<Candidate[]> {
  const { loadCatalog } = await import('../catalog/index.ts');
  const catalog = await loadCatalog();
  const usable = image ? catalog.refs().filter((ref) => catalog.takesImages(ref) !== false) : catalog.refs();
  return usable.map(plain);
}

async function historyOf(live: Live | undefined): Promise<Candidate[]> {
  if (!live) return [];
  const entries = await readHistory(live.locations.stateDir);
  return entries.map(({ id, time }) => ({ value: id.slice(-4), description: time }));
}

function plain(value: string): Candidate {
  return { value, description: '' };
}
