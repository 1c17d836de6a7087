/** What is to be done to a live value so that it is as declared, in terms of its parts. Pure. */
import { isJsonList, isJsonObject, type Json, sameJson } from '../json-value.ts';
import { type Form, formOfKey, isByKey, isWithheld, itemForm, RECORD_KEY, WITHHELD } from './form.ts';

/** A key of an object, or the object of a list that has this id. */
export type Step = string | { readonly id: string };

export type Difference =
  | {
      readonly kind: 'set';
      readonly path: readonly Step[];
      readonly form: Form;
      readonly before: Json | undefined;
      readonly after: Json;
    }
  | { readonly kind: 'remove'; readonly path: readonly Step[]; readonly form: Form; readonly before: Json }
  | {
      readonly kind: 'records';
      readonly path: readonly Step[];
      readonly form: Form;
      readonly before: readonly Json[];
      /** Ids of objects that it has, and new ones whole. */
      readonly items: readonly (string | Json)[];
    };

export interface Comparison {
  /** A text as OpenClaw reads it, variables filled in; undefined where one is not set. */
  readonly resolve: (text: string) => string | undefined;
  /** A live text that names a model, as its reference. */
  readonly model: (text: string) => string | undefined;
  /** Whether objects of a list, and keys of a map, that are not declared stay. */
  readonly listed: boolean;
}

/** Nothing is filled in, and lists are exact. */
export const AS_WRITTEN: Comparison = { resolve: (text) => text, model: (text) => text, listed: false };

/** All differences, in the order of what is declared. @param live undefined where there is nothing */
export function differences(form: Form, declared: Json, live: Json | undefined, comparison: Comparison): Difference[] {
  return compare(form, declared, live, [], comparison);
}

/** Whether a live value says everything that is declared. */
export function covers(form: Form, declared: Json, live: Json | undefined, comparison = AS_WRITTEN): boolean {
  return differences(form, declared, live, comparison).length === 0;
}

