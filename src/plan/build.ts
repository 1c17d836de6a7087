/** Builds a plan from desired and live settings. Pure: files, clock and network come in as arguments. */

import type { Diagnostic } from '../errors.ts';
import type { Change, Plan } from '../generated/plan.ts';
import { aliasesOf, chainOf, type Desired, timeoutOf } from '../manifest/desired.ts';
import type { SessionPin } from '../openclaw/databases/sessions.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import { releaseTold } from '../openclaw/found-release.ts';
import type { Live } from '../openclaw/live.ts';
import { chainedModels } from '../openclaw/model-text.ts';
import { shellWord } from '../proposed-commands.ts';
import { agentPrefix } from '../settings/address.ts';
import { prefixOf } from '../settings/places.ts';
import { agentPlaceFor, CHAINS, placeFor, rowOf, slotOf, type TableRow } from '../settings/table.ts';
import { settingsOf } from './agent-settings.ts';
import { aliasesAfter, asOfAfter, changesMeaning, otherTextsChanged } from './alias-texts.ts';
import { planAliases, suppressBuiltins } from './aliases.ts';
import { leavingEntries, planAgentAllow, planAllow, withoutLeaving } from './allow.ts';
import { planAllowlist } from './allowlist.ts';
import { Draft } from './draft.ts';
import { EntryPlan } from './entries.ts';
import { reportUnknownValues } from './model-settings.ts';
import { type ModelSlot, planModelSlot } from './model-slot.ts';
import { movesOf, planMoves } from './moves.ts';
import { planAgentOrders, planConfigOrders } from './orders.ts';
import { planProfiles } from './profiles.ts';
import { reportPins, warnUnreached } from './reach.ts';
import { restartFor } from './restart.ts';
import { computeResults } from './results.ts';
import { needsEntry, reportUnknownPlaces, warnHeartbeats } from './roles.ts';
import { summarize } from './summary.ts';
import { planValues } from './values.ts';

export interface PlanInput {
  readonly desired: Desired;
  readonly live: Live;
  readonly source: Plan['source'];
  readonly toolVersion: string;
  /** 16 hex digits that stand for this machine and config. */
  readonly machine: () => string;
  /** Chat sessions that keep a model of their own. */
  readonly pins: readonly SessionPin[];
  /** Whether `openclaw` can be run here; only SQLite stores need it. */
  readonly openclawAvailable: () => boolean;
  /** sha256 of a text, as `sha256:<hex>`. */
  readonly digest: (text: string) => string;
}

export function buildPlan(input: PlanInput): Plan {
  return finish(draftOf(input), input);
}

/** The changes alone, of a plan that nobody carries out: its edits are not tried. */
export function plannedChanges(input: Pick<PlanInput, 'desired' | 'live'>): readonly Change[] {
  return draftOf(input).changes;
}

function draftOf(input: Pick<PlanInput, 'desired' | 'live'>): Draft {
  const { desired } = input;
  const draft = new Draft(input.live);
  draft.diagnostics.push(...input.live.notes);
  planMoves(draft, desired.moved);
  const { live } = draft;
  const leaving = leavingEntries(desired, live);
  const entries = new EntryPlan(draft, leaving);
  const root = live.tree.root;
  const section = withoutLeaving(desired, leaving);
  const aliases = aliasesAfter(section, live);

  for (const { group, row, timed } of CHAINS) {
    const place = placeFor(row, live.dialect.facts);
    if (!place) continue;
    const timeout = timed ? timeoutOf(desired, group) : undefined;
    const chain = { prefix: group, slot: { base: root, keys: slotOf(row, place) }, row, perAgent: false, timeout };
    for (const ref of planChain(draft, desired, aliases, chain))
      if (needsEntry(row, live, desired, false)) entries.add(ref);
  }
  reportUnknownPlaces(draft, desired);
  reportUnknownValues(draft, desired);
  warnHeartbeats(draft, desired);
  for (const { ref, row } of planValues(draft, desired, { entries, aliases }))
    if (needsEntry(row, live, desired, false)) entries.add(ref);
  planAliases(draft, section, entries);
  planProfiles(draft, desired);
  planConfigOrders(draft, desired);
  planAgents(draft, desired, entries, aliases);
  warnMovedAliases(draft, desired, aliases);
  warnUnreached(draft, desired);
  planAllow(draft, desired, entries, aliases);
  planAllowlist(draft, desired, entries);
  suppressBuiltins(draft, aliasesOf(desired), entries);
  entries.write(new Set(aliasesOf(desired)?.entries.keys()));
  return draft;
}

