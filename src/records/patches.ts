/**
 * Patches that restore a previous text: the history keeps them instead of a copy, since the rest of a config contains
 * secrets.
 */
import { isAscii, isUtf8 } from 'node:buffer';
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
  if (!isUtf8(before)) return null;
  const now = after ?? new Uint8Array();
  // Told by the bytes: a large file takes no second copy as a text.
  const known = made && isUtf8(now) ? backInBytes(before, made, now) : undefined;
  if (known) return known;
  const [old, text] = [decode(before), decode(now)];
  const back = invert(old, trimmed(old, text));
  return patchText(text, back) === old ? back : null;
}

/** The patches that undo these; undefined where they do not lead from one to the other. */
function backInBytes(
  before: Uint8Array,
  made: readonly TextPatch[],
  after: Uint8Array,
): readonly TextPatch[] | undefined {
  const places = leadsTo(before, made, after);
  let shift = 0;
  const back = places?.map(([from, to], index): TextPatch => {
    const { start, end, text } = made[index] as TextPatch;
    const inverse = { start: start + shift, end: start + shift + text.length, text: decode(before.subarray(from, to)) };
    shift += text.length - (end - start);
    return inverse;
  });
  return back && leadsTo(after, back, before) ? back : undefined;
}

/** Where in the bytes the patches are, if the patched text is this one; none is made to see it. */
function leadsTo(
  text: Uint8Array,
  patches: readonly TextPatch[],
  result: Uint8Array,
): (readonly [from: number, to: number])[] | undefined {
  const offsets = byteOffsets(
    text,
    patches.flatMap(({ start, end }) => [start, end]),
  );
  if (!offsets) return undefined;
  const places = patches.map((_, index) => [offsets[2 * index] ?? 0, offsets[2 * index + 1] ?? 0] as const);
  let [at, there] = [0, 0];
  const stays = (to: number) => {
    const next = there + to - at;
    const isSame = next <= result.length && Buffer.compare(text.subarray(at, to), result.subarray(there, next)) === 0;
    there = next;
    return isSame;
  };
  for (const [index, [from, to]] of places.entries()) {
    if (!stays(from)) return undefined;
    const put = Buffer.from(patches[index]?.text ?? '');
    if (!put.equals(result.subarray(there, there + put.length))) return undefined;
    [at, there] = [to, there + put.length];
  }
  return stays(text.length) && there === result.length ? places : undefined;
}

/** The offsets in bytes of ascending UTF-16 indices; undefined where they are not, or not between characters. */
function byteOffsets(text: Uint8Array, indices: readonly number[]): number[] | undefined {
  const found: number[] = [];
  const plain = isAscii(text);
  let [at, index] = [0, 0];
  for (const wanted of indices) {
    if (plain) [at, index] = wanted >= index ? [wanted, wanted] : [at, index];
    while (index < wanted && at < text.length) {
      const size = sizeOf(text[at] ?? 0);
      at += size;
      index += size === 4 ? 2 : 1;
    }
    if (index !== wanted || at > text.length) return undefined;
    found.push(at);
  }
  return found;
}

/** How many bytes the character has that begins with this one. */
function sizeOf(first: number): 1 | 2 | 3 | 4 {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The restored bytes, or null if the patches do not fit. */
export function goBack(after: Uint8Array | null, back: readonly TextPatch[]): Buffer | null {
  const text = patchText(decode(after), back);
  return text === null ? null : Buffer.from(text);
}

function decode(bytes: Uint8Array | null): string {
  return bytes === null ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Whether a value is an index: a whole number from 0. */
export const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value that was read back is a list of patches. */
export const isPatches = listOf(recordOf({ start: isOffset, end: isOffset, text: isText }));
