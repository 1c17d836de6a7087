/** Adds credentials to the text of an auth store and removes them; everything else is left unchanged. */
import { diagnostic, failure, type Result, success } from '../../errors.ts';
import { applyEdits, type JsonEdit, type JsonValue, parseJson5, toValue } from '../../json5/index.ts';
import { isRecord } from '../../shapes.ts';
import { parseStrict } from './auth-store.ts';
import type { LegacyLogins } from './legacy-logins.ts';
import type { Secret } from './secret.ts';

/** As OpenClaw stores it (2026.1.30 and 2026.9.6, measured). */
export type StoredCredential =
  | { readonly type: 'api_key'; readonly provider: string; readonly key: Secret }
  /** `expires`: epoch milliseconds. */
  | { readonly type: 'token'; readonly provider: string; readonly token: Secret; readonly expires: number | undefined };

/**
 * The text with this profile added, or replacing one with the same id. E220 for a text that is not an auth store:
 * OpenClaw would ignore it and overwrite it, and its content would be lost.
 *
 * @param name the file, for messages
 */
export function putCredential(text: string, name: string, id: string, credential: StoredCredential): Result<string> {
  return editStore(text, name, ({ usageStats }) => [
    { op: 'set', path: ['profiles', id], value: fieldsOf(credential) },
    // The pause of the replaced one is not that of the new one.
    ...(has(usageStats, id) ? [{ op: 'remove' as const, path: ['usageStats', id] }] : []),
  ]);
}

/** The text of `auth-state.json` without the usage data of this profile. E220 as above. */
export function dropUsage(text: string, name: string, id: string): Result<string> {
  return editStore(text, name, ({ usageStats }) =>
    has(usageStats, id) ? [{ op: 'remove', path: ['usageStats', id] }] : [],
  );
}

/**
 * The text with these profiles added, without replacing one. E220 as above.
 *
 * @param profiles by id, as `readLegacyLogins` found them
 */
export function addProfiles(text: string, name: string, profiles: LegacyLogins['profiles']): Result<string> {
  return editStore(text, name, ({ profiles: stored }) =>
    Object.entries(profiles).flatMap(([id, entry]): JsonEdit[] =>
      has(stored, id) ? [] : [{ op: 'set', path: ['profiles', id], value: entry as JsonValue }],
    ),
  );
}

/** Whether OpenClaw takes the text for an auth store; if not, it starts a new one (2026.1.30, measured). */
export function isStore(text: string): boolean {
  const value = parseStrict(text);
  return isRecord(value) && isRecord(value.profiles);
}

/** The text without this profile, its place in orders and its usage data. E220 as above. */
export function dropCredential(text: string, name: string, id: string): Result<string> {
  return editStore(text, name, ({ profiles, order, usageStats, lastGood }) => {
    const edits: JsonEdit[] = [];
    if (has(profiles, id)) edits.push({ op: 'remove', path: ['profiles', id] });
    // Otherwise its pause would apply to the next credential with that name.
    if (has(usageStats, id)) edits.push({ op: 'remove', path: ['usageStats', id] });
    for (const [provider, good] of Object.entries(isRecord(lastGood) ? lastGood : {})) {
      if (good === id) edits.push({ op: 'remove', path: ['lastGood', provider] });
    }
    for (const [provider, ids] of Object.entries(isRecord(order) ? order : {})) {
      if (!Array.isArray(ids) || !ids.includes(id)) continue;
      const rest = ids.filter((other): other is string => typeof other === 'string' && other !== id);
      const path = ['order', provider];
      edits.push(rest.length > 0 ? { op: 'list', path, items: rest } : { op: 'remove', path });
    }
    return edits;
  });
}

function fieldsOf(credential: StoredCredential): JsonValue {
  const { type, provider } = credential;
  if (type === 'api_key') return { type, provider, key: credential.key.reveal() };
  const { token, expires } = credential;
  return { type, provider, token: token.reveal(), ...(expires === undefined ? {} : { expires }) };
}

function editStore(
  text: string,
  name: string,
  edits: (store: Readonly<Record<string, unknown>>) => readonly JsonEdit[],
): Result<string> {
  const parsed = parseJson5(text);
  if (!parsed.ok || !parsed.document.strict) return failure(diagnostic('E220', `${name} is not valid JSON.`));
  const store = toValue(parsed.document.root);
  if (!isRecord(store)) return failure(diagnostic('E220', `${name} does not contain an object.`));
  for (const key of ['profiles', 'order', 'usageStats', 'lastGood']) {
    if (store[key] !== undefined && !isRecord(store[key]))
      return failure(diagnostic('E220', `"${key}" in ${name} is not an object.`));
  }
  const edited = applyEdits(text, edits(store));
  return edited.ok ? success(edited.text) : failure(diagnostic('E322', `${name}: ${edited.error.message}.`));
}

function has(value: unknown, key: string): boolean {
  return isRecord(value) && Object.hasOwn(value, key);
}
