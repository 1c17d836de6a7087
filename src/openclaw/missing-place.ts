/** What a release has no place for in its config, in words. */
import { printAddress, type SettingAddress } from '../settings/address.ts';
import { agentPlaceFor, canHold, configPlaces, factOf, placeFor, type TableRow } from '../settings/table.ts';
import { type PlaceSpan, spanOfPlaces } from './facts/model-places.ts';
import type { Facts } from './facts/releases.ts';
import type { Live } from './live.ts';

/**
 * Why a release cannot have a setting (`modelPlaces` and `valuePlaces` of the facts): what it lacks, and since when that
 * exists; undefined where it has it.
 *
 * @param reader the release, for the message
 */
export function missingPlace(
  address: SettingAddress,
  row: TableRow,
  facts: Facts,
  reader: string,
): { readonly what: string; readonly message: string } | undefined {
  if (!row.byRelease || (address.agent === undefined ? placeFor(row, facts) : agentPlaceFor(row, facts)))
    return undefined;
  const what = nameOf(address, row);
  const span = spanOfPlaces(factPlaces(row, address.agent !== undefined), (kind) => canHold(row, kind));
  return { what, message: `${reader} does not have ${what}; it exists ${spanText(span)}.` };
}

/**
 * Why a release cannot have this value of a setting of which it knows certain words (`valuePlaces` of the facts), and
 * since when it does; undefined where it can, or where that is known only when a variable is.
 */
export function unknownWord(
  address: SettingAddress,
  row: TableRow,
  facts: Facts,
  reader: string,
  value: unknown,
): string | undefined {
  const places = factPlaces(row, address.agent !== undefined);
  const words = places.map((one) => facts.valuePlaces[one] ?? '').find((kind) => kind.includes('|'));
  if (words === undefined || typeof value !== 'string' || value.includes('${')) return undefined;
  const known = words.split('|');
  if (known.includes(value)) return undefined;
  const span = spanOfPlaces(places, (kind) => kind.split('|').includes(value));
  const since = span ? `; ${value} exists ${spanText(span)}` : '';
  return `${reader} does not know ${printAddress(address)}: ${value}, only ${known.join(', ')}${since}.`;
}

/** The release that reads a config, for messages. */
export function readerOf({ dialect }: Pick<Live, 'dialect'>): string {
  return `OpenClaw ${dialect.release ?? `up to ${dialect.facts.takenFrom}`}`;
}

/** `since 2026.8.1`. */
export function spanText(span: PlaceSpan | undefined): string {
  if (span === undefined) return 'in no known release';
  return span.until === undefined ? `since ${span.since}` : `from ${span.since} until ${span.until}`;
}

/** The places of a row, as the facts name them. */
export function factPlaces(row: TableRow, isAgents: boolean): string[] {
  const places = configPlaces(row).map((place) => factOf(row, place).replace(/^agents\.(?:list|entries)\./, 'agents.'));
  return [...new Set(places)].filter((place) => place.startsWith('agents.*.') === isAgents);
}

/** `runtime of a model of an agent`, `fallbacks of roles.subagents`, `roles.subagents.thinking`. */
function nameOf(address: SettingAddress, row: TableRow): string {
  const { setting, agent } = address;
  const last = setting.split('.').at(-1);
  const group = setting.split('.').slice(0, -1).join('.');
  const what =
    row.names === 'model'
      ? `${last} of a model`
      : row.value === 'value'
        ? printAddress({ ...address, agent: undefined })
        : row.value === 'models' && agent === undefined
          ? `fallbacks of ${group}`
          : group;
  return `${what}${agent === undefined ? '' : ' of an agent'}`;
}
