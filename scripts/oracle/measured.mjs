/** What was measured of a release, or of the nearest older one: from the data file alone, nothing is asked again. */
import { readFileSync } from 'node:fs';
import { compareReleases } from '../releases/packages.mjs';

const FILE = new URL('../../src/openclaw/facts/measured.json', import.meta.url);

/** `{name: value}`, also of facts that are tables. */
export function measuredOf(release) {
  const { facts, tables } = JSON.parse(readFileSync(FILE, 'utf8'));
  const reached = (since) => compareReleases(since, release) <= 0;
  const values = {};
  for (const [name, spans] of Object.entries(facts))
    values[name] = spans.findLast(({ since }) => reached(since))?.value;
  for (const [name, table] of Object.entries(tables)) {
    const known = Object.entries(table).map(([key, spans]) => [key, spans.findLast(([since]) => reached(since))?.[1]]);
    values[name] = Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== null));
  }
  return values;
}
