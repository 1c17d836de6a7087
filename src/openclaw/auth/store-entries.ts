/**
 * How OpenClaw reads one entry under `profiles` of an auth store: a profile, or nothing, with the reason. People write
 * such entries by hand, and OpenClaw ignores invalid ones silently.
 */

import { isRecord } from '../../shapes.ts';
import { type AuthLayout, readsStoreReferences, STORE_REFERENCES_SINCE } from '../facts/release.ts';

export type ProfileType = 'api_key' | 'token' | 'oauth';

/** What a release reads besides the plain form. */
export interface Reading {
  /**
   * `mode` for `type` and `apiKey` for `key`: since 2026.2.26 (2026.2.25 and 2026.2.26 compared, 2026.3.24 measured).
   */
  readonly otherSpelling: boolean;
  /** `keyRef`, `tokenRef` and `${VAR}` as a key: since 2026.2.26. */
  readonly references: boolean;
  /** Whether a variable of OpenClaw's environment is set. */
  readonly isSet: (name: string) => boolean;
}

/** A profile as it is stored, with its secret. */
export interface StoredProfile extends Readonly<Record<string, unknown>> {
  readonly type: ProfileType;
  readonly provider: string;
}

/** An entry that OpenClaw ignores. */
export interface UnreadEntry {
  readonly id: string;
  /** From the entry, else from the start of its id. */
  readonly provider: string;
  /** `no type; OpenClaw expects type and key`: in words, never a part of the secret. */
  readonly problem: string;
}

export type Entry =
  | {
      readonly kind: 'profile';
      readonly stored: StoredProfile;
      /** Alternative keys, such as `mode` and `apiKey`. */
      readonly spelling: readonly string[];
      /** Why there is nothing to send; undefined if there is. */
      readonly lack: string | undefined;
    }
  | { readonly kind: 'unread'; readonly entry: UnreadEntry };

const TYPES: readonly string[] = ['api_key', 'token', 'oauth'];

/** @param isSet default: every variable is set */
export function readingOf(
  layout: AuthLayout,
  release: string | undefined,
  isSet: Reading['isSet'] = () => true,
): Reading {
  // Later layouts belong to later releases. If the release is unknown, only what all of them read counts.
  const later = layout !== 'profiles-json';
  const since = readsStoreReferences(release);
  return { otherSpelling: later || since === true, references: later || since !== false, isSet };
}

/** Reads one entry of `profiles`. */
export function readEntry(id: string, value: unknown, reading: Reading): Entry {
  const unread = (problem: string, provider: unknown = undefined): Entry => ({
    kind: 'unread',
    entry: { id, provider: textOf(provider) ?? providerOfId(id), problem },
  });
  if (!isRecord(value)) return unread('not an object; OpenClaw expects one with type, provider and key');
  const { spelled, spelling } = inOwnWords(value, reading);
  const { type, provider } = spelled;
  if (type === undefined) return unread('no type; OpenClaw expects type and key', provider);
  if (typeof type !== 'string' || !TYPES.includes(type))
    return unread(`${typeText(type)}; OpenClaw expects api_key, token or oauth`, provider);
  if (textOf(provider) === undefined) return unread('no provider; OpenClaw expects type, provider and key');
  const stored = spelled as unknown as StoredProfile;
  return { kind: 'profile', stored, spelling, lack: lackOf(stored, reading) };
}

const OWN_KEYS = ['version', 'profiles', 'order', 'lastGood', 'usageStats'];

/** Entries beside `profiles` instead of in it, which OpenClaw ignores. */
export function strayEntries(store: Readonly<Record<string, unknown>>): UnreadEntry[] {
  return Object.entries(store).flatMap(([id, value]) => {
    const looksLikeOne =
      isRecord(value) &&
      ['key', 'apiKey', 'token', 'access', 'keyRef'].some((name) => hasText(value[name]) || isReference(value[name]));
    if (!looksLikeOne || OWN_KEYS.includes(id)) return [];
    const problem = 'it is beside profiles, not in it; OpenClaw expects type and key there';
    return [{ id, provider: textOf(value.provider) ?? providerOfId(id), problem }];
  });
}

function inOwnWords(
  value: Readonly<Record<string, unknown>>,
  { otherSpelling }: Reading,
): { spelled: Readonly<Record<string, unknown>>; spelling: string[] } {
  if (!otherSpelling) return { spelled: value, spelling: [] };
  const spelled: Record<string, unknown> = { ...value };
  const spelling: string[] = [];
  const take = (own: string, other: string) => {
    if (own in value || typeof value[other] !== 'string') return;
    spelled[own] = value[other];
    spelling.push(other);
  };
  take('type', 'mode');
  if (spelled.type === 'api_key') take('key', 'apiKey');
  return { spelled, spelling };
}

/** Only a short name is shown; other values may be a misplaced secret. */
function typeText(type: unknown): string {
  return typeof type === 'string' && /^[A-Za-z][A-Za-z_-]{0,15}$/.test(type)
    ? `unknown type "${type}"`
    : 'unknown type';
}

/** References other than to variables can be resolved only by OpenClaw. */
function lackOf(stored: StoredProfile, reading: Reading): string | undefined {
  if (stored.type === 'oauth') {
    return hasText(stored.access) || hasText(stored.refresh)
      ? undefined
      : 'neither an access token nor a refresh token';
  }
  const [secret, reference, other] =
    stored.type === 'token' ? (['token', 'tokenRef', undefined] as const) : (['key', 'keyRef', 'apiKey'] as const);
  const value = stored[secret];
  const referred = isReference(stored[reference]) ? stored[reference] : isReference(value) ? value : undefined;
  if (referred) {
    if (!reading.references) return `${reference} needs OpenClaw ${STORE_REFERENCES_SINCE} or later`;
    return referred.source === 'env' ? unsetText(referred.id, reading) : undefined;
  }
  if (hasText(value)) {
    const variable = /^\$\{([A-Z][A-Z0-9_]*)\}$/.exec(value.trim())?.[1];
    if (variable === undefined) return undefined;
    if (!reading.references) return `a variable in ${secret} needs OpenClaw ${STORE_REFERENCES_SINCE} or later`;
    return unsetText(variable, reading);
  }
  if (value !== undefined) return typeof value === 'string' ? `${secret} is blank` : `${secret} is not a string`;
  return other !== undefined && stored[other] !== undefined
    ? `no ${secret}, but ${other}; OpenClaw expects type and key`
    : `no ${secret}`;
}

function unsetText(name: string, { isSet }: Reading): string | undefined {
  return isSet(name) ? undefined : `the variable ${name} is not set`;
}

interface Reference {
  readonly source: string;
  readonly id: string;
}

function isReference(value: unknown): value is Reference & Record<string, unknown> {
  return isRecord(value) && typeof value.source === 'string' && typeof value.id === 'string';
}

/** A text that is not blank. */
export function hasText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function textOf(value: unknown): string | undefined {
  return hasText(value) ? value.trim() : undefined;
}

function providerOfId(id: string): string {
  return id.includes(':') ? id.slice(0, id.indexOf(':')) : id;
}
