/** Verifies a formatted text: the same values, and every comment in its place. Independent of the passes. */
import { isCollection, Lexer, type Node } from 'yaml';
import { isError, type Position } from '../../errors.ts';
import { sameValue } from '../edit/value.ts';
import { parseManifest, positionIn } from '../source.ts';
import { keyName } from '../yaml-safety.ts';
import { parseYaml } from '../yaml-tree.ts';
import { entriesOf, startOf } from './tree.ts';

export interface Difference {
  readonly of: 'value' | 'comment';
  /** In the text before. */
  readonly position: Position;
}

/** The first difference; undefined if there is none. */
export function differenceOf(before: string, after: string, file: string): Difference | undefined {
  if (before === after) return undefined;
  const [old, next] = [parseManifest(before, file), parseManifest(after, file)];
  if (!old.source) throw new Error('Assertion failed: what is formatted can be read');
  if (!next.source || next.problems.some(isError) || !sameValue(old.source.value, next.source.value)) {
    const value = next.source?.value as Readonly<Record<string, unknown>> | null | undefined;
    const changed = Object.entries(old.source.value ?? {}).find(([key, entry]) => !sameValue(entry, value?.[key]));
    return { of: 'value', position: old.source.positionOf(changed ? [changed[0]] : []) };
  }
  const [was, is] = [commentsOf(before), commentsOf(after)];
  const places = countOf(is.map(({ text, place }) => `${place}\n${text}`));
  const texts = countOf(is.map(({ text }) => text));
  for (const { text, place, offset, leading } of was) {
    // A comment above all keys may stay there, or move with the first key.
    const lost = !take(texts, text) || (!leading && !take(places, `${place}\n${text}`));
    if (lost) return { of: 'comment', position: positionIn(before, file, offset, offset + text.length) };
  }
  return was.length === is.length ? undefined : { of: 'comment', position: positionIn(after, file, 0, 0) };
}

interface Comment {
  readonly text: string;
  readonly offset: number;
  /** The key or item that it is beside, or those that it is between. */
  readonly place: string;
  readonly leading: boolean;
}

function commentsOf(text: string): Comment[] {
  const nodes = nodesOf(parseYaml(text).document.contents ?? undefined, '', []);
  const comments: Comment[] = [];
  let offset = 0;
  let next = 0;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer without text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue;
    if (token.startsWith('#') && /(^|\s)$/.test(text.slice(0, offset))) {
      while ((nodes[next]?.offset ?? Infinity) < offset) next += 1;
      const [above, below] = [nodes[next - 1], nodes[next]];
      const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      comments.push({ text: token.trimEnd(), offset, place: placeOf(line, above, below), leading: !above });
    }
    offset += token.length;
  }
  return comments;
}

interface Named {
  readonly offset: number;
  readonly path: string;
}

function placeOf(line: string, above: Named | undefined, below: Named | undefined): string {
  if (line.trim() !== '') return `beside ${above?.path}`;
  const margin = line === '';
  const sameSection = topOf(above) === topOf(below);
  return `${margin && !sameSection ? '' : above?.path} < ${margin || sameSection ? below?.path : ''}`;
}

function topOf(node: Named | undefined): string | undefined {
  return node?.path.split('\n')[1];
}

function nodesOf(node: Node | undefined, path: string, found: Named[]): Named[] {
  for (const [index, { key, value }] of entriesOf(node).entries()) {
    const below = `${path}\n${key ? (keyName(key) ?? '<<') : index}`;
    if (key) found.push({ offset: startOf(key), path: below });
    if (isCollection(value)) {
      if (!key) found.push({ offset: startOf(value), path: below });
      nodesOf(value, below, found);
    } else if (!key && value) found.push({ offset: startOf(value), path: below });
  }
  return found;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  counts.set(name, count - 1);
  return count > 0;
}
