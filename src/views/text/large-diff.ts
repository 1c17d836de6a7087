/** The lines of a diff of two texts that differ in thousands of lines: between lines that both have once. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';

const CONTEXT = 3;

const NO_NEWLINE = '\\ No newline at end of file';

/** The hunks of two texts, in time that grows with their length, where `structuredPatch` takes that of its square. */
export function largeHunks(before: string, after: string): StructuredPatchHunk[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines: string[] = [];
  let [at, there] = [0, 0];
  for (const [next, nextThere] of [...anchors(old, now), [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(at, next).join(''), now.slice(there, nextThere).join('')];
    const whole = structuredPatch('', '', gone, come, undefined, undefined, { context: Number.MAX_SAFE_INTEGER });
    for (const line of whole.hunks[0]?.lines ?? unchanged(gone)) lines.push(line);
    [at, there] = [next, nextThere];
  }
  return hunksOf(lines);
}

function unchanged(text: string): string[] {
  const lines = linesOf(text).map((line) => ` ${line.replace(/\n$/, '')}`);
  return text === '' || text.endsWith('\n') ? lines : [...lines, NO_NEWLINE];
}

/** Each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The places of lines that both texts have exactly once, as long as they come in the same order. */
function anchors(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const [once, there] = [placesOf(old), placesOf(now)];
  const found: (readonly [number, number])[] = [];
  for (const [line, at] of once) {
    const other = there.get(line);
    if (at >= 0 && other !== undefined && other >= 0 && other > (found.at(-1)?.[1] ?? -1)) found.push([at, other]);
  }
  return found;
}

/** -1 for a line that comes again. */
function placesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) places.set(line, places.has(line) ? -1 : at);
  return places;
}

/** The changed lines with some around them; `\ No newline` goes with the line above. */
function hunksOf(lines: readonly string[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let [oldLine, newLine, oldHere, newHere] = [1, 1, 1, 1];
  let open: { lines: string[]; quiet: number } | undefined;
  let before: string[] = [];
  const close = () => {
    if (!open) return;
    const kept = open.lines.slice(0, open.lines.length - Math.max(0, open.quiet - CONTEXT));
    const count = (mark: string) => kept.filter((line) => line.startsWith(' ') || line.startsWith(mark)).length;
    hunks.push({ oldStart: oldHere, newStart: newHere, oldLines: count('-'), newLines: count('+'), lines: kept });
    before = open.lines.slice(-CONTEXT);
    open = undefined;
  };
  for (const line of lines) {
    if (line === NO_NEWLINE) {
      open?.lines.push(line);
      continue;
    }
    const [isOld, isNew] = [!line.startsWith('+'), !line.startsWith('-')];
    const isKept = isOld && isNew;
    if (!open && !isKept) {
      const shown = before.slice(-CONTEXT);
      [oldHere, newHere] = [oldLine - shown.length, newLine - shown.length];
      open = { lines: [...shown], quiet: 0 };
    }
    if (open) {
      open.lines.push(line);
      open.quiet = isKept ? open.quiet + 1 : 0;
      if (open.quiet > 2 * CONTEXT) close();
    } else before = [...before.slice(1 - CONTEXT), line];
    if (isOld) oldLine += 1;
    if (isNew) newLine += 1;
  }
  close();
  return hunks;
}
