/** Problems of single auth store entries, for commands that show the stores. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { listSome } from '../../list-some.ts';
import { STORE_REFERENCES_SINCE } from '../facts/release.ts';
import { agentDirOf, type Live } from '../live.ts';

/**
 * W236 for a store with entries that OpenClaw cannot use, W237 for entries that only later releases can use.
 *
 * @param agents whose stores are reported besides main's; default: all that were read
 */
export function storeNotes(live: Live, agents?: readonly string[]): Diagnostic[] {
  const { release } = live.dialect;
  return [...live.stores.values()]
    .filter(({ agent }) => agents === undefined || agent === 'main' || agents.includes(agent))
    .flatMap(({ agent, location, orderFile, unread, profiles }) => {
      const folder = agentDirOf(live, live.settings, agent);
      const file = live.show(orderFile ? path.join(folder, 'auth-profiles.json') : location);
      const unusable = [
        ...[...unread.values()].map(({ id, problem }) => ({ id, problem })),
        ...[...profiles.values()].flatMap(({ id, lack }) => (lack === undefined ? [] : [{ id, problem: lack }])),
      ];
      const respelled = [...profiles.values()].flatMap(({ id, spelling = [] }) =>
        spelling.length === 0 ? [] : [{ id, spelling }],
      );
      return [
        ...(unusable.length === 0 ? [] : [diagnostic('W236', unusableText(unusable, file))]),
        ...respelled.map(({ id, spelling }) => {
          const own = spelling.map((word) => (word === 'mode' ? 'type' : 'key')).join(' and ');
          const reader = release === undefined ? 'This OpenClaw' : `OpenClaw ${release}`;
          const message = `${id} in ${file} has ${spelling.join(' and ')} instead of ${own}. ${reader} reads it; releases before ${STORE_REFERENCES_SINCE} read only type and key.`;
          return diagnostic('W237', message, { severity: 'info' });
        }),
      ];
    });
}

interface Unusable {
  readonly id: string;
  readonly problem: string;
}

/** How many entries of one store are shown with their reasons. */
const MOST = 4;

function unusableText(entries: readonly Unusable[], file: string): string {
  const [first, ...more] = entries;
  if (first && more.length === 0) return `${first.id} is in ${file}, but is not usable: ${first.problem}.`;
  const told = entries.map(({ id, problem }) => `${id} (${problem})`);
  return `${entries.length} entries of ${file} are not usable: ${listSome(told, MOST)}.`;
}
