/**
 * How a value of the config is owned, part by part, and what of it may be seen. The table gives a row of kind `value`
 * a form; planning, import, drift, redaction and lint follow from it, so that none of them knows a setting by name.
 */
import { looksLikeCredential, mayBeCredential } from '../credential-shape.ts';
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';
import { isPublicAddress } from './web-address.ts';

export type Form =
  /** One value, compared and written whole. */
  | { readonly of: 'whole' }
  /** A web address; what it holds of a credential makes it a secret. */
  | { readonly of: 'address' }
  /** A reference to a secret: a text with `${VAR}`, or an object with `source` and `id`. A literal is none of ours. */
  | { readonly of: 'secret' }
  /** Texts by name, such as headers: what is a credential by its name or look is a secret. */
  | { readonly of: 'texts' }
  /** An object of which each key is owned by itself: one that is not declared stays as it is. Null removes a key. */
  | {
      readonly of: 'keys';
      readonly keys: Readonly<Record<string, Form>>;
      /** Whether a key that is not declared goes. */
      readonly exact?: true;
      /** Whether what else the object has is none of the setting. */
      readonly only?: true;
    }
  /** A list of objects with an `id`, owned whole and in order; the keys of each as with `keys`. */
  | { readonly of: 'records'; readonly item: Readonly<Record<string, Form>>; readonly named?: string }
  /** A map that is owned whole: a key that is not declared goes. */
  | { readonly of: 'map'; readonly each: Form }
  /** A model, as its reference or by an alias. */
  | { readonly of: 'model' }
  /** A list of objects that have no id, owned whole. */
  | { readonly of: 'list'; readonly item: Readonly<Record<string, Form>> };

export const WHOLE: Form = { of: 'whole' };

/** What tells the objects of a list apart. */
export const RECORD_KEY = 'id';

/** Stands in a live value for a literal secret. No manifest can say it, and nothing writes it. */
export const WITHHELD = '[secret]';

/** Stands for a text such as a header, which may be a secret though nothing says so. */
const UNSHOWN = '[not shown]';

/** Whether a value stands for one that is not shown. */
export function isWithheld(value: Json): boolean {
  return value === WITHHELD || value === UNSHOWN;
}

const VARIABLE = /\$\{[A-Z_][A-Z0-9_]*\}/g;

/** Whether a value is a reference to a secret: `${VAR}`, `Bearer ${VAR}`, or `{source, provider, id}`. */
export function isReference(value: unknown): boolean {
  if (typeof value === 'string')
    return value.match(VARIABLE) !== null && /^[A-Za-z]{0,12} ?$/.test(value.replace(VARIABLE, ''));
  return isJsonObject(value as Json) && 'source' in (value as object) && 'id' in (value as object);
}

const SECRET_NAME = /auth|key|token|secret|passw|cookie|credential|session/i;

/** Whether a text under this name has to be a reference: a header such as `Authorization`, a variable `API_KEY`. */
export function isSecretText(name: string, value: unknown): boolean {
  if (isReference(value)) return false;
  return SECRET_NAME.test(name) || (typeof value === 'string' && mayBeCredential(value));
}

/** The form of a key of an object that is owned key by key; undefined where every value is one whole. */
export function formOfKey(form: Form, key: string): Form {
  if (form.of === 'keys') return form.keys[key] ?? WHOLE;
  if (form.of === 'map') return form.each;
  if (form.of === 'texts') return SECRET_NAME.test(key) ? { of: 'secret' } : WHOLE;
  return WHOLE;
}

/** Whether each key of an object of this form is owned by itself. */
export function isByKey(form: Form): boolean {
  return form.of === 'keys' || form.of === 'texts' || form.of === 'map';
}

/** Whether it is a list of objects. */
export function isListForm(form: Form): form is Form & { of: 'records' | 'list' } {
  return form.of === 'records' || form.of === 'list';
}

/** How a path names an object of a list: its id in brackets, or its number where it has none. */
export function itemStep(item: Json, index: number): string {
  const id = isJsonObject(item) ? item[RECORD_KEY] : undefined;
  return `[${typeof id === 'string' ? id : index}]`;
}

/** The form of the objects of a list. */
export function itemForm(form: Form & { of: 'records' | 'list' }): Form {
  return { of: 'keys', keys: form.item };
}

/** The places in a value at which a credential stands that is no reference; keys, and ids of objects in lists. */
export function literalSecrets(form: Form, value: Json): string[][] {
  const found: string[][] = [];
  walk(form, value, [], (one, inner, path) => {
    if (isLiteralSecret(one, inner)) found.push(path);
  });
  return found;
}

