/** Checks the shape of data that was read back and that anyone may have written. */

export type Check = (value: unknown) => boolean;

/** An object that is not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The JSON value under these keys; undefined where there is none. */
export function valueAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

/** The keys of a JSON pointer into a value; a step into a list is a number. */
export function pathOfPointer(pointer: string, value: unknown): (string | number)[] {
  let found = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(found) ? Number(text) : text;
      found = valueAt(found, key);
      return key;
    });
}

/** An object whose fields pass their checks, whatever else it has. */
export function recordOf<T extends object = Record<string, unknown>>(
  fields: {
    readonly [Key in keyof T]?: Check;
  },
): (value: unknown) => value is T {
  const checks = Object.entries<Check | undefined>(fields);
  return (value): value is T => isRecord(value) && checks.every(([key, check]) => check?.(value[key]));
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function matching(pattern: RegExp): Check {
  return (value) => isText(value) && pattern.test(value);
}

export function nullOr(check: Check): Check {
  return (value) => value === null || check(value);
}

/** Also accepts undefined. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** An argument of `openclaw` that is never an option. */
const isWord = matching(/^[^-\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$/u);

/** An order in a store that `openclaw` sets. */
export const isStoreCommand = recordOf({
  agent: isWord,
  provider: isWord,
  before: nullOr(listOf(isWord)),
  after: nullOr(listOf(isWord)),
});
