import { Container } from './layout.ts';
import { arrangeList } from './list.ts';
import { LocalStyles } from './local-style.ts';
import { deepestNode, nodeEquals } from './nodes.ts';
import { parseJson5, parseSpliced } from './parse.ts';
import { printKey, printString, printValue } from './print.ts';
import { planRecords } from './records.ts';
import { type Element, plainUnit, rewrite } from './rewrite.ts';
import { sparseValue } from './sparse-value.ts';
import { applySplices, SpliceList, sameOutside } from './splices.ts';
import { documentStyle } from './style.ts';
import { createdValue, type EditNode, foldEdits } from './trie.ts';
import type {
  ArrayNode,
  Json5Document,
  Json5Node,
  JsonEdit,
  JsonPath,
  JsonValue,
  ObjectMember,
  ObjectNode,
  Splice,
  Style,
} from './types.ts';
import { type EditError, editOwned } from './value.ts';
import { commentEnd, hasBreak, indentBefore, skipSpace } from './whitespace.ts';

export type EditResult =
  | { readonly ok: true; readonly text: string; readonly splices: readonly Splice[] }
  | { readonly ok: false; readonly error: EditError };

/**
 * Applies edits to the text of a JSON5 file, and changes no other byte.
 *
 * The edits apply in order. Returns the new text and the splices of the old text, ascending and not overlapping; no
 * splices if nothing changes. The result is parsed and compared with the intended value before it is returned. Linear
 * in the length of the text plus the edits.
 */
export function applyEdits(text: string, edits: readonly JsonEdit[]): EditResult {
  const parsed = parseJson5(text);
  if (!parsed.ok) return refusal(`the text is not JSON5: ${parsed.error.message}`, [], parsed.error.offset);
  const { document } = parsed;
  const wanted = editOwned(sparseValue(document.root, edits), edits);
  if (!wanted.ok) {
    const { message, path } = wanted.error;
    return refusal(message, path, deepestNode(document.root, path).start);
  }
  if (document.strict && edits.some((edit) => !isStrictValue(valueIn(edit)))) {
    return refusal('the file is strict JSON, which has no Infinity or NaN', [], 0);
  }
  const editor = new Editor(document);
  editor.value(document.root, undefined, 0, foldEdits(edits));
  const splices = editor.splices.join();
  const result = applySplices(text, splices);
  const proved = prove(document, result, splices, wanted.value);
  if (typeof proved === 'string') return refusal(proved, [], splices[0]?.start ?? 0);
  // The same text as another one that is kept: one copy of a large file is enough.
  return { ok: true, text: proved.text, splices };
}

function refusal(message: string, path: JsonPath, offset: number): EditResult {
  return { ok: false, error: { message, path, offset } };
}

/** The edited text as it is read back, or what is wrong with it. */
function prove(
  before: Json5Document,
  text: string,
  splices: readonly Splice[],
  wanted: JsonValue,
): Json5Document | string {
  if (!sameOutside(before.text, text, splices)) return 'the edit would change bytes elsewhere';
  const after = parseSpliced(before, text, splices);
  if (!after.ok) return 'the edit would result in invalid JSON5';
  if (before.strict && !after.document.strict) return 'the edit would result in invalid strict JSON';
  if (!nodeEquals(after.document.root, wanted)) return 'the edit would result in another value than intended';
  return after.document;
}

/** What an edit puts into the text. */
function valueIn(edit: JsonEdit): JsonValue {
  return edit.op === 'set' ? edit.value : edit.op === 'records' ? ([...edit.items] as JsonValue[]) : null;
}

function isStrictValue(value: JsonValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isStrictValue);
}

/** Walks the tree along the edits, once, and collects the splices. */
class Editor {
  readonly splices: SpliceList;
  readonly #text: string;
  readonly #document: Json5Document;
  readonly #around: Editor | undefined;
  #known: { readonly style: Style; readonly local: LocalStyles } | undefined;

  /** @param around the editor of the whole text, if this one is for a part that moves */
  constructor(document: Json5Document, around?: Editor) {
    this.#around = around;
    this.#document = document;
    this.#text = document.text;
    this.splices = new SpliceList(document.text);
  }

