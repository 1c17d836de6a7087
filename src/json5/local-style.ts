import type { Container } from './layout.ts';
import { isBareKey, printShort, printValue } from './print.ts';
import { colonOf, padOf } from './style.ts';
import type { Json5Node, JsonValue, ObjectNode, Style } from './types.ts';
import { isBlankRange } from './whitespace.ts';

/** How far to look for a neighbour that shows how something is written. */
const REACH = 8;

/** The style of a container: its own habits, then those of the containers around it. */
export class LocalStyles {
  readonly #document: Style;
  readonly #known = new Map<Container, Style>();

  constructor(document: Style) {
    this.#document = document;
  }

  of(container: Container): Style {
    let style = this.#known.get(container);
    if (style === undefined) {
      const around = container.parent === undefined ? this.#document : this.of(container.parent);
      // Bare keys are not inherited: `models` quotes its keys because they contain slashes.
      const inherited = { ...around, bareKeys: this.#document.bareKeys };
      style = container.count === 0 ? inherited : { ...inherited, ...habits(container, around) };
      this.#known.set(container, style);
    }
    return style;
  }

  /** The style for text that replaces a slot or is written next to it. */
  near(container: Container, slot: number, of: 'key' | 'value'): Style {
    const style = this.of(container);
    if (style.strict) return style;
    const quote = this.#quoteNear(container, slot, of);
    return quote === undefined ? style : { ...style, quote };
  }

  #quoteNear(container: Container, slot: number, of: 'key' | 'value'): '"' | "'" | undefined {
    const { node, text } = container;
    let other: number | undefined;
    for (const at of neighbours(slot, container.count)) {
      const member = node.type === 'object' ? node.members[at] : undefined;
      const value = node.type === 'object' ? member?.value : node.items[at];
      const keyQuote = member === undefined ? undefined : quoteAt(text, member.keyStart);
      const valueQuote = value?.type === 'string' ? quoteAt(text, value.start) : undefined;
      const found = of === 'key' ? keyQuote : valueQuote;
      if (found !== undefined) return found === 39 ? "'" : '"';
      other ??= of === 'key' ? valueQuote : keyQuote;
    }
    return other === undefined ? undefined : other === 39 ? "'" : '"';
  }

  /**
   * A value as text for a slot or next to it: like the value that it replaces, else like the nearest sibling of its
   * kind, else like the rest of the file.
   */
  print(container: Container, slot: number, value: JsonValue, indent: string, old: Json5Node | undefined): string {
    let style = { ...this.near(container, slot, 'value'), bareKeys: this.#document.bareKeys };
    if (old?.type === 'string' && !style.strict) {
      style = { ...style, quote: container.text.charCodeAt(old.start) === 39 ? "'" : '"' };
    }
    if (typeof value !== 'object' || value === null) return printValue(value, style, indent, true);
    const model = sameKind(old, value) ? old : this.#siblingLike(container, slot, value);
    if (model?.type === 'object') style = { ...style, bareKeys: bareHabit(model, container.text) ?? style.bareKeys };
    if (!container.multiLineAt(slot)) return printValue(value, style, indent, true);
    if (model === undefined) return printValue(value, style, indent, false);
    const first = (model.type === 'array' ? model.items[0]?.start : model.members[0]?.keyStart) ?? model.end - 1;
    const oneLine = isBlankRange(container.text, model.start + 1, first);
    const pad = first === model.start + 1 ? '' : ' ';
    if (model.type === 'array') {
      style = { ...style, oneLineArrays: oneLine, arrayPad: oneLine ? pad : style.arrayPad };
      return oneLine ? printShort(value, style, indent) : printValue(value, style, indent, false);
    }
    return oneLine ? printShort(value, { ...style, pad }, indent) : printValue(value, style, indent, false);
  }

  #siblingLike(container: Container, slot: number, value: JsonValue): ContainerNode | undefined {
    const { node } = container;
    for (const at of neighbours(slot, container.count)) {
      const sibling = node.type === 'object' ? node.members[at]?.value : node.items[at];
      if (sameKind(sibling, value)) return sibling;
    }
    return undefined;
  }
}

type ContainerNode = Exclude<Json5Node, { readonly type: 'string' | 'number' | 'boolean' | 'null' }>;

/** Whether a node shows how such a value is laid out: an object with members, or an array of plain values. */
function sameKind(node: Json5Node | undefined, value: JsonValue): node is ContainerNode {
  if (node?.type === 'object') return node.members.length > 0 && !Array.isArray(value);
  if (node?.type !== 'array' || !Array.isArray(value) || node.items.length === 0) return false;
  return node.items.every((item) => item.type !== 'object' && item.type !== 'array');
}

/** The slots around one, nearest first, itself included. */
function* neighbours(slot: number, count: number): Generator<number> {
  for (let distance = 0; distance <= REACH; distance++) {
    if (slot - distance >= 0 && slot - distance < count) yield slot - distance;
    if (distance > 0 && slot + distance < count) yield slot + distance;
  }
}

function quoteAt(text: string, pos: number): number | undefined {
  const code = text.charCodeAt(pos);
  return code === 34 || code === 39 ? code : undefined;
}

function habits(container: Container, around: Style): Partial<Style> {
  const { node, text } = container;
  const multi = container.gap(0).broken;
  const found: { -readonly [K in keyof Style]?: Style[K] } = { unit: container.ownUnit ?? around.unit };
  if (multi && !around.strict && !container.leadingCommas) found.trailingComma = container.trailingComma;
  const second = container.gap(1);
  if (container.count > 1 && second.attached && isBlankRange(text, second.comma + 1, container.start(1))) {
    found.separator = container.start(1) > second.comma + 1 ? ', ' : ',';
  }
  if (node.type === 'array') return found;
  const last = node.members.at(-1);
  const colon = last === undefined ? undefined : colonOf(text, last.keyEnd, last.value.start);
  if (colon !== undefined) found.colon = colon;
  if (!multi) {
    const pad = padOf(container);
    if (pad !== undefined) found.pad = pad;
    if (container.count === 1 && pad !== undefined && colon !== undefined) {
      found.separator = pad === ' ' || colon.endsWith(' ') ? ', ' : ',';
    }
  }
  if (!around.strict) {
    found.bareKeys = node.members.every((member) => quoteAt(text, member.keyStart) === undefined);
  }
  return found;
}

/** Whether an object leaves keys bare where it can; undefined when none of its keys could be. */
function bareHabit(node: ObjectNode, text: string): boolean | undefined {
  const able = node.members.filter((member) => isBareKey(member.key));
  return able.length === 0 ? undefined : able.every((member) => quoteAt(text, member.keyStart) === undefined);
}
