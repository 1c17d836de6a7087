/** What the generated validators call. */
import type { SchemaError } from './generated/schema-validator.ts';

/** The errors with one more. @param inName for the name of a key */
export function fail(
  errors: SchemaError[] | null,
  instancePath: string,
  keyword: string,
  params: Record<string, unknown>,
  message?: string,
  inName?: boolean,
): SchemaError[] {
  const error = {
    instancePath,
    keyword,
    params,
    ...(message === undefined ? {} : { message }),
    ...(inName ? { inName } : {}),
  };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

interface Validator {
  (data: unknown, at: { readonly instancePath: string }): boolean;
  errors?: SchemaError[] | null;
}

/** The errors with those of a part. */
export function pass(
  errors: SchemaError[] | null,
  validator: Validator,
  data: unknown,
  instancePath: string,
): SchemaError[] | null {
  return validator(data, { instancePath }) ? errors : [...(errors ?? []), ...(validator.errors ?? [])];
}

/** How many there are. */
export function count(errors: readonly SchemaError[] | null): number {
  return errors?.length ?? 0;
}

/** Whether a text is one of the words, which `|` separates: as an expression it would have to be compiled first. */
export function words(list: string): { test(text: string): boolean } {
  let known: ReadonlySet<string> | undefined;
  return {
    test(text) {
      known ??= new Set(list.split('|'));
      return known.has(text);
    },
  };
}
