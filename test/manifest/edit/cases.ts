/** Tables of texts before and after an edit. */
import { describe, expect, it } from 'vitest';
import { editManifest, type ManifestEdit, type ManifestValue } from '../../../src/manifest/edit/index.ts';

export const set = (path: string, value: ManifestValue): ManifestEdit => ({ op: 'set', path: path.split('/'), value });
export const list = (path: string, ...items: string[]): ManifestEdit => ({ op: 'list', path: path.split('/'), items });
export const rename = (path: string, from: string, to: string): ManifestEdit => ({
  op: 'rename',
  path: path.split('/'),
  from,
  to,
});
export const remove = (path: string): ManifestEdit => ({ op: 'remove', path: path.split('/') });
export const prune = (path: string): ManifestEdit => ({
  op: 'remove',
  path: path.split('/'),
  removeEmptyParents: true,
});

export type Case = readonly [name: string, before: string, edit: ManifestEdit, after: string];

/** The text after the edits, which must not be refused. */
export function edited(text: string, ...edits: ManifestEdit[]): string {
  const result = editManifest(text, 'm.yaml', edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Exact texts before and after one edit. */
export function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', (_name, before, edit, after) => {
      expect(edited(before, edit)).toBe(after);
      // The same with CRLF, a byte order mark and no line break at the end; one line tells nothing of line breaks.
      const windows = (text: string): string => `\uFEFF${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`;
      if (before.trim().includes('\n')) expect(edited(windows(before), edit)).toBe(windows(after));
    });
  });
}
