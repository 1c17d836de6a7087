// Generated from schema/ by `npm run generate`. Do not edit.
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
  /** Of the name of a key, which has an error of its own beside this one. */
  inName?: boolean;
}
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
