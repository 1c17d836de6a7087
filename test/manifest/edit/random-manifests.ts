/** Random manifests in the many ways in which people write YAML. */
import fc from 'fast-check';
import type { Manifest } from '../../../src/generated/manifest.ts';

export type Path = readonly string[];

export interface RandomManifest {
  readonly text: string;
  readonly value: Manifest;
  /** Each comment's text, with the path of what it goes with; an item of a list is a step `[item]`. */
  readonly comments: readonly { readonly text: string; readonly owner: Path }[];
}

/** Valid manifests without lint errors; each comment is unique. */
export function randomManifest(): fc.Arbitrary<RandomManifest> {
  return fc.noShrink(fc.integer({ min: 0, max: 0x7fffffff })).map((seed) => {
    const random = new Random(seed);
    return new Renderer(random).document(manifestOf(random));
  });
}

/** A small generator of numbers, so that one seed stands for one manifest. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to 1, not included. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }

  /** Up to `most` of these in a random order. */
  some<T>(values: readonly T[], most: number): T[] {
    const left = [...values];
    const count = this.below(Math.min(most, left.length) + 1);
    return Array.from({ length: count }).flatMap(() => left.splice(this.below(left.length), 1));
  }
}

const MODELS = [
  'anthropic/claude-opus-4-5',
  'anthropic/claude-sonnet-4-5',
  'openai/gpt-5.2',
  'openai/gpt-5-mini',
  'google/gemini-2.5-pro',
  'google/gemini-2.5-flash',
  'openrouter/meta-llama/llama-3.3-70b:free',
  'mistral/mistral-large',
  'ollama/qwen3:8b',
  'groq/a model, with blanks',
];
const NAMES = ['main-model', 'fast', 'cheap', 'x.1', 'deep:think', 'b', 'on', '5'];
const PROVIDERS = ['anthropic', 'openai', 'google', 'mistral'];
const PROFILES = ['work', 'default', 'backup', 'a b', '#1'];

function manifestOf(random: Random): Manifest {
  const models = random.some(MODELS, 6);
  const names = random.some(NAMES, models.length);
  const aliases = Object.fromEntries(names.map((name, index) => [name, models[index] ?? 'x/y']));
  const words = [...MODELS, ...names];
  const primary = (): string | null => (random.chance(0.15) ? null : random.pick('openai/gpt-5.2', ...words));
  const fallbacks = (): string[] | null => (random.chance(0.1) ? null : random.some(words, 5));
  const chain = () => ({
    ...(random.chance(0.7) ? { primary: primary() } : {}),
    ...(random.chance(0.6) ? { fallbacks: fallbacks() } : {}),
  });
  const auth = () => {
    const orders = random
      .some(PROVIDERS, 3)
      .map((name) => [
        name,
        random.chance(0.1) ? null : random.some(PROFILES, 4).map((profile) => `${name}:${profile}`),
      ]);
    return random.chance(0.5) ? { auth: { order: Object.fromEntries(orders) } } : {};
  };
  const agents = random
    .some(['work', 'home', 'ops'], 3)
    .map((id) => [id, random.chance(0.1) ? null : { ...chain(), ...auth() }]);
  const manifest: Manifest = {
    version: 1,
    ...chain(),
    ...(random.chance(0.5)
      ? {
          image: random.pick<Exclude<Manifest['image'], undefined>>(
            null,
            chain(),
            random.pick('openai/gpt-5.2', ...MODELS),
          ),
        }
      : {}),
    ...(names.length > 0 || random.chance(0.2) ? { aliases } : {}),
    ...auth(),
    ...(random.chance(0.6) ? { agents: Object.fromEntries(agents) } : {}),
    ...(random.chance(0.2) ? { manage: { 'auth.order': 'listed' } } : {}),
    ...(random.chance(0.2) ? { apply: 'manual' } : {}),
  };
  return random.chance(0.2) ? (shuffled(manifest, random) as Manifest) : manifest;
}

function shuffled(manifest: Manifest, random: Random): object {
  const entries = Object.entries(manifest).filter(([key]) => key !== 'version');
  return { version: 1, ...Object.fromEntries(entries.sort(() => random.next() - 0.5)) };
}

