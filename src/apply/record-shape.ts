/** Whether a record that was read back is of the shape that we write. Nothing in it is believed beyond that. */
import type { Intent, IntentFile } from './intent-types.ts';
import { isPatches } from './patches.ts';

/** The name of a history entry, such as `20261122-231502-7f3a`. */
export const ENTRY_ID = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

const ROLES: readonly unknown[] = ['config', 'include', 'auth-store', 'manifest'];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
/** Words that `openclaw` is called with: never an option. */
const WORD = /^[^-\p{Cc}][^\p{Cc}]*$/u;
const RING_SLOTS = 5;

/** Reads a record: `damaged` when it is no JSON, `strange` when it is of another shape, or of a newer release. */
export function parseRecord(text: string): Intent | 'damaged' | 'strange' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  return isIntent(value) ? value : 'strange';
}

function isIntent(value: unknown): value is Intent {
  if (!isObject(value)) return false;
  const { formatVersion, id, time, toolVersion, commit, config, folders, files, commands, credential } = value;
  return (
    formatVersion === 1 &&
    typeof id === 'string' &&
    ENTRY_ID.test(id) &&
    typeof time === 'string' &&
    TIME.test(time) &&
    !Number.isNaN(Date.parse(time)) &&
    [toolVersion, config].every((text) => typeof text === 'string') &&
    (commit === null || typeof commit === 'string') &&
    isListOf(folders, (folder) => typeof folder === 'string') &&
    isListOf(files, isIntentFile) &&
    isListOf(commands, isCommand) &&
    (credential === undefined || isCredential(credential))
  );
}

function isIntentFile(value: unknown): value is IntentFile {
  if (!isObject(value)) return false;
  const { path, role, real, temp, before, after, ring, kept, back } = value;
  return (
    ROLES.includes(role) &&
    [path, real, temp].every((text) => typeof text === 'string') &&
    [before, after].every(isDigest) &&
    (ring === null || isRing(ring)) &&
    (kept === undefined || typeof kept === 'boolean') &&
    (back === undefined || isPatches(back))
  );
}

function isRing(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { inodes, temp, oldest } = value;
  return (
    isListOf(inodes, (inode) => inode === null || (typeof inode === 'string' && /^\d{1,20}$/.test(inode))) &&
    inodes.length === RING_SLOTS &&
    typeof temp === 'string' &&
    isDigest(oldest)
  );
}

function isCommand(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { agent, provider, before, after } = value;
  return isWord(agent) && isWord(provider) && [before, after].every((ids) => ids === null || isListOf(ids, isWord));
}

function isCredential(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { action, profile, agents } = value;
  return (
    (action === 'stored' || action === 'removed') &&
    typeof profile === 'string' &&
    isListOf(agents, (agent) => typeof agent === 'string')
  );
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && WORD.test(value);
}

function isDigest(value: unknown): boolean {
  return value === null || (typeof value === 'string' && DIGEST.test(value));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
