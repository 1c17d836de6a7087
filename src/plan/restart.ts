/** What a running gateway does once the plan is applied, by release and `gateway.reload.mode`. */
import type { Change, Plan } from '../generated/plan.ts';
import { descend, stringOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { parseAddress, wholeSetting } from '../settings/address.ts';
import { agentPlaceFor, placeFor, rowOf } from '../settings/table.ts';

export function restartFor(changes: readonly Change[], live: Live): Plan['restart'] {
  const { tree, dialect } = live;
  const { gatewayReload } = dialect.facts;
  const places = changes.flatMap(({ address }) => placeOfChange(address, live) ?? []);
  if (changes.length === 0) return 'none';
  // Orders in stores are read for each request.
  if (places.length === 0) return 'automatic';
  const mode = stringOf(descend(tree, tree.root, 'gateway', 'reload', 'mode')) ?? gatewayReload.mode;
  if (mode === 'off') return 'required';
  if (mode === 'restart') return 'restarts';
  const restarts = places.some((place) => reactionTo(place, gatewayReload.paths) === 'restart');
  // In the mode `hot` a gateway only logs that a restart is needed.
  return restarts ? (mode === 'hot' ? 'required' : 'restarts') : 'automatic';
}

type Paths = Live['dialect']['facts']['gatewayReload']['paths'];

function reactionTo(place: string, paths: Paths): Paths[string] {
  const fitting = Object.keys(paths).filter((key) => place === key || place.startsWith(`${key}.`));
  const longest = fitting.sort((one, other) => other.length - one.length)[0];
  return (longest === undefined ? undefined : paths[longest]) ?? 'none';
}

/** The place of a change in the config; undefined for one in an auth store. */
function placeOfChange(address: string, { dialect }: Live): string | undefined {
  const parsed = parseAddress(wholeSetting(address));
  if (!parsed) return address.startsWith('models.') ? 'agents.defaults.models' : address;
  const row = rowOf(parsed.setting);
  if (parsed.agent === undefined) {
    const place = placeFor(row, dialect.facts);
    return place?.filter((step) => step !== '*').join('.');
  }
  const own = agentPlaceFor(row, dialect.facts);
  return own && ['agents', dialect.roster, ...own].join('.');
}