/** The texts of these credentials, so that it can be told whether another text holds one. Never to be kept or shown. */
export function literalTexts(form: Form, value: Json): string[] {
  const found: string[] = [];
  walk(form, value, [], (one, inner) => {
    if (isLiteralSecret(one, inner)) found.push(...textsIn(inner));
  });
  return found;
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What of the config's value is the setting's. */
export function ownPart(form: Form, value: Json): Json {
  if (form.of !== 'keys' || !form.only || !isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(form.keys, key)));
}

/** A live value as it may be known: every literal secret in it is replaced. */
export function seen(form: Form, value: Json): Json {
  return mapLeaves(form, value, (one, inner) => (isLiteralSecret(one, inner) ? WITHHELD : inner)) ?? null;
}

/** What of a live value can be declared: all but what is withheld. */
export function declarablePart(form: Form, value: Json): Json | undefined {
  return mapLeaves(form, value, (one, inner) =>
    isLiteralSecret(one, inner) || inner === WITHHELD ? undefined : inner,
  );
}

/** The value with each model in it replaced; undefined keeps it. */
export function mapModels(form: Form, value: Json, instead: (text: string) => string | undefined): Json {
  const kept = mapLeaves(form, value, (one, inner) =>
    one.of === 'model' && typeof inner === 'string' ? (instead(inner) ?? inner) : inner,
  );
  return kept ?? null;
}

/** The models in a value, each with its place: keys. */
export function modelsIn(form: Form, value: Json): { readonly model: string; readonly path: readonly string[] }[] {
  const found: { model: string; path: string[] }[] = [];
  walk(form, value, [], (one, inner, path) => {
    if (one.of === 'model' && typeof inner === 'string') found.push({ model: inner, path });
  });
  return found;
}

/** As people may see it: a text such as a header only where it is a reference. */
export function shownValue(form: Form, value: Json): Json {
  if (form.of !== 'texts' || !isJsonObject(value)) {
    if (isListForm(form) && isJsonList(value)) return value.map((item) => shownValue(itemForm(form), item));
    if ((form.of === 'keys' || form.of === 'map') && isJsonObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, shownValue(formOfKey(form, key), inner)]),
      );
    return form.of === 'secret' && !isReference(value) && value !== null ? WITHHELD : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shownText(inner)]));
}

/** One text of a map of them, as people may see it. */
export function shownText(value: Json): Json {
  return value === null || value === WITHHELD || isReference(value) ? value : UNSHOWN;
}

function isLiteralSecret(form: Form, value: Json): boolean {
  if (value === null || value === WITHHELD) return value !== null;
  if (form.of === 'secret') return !isReference(value);
  if (form.of === 'address') return typeof value === 'string' && !isPublicAddress(value);
  return holdsCredential(value);
}

function holdsCredential(value: Json): boolean {
  if (typeof value === 'string') return looksLikeCredential(value);
  if (isJsonList(value)) return value.some(holdsCredential);
  return (
    isJsonObject(value) &&
    Object.entries(value).some(([key, inner]) => looksLikeCredential(key) || holdsCredential(inner))
  );
}

type Leaf = (form: Form, value: Json) => Json | undefined;

/** The value with each part that is owned by itself replaced; undefined leaves it out. */
function mapLeaves(form: Form, value: Json, leaf: Leaf): Json | undefined {
  if (isListForm(form) && isJsonList(value))
    return value.map((item) => (isJsonObject(item) ? (mapLeaves(itemForm(form), item, leaf) ?? {}) : item));
  if (!isByKey(form) || !isJsonObject(value)) return leaf(form, value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const kept = mapLeaves(keyForm(form, key, inner), inner, leaf);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function keyForm(form: Form, key: string, value: Json): Form {
  return form.of === 'texts' && isSecretText(key, value) ? { of: 'secret' } : formOfKey(form, key);
}

function walk(
  form: Form,
  value: Json,
  path: readonly string[],
  visit: (form: Form, value: Json, path: string[]) => void,
): void {
  if (isListForm(form) && isJsonList(value)) {
    for (const [index, item] of value.entries())
      if (isJsonObject(item)) walk(itemForm(form), item, [...path, itemStep(item, index)], visit);
  } else if (isByKey(form) && isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) walk(keyForm(form, key, inner), inner, [...path, key], visit);
  } else visit(form, value, [...path]);
}

/** Whether some part of a shown value is withheld. */
export function holdsWithheld(value: Json | undefined): boolean {
  if (value === WITHHELD) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsWithheld);
}
