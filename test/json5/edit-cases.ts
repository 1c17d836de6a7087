/** Helpers for tables of texts before and after edits. */

import { expect, it } from 'vitest';
import { applyEdits, type JsonEdit, type JsonPath, type JsonValue } from '../../src/json5/index.ts';

export function set(path: JsonPath, value: JsonValue): JsonEdit {
  return { op: 'set', path, value };
}
export function remove(...path: (string | number)[]): JsonEdit {
  return { op: 'remove', path };
}
export function list(path: JsonPath, ...items: string[]): JsonEdit {
  return { op: 'list', path, items };
}
/** Lines, each ended. */
export function lines(...text: string[]): string {
  return text.map((line) => `${line}\n`).join('');
}

export type Case = [name: string, before: string, edits: JsonEdit[], after: string];

/** A test for each case: the exact text after the edits, and that they find nothing to do a second time. */
export function check(cases: Case[]): void {
  it.each(cases)('%s', (_name, before, edits, after) => {
    const result = applyEdits(before, edits);
    expect(result.ok ? result.text : result.error).toBe(after);
    // Doing it once more finds nothing to do.
    const again = applyEdits(after, edits);
    expect(again.ok ? again.splices : again.error).toEqual([]);
  });
}
