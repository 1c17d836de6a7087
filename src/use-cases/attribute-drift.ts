/** Who changed the live settings that drifted, from OpenClaw's journal and our history. */
import { statSync } from 'node:fs';
import { attribute, placesIn } from '../drift/attribute.ts';
import type { PastApply } from '../drift/baseline.ts';
import { type Step, stepsBetween } from '../drift/chain.ts';
import { type DriftedSetting, isForeign } from '../drift/compare.ts';
import type { LiveChange } from '../drift/report.ts';
import { type Journal, readJournal } from '../openclaw/files/journal.ts';
import { formerConfigs } from '../openclaw/former-configs.ts';
import type { Live } from '../openclaw/live.ts';
import { settingKey } from '../settings/address.ts';
import { observedSettings } from '../settings/observed.ts';
import { type Observed, shownSetting } from '../settings/value.ts';

export interface Attribution {
  /** By address. */
  readonly changes: ReadonlyMap<string, LiveChange>;
  /** Why the journal was not usable. */
  readonly problem: string | undefined;
}

/**
 * Looks up who changed the drifted settings; for those never applied, the last known author.
 *
 * @param entries what was applied, newest first
 */
export async function attributeDrift(
  drifted: readonly DriftedSetting[],
  live: Live,
  entries: readonly PastApply[],
): Promise<Attribution> {
  const changes = new Map<string, LiveChange>();
  const placesOf = placesIn(live);
  const asked = drifted.filter((one) => isForeign(one) || one.state === 'no-baseline');
  const inConfig = asked.filter((one) => {
    const reason = elsewhere(one, live, placesOf(one).length > 0);
    if (reason !== undefined && isForeign(one)) changes.set(one.address, { by: 'nobody-known', reason });
    return reason === undefined;
  });
  const end = endOf(live);
  if (inConfig.length === 0 || end === undefined) return { changes, problem: undefined };
  const times = inConfig.map(({ applied }) => (applied ? Date.parse(applied.time) : 0));
  const { stateDir, configPath } = live.locations;
  const journal = await readJournal({ stateDir, configPath, since: Math.min(...times) });
  if (journal.kind === 'unavailable') {
    return { changes, problem: inConfig.some(isForeign) ? journal.reason : undefined };
  }
  const keys = keysOf(drifted, live);
  const former = once(() => new Map([...formerConfigs(live), [end.hash, live] as const].map(observedIn)));
  const chains = new Map<string | undefined, ReturnType<typeof chainSince>>();
  for (const one of inConfig) {
    const id = one.applied?.id ?? undefined;
    const since = one.applied ? Date.parse(one.applied.time) : 0;
    const name = id ?? one.applied?.time;
    const chain = chains.get(name) ?? chainSince(id, since, entries, journal, end);
    chains.set(name, chain);
    const valueAt = pathless(chain.steps) ? valueIn(former(), settingKey(one.address)) : undefined;
    const change = attribute(placesOf(one), keys, { ...chain, ...(valueAt ? { valueAt } : {}) });
    // Without a start time, only a row that names the setting is useful.
    if (isForeign(one) || (change.by !== 'nobody-known' && change.by !== 'editor')) changes.set(one.address, change);
  }
  return { changes, problem: undefined };
}

/** Whether a step is there that does not name what it changed. */
function pathless(steps: readonly Step[]): boolean {
  return steps.some(({ kind, paths }) => kind !== 'own' && paths === undefined);
}

type Versions = ReadonlyMap<string, ReadonlyMap<string, Observed>>;

function observedIn([hash, live]: readonly [string, Live]) {
  return [hash, observedSettings(live)] as const;
}

/** The setting in each config that is at hand, by hash. */
function valueIn(versions: Versions, key: string): (hash: string) => string | undefined {
  return (hash) => {
    const observed = versions.get(hash);
    return observed && JSON.stringify(shownSetting(observed, key));
  };
}

function once<T>(give: () => T): () => T {
  let given: { readonly value: T } | undefined;
  return () => {
    given ??= { value: give() };
    return given.value;
  };
}

/** Why the journal cannot know; undefined for a setting of the main config file. */
function elsewhere(one: DriftedSetting, live: Live, isInConfig: boolean): string | undefined {
  if (!isInConfig) return 'OpenClaw keeps no journal of its auth stores';
  if (one.file !== undefined && one.file !== live.show(live.locations.configPath))
    return 'OpenClaw keeps no journal of included files';
  return undefined;
}

interface End {
  readonly hash: string;
  readonly time: number | undefined;
}

function endOf(live: Live): End | undefined {
  const digest = live.tree.files.find(({ role }) => role === 'config')?.digest;
  if (!digest) return undefined;
  let time: number | undefined;
  try {
    time = statSync(live.locations.configPath).mtimeMs;
  } catch {
    time = undefined;
  }
  return { hash: digest.replace(/^sha256:/, ''), time };
}

function chainSince(
  id: string | undefined,
  since: number,
  entries: readonly PastApply[],
  journal: Extract<Journal, { kind: 'rows' }>,
  end: End,
) {
  const index = entries.findIndex((entry) => entry.id === id);
  const hash = entries[index]?.config?.after;
  const later = index < 0 ? entries.filter(({ time }) => Date.parse(time) > since) : entries.slice(0, index);
  const own = [...later].reverse().flatMap(({ config, time }) => {
    if (!config || config.before === config.after) return [];
    return [{ before: config.before, after: config.after, time: Date.parse(time) }];
  });
  const start = hash ? { hash, time: since } : undefined;
  const rows = journal.rows.filter(({ time }) => time >= since);
  return { steps: stepsBetween({ rows, start, own, end }), complete: journal.complete && start !== undefined };
}

/** Config keys that may contain dots. */
function keysOf(drifted: readonly DriftedSetting[], { settings }: Live): ReadonlySet<string> {
  const said = drifted.flatMap(({ applied, live, manifest }) => [applied?.value, live, manifest]);
  return new Set([
    ...settings.entries.map(({ key }) => key),
    ...[...settings.order.values()].flatMap((order) => order.keys),
    ...said.flatMap((value) => (typeof value === 'string' ? [value] : [])),
  ]);
}
