/** Whether a record that was read back is in our format. Nothing else in it is trusted. */
import { isStoreCommand, isText, listOf, matching, nullOr, oneOf, optional, parsedJson, recordOf } from '../shapes.ts';
import { isPatches } from './patches.ts';
import type { Intent, IntentFile } from './types.ts';

/** The name of a history entry, such as `20261122-231502-7f3a`. */
export const ENTRY_ID = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const RING_SLOTS = 5;

const isDigest = nullOr(matching(/^sha256:[0-9a-f]{64}$/));
const isInode = nullOr(matching(/^\d{1,20}$/));

const isIntentFile = recordOf<IntentFile>({
  path: isText,
  role: oneOf('config', 'include', 'auth-store', 'manifest'),
  real: isText,
  temp: isText,
  before: isDigest,
  after: isDigest,
  ring: nullOr(
    recordOf({
      inodes: (inodes) => listOf(isInode)(inodes) && (inodes as readonly unknown[]).length === RING_SLOTS,
      temp: isText,
      oldest: isDigest,
    }),
  ),
  kept: optional(oneOf(true, false)),
  back: optional(isPatches),
});

export const isIntent = recordOf<Intent>({
  formatVersion: oneOf(1),
  id: matching(ENTRY_ID),
  time: (time) => matching(TIME)(time) && !Number.isNaN(Date.parse(time as string)),
  toolVersion: isText,
  commit: nullOr(isText),
  config: isText,
  folders: listOf(isText),
  files: listOf(isIntentFile),
  commands: listOf(isStoreCommand),
  credential: optional(recordOf({ action: oneOf('stored', 'removed'), profile: isText, agents: listOf(isText) })),
});

/** Parses a record: `damaged` if it is not JSON, `strange` if it is in another format, or of a newer release. */
export function parseRecord(text: string): Intent | 'damaged' | 'strange' {
  const value = parsedJson(text);
  if (value === undefined) return 'damaged';
  return isIntent(value) ? value : 'strange';
}
