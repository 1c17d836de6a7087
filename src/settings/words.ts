/**
 * Every word of a manifest that names a model, with its place: the one walk that lint, `aliases remove`, `adopt` and
 * completion share, so that none of them overlooks a place that another knows.
 */
import type { Manifest } from '../generated/manifest.ts';
import { SETTINGS, type SettingName } from './table.ts';

/** A model named in a manifest. */
export interface ManifestWord {
  readonly word: string;
  /** Where it stands; the last step is a number for an item of a list. */
  readonly path: readonly (string | number)[];
  /** The setting: `agents.work.fallbacks` for each of its items. */
  readonly address: string;
  /** The alias that the word is the target of; undefined for the word of a setting. */
  readonly aliasTarget: string | undefined;
}

/** All of them, in the order of the table and then of the manifest. Holes of a manifest with wrong shapes are passed over. */
export function manifestWords(manifest: Manifest): ManifestWord[] {
  const found: ManifestWord[] = [];
  for (const setting of Object.keys(SETTINGS) as SettingName[]) found.push(...wordsOf(manifest, setting, [], ''));
  for (const [name, word] of Object.entries(manifest.aliases ?? {})) {
    if (typeof word === 'string')
      found.push({ word, path: ['aliases', name], address: `aliases.${name}`, aliasTarget: name });
  }
  for (const [id, agent] of Object.entries(manifest.agents ?? {})) {
    for (const setting of Object.keys(SETTINGS) as SettingName[]) {
      if (SETTINGS[setting].perAgent) found.push(...wordsOf(agent, setting, ['agents', id], `agents.${id}.`));
    }
  }
  return found;
}

function wordsOf(holder: unknown, setting: SettingName, above: readonly string[], prefix: string): ManifestWord[] {
  const { value, path } = valueAt(holder, setting.split('.'));
  const place = [...above, ...path];
  const words = typeof value === 'string' ? [{ word: value, path: place }] : listed(value, place);
  return words.map((found) => ({ ...found, address: `${prefix}${setting}`, aliasTarget: undefined }));
}

function listed(value: unknown, place: readonly string[]): { word: string; path: readonly (string | number)[] }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((word: unknown, index) => (typeof word === 'string' ? [{ word, path: [...place, index] }] : []));
}

/** `image: X` is short for `image: {primary: X}`. */
function valueAt(holder: unknown, steps: readonly string[]): { value: unknown; path: readonly string[] } {
  let value = holder;
  const path: string[] = [];
  for (const step of steps) {
    if (typeof value === 'string' && step === 'primary') return { value, path };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value: undefined, path };
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
    path.push(step);
  }
  return { value, path };
}
