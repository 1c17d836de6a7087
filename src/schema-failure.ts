/** What the generated validators call where a value fails. */
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
