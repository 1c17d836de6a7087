/** Which releases have a place for a model of its own in the config (`modelPlaces`, called: their own schema). */
import { compareReleases, type Facts, historyOfKey } from './releases.ts';

/** The first measured release with one of the places, and the first one after it without; undefined for none. */
export interface PlaceSpan {
  readonly since: string;
  readonly until: string | undefined;
}

/** @param places slots of the config with dots, `*` for an agent; a release has one of them @param isUsable of what may stand there */
export function spanOfPlaces(places: readonly string[], isUsable: (kind: string) => boolean): PlaceSpan | undefined {
  const histories = places.map((place) => historyOfKey('modelPlaces', place));
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
export function isModelPlace(path: string, message: string, { modelPlaces }: Pick<Facts, 'modelPlaces'>): boolean {
  const key = /^Unrecognized key: "(.*)"$/.exec(message)?.[1];
  if (key === undefined) return false;
  const place = `${path}.${key}`.replace(/^agents\.(?:list|entries)\.[^.]+/, 'agents.*');
  return Object.keys(modelPlaces).some((known) => known === place || known.startsWith(`${place}.`));
}
