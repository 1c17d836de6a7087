/** Problems of single auth store entries, for commands that show the stores. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { listSome } from '../../list-some.ts';
import { STORE_REFERENCES_SINCE } from '../facts/release.ts';
import type { Facts } from '../facts/releases.ts';
import { agentDirOf, type Live } from '../live.ts';
import { normalizeProvider } from '../model-ref.ts';
import type { AuthProfile, AuthStore } from './auth-store.ts';

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
        ...legacyNotes(agent, live),
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

/**
 * W241 for a login of an early version that is used, W242 for one that is not and whose provider has no other
 * credential.
 */
function legacyNotes(agent: string, { stores, dialect, show }: Live): Diagnostic[] {
  const store = stores.get(agent);
  if (!store?.legacy) return [];
  const reader = dialect.release === undefined ? 'OpenClaw' : `OpenClaw ${dialect.release}`;
  const visible = new Map([...(stores.get('main')?.profiles ?? []), ...store.profiles]);
  const files = [...new Set(store.legacy.values())];
  return files.flatMap((file): Diagnostic[] => {
    // What all agents share is said of main.
    if (
      agent !== 'main' &&
      stores.get('main')?.legacy &&
      [...(stores.get('main')?.legacy?.values() ?? [])].includes(file)
    )
      return [];
    const ids = [...(store.legacy ?? [])].filter(([, place]) => place === file).map(([id]) => id);
    const imported = ids.filter((id) => store.profiles.get(id)?.legacyFile === file);
    const left = leftBehind(ids, visible, dialect.facts);
    return [
      ...(imported.length === 0
        ? []
        : [
            diagnostic(
              'W241',
              `${listSome(imported, MOST)} in ${show(file)}: ${reader} imports it at its next start.`,
              {
                severity: 'info',
              },
            ),
          ]),
      ...(left.length === 0
        ? []
        : [
            diagnostic(
              'W242',
              `${listSome(left, MOST)} in ${show(file)} is not used: ${whyNot(store, dialect, reader)}.`,
            ),
          ]),
    ];
  });
}

/** Logins whose provider has no credential in the store. */
function leftBehind(
  ids: readonly string[],
  visible: ReadonlyMap<string, AuthProfile>,
  facts: Pick<Facts, 'idRewrites'>,
): string[] {
  const providers = new Set([...visible.values()].map(({ provider }) => provider));
  return ids.filter((id) => !providers.has(normalizeProvider(id.slice(0, id.lastIndexOf(':')), facts)));
}

function whyNot({ exists }: AuthStore, { facts }: Live['dialect'], reader: string): string {
  if (facts.legacyLogins.length === 0) return `${reader} imports it only with \`openclaw doctor --fix\``;
  return exists ? `${reader} imports it only while there is no auth store` : `${reader} does not import it`;
}