class Renderer {
  readonly #random: Random;
  readonly #lines: string[] = [];
  readonly #comments: { text: string; owner: Path }[] = [];
  readonly #unit: number;
  readonly #listUnit: number;
  readonly #pad: string;
  readonly #flow: number;
  readonly #noise: number;
  #anchors = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#unit = random.pick(2, 4);
    this.#listUnit = random.pick(0, this.#unit);
    this.#pad = random.pick('', ' ');
    this.#flow = random.pick(0.1, 0.5, 0.9);
    this.#noise = random.pick(0, 0.15, 0.4);
  }

  document(value: Manifest): RandomManifest {
    const random = this.#random;
    if (random.chance(0.4)) this.#lines.push(this.#comment([]));
    if (random.chance(0.2)) this.#lines.push('---');
    if (random.chance(0.05)) this.#lines.push(...this.#inline(value, [], 0).split('\n'));
    else this.#map(value as unknown as Record<string, unknown>, [], 0);
    if (random.chance(0.1)) this.#lines.push('...');
    const lineBreak = random.chance(0.25) ? '\r\n' : '\n';
    const text =
      (random.chance(0.1) ? '\uFEFF' : '') +
      this.#lines.join('\n').replaceAll('\n', lineBreak) +
      (random.chance(0.2) ? '' : lineBreak);
    return { text, value, comments: this.#comments };
  }

  #noisy(): boolean {
    return this.#random.chance(this.#noise);
  }

  #comment(owner: Path): string {
    const text = `# ${this.#random.pick('note', 'a: b', '- x', '"quoted', 'ü]}')} ${this.#comments.length};`;
    this.#comments.push({ text, owner });
    return text;
  }

  /** A comment behind something on its line. */
  #behind(owner: Path): string {
    return this.#noisy() ? this.#random.pick(' ', '  ', '\t', '        ') + this.#comment(owner) : '';
  }

  /** What may stand above an item. */
  #above(owner: Path, blanks: string): void {
    if (this.#noisy()) this.#lines.push('');
    if (this.#noisy()) this.#lines.push(blanks + this.#comment(owner.slice(0, -1)), '');
    while (this.#noisy()) this.#lines.push(blanks + this.#comment(owner));
  }

  #map(value: Readonly<Record<string, unknown>>, path: Path, indent: number): void {
    const blanks = ' '.repeat(indent);
    for (const [key, entry] of Object.entries(value)) {
      const below = [...path, key];
      this.#above(below, blanks);
      const name = this.#key(key);
      if (this.#random.chance(0.04)) {
        this.#lines.push(`${blanks}? ${name}`);
        this.#value(`${blanks}:`, entry, below, indent);
      } else this.#value(`${blanks}${name}:`, entry, below, indent);
    }
    if (this.#noisy()) this.#lines.push(blanks + this.#comment(path));
  }

  #value(name: string, value: unknown, path: Path, indent: number): void {
    const random = this.#random;
    const anchor = random.chance(0.04) ? ` &a${++this.#anchors}` : '';
    if (value === null) {
      this.#lines.push(name + anchor + random.pick('', ' ~', ' null') + this.#behind(path));
    } else if (typeof value === 'object' && Object.keys(value).length > 0 && !random.chance(this.#flow)) {
      this.#lines.push(name + anchor + this.#behind(path));
      if (Array.isArray(value)) this.#list(value, path, indent + this.#listUnit);
      else this.#map(value as Readonly<Record<string, unknown>>, path, indent + this.#unit);
    } else if (typeof value === 'string' && random.chance(0.04)) {
      this.#lines.push(`${name}${anchor} ${random.pick('|-', '>-')}${this.#behind(path)}`);
      this.#lines.push(`${' '.repeat(indent + this.#unit)}${value}`);
    } else {
      const blank = random.pick(' ', ' ', ' ', '  ', '\t');
      const written = this.#inline(value, path, indent);
      this.#lines.push(...`${name}${anchor}${blank}${written}${this.#behind(path)}`.split('\n'));
    }
  }

  #list(items: readonly string[], path: Path, indent: number): void {
    const blanks = ' '.repeat(indent);
    for (const item of items) {
      const owner = [...path, `[${item}]`];
      this.#above(owner, blanks);
      this.#lines.push(`${blanks}- ${this.#text(item)}${this.#behind(owner)}`);
    }
    // Where lists are not indented it would be the next key's.
    if (this.#listUnit > 0 && this.#noisy()) this.#lines.push(blanks + this.#comment(path));
  }

  /** In flow style when it is a collection, possibly over several lines. */
  #inline(value: unknown, path: Path, indent: number): string {
    if (value === null) return this.#random.pick('null', '~');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return this.#text(value);
    const list = Array.isArray(value);
    const entries: [string, string][] = list
      ? value.map((item) => [`[${item}]`, this.#text(item)])
      : Object.entries(value as object).map(([key, entry]) => [
          key,
          `${this.#key(key)}: ${this.#inline(entry, [...path, key], indent + this.#unit)}`,
        ]);
    const [open, close] = list ? '[]' : '{}';
    if (entries.length === 0) return `${open}${this.#random.pick('', '', this.#pad)}${close}`;
    if (this.#random.chance(0.7)) {
      const comma = this.#random.chance(0.1) ? ',' : '';
      return `${open}${this.#pad}${entries.map(([, written]) => written).join(', ')}${comma}${this.#pad}${close}`;
    }
    return `${open}${this.#behind(path)}\n${this.#flowLines(entries, path, indent)}${' '.repeat(indent)}${close}`;
  }

  #flowLines(entries: readonly [string, string][], path: Path, indent: number): string {
    const blanks = ' '.repeat(indent + this.#unit);
    let lines = '';
    const trailing = this.#random.chance(0.5);
    for (const [index, [key, written]] of entries.entries()) {
      const owner = [...path, key];
      while (this.#noisy()) lines += `${blanks}${this.#comment(owner)}\n`;
      const comma = trailing || index < entries.length - 1 ? ',' : '';
      lines += `${blanks}${written}${comma}${this.#behind(owner)}\n`;
    }
    return lines;
  }

  #key(key: string): string {
    if (/^[a-z][\w.-]*$/.test(key) && !/^(on|off|y|n|b)$/.test(key) && !this.#random.chance(0.05)) return key;
    return this.#random.pick(JSON.stringify(key), `'${key}'`);
  }

  #text(text: string): string {
    const plain = /^[a-z][\w./: -]*$/.test(text) && text !== 'on' && !this.#random.chance(0.2);
    return plain ? text : this.#random.pick(JSON.stringify(text), `'${text}'`);
  }
}
