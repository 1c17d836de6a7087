/** Who changed a live setting: the last step of the chain that touches its place in the config. */

import { grouped } from '../grouped.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { parseAddress } from '../settings/address.ts';
import { placesInConfig } from '../settings/places.ts';
import { placeOf, ROWS } from '../settings/table.ts';
import type { Step } from './chain.ts';
import type { DriftedSetting } from './compare.ts';
import type { Candidate, Confidence, LiveChange } from './report.ts';
import { verdictsOf } from './verdicts.ts';

export interface Evidence {
  readonly steps: readonly Step[];
  /** False when older rows were not read, or the start of the chain is not known. */
  readonly complete: boolean;
  /** The setting in the config of that hash, as one text; undefined where no such config is at hand. Default: none. */
  readonly valueAt?: (hash: string) => string | undefined;
}

/** Who made the change, with a confidence. @param places from `placesIn`; keys: those of the config that may contain dots */
export function attribute(
  places: readonly (readonly string[])[],
  keys: ReadonlySet<string>,
  { steps, complete, valueAt = () => undefined }: Evidence,
): LiveChange {
  const verdicts = verdictsOf(steps, { places, split: (text) => splitPath(text, keys), valueAt });
  const covering = verdicts.lastIndexOf('yes');
  // Steps with unknown changes.
  const dark = steps.filter((_, index) => index > covering && verdicts[index] === 'maybe');
  const step = steps[covering];
  if (step && !dark.some(isCommand)) {
    const sure = dark.length === 0 && complete && step.kind !== 'gap';
    return changeBy(step, sinceAccepted(steps, covering), sure ? 'certain' : 'likely');
  }
  if (step) return { by: 'one-of', candidates: candidatesOf([step, ...dark]) };
  const [first] = dark;
  const last = dark.at(-1);
  if (!first || !last) {
    return { by: 'nobody-known', reason: "no row of OpenClaw's journal names this setting" };
  }
  const only = dark.length === 1 && complete;
  if (only && first.kind !== 'gap') return changeBy(first, first.after, steps.length === 1 ? 'certain' : 'likely');
  if (dark.length > 1 && dark.some(isCommand)) return { by: 'one-of', candidates: candidatesOf(dark) };
  return { by: 'editor', after: first.after, before: last.time, confidence: only ? 'likely' : 'unknown' };
}

function isCommand({ kind }: Step): boolean {
  return kind === 'write' || kind === 'restore';
}

/** Each of the steps as the one that it may have been; what no command did is one edit over all of that time. */
function candidatesOf(dark: readonly Step[]): Candidate[] {
  const edits = dark.filter((step) => !isCommand(step));
  const [first] = edits;
  const editor: Candidate[] = first
    ? [{ by: 'editor', after: first.after, before: edits.at(-1)?.time, confidence: 'unknown' }]
    : [];
  return [...dark.filter(isCommand).map((step) => changeBy(step, step.after, 'unknown')), ...editor];
}

function changeBy({ kind, row, time }: Step, after: number | undefined, confidence: Confidence): Candidate {
  if (!row || time === undefined || kind === 'external' || kind === 'gap')
    return { by: 'editor', after, before: time, confidence };
  const { command, origin } = row;
  if (kind === 'restore') return { by: 'restore', command, time, confidence };
  // The row of a write by a client has the gateway's command line (2026.9.6, measured).
  if (origin === 'config-rpc' || command?.startsWith('gateway')) return { by: 'gateway-client', time, confidence };
  return { by: 'command', command, origin, time, confidence };
}

/** An edit's row compares with the last config that OpenClaw accepted, so the edit may be that old. */
function sinceAccepted(steps: readonly Step[], index: number): number | undefined {
  let at = index;
  while (at > 0 && steps[at]?.kind === 'external' && steps[at - 1]?.kind === 'external' && !steps[at - 1]?.paths)
    at -= 1;
  return steps[at]?.after;
}

/** Finds the places of settings in the config; none for one in an auth store, which the journal does not cover. */
export function placesIn({ settings, dialect }: Live): (drifted: DriftedSetting) => string[][] {
  const indexes = new Map([...settings.agents.keys()].map((agent, index) => [agent, index]));
  const byRef = grouped(settings.entries.entries(), ([, { ref }]) => ref);
  return ({ address, live, applied }) => {
    const setting = parseAddress(address);
    if (!setting) return [];
    const places = placesInConfig(setting, {
      roster: dialect.roster,
      places: dialect.facts,
      indexOf: (agent) => indexes.get(agent) ?? -1,
      entriesOf: (alias) => {
        const refs = [live, applied?.value ?? null].flatMap((ref) => (typeof ref === 'string' ? [ref] : []));
        const found = [...new Set(refs)].flatMap((ref) => byRef.get(ref) ?? []).sort(([one], [other]) => one - other);
        const own = settings.aliases.get(aliasKey(alias))?.entry.key;
        return [...new Set([...refs, ...found.map(([, { key }]) => key), ...(own === undefined ? [] : [own])])];
      },
      // The journal has the key as written.
      orderKeys: (provider) => [...new Set([provider, ...(settings.order.get(provider)?.keys ?? [])])],
      keysOf: ({ name = '' }) => [...new Set([name, ...(settings.values.get(address)?.keys ?? [])])],
    });
    // A command may name the alias alone.
    return setting.setting === 'aliases' ? [...places, ['aliases', aliasKey(setting.name ?? '')]] : places;
  };
}

/** The maps of the config whose keys are names. */
const NAMED = [
  ...new Set(
    ROWS.map(placeOf)
      .filter((place) => place.includes('*'))
      .map((place) => `${place.slice(0, place.indexOf('*')).join('.')}.`),
  ),
];

/** The journal joins paths with dots and does not escape them, so keys with dots are recognized by the known keys. */
function splitPath(text: string, keys: ReadonlySet<string>): string[] {
  if (text.startsWith('aliases.')) return ['aliases', text.slice('aliases.'.length)];
  if (text.includes('*')) return text.split('.');
  for (const prefix of NAMED) {
    if (!text.startsWith(prefix)) continue;
    const rest = text.slice(prefix.length);
    const ends = [...[...rest.matchAll(/\./g)].map(({ index }) => index), rest.length];
    const known = ends.map((end) => rest.slice(0, end)).findLast((key) => keys.has(key)) ?? '';
    const below = known === '' || rest === known ? [] : rest.slice(known.length + 1).split('.');
    return [...prefix.slice(0, -1).split('.'), known === '' ? rest : known, ...below];
  }
  return text.replace(/\[(\d+)\]/g, '.$1').split('.');
}