/** Adds what one chain needs; returns the references that are newly stored. */
function planChain(
  draft: Draft,
  desired: Desired,
  aliases: ReadonlyMap<string, string>,
  chain: Pick<ModelSlot, 'prefix' | 'slot' | 'perAgent' | 'timeout'> & { readonly row: TableRow },
): string[] {
  const { live } = draft;
  const { facts } = live.dialect;
  const { row, prefix, perAgent } = chain;
  const wanted = chainOf(desired, prefix);
  // Ten thousand agents have most chains in common.
  if (wanted.primary === undefined && wanted.fallbacks === undefined && chain.timeout === undefined) return [];
  const observed = live.settings.chains.get(prefix);
  if (!observed) return [];
  return planModelSlot(draft, {
    ...chain,
    ...wanted,
    observed: asOfAfter(observed, aliases, live),
    role: row.byRelease === true,
    text: row.text === true,
    stringAllowed: facts.textModels || perAgent || row.byRelease === true,
    primaryLeavesChain: facts.ownModel === 'none' && perAgent && row.address === 'primary',
  });
}

/** Unmanaged settings are not changed, but reported if their meaning changes. */
function warnMovedAliases(draft: Draft, desired: Desired, after: ReadonlyMap<string, string>): void {
  const { live } = draft;
  for (const { address, place, raw, ref, node } of otherTextsChanged(after, live)) {
    if (desired.settings.has(address)) continue;
    draft.report('W326', `${place} is "${raw}", which will no longer refer to ${ref}.`, {
      position: positionOf(node, live.show),
      address,
      remedy: `Replace the alias by ${ref} in the config.`,
    });
  }
  for (const { model, address } of chainedModels(live.settings)) {
    if (desired.settings.has(address) || !changesMeaning(model, after, live)) continue;
    draft.report('W326', `${address} is "${model.raw}", which will no longer refer to ${model.ref}.`, {
      position: positionOf(model.node, live.show),
      address,
    });
  }
}

function planAgents(draft: Draft, desired: Desired, entries: EntryPlan, aliases: ReadonlyMap<string, string>): void {
  const { settings, dialect } = draft.live;
  const chains = CHAINS.flatMap(({ group, row }) => {
    const place = agentPlaceFor(row, dialect.facts);
    if (!place) return [];
    return [{ group, row, keys: slotOf(row, place), needsEntry: needsEntry(row, draft.live, desired, true) }];
  });
  for (const [id, position] of desired.agents) {
    const observed = settings.agents.get(id);
    const prefix = agentPrefix(id);
    const own = settingsOf(desired, id);
    const needsNode = own.some(({ setting }) => rowOf(setting.setting).agentConfig !== undefined);
    if (!observed) {
      draft.report('E309', `The config has no agent ${id}.`, {
        remedy: `Create it first: openclaw agents add ${shellWord(id)}`,
        position,
        address: `agents.${id}`,
      });
      continue;
    }
    if (needsNode && !observed.node) {
      const keys = ownKeys(desired, id);
      const them = keys.length === 1 ? 'it' : 'them';
      draft.report(
        'E309',
        `The config's list of agents has no entry for ${id}, so it cannot have its own ${keys.join(', ')}.`,
        {
          remedy: `Declare ${them} at the top level; this agent uses ${them}.`,
          position,
          address: `agents.${id}`,
        },
      );
      continue;
    }
    const groups = new Set(own.map(({ setting }) => prefixOf({ ...setting, agent: undefined })));
    for (const { group, row, keys, needsEntry: added } of chains.filter((chain) => groups.has(chain.group))) {
      const slot = { base: observed.node, keys };
      const chain = { prefix: `${prefix}${group}`, slot, row, perAgent: true, timeout: undefined };
      for (const ref of planChain(draft, desired, aliases, chain)) if (added) entries.add(ref);
    }
    const { primary, fallbacks } = chainOf(desired, prefix);
    if (
      dialect.facts.ownModel === 'none' &&
      primary &&
      fallbacks === undefined &&
      observed.model.primary === undefined &&
      observed.model.fallbacks === undefined
    ) {
      draft.report('W324', `agents.${id} gets its own primary and so no longer uses the global fallbacks.`, {
        address: `${prefix}primary`,
      });
    }
    planAgentAllow(draft, desired, id, aliases);
    planValues(draft, desired, { entries, aliases }, id);
    planAgentOrders(draft, id, desired);
  }
  for (const agent of settings.agents.values()) {
    if (agent.auth)
      draft.report('W223', `agents.${agent.id} has a key "auth"; OpenClaw refuses to start with it.`, {
        address: `agents.${agent.id}`,
      });
  }
}

