/** Who changed a live setting: the last step of the chain that touches its place in the config. */

import type { Live } from '../openclaw/live.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { parseAddress } from '../settings/address.ts';
import { placesInConfig } from '../settings/places.ts';
import { placeOf, ROWS } from '../settings/table.ts';
import type { Step } from './chain.ts';
import type { DriftedSetting } from './compare.ts';
import type { Confidence, LiveChange } from './report.ts';

export interface Evidence {
  readonly steps: readonly Step[];
  /** False when older rows were not read, or the start of the chain is not known. */
  readonly complete: boolean;
}

/** Names who made the change, with the confidence that the evidence has. @param places as `placesOf` gives them */
export function attribute(
  places: readonly (readonly string[])[],
  keys: readonly string[],
  evidence: Evidence,
): LiveChange {
  const { steps, complete } = evidence;
  const covering = steps.findLastIndex(
    ({ paths }) => paths?.some((changed) => places.some((place) => touches(splitPath(changed, keys), place))) ?? false,
  );
  // Steps of which nobody knows what they changed.
  const dark = steps.slice(covering + 1).filter(({ paths, kind }) => paths === undefined && kind !== 'own');
  const step = steps[covering];
  if (step) {
    const confidence: Confidence = dark.length > 0 || !complete ? 'likely' : 'certain';
    return changeBy(step, sinceAccepted(steps, covering), confidence);
  }
  const [first] = dark;
  const last = dark.at(-1);
  if (!first || !last) {
    return { by: 'nobody-known', reason: "no row of OpenClaw's journal names this setting" };
  }
  const only = dark.length === 1 && complete;
  if (only && first.kind !== 'gap') return changeBy(first, first.after, steps.length === 1 ? 'certain' : 'likely');
  return { by: 'editor', after: first.after, before: last.time, confidence: only ? 'likely' : 'unknown' };
}

function changeBy({ kind, row, time }: Step, after: number | undefined, confidence: Confidence): LiveChange {
  if (!row || time === undefined || kind === 'external' || kind === 'gap')
    return { by: 'editor', after, before: time, confidence };
  const { command, origin } = row;
  if (kind === 'restore') return { by: 'restore', command, time, confidence };
  // Of a write by a client the row has the command line of the gateway (2026.9.6, measured).
  if (origin === 'config-rpc' || command?.startsWith('gateway')) return { by: 'gateway-client', time, confidence };
  return { by: 'command', command, origin, time, confidence };
}

/** An edit's row lists its paths against the last config that OpenClaw accepted, so it may be as old as that. */
function sinceAccepted(steps: readonly Step[], index: number): number | undefined {
  let at = index;
  while (at > 0 && steps[at]?.kind === 'external' && steps[at - 1]?.kind === 'external' && !steps[at - 1]?.paths)
    at -= 1;
  return steps[at]?.after;
}

/** Where a setting stands in the config; none for what is in an auth store, which the journal does not cover. */
export function placesOf({ address, live, applied }: DriftedSetting, { settings, dialect }: Live): string[][] {
  const setting = parseAddress(address);
  if (!setting) return [];
  const places = placesInConfig(setting, {
    roster: dialect.roster,
    indexOf: (agent) => [...settings.agents.keys()].indexOf(agent),
    entriesOf: (alias) => {
      const refs = [live, applied?.value ?? null].flatMap((ref) => (typeof ref === 'string' ? [ref] : []));
      const keys = settings.entries.filter(({ ref }) => ref !== undefined && refs.includes(ref)).map(({ key }) => key);
      const own = settings.aliases.get(aliasKey(alias))?.entry.key;
      return [...new Set([...refs, ...keys, ...(own === undefined ? [] : [own])])];
    },
    // The journal names the key as it is written.
    orderKeys: (provider) => [...new Set([provider, ...(settings.order.get(provider)?.keys ?? [])])],
  });
  // An entry is written whole.
  return setting.setting === 'aliases' ? places.map((place) => place.slice(0, -1)) : places;
}

/** The maps of the config whose keys are names. */
const NAMED = ROWS.filter(({ section }) => section).map((row) => {
  const place = placeOf(row);
  return `${place.slice(0, place.indexOf('*')).join('.')}.`;
});

/** The journal joins paths with dots and escapes none, so keys with dots in them are found again by the known ones. */
function splitPath(text: string, keys: readonly string[]): string[] {
  for (const prefix of NAMED) {
    if (!text.startsWith(prefix)) continue;
    const rest = text.slice(prefix.length);
    const known = keys
      .filter((key) => rest === key || rest.startsWith(`${key}.`))
      .reduce((longest, key) => (key.length > longest.length ? key : longest), '');
    const below = known === '' || rest === known ? [] : rest.slice(known.length + 1).split('.');
    return [...prefix.slice(0, -1).split('.'), known === '' ? rest : known, ...below];
  }
  return text.replace(/\[(\d+)\]/g, '.$1').split('.');
}

/** Equal, above or below. */
function touches(changed: readonly string[], place: readonly string[]): boolean {
  const length = Math.min(changed.length, place.length);
  return changed.slice(0, length).every((key, index) => key === place[index]);
}
