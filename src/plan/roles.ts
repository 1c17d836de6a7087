/** Models for jobs of their own: which releases have them, and which of them chats must be able to choose. */
import type { Position } from '../errors.ts';
import { allowOf, type Desired, type DesiredValue } from '../manifest/desired.ts';
import { child } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { missingPlace, readerOf } from '../openclaw/missing-place.ts';
import { agentPrefix, parseAddress } from '../settings/address.ts';
import { rowOf, type TableRow } from '../settings/table.ts';
import type { Draft } from './draft.ts';

/**
 * Whether a model that is stored there needs an entry in the map of models. OpenClaw itself adds one for what its
 * commands store, none for an agent's model or a role; where the map is the allowlist, a model that is checked against
 * it needs one.
 */
export function needsEntry(row: TableRow, { settings, dialect }: Live, desired: Desired, perAgent: boolean): boolean {
  if (row.byRelease ? !row.allowed : !perAgent) return !row.byRelease;
  // A declared list decides itself which entries there are.
  if (allowOf(desired) !== undefined) return false;
  const modern = dialect.allowlist === 'modelPolicy';
  return settings.entries.length > 0 && !(modern && (settings.allow !== undefined || settings.allowlistMigrated));
}

/** E334 for what is declared and this release has no place for. Nothing of it is nothing to do. */
export function reportUnknownPlaces(draft: Draft, desired: Desired): void {
  const { dialect } = draft.live;
  const reported = new Set<string>();
  for (const [address, wanted] of desired.settings) {
    const setting = parseAddress(address);
    const row = setting && rowOf(setting.setting);
    if (
      !setting ||
      !row?.byRelease ||
      row.value === 'value' ||
      wanted === null ||
      (Array.isArray(wanted) && wanted.length === 0)
    )
      continue;
    const missing = missingPlace(setting, row, dialect.facts, readerOf(draft.live));
    if (!missing) continue;
    const role = setting.setting.split('.').slice(0, -1).join('.');
    const key = `${role} ${setting.agent}`;
    if (reported.has(key)) continue;
    reported.add(key);
    draft.report('E334', missing.message, { address, position: positionIn(wanted) });
  }
}

/**
 * W335 for an agent that gets its first heartbeat key. Once an agent has one, only agents that have one get heartbeats;
 * before, the default agent does (2026.1.30, read; `config validate` of 2026.9.6 says the same of its owner).
 */
export function warnHeartbeats(draft: Draft, desired: Desired): void {
  const { tree, settings } = draft.live;
  for (const [id, position] of desired.agents) {
    const address = `${agentPrefix(id)}roles.heartbeat.primary`;
    const node = settings.agents.get(id)?.node;
    if (!desired.settings.get(address) || !node || child(tree, node, 'heartbeat')) continue;
    const message = `${address} gives the agent a heartbeat of its own; then only agents that have one get heartbeats.`;
    draft.report('W335', message, { address, position });
  }
}

function positionIn(wanted: DesiredValue): Position | undefined {
  const first = Array.isArray(wanted) ? wanted[0] : wanted;
  return first && 'position' in first ? first.position : undefined;
}
