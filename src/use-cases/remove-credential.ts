/** A credential taken out of auth stores, the config and every order, in one transaction. */

import path from 'node:path';
import type { FileUpdate } from '../apply/index.ts';
import { agentTarget, type SettingEdit } from '../edits/context.ts';
import { removeProfile } from '../edits/profiles.ts';
import { rowOf } from '../error-codes/index.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success, withSentence } from '../errors.ts';
import { nearest } from '../manifest/similar.ts';
import { type AuthStore, storeFailure } from '../openclaw/auth/auth-store.ts';
import { dropCredential } from '../openclaw/auth/store-edit.ts';
import { firstWithCommand } from '../openclaw/facts/releases.ts';
import { agentDirOf, type Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import { changeStore, logoutArguments, requireOpenclaw, storesAreFiles } from '../processes/openclaw-credentials.ts';
import { shellWord } from '../proposed-commands.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import type { WorkspaceSource } from '../workspace/workspace.ts';
import type { CredentialWrite } from './apply-plan.ts';
import { type CredentialChange, type EditOptions, type EditOutcome, editSettings } from './edit.ts';
import { type PreparedEdit, prepareCertainEdit } from './prepare-edit.ts';
import { storeFile } from './store-credential.ts';

export interface RemovalRequest {
  readonly profileId: string;
  /** Only this agent's store; default: every store that has it. */
  readonly agent: string | undefined;
}

export interface Removal {
  readonly profileId: string;
  /** Undefined where no store that can be read has it. */
  readonly provider: string | undefined;
  /** The agents from whose stores it is removed. */
  readonly agents: readonly string[];
  /** Those stores, as shown to the user. */
  readonly stores: readonly string[];
  /** What changes in the config, the manifest and the orders. */
  readonly prepared: PreparedEdit;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Removed {
  readonly removal: Omit<Removal, 'prepared'>;
  readonly edit: EditOutcome;
}

/** What a removal would do, without writing. E520 where nothing has that id; E309, E212. */
export async function previewRemoval(
  request: RemovalRequest,
  source: WorkspaceSource,
): Promise<ResultWithSource<Removal>> {
  const seen: { places?: Places } = {};
  const prepared = await prepareCertainEdit(editOf(request, seen), source);
  if (!prepared.ok) return prepared;
  return success({ ...describe(request, seen, prepared.value), prepared: prepared.value });
}

/** Removes it. Errors as above, and those of `editSettings`. */
export async function removeCredential(
  request: RemovalRequest,
  options: EditOptions,
): Promise<ResultWithSource<Removed>> {
  const seen: { places?: Places } = {};
  const change: CredentialChange = async ({ certain, live }) =>
    certain.ok ? credentialWrite(request.profileId, seen.places ?? { agents: [], provider: undefined }, live) : certain;
  const edited = await editSettings(editOf(request, seen), options, change);
  if (!edited.ok) return edited;
  return success({ removal: describe(request, seen, edited.value.prepared), edit: edited.value });
}

interface Places {
  readonly provider: string | undefined;
  readonly agents: readonly string[];
  readonly everywhere: boolean;
}

/** The edit, computed again at each attempt; `seen` holds what the last attempt found. */
function editOf({ profileId, agent }: RemovalRequest, seen: { places?: Places }): SettingEdit {
  return (context) => {
    if (agent !== undefined) {
      const target = agentTarget(agent, context);
      if (!target.ok) return target;
    }
    const orders = Object.values(context.manifest.auth?.order ?? {});
    const mentioned = context.live.settings.profiles.has(profileId) || orders.some((ids) => ids?.includes(profileId));
    const places = find(profileId, agent, mentioned, context.live);
    if (!places.ok) return places;
    seen.places = places.value;
    return removeProfile({ id: profileId, ...places.value })(context);
  };
}

function find(id: string, agent: string | undefined, mentioned: boolean, live: Live): Result<Places> {
  const main = live.stores.get('main');
  const has = (store: AuthStore) => store.profiles.has(id);
  // In a shared database every agent sees main's profiles; only the others are an agent's own.
  const own = (store: AuthStore) =>
    has(store) && (store.agent === 'main' || live.dialect.auth !== 'shared-db' || !(main && has(main)));
  const holders = [...live.stores.values()].filter(own);
  const unread = [...live.stores.values()].filter(({ problem }) => problem);
  const wanted = agent === undefined ? undefined : normalizeAgentId(agent);
  const malformed = unread.find(
    (store) =>
      storesAreFiles(live) && (wanted === undefined || store.agent === wanted) && store.problem?.code === 'W537',
  )?.problem;
  if (malformed) return failure(storeFailure(malformed));
  const closed = unread.find(({ agent: one, problem }) => problem?.code === 'W229' && (wanted ?? one) === one)?.problem;
  if (closed) return failure(diagnostic('E226', closed.message, { remedy: rowOf('W229').remedy }));
  const chosen = holders.filter((store) => wanted === undefined || store.agent === wanted).map((store) => store.agent);
  // OpenClaw can read what we cannot, and reports if there is no such credential.
  const blind = unread.length > 0 && !storesAreFiles(live);
  if (chosen.length === 0 && blind) chosen.push(wanted ?? 'main');
  if (chosen.length === 0 && !(mentioned && wanted === undefined)) return failure(unknownProfile(id, wanted, live));
  const everywhere = blind
    ? wanted === undefined || wanted === 'main'
    : holders.every(({ agent: one }) => chosen.includes(one));
  return success({ provider: holders[0]?.profiles.get(id)?.provider, agents: chosen, everywhere });
}

function unknownProfile(id: string, agent: string | undefined, live: Live): Diagnostic {
  const stores = [...live.stores.values()];
  const known = new Set(stores.flatMap(({ profiles }) => [...profiles.keys()]));
  const where = agent === undefined ? 'No auth store has' : `The auth store of agent ${agent} does not have`;
  const elsewhere = stores.filter(({ profiles }) => profiles.has(id)).map((store) => store.agent);
  known.delete(id);
  const near = nearest(id, [...known], 2);
  const see = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See `openclaw-models auth list`.';
  return diagnostic('E520', `${where} a profile ${id}.`, {
    remedy: elsewhere.length > 0 ? `It is in the store of ${elsewhere.join(', ')}: pass that --agent, or none.` : see,
  });
}

function describe(
  { profileId }: RemovalRequest,
  { places }: { places?: Places },
  prepared: PreparedEdit,
): Omit<Removal, 'prepared'> {
  const { live, notes, plan } = prepared;
  const agents = places?.agents ?? [];
  return {
    profileId,
    provider: places?.provider,
    agents,
    stores: agents.map((agent) => live.show(storeFile(live, agent))),
    diagnostics: [...notes, ...lastOne(profileId, places, live), ...plan.diagnostics].filter(
      (problem) => !isError(problem),
    ),
  };
}

/** A provider without another stored credential stops working, unless a variable holds one. */
function lastOne(id: string, places: Places | undefined, live: Live): Diagnostic[] {
  const provider = places?.provider;
  if (provider === undefined || !places?.everywhere) return [];
  const others = [...live.stores.values()].some((store) =>
    [...store.profiles.values()].some((profile) => profile.provider === provider && profile.id !== id),
  );
  if (others || [...live.stores.values()].some(({ problem }) => problem !== undefined)) return [];
  return [
    diagnostic('W521', `${id} is the last stored credential of ${provider}.`, {
      remedy: `To store another: openclaw-models auth add --provider ${shellWord(provider)}`,
    }),
  ];
}

function credentialWrite(
  id: string,
  { agents, provider }: Pick<Places, 'agents' | 'provider'>,
  live: Live,
): Result<CredentialWrite> {
  const record = { action: 'removed', profile: id, agents } as const;
  if (storesAreFiles(live)) {
    return success({ record, updates: agents.flatMap((agent) => updatesOf(id, agent, live)), lastly: undefined });
  }
  for (const agent of agents) {
    const binary = requireOpenclaw(live, logoutArguments(live, agent, id), withoutLogout(id, agent, provider));
    if (!binary.ok) return binary;
  }
  const lastly = async (): Promise<Result<void>> => {
    const gone: string[] = [];
    for (const agent of agents) {
      const removed = await changeStore(live, logoutArguments(live, agent, id));
      if (!removed.ok) return failure(...halfWay(removed.problems, id, gone, agents.slice(gone.length)));
      gone.push(agent);
    }
    return success(undefined);
  };
  return success({ record, updates: [], lastly: agents.length > 0 ? lastly : undefined });
}

/**
 * What can be done in a release that stores credentials but cannot remove one (2026.6 and 2026.7, measured): its gateway
 * forgets a whole provider of the default agent; an order leaves a credential unused.
 */
function withoutLogout(id: string, agent: string, provider: string | undefined): string {
  const named = provider ?? id.slice(0, Math.max(0, id.indexOf(':')));
  const parameters = shellWord(JSON.stringify({ provider: named }));
  return [
    `Leave it out of the order: openclaw-models auth order set --provider ${shellWord(named)} --agent ${shellWord(agent)} PROFILE...`,
    `To remove every credential of ${named} from the default agent, with the gateway running: openclaw gateway call models.authLogout --params ${parameters}`,
    `OpenClaw ${firstWithCommand('auth logout')} and later can remove one.`,
  ].join('; ');
}

/** OpenClaw's command may have failed after its work, so the state of that agent's store is uncertain. */
function halfWay(
  problems: readonly Diagnostic[],
  id: string,
  gone: readonly string[],
  [failed = '', ...left]: readonly string[],
): Diagnostic[] {
  const said = [
    ...(gone.length > 0 ? [`${id} was removed from the store of ${gone.join(' and ')}; this cannot be undone.`] : []),
    `It may still be in the store of ${failed}${left.length > 0 ? `, and is still in the store of ${left.join(' and ')}` : ''}.`,
  ];
  return problems.map((problem, index) => (index > 0 ? problem : withSentence(problem, said.join(' '))));
}

/** The file with the credential, and in later classic releases the one with its use. */
function updatesOf(id: string, agent: string, live: Live): FileUpdate[] {
  const folder = agentDirOf(live, live.settings, agent);
  const names = live.dialect.auth === 'state-json' ? ['auth-profiles.json', 'auth-state.json'] : ['auth-profiles.json'];
  return names.map((name) => {
    const file = path.join(folder, name);
    const update: FileUpdate['update'] = (bytes) => {
      if (bytes === null) return success(null);
      const edited = dropCredential(Buffer.from(bytes).toString('utf8'), live.show(file), id);
      return edited.ok ? success(Buffer.from(edited.value)) : edited;
    };
    return { path: file, role: 'auth-store', update };
  });
}
