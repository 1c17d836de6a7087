/** Why a live value cannot be declared in a manifest; undefined if it can. */
import { looksLikeCredential } from '../credential-shape.ts';
import { hasHidden } from '../hidden.ts';
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';
import type { ObservedAllow } from '../openclaw/allowlist.ts';
import { variableFor } from '../openclaw/literal-secrets.ts';
import { namesProvider, unusableAlias } from '../openclaw/model-ref.ts';
import { type LiveAlias, legibleModel, type ModelText } from '../openclaw/settings.ts';
import type { LiveValue } from '../openclaw/values.ts';
import { idsOf } from '../settings/difference.ts';
import { WHOLE } from '../settings/form.ts';
import { reservedNames } from '../settings/words.ts';

const CREDENTIAL = 'it looks like a credential';

/** Names for which OpenClaw's guess of the provider is right. */
const FAMILIES = /^(?:anthropic\/claude-|openai\/(?:gpt-|chatgpt-|codex-|o\d))/i;

export function undeclarableModel(model: ModelText): string | undefined {
  const { raw, ref, variables } = model;
  if (variables.length === 0 && [raw, ref ?? ''].some(looksLikeCredential)) return CREDENTIAL;
  if (variables.length > 0) return heldBy(model);
  // A model that does not exist, such as anthropic/opus, must not look intended.
  if (model.guessed && ref !== undefined && !FAMILIES.test(ref))
    return `no alias and no provider; OpenClaw would read it as ${ref}`;
  const usable = ref !== undefined && !hasHidden(ref) && namesProvider(ref);
  return usable ? undefined : 'not a model reference';
}

function heldBy(model: ModelText): string {
  const { raw, variables, unset = [] } = model;
  const legible = legibleModel(model);
  const value =
    unset.length > 0 ? `, ${unset.join(' and ')} not set` : legible === raw.trim() ? '' : `, now ${legible}`;
  return `set through \${${variables.join('}, ${')}}${value}`;
}

/** For a value of the config; literal secrets in it are left out one by one. */
export function undeclarableValue(live: LiveValue): string | undefined {
  const { row, address, value, keys, secrets } = live;
  if (keys.length > 1) return `${keys.join(' and ')} are the same ${row.names}`;
  if (address.name !== undefined && looksLikeCredential(address.name)) return CREDENTIAL;
  // It could not be told from a part of the value.
  if (address.setting.endsWith('.*') && row.form?.of === 'map' && /[.[]/.test(address.name ?? ''))
    return 'a name with a dot or a bracket';
  if (address.name !== undefined && reservedNames(row).includes(address.name))
    return 'a manifest has another use for the name';
  if (textsIn(value).some(hasHidden)) return 'unprintable characters';
  const form = row.form ?? WHOLE;
  if (form.of === 'keys' && !isJsonObject(value)) return 'not an object';
  // Without a part of it, the whole list would be another one.
  if (form.of === 'list' && secrets[0]) return `${secrets[0].join('.')} is ${secretReason(live, secrets[0])}`;
  if (form.of !== 'records' || !isJsonList(value)) return undefined;
  if (idsOf(value)) return undefined;
  const ids = value.map((item) => (isJsonObject(item) ? item.id : undefined));
  const twin = ids.find((id, index) => typeof id === 'string' && ids.indexOf(id) !== index);
  return twin === undefined ? 'an item without an id' : `the list has ${String(twin)} twice`;
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...(isJsonObject(value) ? Object.keys(value) : []), ...Object.values(value).flatMap(textsIn)];
}

/** Why a part of a value is left out: a literal secret has to be replaced by a variable first. */
export function secretReason(value: LiveValue, path: readonly string[]): string {
  return `a literal secret; to declare it, replace it in the config by a variable such as ${variableFor(value, path)}`;
}

export function undeclarableAlias({ name, ref }: Pick<LiveAlias, 'name' | 'ref'>): string | undefined {
  if ([name, ref].some(looksLikeCredential)) return CREDENTIAL;
  return unusableAlias(name) ?? (hasHidden(ref) ? 'its model has unprintable characters' : undefined);
}

/** For the whole list of what chats may choose: without one of its items it would be a different list. */
export function undeclarableAllow(allow: ObservedAllow | undefined): string | undefined {
  for (const { raw, ref, variables } of allow?.items ?? []) {
    if (variables.length > 0) return `set through \${${variables.join('}, ${')}}`;
    if ([raw, ref ?? ''].some(looksLikeCredential)) return CREDENTIAL;
    // The key of an entry that names no model allows nothing.
    if (ref === undefined && allow?.from === 'policy') return 'an item that is no model';
    if (ref !== undefined && (hasHidden(ref) || !namesProvider(ref))) return 'not a model reference';
  }
  return undefined;
}

export function undeclarableOrder(ids: readonly string[], provider: string): string | undefined {
  if ([provider, ...ids].some(looksLikeCredential)) return CREDENTIAL;
  if ([provider, ...ids].some(hasHidden)) return 'unprintable characters';
  const other = ids.find((id) => id.includes(':') && id.slice(0, id.indexOf(':')).trim().toLowerCase() !== provider);
  if (other !== undefined) return `${other} is a profile of another provider`;
  return new Set(ids).size < ids.length ? 'a profile is in the list twice' : undefined;
}
