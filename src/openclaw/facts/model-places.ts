/** Which releases have a place for a model, or for a setting of models, in the config (called: their own schema). */
import { compareReleases, type Facts, historyOfKey, type TableName } from './releases.ts';

const TABLES: readonly TableName[] = ['modelPlaces', 'valuePlaces'];

/** The first measured release with one of the places, and the first one after it without; undefined for none. */
export interface PlaceSpan {
  readonly since: string;
  readonly until: string | undefined;
}

/** @param places slots of the config with dots, `*` for an agent; a release has one of them @param isUsable of what may stand there */
export function spanOfPlaces(places: readonly string[], isUsable: (kind: string) => boolean): PlaceSpan | undefined {
  const histories = places.flatMap((place) => TABLES.map((table) => historyOfKey(table, place)));
  const steps = [...new Set(histories.flatMap((history) => history.map(([since]) => since)))].sort(compareReleases);
  const hasAt = (release: string) =>
    histories.some((history) => {
      const kind = history.findLast(([since]) => compareReleases(since, release) <= 0)?.[1];
      return typeof kind === 'string' && isUsable(kind);
    });
  const first = steps.findIndex(hasAt);
  const since = steps[first];
  return since === undefined ? undefined : { since, until: steps.slice(first).find((release) => !hasAt(release)) };
}

/** Whether a key that a schema of another release does not know is one that this release has for a model. */
export function isModelPlace(
  path: string,
  message: string,
  { modelPlaces, valuePlaces }: Pick<Facts, 'modelPlaces' | 'valuePlaces'>,
): boolean {
  const key = /^Unrecognized key: "(.*)"$/.exec(message)?.[1];
  if (key === undefined) return false;
  const holder = path
    .replace(/^agents\.(?:list|entries)\.[^.]+/, 'agents.*')
    .replace(/^(agents\.(?:defaults|\*)\.models)\..+$/s, '$1.*');
  if (key === 'timeoutMs' && modelPlaces[holder] === 'timed') return true;
  const place = `${holder}.${key}`;
  const known = [...Object.keys(modelPlaces), ...Object.keys(valuePlaces)];
  return known.some((one) => one === place || one.startsWith(`${place}.`));
}
