import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type EditResult,
  editValue,
  type Json5Node,
  type JsonEdit,
  type JsonPath,
  nodeAt,
  parseJson5,
  type Splice,
  toValue,
} from '../../src/json5/index.ts';
import { anyDocument, below, chance, mulberry32, type Random } from './generate.ts';
import { configText, randomEdit } from './generate-config.ts';

function parse(text: string): { root: Json5Node; strict: boolean } {
  const parsed = parseJson5(text);
  if (!parsed.ok) throw new Error(`generated text is invalid at ${parsed.error.offset}: ${JSON.stringify(text)}`);
  return parsed.document;
}

/** Parsed from its first character to its last, whatever was parsed before. */
function parseAnew(text: string): { root: Json5Node; strict: boolean } {
  for (const other of ['1', '2']) parse(other);
  return parse(text);
}

function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.every((segment, depth) => path[depth] === segment);
}

function overlap(edits: readonly JsonEdit[]): boolean {
  return edits.some((edit, index) => edits.some((other, at) => at !== index && startsWith(other.path, edit.path)));
}

/** The stretches in which an edit may lose comments: what it replaces, and what stands beside what it removes. */
function lossy(root: Json5Node, edits: readonly JsonEdit[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { op, path, ...rest } of edits) {
    const node = nodeAt(root, path);
    const parent = nodeAt(root, path.slice(0, -1));
    if (op === 'remove' && parent?.type === 'object') {
      for (const [index, member] of parent.members.entries()) {
        if (member.key !== path.at(-1)) continue;
        const start = parent.members[index - 1]?.value.end ?? parent.start;
        found.push({ start, end: parent.members[index + 1]?.keyStart ?? parent.end });
      }
    } else if (
      op === 'list' &&
      edits.some((other) => other.path.length > path.length && startsWith(other.path, path))
    ) {
      // An edit inside a list that is edited as a whole rewrites the list.
      if (node !== undefined) found.push(node);
    } else if (op === 'list' && node?.type === 'array' && node.items.every((item) => item.type === 'string')) {
      const left: unknown[] = 'items' in rest ? [...rest.items] : [];
      for (const [index, item] of node.items.entries()) {
        const at = left.indexOf(item.type === 'string' ? item.value : undefined);
        if (at >= 0) left.splice(at, 1);
        // Of equal items the later ones go.
        else
          found.push({
            start: node.items[index - 1]?.end ?? node.start,
            end: node.items[index + 1]?.start ?? node.end,
          });
      }
    } else if (node !== undefined && op !== 'remove') found.push(node);
  }
  return found;
}

function commentCount(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function wrongSplices(before: string, after: string, splices: readonly Splice[]): boolean {
  let result = '';
  let at = 0;
  for (const splice of splices) {
    if (splice.start < at || splice.end < splice.start) return true;
    result += before.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + before.slice(at) !== after;
}

/** What is wrong with the outcome of edits; undefined when nothing is. */
function problem(text: string, edits: readonly JsonEdit[], result: EditResult): string | undefined {
  const { root, strict } = parse(text);
  const wanted = editValue(toValue(root), edits);
  if (!wanted.ok) return result.ok ? 'made what cannot be made' : undefined;
  if (!result.ok) return `refused: ${result.error.message}`;
  // The tree that proved the edit, of which only what was touched was parsed.
  const proof = parse(result.text);
  const after = parseAnew(result.text);
  if (!isDeepStrictEqual(proof, after)) return 'the proof is of another text';
  if (!isDeepStrictEqual(toValue(after.root), wanted.value)) return 'another value';
  if (strict && !after.strict) return 'no longer strict';
  if (wrongSplices(text, result.text, result.splices)) return 'splices are not the change';
  const ranges = lossy(root, edits);
  for (const match of text.matchAll(/ c\d+\./g)) {
    const count = commentCount(result.text, match[0]);
    if (count > 1) return `comment doubled:${match[0]}`;
    const allowed = ranges.some((range) => range.start <= match.index && match.index < range.end);
    if (count < 1 && !allowed) return `comment lost:${match[0]}`;
  }
  if (overlap(edits)) return undefined;
  const again = applyEdits(result.text, edits);
  return again.ok && again.splices.length === 0 ? undefined : 'the second time makes a change';
}

function hasForeignEol(before: string, after: string): boolean {
  const foreign = before.includes('\r\n') ? /(?<!\r)\n/ : /\r/;
  return !foreign.test(before) && foreign.test(after);
}

function run(random: Random, count: number): { wrong: string[]; changed: number } {
  const wrong: string[] = [];
  let changed = 0;
  for (let edits = 0; edits < count && wrong.length < 3; ) {
    const text = chance(random, 0.85) ? configText(random) : anyDocument(random);
    const { root } = parse(text);
    for (let times = 0; times < 4; times++) {
      const batch = Array.from({ length: chance(random, 0.6) ? 1 : 1 + below(random, 4) }, () =>
        randomEdit(random, root, (path) => nodeAt(root, path)),
      );
      edits += batch.length;
      const result = applyEdits(text, batch);
      const foreign = result.ok && hasForeignEol(text, result.text) ? 'a foreign line ending' : undefined;
      const found = problem(text, batch, result) ?? foreign;
      const after = result.ok ? result.text : '';
      if (found !== undefined)
        wrong.push([found, JSON.stringify(batch), text, '=>', after, JSON.stringify(text)].join('\n'));
      if (result.ok && result.splices.length > 0) changed++;
    }
  }
  return { wrong, changed };
}

describe('random edits', () => {
  it('give the intended value, and leave all else as it was', () => {
    const { wrong, changed } = run(mulberry32(20260801), 21_000);
    expect(wrong.join('\n\n')).toBe('');
    expect(changed).toBeGreaterThan(5_000);
  });

  const more = Number(process.env.OPENCLAW_MODELS_FUZZ ?? 0);
  it.runIf(more > 0)(
    'hold for longer',
    () => {
      const seed = Date.now();
      const { wrong } = run(mulberry32(seed), more);
      expect(wrong.length === 0 ? '' : `seed ${seed}\n${wrong.join('\n\n')}`).toBe('');
    },
    3_600_000,
  );
});