  // Only computed if something is written.
  get #styles(): { readonly style: Style; readonly local: LocalStyles } {
    if (this.#around) return this.#around.#styles;
    if (this.#known === undefined) {
      const style = documentStyle(this.#document);
      this.#known = { style, local: new LocalStyles(style) };
    }
    return this.#known;
  }

  value(node: Json5Node, parent: Container | undefined, slot: number, edit: EditNode): void {
    if (edit.op?.kind === 'set') this.#replace(node, parent, slot, edit.op.value);
    else if (edit.op?.kind === 'list') this.#list(node, parent, slot, edit.op.items);
    else if (edit.op?.kind === 'records' && node.type === 'array')
      this.#records(node, new Container(this.#text, node, parent, slot), edit, edit.op);
    else if (edit.op === undefined && edit.children.size > 0) {
      if (node.type === 'object') this.#object(node, new Container(this.#text, node, parent, slot), edit);
      else if (node.type === 'array') this.#items(node, new Container(this.#text, node, parent, slot), edit);
    }
  }

  #items(node: ArrayNode, container: Container, edit: EditNode): void {
    for (const [index, child] of edit.children) {
      const item = typeof index === 'number' ? node.items[index] : undefined;
      if (item !== undefined && typeof index === 'number') this.value(item, container, index, child);
    }
  }

