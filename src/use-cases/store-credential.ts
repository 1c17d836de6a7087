/**
 * A credential put into an agent's auth store, with its settings in the config and the manifest, in one transaction.
 */
import path from 'node:path';
import type { FileUpdate } from '../apply/index.ts';
import type { SettingEdit } from '../edits/context.ts';
import { addProfile, type Rotation } from '../edits/profiles.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { listSome } from '../list-some.ts';
import type { AuthProfile } from '../openclaw/auth/auth-store.ts';
import type { Secret } from '../openclaw/auth/secret.ts';
import { addProfiles, dropUsage, isStore, putCredential, type StoredCredential } from '../openclaw/auth/store-edit.ts';
import { emptyFileText } from '../openclaw/files/new-file.ts';
import { agentDirOf, type Live, legacyLoginsOf } from '../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import { changeStore, pasteArguments, requireOpenclaw, storesAreFiles } from '../processes/openclaw-credentials.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import type { WorkspaceSource } from '../workspace/workspace.ts';
import type { CredentialWrite } from './apply-plan.ts';
import { type CredentialChange, type EditOptions, type EditOutcome, editSettings } from './edit.ts';
import { type PreparedEdit, prepareCertainEdit } from './prepare-edit.ts';

export type NewCredential =
  | { readonly type: 'api_key'; readonly key: Secret }
  /** `expires`: epoch milliseconds. */
  | { readonly type: 'token'; readonly token: Secret; readonly expires: number | undefined };

export interface CredentialRequest {
  /** Default: main. */
  readonly agent: string | undefined;
  /** In any spelling. */
  readonly provider: string;
  /** For example `anthropic:manual`. */
  readonly profileId: string;
  readonly credential: NewCredential;
  readonly rotation: Rotation;
  /** Whether a stored one with that id may be replaced, as OpenClaw does; E546 if false. */
  readonly replaces?: boolean;
}

export interface CredentialOutcome {
  readonly profileId: string;
  /** Normalised. */
  readonly provider: string;
  readonly mode: 'api_key' | 'token';
  readonly agent: string;
  /** The file or database, as shown to the user. */
  readonly store: string;
  /** Whether one with that id existed. */
  readonly replaced: boolean;
  /** Whether the id is new everywhere, so that removing it undoes everything. */
  readonly isNew: boolean;
  readonly edit: EditOutcome;
  readonly diagnostics: readonly Diagnostic[];
}

/** What would be written besides the credential; writes nothing. Errors as in `storeCredential`. */
export async function previewCredential(
  request: Omit<CredentialRequest, 'credential' | 'replaces'> & { readonly mode: 'api_key' | 'token' },
  source: WorkspaceSource,
): Promise<ResultWithSource<PreparedEdit>> {
  // The generations keep credentials in different places; a wrong guess would lose one.
  return prepareCertainEdit(editOf(request, request.mode), source);
}

/**
 * Stores it. Always applied, since no manifest can contain it. Errors: E309 for an unknown agent, E212 if the kind
 * of store is unknown, E220 for a malformed store, E316, E317 and E417 for stores that only OpenClaw writes, and those
 * of `editSettings`.
 */
export async function storeCredential(
  request: CredentialRequest,
  options: EditOptions,
): Promise<ResultWithSource<CredentialOutcome>> {
  const agent = normalizeAgentId(request.agent ?? 'main');
  const change: CredentialChange = async (prepared) => {
    if (!prepared.certain.ok) return prepared.certain;
    // Another process may have stored one since the question.
    if (request.replaces === false && prepared.live.stores.get(agent)?.profiles.has(request.profileId))
      return failure(diagnostic('E546', `${request.profileId} is already stored. Nothing was written.`));
    return credentialWrite(request, agent, prepared.live);
  };
  const edited = await editSettings(editOf(request, request.credential.type), options, change);
  if (!edited.ok) return edited;
  const { live, notes, plan } = edited.value.prepared;
  const store = live.stores.get(agent);
  const carried = [...(store?.profiles.values() ?? [])].filter(({ legacyFile }) => legacyFile !== undefined);
  return success({
    profileId: request.profileId,
    provider: normalizeProvider(request.provider, live.dialect.facts),
    mode: request.credential.type,
    agent,
    store: live.show(storeFile(live, agent)),
    replaced: store?.profiles.has(request.profileId) ?? false,
    isNew: !isKnown(request.profileId, live),
    edit: edited.value,
    diagnostics: [...notes, ...plan.diagnostics, ...(storesAreFiles(live) ? carriedNotes(carried, live) : [])],
  });
}

