/** What is live, whether its credentials are usable, and whether it matches the manifest. */
import { type Diagnostic, isError, type Result, success } from '../errors.ts';
import { checkAgent } from '../openclaw/agents.ts';
import { storeNotes } from '../openclaw/auth/store-notes.ts';
import { openStores } from '../openclaw/auth/store-permissions.ts';
import { literalSecretNotes } from '../openclaw/literal-secrets.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import { unsetNotes } from '../openclaw/unset-notes.ts';
import { oldFaults } from '../plan/results.ts';
import { type AgentStatus, agentsOf } from '../routing/agents.ts';
import { type Status, statusOf } from '../routing/status.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { locateManifest } from '../workspace/manifest-file.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { planManifest } from './plan.ts';

export interface StatusQuestion {
  readonly agent: string | undefined;
  /** Milliseconds. */
  readonly expiringWithin: number;
  readonly all: boolean;
  /** Whether every agent is told of, which takes reading every store. */
  readonly agents?: boolean;
  /** Whether every agent and role is judged, too. */
  readonly everyAgent?: boolean | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Agreement {
  readonly path: string;
  /** How many settings differ; null if the manifest has errors or was not compared. */
  readonly differences: number | null;
  /** The first of its errors. */
  readonly problem: string | null;
}

export interface StatusAnswer {
  readonly status: Status;
  readonly agents?: readonly AgentStatus[];
  readonly live: Live;
  /** Undefined without a manifest. */
  readonly manifest: Agreement | undefined;
  readonly notes: readonly Diagnostic[];
}

/**
 * Errors: those of reading the home, E309 for an agent that the config does not have, E100 for a missing manifest that
 * was passed.
 */
export async function readStatus(source: WorkspaceSource, question: StatusQuestion): Promise<Result<StatusAnswer>> {
  const workspace = Workspace.of(source);
  const home = await workspace.home();
  if (!home.ok) return home;
  const agreement = await agreementOf(workspace);
  if (!agreement.ok) return agreement;
  const agent = question.agent === undefined ? undefined : normalizeAgentId(question.agent);
  // Main's store is always read; other agents' stores only on request.
  const storesOf = () => (agent === undefined ? [] : [agent]);
  const every = question.agents || (question.everyAgent && agent === undefined);
  const found = await workspace.likeliest(every ? undefined : { storesOf });
  if (!found.ok) return found;
  const { live, notes } = found.value;
  const known = checkAgent(question.agent, live.settings);
  if (!known.ok) return known;
  const circumstances = circumstancesOf(live, question.now);
  const faults = oldFaults(live, live.tree);
  return success({
    status: statusOf({ ...question, agent, rejected: faults.length > 0 }, circumstances),
    ...(question.agents ? { agents: agentsOf(circumstances) } : {}),
    live,
    manifest: agreement.value,
    notes: [
      ...notes,
      ...faults,
      ...live.notes,
      ...openStores(live),
      ...storeNotes(live),
      ...unsetNotes(live.settings, live),
      ...literalSecretNotes(live),
    ],
  });
}

async function agreementOf(workspace: Workspace): Promise<Result<Agreement | undefined>> {
  const located = locateManifest(workspace.options);
  if (!located.ok) return workspace.options.manifest === undefined ? success(undefined) : located;
  const path = located.value.name;
  const planned = await planManifest(workspace);
  if (!planned.ok) {
    const stranger = planned.problems.find(({ code }) => code === 'E163');
    if (stranger) return { ok: false, problems: [stranger] };
    const first = planned.problems.find(isError) ?? planned.problems[0];
    return success({ path, differences: null, problem: first?.message ?? null });
  }
  const { plan } = planned.value;
  return success({
    path,
    differences: plan.changes.filter((change) => change.kind === 'declared').length,
    problem: plan.error?.message ?? null,
  });
}