/** The ids of the objects of a list; undefined where one has none, or two have the same. */
export function idsOf(list: readonly Json[]): string[] | undefined {
  const ids = list.map((item) => (isJsonObject(item) ? item[RECORD_KEY] : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length ? (ids as string[]) : undefined;
}

/** What is declared as it is written where nothing is: without the nulls that only remove. */
export function written(form: Form, declared: Json): Json {
  if (form.of === 'records' && isJsonList(declared)) return declared.map((item) => newRecord(form, item));
  if (!isByKey(form) || !isJsonObject(declared)) return declared;
  const members = Object.entries(declared).filter(([, value]) => value !== null);
  return Object.fromEntries(members.map(([key, value]) => [key, written(formOfKey(form, key), value)]));
}

/** A new object of a list. OpenClaw requires a name of a model, and people seldom have another than its id. */
function newRecord(form: Form & { of: 'records' }, item: Json): Json {
  const plain = written(itemForm(form), item);
  if (!isJsonObject(plain) || form.named === undefined || form.named in plain) return plain;
  const { [RECORD_KEY]: id, ...rest } = plain;
  return { ...(id === undefined ? {} : { [RECORD_KEY]: id, [form.named]: id }), ...rest };
}

/**
 * What has to be declared so that `before` becomes `after`: `after`, and null for each key that goes.
 * Inverse of `differences`: comparing it with `before` gives what was changed.
 */
export function declaringChange(form: Form, before: Json | undefined, after: Json): Json {
  if (form.of === 'records' && isJsonList(after)) {
    const old = recordsById(before !== undefined && isJsonList(before) ? before : []);
    return after.map((item) =>
      declaringChange(itemForm(form), isJsonObject(item) ? old.get(item[RECORD_KEY]) : undefined, item),
    );
  }
  if (!isByKey(form) || !isJsonObject(after)) return after;
  const old = before !== undefined && isJsonObject(before) ? before : {};
  // What is not declared of what is owned whole goes anyway.
  const gone = ownsAll(form) ? [] : Object.keys(old).filter((key) => !Object.hasOwn(after, key));
  const kept = Object.entries(after).filter(([, value]) => value !== WITHHELD);
  return Object.fromEntries([
    ...kept.map(([key, value]) => [key, declaringChange(formOfKey(form, key), old[key], value)] as const),
    ...gone.map((key) => [key, null] as const),
  ]);
}

/** Whether a value is none: null, or a map without keys that is owned whole. */
export function isNothing(form: Form, value: Json): boolean {
  const isExact = form.of === 'keys' && form.exact === true;
  return value === null || (isExact && isJsonObject(value) && Object.keys(value).length === 0);
}

/** Whether a path leads into what another one names. */
export function isWithin(path: readonly Step[], above: readonly Step[]): boolean {
  return path.length > above.length && JSON.stringify(path.slice(0, above.length)) === JSON.stringify(above);
}

/** Whether a key that is not declared goes. */
function ownsAll(form: Form): boolean {
  return form.of === 'map' || (form.of === 'keys' && form.exact === true);
}

/** The objects of a list by id; of two with the same, the first. */
export function recordsById(list: readonly Json[]): ReadonlyMap<Json | undefined, Json> {
  return new Map(list.toReversed().flatMap((item) => (isJsonObject(item) ? [[item[RECORD_KEY], item] as const] : [])));
}

function compare(
  form: Form,
  declared: Json,
  live: Json | undefined,
  path: readonly Step[],
  comparison: Comparison,
): Difference[] {
  if (live === undefined) return [{ kind: 'set', path, form, before: live, after: written(form, declared) }];
  if (form.of === 'records' && isJsonList(declared) && isJsonList(live))
    return compareRecords(form, declared, live, path, comparison);
  if (form.of === 'model' && typeof live === 'string' && comparison.model(live) === declared) return [];
  if (!isByKey(form) || !isJsonObject(declared) || !isJsonObject(live))
    return same(declared, live, comparison)
      ? []
      : [{ kind: 'set', path, form, before: live, after: spelled(written(form, declared), live, comparison) }];
  // In the order of the file, what is new at its end: the same for what is declared and for what an edit left.
  const known = Object.keys(live).filter((key) => Object.hasOwn(declared, key));
  const fresh = Object.keys(declared).filter((key) => !Object.hasOwn(live, key));
  // What is withheld cannot be declared, and stays.
  const stays = (key: string) => Object.hasOwn(declared, key) || live[key] === WITHHELD;
  const isExact = ownsAll(form) && !(form.of === 'map' && comparison.listed);
  const gone = isExact ? Object.keys(live).filter((key) => !stays(key)) : [];
  return [...known, ...fresh, ...gone].flatMap((key): Difference[] => {
    const value = declared[key] ?? null;
    const own = Object.hasOwn(live, key) ? live[key] : undefined;
    const [inner, at] = [formOfKey(form, key), [...path, key]];
    if (value !== null || (inner.of === 'whole' && own === null)) return compare(inner, value, own, at, comparison);
    return own === undefined ? [] : [{ kind: 'remove', path: at, form: inner, before: own }];
  });
}

function compareRecords(
  form: Form & { of: 'records' },
  declared: readonly Json[],
  live: readonly Json[],
  path: readonly Step[],
  comparison: Comparison,
): Difference[] {
  const ids = idsOf(declared);
  const liveIds = idsOf(live);
  if (!ids || !liveIds)
    return same(declared, live, comparison)
      ? []
      : [{ kind: 'set', path, form, before: live, after: written(form, declared) }];
  const [byId, liveById] = [recordsById(declared), recordsById(live)];
  const order = comparison.listed ? [...liveIds, ...ids.filter((id) => !liveById.has(id))] : ids;
  const items = order.map((id) => (liveById.has(id) ? id : newRecord(form, byId.get(id) ?? {})));
  const inside = order.flatMap((id) => {
    const [wanted, own] = [byId.get(id), liveById.get(id)];
    return wanted === undefined || own === undefined
      ? []
      : compare(itemForm(form), wanted, own, [...path, { id }], comparison);
  });
  return sameJson(items, liveIds) ? inside : [{ kind: 'records', path, form, before: live, items }, ...inside];
}

/** What is declared, with the variables of what stays. */
function spelled(declared: Json, live: Json, comparison: Comparison): Json {
  if (typeof declared === 'string') return same(declared, live, comparison) ? live : declared;
  if (isJsonList(declared) && isJsonList(live)) {
    const isAsLong = declared.length === live.length;
    return declared.map((item, at) => {
      const kept = live.find((own) => same(item, own, comparison)) ?? (isAsLong ? live[at] : undefined);
      return kept === undefined ? item : spelled(item, kept, comparison);
    });
  }
  if (!isJsonObject(declared) || !isJsonObject(live)) return declared;
  return Object.fromEntries(
    Object.entries(declared).map(([key, value]) => [
      key,
      Object.hasOwn(live, key) ? spelled(value, live[key] ?? null, comparison) : value,
    ]),
  );
}

/** Texts are also the same where OpenClaw reads the same; what is withheld is like nothing. */
function same(declared: Json, live: Json, comparison: Comparison): boolean {
  // What the history withholds may have been anything.
  if (isWithheld(declared)) return true;
  if (live === WITHHELD) return false;
  if (typeof declared === 'string' && typeof live === 'string')
    return declared === live || comparison.resolve(live) === declared;
  if (isJsonList(declared) && isJsonList(live))
    return declared.length === live.length && declared.every((item, at) => same(item, live[at] ?? null, comparison));
  if (isJsonObject(declared) && isJsonObject(live)) {
    const keys = Object.keys(declared);
    return (
      keys.length === Object.keys(live).length &&
      keys.every((key) => Object.hasOwn(live, key) && same(declared[key] ?? null, live[key] ?? null, comparison))
    );
  }
  return declared === live;
}