/** W241 for logins of early versions that the new store has, too. */
function carriedNotes(profiles: readonly AuthProfile[], { show }: Live): Diagnostic[] {
  const files = [...new Set(profiles.flatMap(({ legacyFile }) => legacyFile ?? []))];
  return files.map((file) => {
    const ids = profiles.filter(({ legacyFile }) => legacyFile === file).map(({ id }) => id);
    const message = `The new store also has ${listSome(ids, 4)} from ${show(file)}.`;
    return diagnostic('W241', message, { severity: 'info', remedy: 'OpenClaw no longer reads that file.' });
  });
}

/** Whether a store, the config or an order has this id. */
function isKnown(id: string, { settings, stores }: Live): boolean {
  return (
    settings.profiles.has(id) ||
    [...settings.order.values()].some(({ ids }) => ids.includes(id)) ||
    [...stores.values()].some(
      ({ profiles, order }) => profiles.has(id) || [...order.values()].some((ids) => ids.includes(id)),
    )
  );
}

function editOf(
  { profileId, provider, agent, rotation }: Pick<CredentialRequest, 'profileId' | 'provider' | 'agent' | 'rotation'>,
  mode: 'api_key' | 'token',
): SettingEdit {
  return addProfile({ id: profileId, provider, mode, agent, rotation });
}

/** Where an agent's credentials are. */
export function storeFile(live: Live, agent: string): string {
  if (live.dialect.auth === 'shared-db' && agent === 'main')
    return path.join(live.locations.stateDir, 'state', 'openclaw.sqlite');
  const name = storesAreFiles(live) ? 'auth-profiles.json' : 'openclaw-agent.sqlite';
  return path.join(agentDirOf(live, live.settings, agent), name);
}

/** The store to edit. OpenClaw imports no logins of early versions once there is one, so a new one gets them. */
function newStoreText(bytes: Uint8Array | null, file: string, agent: string, live: Live): Result<string> {
  const text = bytes === null ? emptyFileText(file) : Buffer.from(bytes).toString('utf8');
  if (bytes !== null && isStore(text)) return success(text);
  // An agent without a store starts with main's, and imports nothing.
  if (agent !== 'main' && live.stores.get('main')?.exists) return success(text);
  return addProfiles(text, live.show(file), legacyLoginsOf(live, agent).profiles);
}

function credentialWrite(request: CredentialRequest, agent: string, live: Live): Result<CredentialWrite> {
  const { profileId, credential } = request;
  const provider = normalizeProvider(request.provider, live.dialect.facts);
  const stored: StoredCredential = { ...credential, provider };
  const record = { action: 'stored', profile: profileId, agents: [agent] } as const;
  if (storesAreFiles(live)) {
    const file = storeFile(live, agent);
    const update: FileUpdate['update'] = (bytes) => {
      const text = newStoreText(bytes, file, agent, live);
      if (!text.ok) return text;
      const edited = putCredential(text.value, live.show(file), profileId, stored);
      return edited.ok ? success(Buffer.from(edited.value)) : edited;
    };
    const store = live.stores.get(agent);
    const state = store?.orderFile?.holdsProfiles === false && store.usage.has(profileId) ? store.orderFile.path : null;
    const unpause: FileUpdate['update'] = (bytes) => {
      if (state === null || bytes === null) return success(bytes);
      const edited = dropUsage(Buffer.from(bytes).toString('utf8'), live.show(state), profileId);
      return edited.ok ? success(Buffer.from(edited.value)) : edited;
    };
    const others: FileUpdate[] = state === null ? [] : [{ path: state, role: 'auth-store', update: unpause }];
    return success({ record, updates: [{ path: file, role: 'auth-store', update }, ...others], lastly: undefined });
  }
  const args = pasteArguments(live, agent, profileId, stored, Date.now());
  const binary = requireOpenclaw(live, args);
  if (!binary.ok) return binary;
  const secret = stored.type === 'api_key' ? stored.key : stored.token;
  return success({ record, updates: [], lastly: () => changeStore(live, args, secret) });
}