/** What an agent's entry of the config would hold: `primary`, `allow`, `roles.subagents`. */
function ownKeys(desired: Desired, id: string): string[] {
  const keys = settingsOf(desired, id).flatMap(({ address, setting }) => {
    if (rowOf(setting.setting).agentConfig === undefined) return [];
    return [address.slice(agentPrefix(id).length).replace(/^(roles\.[^.]+)\..*$/, '$1')];
  });
  return [...new Set(keys)];
}

function finish(draft: Draft, input: PlanInput): Plan {
  const { live } = input;
  const results = computeResults(draft, input.digest);
  draft.diagnostics.push(...results.problems);
  reportCircumstances(draft, input, results.shrinks);
  const changes = draft.changes;
  const moved = movesOf(changes, input.desired.moved);
  return {
    formatVersion: 1,
    tool: { name: 'openclaw-models', version: input.toolVersion },
    source: input.source,
    target: {
      config: live.show(live.locations.configPath),
      stateDir: live.show(live.locations.stateDir),
      get machine() {
        return input.machine();
      },
      dialect: live.dialect.generation,
      ...releaseTold(live),
      roster: live.dialect.roster,
      allowlist: live.dialect.allowlist,
      auth: live.dialect.auth,
    },
    changes,
    ...(moved ? { moved } : {}),
    unchanged: draft.unchanged,
    summary: summarize(changes, draft.unchanged),
    diagnostics: sortDiagnostics(draft.diagnostics).map((problem) => ({ ...problem })),
    files: results.files,
    commands: draft.commands,
    restart: restartFor(changes, live),
  };
}

function reportCircumstances(draft: Draft, input: PlanInput, shrinks: readonly string[]): void {
  const { live } = input;
  if (draft.changes.length === 0) return;
  for (const file of shrinks) {
    draft.report(
      'E306',
      `${live.show(file)} would shrink to less than half its size; OpenClaw would treat it as damaged and restore its backup.`,
    );
  }
  const editsConfig = [...draft.files.values()].some((file) => file.role !== 'auth-store' && file.edits.length > 0);
  if (live.management === 'nix' && editsConfig) {
    draft.report('E315', 'OPENCLAW_NIX_MODE is set: Nix manages the config and would overwrite this change.');
  }
  if (live.management === 'external' && editsConfig) {
    draft.report('W314', 'OPENCLAW_CONFIG_READONLY is set: OpenClaw does not write the config, but this change does.', {
      severity: 'info',
    });
  }
  reportPins(draft, input.pins);
  if (draft.commands.length > 0 && !input.openclawAvailable()) {
    const { agent, provider, after } = draft.commands[0] ?? { agent: 'main', provider: '', after: null };
    const order = after
      ? `set --provider ${shellWord(provider)} --agent ${[agent, ...after].map(shellWord).join(' ')}`
      : `clear --provider ${shellWord(provider)} --agent ${shellWord(agent)}`;
    draft.report(
      'W325',
      'This release stores orders in SQLite, which only `openclaw` may write; the `openclaw` program was not found.',
      {
        remedy: `Put openclaw on PATH or set OPENCLAW_BIN, or run by hand: openclaw models auth order ${order}`,
      },
    );
  }
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function sortDiagnostics(problems: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...problems].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  // An error is not repeated as a warning.
  const first = new Map<string, Diagnostic>();
  for (const problem of sorted) if (!first.has(problem.message)) first.set(problem.message, problem);
  return [...first.values()];
}
