/** The profiles of an auth store, without their secrets. */
import { isRecord } from '../../shapes.ts';
import { type Naming, normalizeProvider } from '../model-ref.ts';
import { hasText, type ProfileType, type Reading, readEntry, strayEntries, type UnreadEntry } from './store-entries.ts';
import { isTime } from './store-usage.ts';

export interface AuthProfile {
  readonly id: string;
  /** Normalised. */
  readonly provider: string;
  readonly type: ProfileType;
  /** Epoch milliseconds; undefined when it never expires. */
  readonly expires: number | undefined;
  /** True for an expiry that is not a valid time; modern releases do not use such a token (2026.9.6, documented). */
  readonly invalidExpiry: boolean;
  /** Whether there is a secret that is not blank, or a reference to one; the secret itself is dropped. */
  readonly hasCredential: boolean;
  /** Why there is nothing to send, for messages. */
  readonly lack?: string | undefined;
  /** Alternative keys such as `mode` for `type`, which this release also reads. */
  readonly spelling?: readonly string[] | undefined;
  /** True for OAuth with a refresh token: an expired access token is then renewed. */
  readonly refreshable: boolean;
  /** The file of an early version that it is imported from; undefined for what is in the store. */
  readonly legacyFile?: string;
}

/** The entries under `profiles`, and those that OpenClaw ignores. */
export function readProfiles(
  value: Readonly<Record<string, unknown>>,
  { naming, reading }: { readonly naming: Pick<Naming, 'idRewrites'>; readonly reading: Reading },
): { readonly profiles: ReadonlyMap<string, AuthProfile>; readonly unread: ReadonlyMap<string, UnreadEntry> } {
  const profiles = new Map<string, AuthProfile>();
  const unread = new Map<string, UnreadEntry>();
  for (const entry of strayEntries(value)) unread.set(entry.id, entry);
  for (const [id, credential] of Object.entries(isRecord(value.profiles) ? value.profiles : {})) {
    const read = readEntry(id, credential, reading);
    if (read.kind === 'unread') {
      unread.set(id, { ...read.entry, provider: normalizeProvider(read.entry.provider, naming) });
      continue;
    }
    const { stored, spelling, lack } = read;
    const { type, provider, expires } = stored;
    profiles.set(id, {
      id,
      provider: normalizeProvider(provider, naming),
      type,
      expires: isTime(expires) ? expires : undefined,
      invalidExpiry: expires !== undefined && !isTime(expires),
      hasCredential: lack === undefined,
      ...(lack === undefined ? {} : { lack }),
      ...(spelling.length === 0 ? {} : { spelling }),
      refreshable: type === 'oauth' && hasText(stored.refresh),
    });
  }
  return { profiles, unread };
}
