/** The schemas of `--json`: documents are compared with them, and hold no key that they do not speak of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '..', 'schema');
const known = new Map<string, readonly [ValidateFunction, ValidateFunction]>();

/** What a schema with `properties` leaves open is closed: a published schema lets later releases add keys. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, value]) => [
    key,
    // Conditions and what follows from them repeat keys of the object around them.
    /^(if|then|else|const|enum)$/.test(key) && !hasItems(value) ? value : closed(value),
  ]);
  const isOpen = 'properties' in schema && schema.properties instanceof Object && !('additionalProperties' in schema);
  return { ...Object.fromEntries(parts), ...(isOpen ? { additionalProperties: false } : {}) };
}

function hasItems(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'items' in value;
}

/**
 * Fails for a document that the schema refuses, or with keys that it does not describe.
 *
 * @param also keys at the top that are not ours to describe
 */
export function expectPublished(name: string, document: object, also: readonly string[] = []): void {
  const [open, shut] = known.get(name) ?? compile(name);
  known.set(name, [open, shut]);
  const described = Object.fromEntries(Object.entries(document).filter(([key]) => !also.includes(key)));
  for (const [check, value] of [
    [open, document],
    [shut, Array.isArray(document) ? document : described],
  ] as const)
    expect(check(value), `${name}.schema.json: ${JSON.stringify(check.errors)}`).toBe(true);
}

function compile(name: string): readonly [ValidateFunction, ValidateFunction] {
  const schema = JSON.parse(readFileSync(path.join(FOLDER, `${name}.schema.json`), 'utf8')) as object;
  const { $id: _, ...withoutId } = closed(schema) as { readonly $id?: string };
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { 'date-time': true } });
  return [ajv.compile(schema), ajv.compile(withoutId)];
}