  #records(
    node: ArrayNode,
    container: Container,
    edit: EditNode,
    op: Extract<EditNode['op'], { kind: 'records' }>,
  ): void {
    if (container.count === 0 && !hasComments(container)) {
      this.#replace(node, container.parent, container.slot, op.items as JsonValue[]);
      return;
    }
    const print = (item: JsonValue, near: number): string => {
      const { local } = this.#styles;
      const indent = container.multiLineAt(near)
        ? ((container.count > 0 ? container.slotIndent(container.reference(near)) : undefined) ??
          container.memberIndent(local.of(container).unit))
        : container.lineIndent;
      return local.print(container, near, item, indent, undefined);
    };
    if (container.count === 0) {
      const items = op.items.map((item) => print(item as JsonValue, 0));
      if (items.length > 0) this.#fillBelowComments(container, items);
      return;
    }
    const { inside, elements } = planRecords(node, container, edit, op, print);
    const wanted = elements?.((slot, below) => {
      const within = new Editor(this.#document, this);
      const item = node.items[slot];
      if (item) within.value(item, container, slot, below);
      return within.splices.join();
    });
    for (const [slot, below] of inside) {
      const item = node.items[slot];
      if (item) this.value(item, container, slot, below);
    }
    if (wanted) rewrite(container, wanted, this.#styles.local.of(container), this.splices);
  }

  #replace(node: Json5Node, parent: Container | undefined, slot: number, value: JsonValue): void {
    if (nodeEquals(node, value)) return;
    this.splices.replace(node.start, node.end, this.#print(node, parent, slot, value));
  }

  #print(node: Json5Node, parent: Container | undefined, slot: number, value: JsonValue): string {
    if (parent === undefined) return printValue(value, this.#styles.style, '', false);
    return this.#styles.local.print(parent, slot, value, parent.slotIndent(slot) ?? parent.lineIndent, node);
  }

  #object(node: ObjectNode, container: Container, edit: EditNode): void {
    const last = new Map<string, number>();
    const removed = new Set<number>();
    const renamed = new Map(
      [...edit.children].flatMap(([key, { renamedFrom }]) => (renamedFrom === undefined ? [] : [[renamedFrom, key]])),
    );
    for (const [slot, member] of node.members.entries()) {
      const key = renamed.get(member.key) ?? member.key;
      const child = edit.children.get(key);
      if (child === undefined || (child.renamedFrom ?? key) !== member.key) continue;
      if (child.op?.kind === 'remove') removed.add(slot);
      else if (key !== member.key) this.#rename(member, container, slot, String(key));
      last.set(String(key), slot);
    }
    const fresh: [string, JsonValue][] = [];
    for (const [key, child] of edit.children) {
      const slot = typeof key === 'string' ? last.get(key) : undefined;
      const member = slot === undefined ? undefined : node.members[slot];
      const created = member === undefined ? createdValue(child) : undefined;
      if (created !== undefined) fresh.push([String(key), created]);
      else if (slot !== undefined && member !== undefined) this.value(member.value, container, slot, child);
    }
    if (fresh.length === 0 && removed.size === 0) return;
    if (node.members.length === 0) this.#fill(node, container, fresh);
    else this.#members(node, container, removed, fresh);
  }

  #rename(member: ObjectMember, container: Container, slot: number, key: string): void {
    const old = this.#text.slice(member.keyStart, member.keyEnd);
    const quote = old.startsWith("'") ? "'" : old.startsWith('"') ? '"' : undefined;
    const printed = quote ? printString(key, quote) : printKey(key, this.#styles.local.near(container, slot, 'key'));
    this.splices.replace(member.keyStart, member.keyEnd, printed);
  }

  #members(node: ObjectNode, container: Container, removed: ReadonlySet<number>, fresh: [string, JsonValue][]): void {
    const elements: Element[] = [];
    for (const slot of node.members.keys()) if (!removed.has(slot)) elements.push({ slot });
    const near = elements.at(-1)?.slot ?? 0;
    for (const [index, unit] of this.#printMembers(container, near, fresh).map(plainUnit).entries()) {
      // If no member stays, the first new one replaces the first old one.
      elements.push(index === 0 && elements.length === 0 ? { slot: 0, unit } : { slot: undefined, unit });
    }
    const style = fresh.length === 0 ? { eol: '', unit: '', separator: ', ' } : this.#styles.local.of(container);
    rewrite(container, elements, style, this.splices);
  }

  #printMembers(container: Container, near: number, fresh: readonly [string, JsonValue][]): string[] {
    if (fresh.length === 0) return [];
    const { local } = this.#styles;
    const keys = local.near(container, near, 'key');
    const reference = container.reference(near);
    const indent = !container.multiLineAt(near)
      ? container.lineIndent
      : ((container.count > 0 ? container.slotIndent(reference) : undefined) ?? container.memberIndent(keys.unit));
    return fresh.map(([key, value]) => {
      return printKey(key, keys) + keys.colon + local.print(container, near, value, indent, undefined);
    });
  }

  /** Inserts the first members into an object. */
  #fill(node: ObjectNode, container: Container, fresh: readonly [string, JsonValue][]): void {
    if (skipSpace(this.#text, container.inside, container.close) < container.close) {
      this.#fillBelowComments(container, this.#printMembers(container, 0, fresh));
      return;
    }
    const printed = this.#print(node, container.parent, container.slot, Object.fromEntries(fresh));
    this.splices.replace(container.inside, container.close, printed.slice(1, -1));
  }

  /** Inserts the first values into a container with comments only. */
  #fillBelowComments(container: Container, values: readonly string[]): void {
    const { inside, close } = container;
    const text = this.#text;
    const style = this.#styles.local.of(container);
    let comment = inside;
    let end = inside;
    for (let next = skipSpace(text, end, close); next < close; next = skipSpace(text, end, close)) {
      comment = next;
      end = commentEnd(text, comment);
    }
    if (!hasBreak(text, end, close)) {
      this.splices.insert(end, ' ' + values.join(', '));
      return;
    }
    const own = indentBefore(text, comment);
    const line = style.eol + (own ?? container.memberIndent(style.unit));
    // A blank line separates the comment from the new value, so that it stays when the value is removed again.
    const gap = own === undefined ? '' : style.eol;
    this.splices.insert(end, gap + line + values.join(',' + line) + (style.trailingComma ? ',' : ''));
  }

  #list(node: Json5Node, parent: Container | undefined, slot: number, items: readonly string[]): void {
    const old = node.type === 'array' ? node.items.flatMap((item) => (isText(item) ? [item.value] : [])) : [];
    const container = node.type === 'array' ? new Container(this.#text, node, parent, slot) : undefined;
    // Anything but a list of strings is replaced as a whole; an empty list may hold comments.
    if (container === undefined || old.length < container.count || (old.length === 0 && !hasComments(container))) {
      this.#replace(node, parent, slot, [...items]);
      return;
    }
    const { local } = this.#styles;
    const print = (item: string, near: number): string => printString(item, local.near(container, near, 'value').quote);
    if (old.length === 0) {
      if (items.length > 0)
        this.#fillBelowComments(
          container,
          items.map((item) => print(item, 0)),
        );
      return;
    }
    const elements = arrangeList(container, old, items, print);
    if (elements !== undefined) rewrite(container, elements, local.of(container), this.splices);
  }
}

function isText(node: Json5Node): node is Json5Node & { readonly value: string } {
  return node.type === 'string';
}

/** Whether an empty container holds a comment. */
function hasComments(container: Container): boolean {
  return skipSpace(container.text, container.inside, container.close) < container.close;
}
