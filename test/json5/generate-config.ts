/** Random config-like texts as people format them, with comments that can be told apart, and random edits of them. */

import type { Json5Node, JsonEdit, JsonPath, JsonValue, ObjectMember } from '../../src/json5/index.ts';
import { below, chance, pick, type Random } from './generate.ts';

type Commas = 'none' | 'trailing' | 'leading';

interface Format {
  readonly strict: boolean;
  readonly eol: string;
  readonly unit: string;
  readonly minified: boolean;
  readonly commas: Commas;
  readonly comments: number;
  readonly quote: '"' | "'";
  readonly bareKeys: number;
  readonly oneLine: number;
  readonly mess: number;
}

const KEYS = ['a', 'b', 'c', 'model', 'list', 'x-y', 'openai/gpt-5', '__proto__', 'ü', 'null'];
const TEXTS = [
  'a',
  'b',
  'c',
  'd',
  "it's",
  'say "x"',
  'a/b:c',
  '\u2028',
  '😀',
  '\ud800',
  'back\\slash',
  '// no',
  '',
  'tab\t',
];

class Writer {
  readonly #random: Random;
  readonly #format: Format;
  #comments = 0;

  constructor(random: Random, format: Format) {
    this.#random = random;
    this.#format = format;
  }

  document(): string {
    const { eol, strict } = this.#format;
    const bom = chance(this.#random, 0.1) ? '\ufeff' : '';
    const head = strict ? '' : this.#ownLine('');
    const body = this.#value('', 3, true);
    return bom + head + body + (chance(this.#random, 0.7) ? eol : '');
  }

  #chance(probability: number): boolean {
    return chance(this.#random, probability);
  }

  #comment(line: boolean): string {
    this.#comments++;
    return line ? `// c${this.#comments}.` : `/* c${this.#comments}. */`;
  }

  #ownLine(indent: string): string {
    const { comments, eol, minified } = this.#format;
    let text = '';
    if (minified) return text;
    while (this.#chance(comments)) {
      text += indent + this.#comment(this.#chance(0.8)) + eol;
      if (this.#chance(0.2)) text += eol;
    }
    return text;
  }

  #inline(): string {
    if (!this.#chance(this.#format.comments / 3)) return this.#format.minified ? '' : this.#blank();
    return ` ${this.#comment(false)} `;
  }

  #blank(): string {
    return this.#chance(this.#format.mess) ? pick(this.#random, ['', ' ', '  ', '\t']) : '';
  }

  #string(value: string): string {
    const { strict } = this.#format;
    const quote = strict ? '"' : this.#chance(0.9) ? this.#format.quote : '"';
    const text = JSON.stringify(value).slice(1, -1);
    if (quote === '"') return `"${text}"`;
    return `'${text.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  }

  #key(key: string): string {
    const able = /^[A-Za-zü_]+$/.test(key);
    return !this.#format.strict && able && this.#chance(this.#format.bareKeys) ? key : this.#string(key);
  }

  #value(indent: string, depth: number, root = false): string {
    const kind = this.#chance(0.02) ? 0.99 : root ? 0 : this.#random();
    if (depth > 0 && kind < 0.4) return this.#container('{', '}', indent, depth, () => this.#keyed(indent, depth));
    if (depth > 0 && kind < 0.65) {
      const texts = this.#chance(0.8);
      const item = (): string =>
        texts ? this.#string(pick(this.#random, TEXTS)) : this.#value(indent + this.#format.unit, depth - 1);
      return this.#container('[', ']', indent, depth, item);
    }
    if (kind < 0.85) return this.#string(pick(this.#random, TEXTS));
    const plain = ['0', '1', '-2.5', 'true', 'false', 'null'];
    return pick(this.#random, this.#format.strict ? plain : [...plain, '+1', '.5', '0xA', 'Infinity', 'NaN', '-0']);
  }

  #keyed(indent: string, depth: number): string {
    const value = this.#value(indent + this.#format.unit, depth - 1);
    const colon = this.#format.minified ? ':' : this.#chance(this.#format.mess) ? ' :' : ': ';
    return this.#key(pick(this.#random, KEYS)) + this.#inline() + colon + this.#inline() + value;
  }

  #container(open: string, close: string, indent: string, depth: number, make: () => string): string {
    const { eol, unit, minified, commas, oneLine } = this.#format;
    const values = Array.from({ length: below(this.#random, 5) }, make);
    const inner = indent + unit;
    if (minified || this.#chance(oneLine) || depth === 0) {
      if (values.length === 0) return open + this.#inline().trimEnd() + close;
      const pad = minified || open === '[' ? '' : ' ';
      const parts = values.map((value) => this.#inline() + value + this.#inline());
      const last = commas === 'trailing' && this.#chance(0.3) ? ',' : '';
      return open + pad + parts.join(minified ? ',' : ', ') + last + pad + close;
    }
    if (values.length === 0) {
      const text = this.#ownLine(inner);
      return text === '' && !this.#chance(this.#format.mess)
        ? open + close
        : open + this.#tail() + eol + text + indent + close;
    }
    let text =
      open + (commas === 'leading' && this.#chance(0.5) ? ' ' : this.#tail() + eol + this.#ownLine(inner) + inner);
    for (const [index, value] of values.entries()) {
      const last = index === values.length - 1;
      if (commas === 'leading') {
        text += value + this.#tail() + eol + this.#ownLine(inner) + (last ? indent + close : `${inner}, `);
        continue;
      }
      const comma = last && commas === 'none' ? '' : ',';
      const before = this.#chance(0.3) ? this.#inline() : '';
      const sameLine = !last && this.#chance(this.#format.mess / 2);
      text += value + before + comma + (sameLine ? ' ' : this.#tail() + eol + this.#blankLine());
      if (last) text += this.#ownLine(inner) + indent + close;
      else if (!sameLine) text += this.#ownLine(inner) + inner;
    }
    return text;
  }

  #blankLine(): string {
    return this.#chance(0.1) ? this.#format.eol : '';
  }

  #tail(): string {
    return this.#chance(this.#format.comments) ? ` ${this.#comment(this.#chance(0.8))}` : this.#blank();
  }
}

/** A config as a person or a program might have formatted it. */
export function configText(random: Random): string {
  const strict = chance(random, 0.25);
  return new Writer(random, {
    strict,
    eol: pick(random, ['\n', '\n', '\r\n']),
    unit: pick(random, ['  ', '    ', '\t', '']),
    minified: chance(random, 0.15),
    commas: strict ? 'none' : pick(random, ['none', 'trailing', 'trailing', 'leading']),
    comments: strict ? 0 : pick(random, [0, 0.2, 0.5]),
    quote: pick(random, ['"', "'"]),
    bareKeys: pick(random, [0, 0.5, 1, 1]),
    oneLine: pick(random, [0, 0.3, 1]),
    mess: strict ? 0 : pick(random, [0, 0, 0.4]),
  }).document();
}

function randomValue(random: Random, depth = 2): JsonValue {
  const kind = random();
  if (depth > 0 && kind < 0.2) return Array.from({ length: below(random, 3) }, () => randomValue(random, depth - 1));
  if (depth > 0 && kind < 0.4) {
    return Object.fromEntries(
      Array.from({ length: below(random, 3) }, () => [pick(random, KEYS), randomValue(random, depth - 1)]),
    );
  }
  if (kind < 0.7) return pick(random, TEXTS);
  return pick(random, [0, 1, -1.5, true, false, null, 1e21]);
}

/** A path of the tree, or one that leaves it somewhere. */
function randomPath(random: Random, root: Json5Node): JsonPath {
  const path: (string | number)[] = [];
  let node: Json5Node | undefined = root;
  for (let depth = 0; depth < 5; depth++) {
    if (node?.type === 'object' && node.members.length > 0 && chance(random, 0.8)) {
      const member: ObjectMember = pick(random, node.members);
      path.push(member.key);
      node = member.value;
    } else if (node?.type === 'array' && node.items.length > 0) {
      if (node.items.every((item) => item.type === 'string') && chance(random, 0.8)) break;
      const index = below(random, node.items.length);
      path.push(index);
      node = node.items[index];
    } else {
      path.push(pick(random, KEYS));
      node = undefined;
    }
    if (chance(random, 0.35)) break;
  }
  return path;
}

function randomItems(random: Random, old: Json5Node | undefined): string[] {
  const items: string[] =
    old?.type === 'array' ? old.items.map((item) => (item.type === 'string' ? String(item.value) : 'z')) : [];
  for (let left = below(random, 4); left > 0; left--) {
    const at = below(random, items.length + 1);
    const kind = random();
    if (kind < 0.35) items.splice(at, 1);
    else if (kind < 0.6) items.splice(at, 0, pick(random, TEXTS));
    else items.splice(below(random, items.length + 1), 0, ...items.splice(at, 1));
  }
  return chance(random, 0.1) ? items.reverse() : items;
}

export function randomEdit(random: Random, root: Json5Node, at: (path: JsonPath) => Json5Node | undefined): JsonEdit {
  const path = randomPath(random, root);
  const kind = random();
  const old = at(path);
  if (kind < 0.3) return { op: 'remove', path };
  if (kind < 0.6 || (old?.type === 'array' && kind < 0.9)) return { op: 'list', path, items: randomItems(random, old) };
  return { op: 'set', path, value: randomValue(random) };
}
