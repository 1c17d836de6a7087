/**
 * Patches that restore a previous text: the history keeps them instead of a copy, since the rest of a config contains
 * secrets.
 */
import { isText, listOf, recordOf } from '../shapes.ts';

/** Replaces `[start, end)` of a text; offsets are UTF-16 indices. Patches of one text are ascending and apart. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The patched text, or null where the patches do not fit it. */
function patchText(text: string, patches: readonly TextPatch[]): string | null {
  const parts: string[] = [];
  let at = 0;
  for (const patch of patches) {
    if (patch.start < at || patch.end < patch.start || patch.end > text.length) return null;
    parts.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The patches that undo these. */
function invert(text: string, patches: readonly TextPatch[]): TextPatch[] {
  let shift = 0;
  return patches.map(({ start, end, text: put }) => {
    const inverse = { start: start + shift, end: start + shift + put.length, text: text.slice(start, end) };
    shift += put.length - (end - start);
    return inverse;
  });
}

/** One patch for everything from the first difference to the last; none for equal texts. */
function trimmed(before: string, after: string): TextPatch[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }];
}

/**
 * The patches that turn `after` into `before` again, byte for byte; null if text patches cannot.
 *
 * @param made the patches from `before` to `after`, if known more precisely than by comparing the two
 */
export function wayBack(
  before: Uint8Array,
  after: Uint8Array | null,
  made: readonly TextPatch[] | undefined,
): readonly TextPatch[] | null {
  const [old, now] = [exactText(before), decode(after)];
  if (old === undefined) return null;
  const patches = made !== undefined && leadsTo(old, made, now) ? made : trimmed(old, now);
  const back = invert(old, patches);
  return leadsTo(now, back, old) ? back : null;
}

/** Whether the patched text is this one; none is made to see it. */
function leadsTo(text: string, patches: readonly TextPatch[], result: string): boolean {
  let [at, there] = [0, 0];
  for (const { start, end, text: put } of [...patches, { start: text.length, end: text.length, text: '' }]) {
    if (start < at || end < start || end > text.length) return false;
    const next = there + start - at;
    if (text.slice(at, start) !== result.slice(there, next) || !result.startsWith(put, next)) return false;
    [at, there] = [end, next + put.length];
  }
  return there === result.length;
}

/** The restored bytes, or null if the patches do not fit. */
export function goBack(after: Uint8Array | null, back: readonly TextPatch[]): Buffer | null {
  const text = patchText(decode(after), back);
  return text === null ? null : Buffer.from(text);
}

/** The text of which these are the bytes; undefined where they are not UTF-8. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array | null): string {
  return bytes === null ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Whether a value is an index: a whole number from 0. */
export const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value that was read back is a list of patches. */
export const isPatches = listOf(recordOf({ start: isOffset, end: isOffset, text: isText }));
