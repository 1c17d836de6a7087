/** What chats may choose, and where the manifest differs. */
import { allowOf, type Desired } from '../../manifest/desired.ts';
import { allowedRefs } from '../../openclaw/allowlist.ts';
import type { Settings } from '../../openclaw/settings.ts';
import { agentPrefix } from '../../settings/address.ts';
import { compareLists, labelledLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownAllow {
  /** References and wildcards; null for any model. */
  readonly live: readonly string[] | null;
  readonly items: readonly MarkedItem[];
  /** Whether an agent has no list of its own, so that the one of all agents counts. */
  readonly inherited: boolean;
}

/** The list of all agents, or the one that counts for an agent. */
export function shownAllow(settings: Settings, desired: Desired | undefined, agent: string | undefined): ShownAllow {
  const own = agent === undefined ? undefined : settings.allowlists.get(agentPrefix(agent));
  const wantedOwn = agent === undefined ? undefined : desired && allowOf(desired, agent);
  const list = own ?? settings.allowlists.get('');
  const live = [...new Set(allowedRefs(list))];
  const wanted = (wantedOwn ?? (own ? undefined : desired && allowOf(desired)))?.map(({ ref }) => ref);
  // The order says nothing.
  const inOrder = wanted && [
    ...live.filter((ref) => wanted.includes(ref)),
    ...wanted.filter((ref) => !live.includes(ref)),
  ];
  return {
    live: live.length === 0 ? null : live,
    items: compareLists(live, inOrder),
    inherited: agent !== undefined && own === undefined,
  };
}

/** One model per line. */
export function allowLines({ live, items, inherited }: ShownAllow, screen: Screen): string[] {
  const any: MarkedItem[] = live === null ? [{ text: 'any model', mark: undefined }] : [];
  return labelledLines(
    [{ label: inherited ? 'Allowed (for all agents)' : 'Allowed', items: [...any, ...items] }],
    screen,
  );
}
