/** Random JSON5 texts from a seed. */

export type Random = () => number;

/** A seeded source of numbers in [0, 1). */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

const SPACES = ['', '', '', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\ufeff', '\u2028', '\v', '\f', '\u3000', '\r'];
const COMMENTS = ['/**/', '/* a */', '/* ** / */', '// x\n', '//\r', '// y\u2028', '/*\n*/', '/***/', '///*\n'];
const NUMBERS = [
  ...[
    '0',
    '-0',
    '+0',
    '1',
    '-1',
    '12.5',
    '.5',
    '5.',
    '-.5',
    '+5.',
    '1e3',
    '1E-3',
    '1.e2',
    '.5e+1',
    '0x1F',
    '-0Xa',
    '0e0',
  ],
  ...[
    'Infinity',
    '-Infinity',
    '+Infinity',
    'NaN',
    '-NaN',
    '1e400',
    '12345678901234567890',
    '0x1fffffffffffffffff',
    '0.',
  ],
];
const PIECES = [
  ...[
    'a',
    'b',
    'ö',
    '€',
    '😀',
    '\ud800',
    ' ',
    '\t',
    '\u0000',
    '\u2028',
    '\u2029',
    '/',
    ',',
    '{',
    '//',
    '/*',
    '$\u007bX}',
  ],
  ...[
    '\\n',
    '\\t',
    '\\b',
    '\\\\',
    '\\/',
    "\\'",
    '\\"',
    '\\x41',
    '\\u0041',
    '\\ud83d\\ude00',
    '\\0',
    '\\v',
    '\\a',
    '\\q',
  ],
  ...['\\\n', '\\\r\n', '\\\r', '\\\u2028', '\\😀', '\\u2028', '\\ud800', '\\ö'],
];
const KEYS = [
  'a',
  'b',
  'c',
  '$',
  '_x',
  'null',
  'true',
  'if',
  'ü',
  'aa1',
  '__proto__',
  '\\u0061b',
  'a\\u200c',
  'Infinity',
  '𝒳',
  'constructor',
];

export function space(random: Random): string {
  let text = chance(random, 0.5) ? '' : pick(random, SPACES);
  while (chance(random, 0.12)) text += pick(random, COMMENTS) + pick(random, SPACES);
  return text;
}

function string(random: Random): string {
  const quote = chance(random, 0.5) ? '"' : "'";
  let text = '';
  while (chance(random, 0.6)) text += pick(random, PIECES);
  return quote + text + (chance(random, 0.1) ? (quote === '"' ? "'" : '"') : '') + quote;
}

function key(random: Random): string {
  const kind = random();
  if (kind < 0.5) return pick(random, KEYS);
  return kind < 0.8 ? string(random) : JSON.stringify(pick(random, KEYS));
}

function value(random: Random, depth: number): string {
  const kind = random();
  const around = (text: string): string => space(random) + text + space(random);
  if (depth > 0 && kind < 0.25) {
    const items = Array.from({ length: below(random, 4) }, () => around(value(random, depth - 1)));
    return `[${items.join(',') + (items.length > 0 && chance(random, 0.3) ? ',' : '') + space(random)}]`;
  }
  if (depth > 0 && kind < 0.55) {
    const members = Array.from({ length: below(random, 4) }, () => {
      return around(key(random)) + ':' + around(value(random, depth - 1));
    });
    return `{${members.join(',') + (members.length > 0 && chance(random, 0.3) ? ',' : '') + space(random)}}`;
  }
  if (kind < 0.7) return pick(random, NUMBERS);
  return kind < 0.9 ? string(random) : pick(random, ['true', 'false', 'null']);
}

/** A valid document in odd formatting. */
export function anyDocument(random: Random): string {
  return (chance(random, 0.05) ? '\ufeff' : '') + space(random) + value(random, 1 + below(random, 3)) + space(random);
}

/** Plain JSON with JSON's white space, a neighbour of what `JSON.parse` takes. */
export function plainDocument(random: Random, depth = 3): string {
  const gap = (): string => pick(random, ['', '', ' ', '\n', '\r\n\t']);
  const kind = random();
  if (depth > 0 && kind < 0.3) {
    return `[${gap()}${Array.from({ length: below(random, 3) }, () => plainDocument(random, depth - 1)).join(gap() + ',')}${gap()}]`;
  }
  if (depth > 0 && kind < 0.6) {
    const members = Array.from({ length: below(random, 3) }, () => {
      return `${gap()}"${pick(random, ['a', 'b\\n', 'ü', '\\u0041', '__proto__'])}"${gap()}:${plainDocument(random, depth - 1)}`;
    });
    return `{${members.join(',')}${gap()}}`;
  }
  return (
    gap() +
    pick(random, ['0', '-0', '-1.5e+3', '1E5', '""', '"\\/\\b\\f"', '"\u2028"', '"\u007f"', 'true', 'false', 'null']) +
    gap()
  );
}

const ALPHABET = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '/',
  '*',
  '\n',
  '0',
  '1',
  'x',
  'e',
  '.',
  '-',
  '+',
  'u',
  'a',
  ' ',
  '\u2028',
  '\ud800',
  '\ufeff',
  'I',
  'n',
  '\u0001',
];

/** The text with a few characters lost, doubled, swapped or put in: mostly invalid. */
export function mutated(random: Random, text: string): string {
  let result = text;
  for (let left = 1 + below(random, 3); left > 0; left--) {
    const at = below(random, result.length + 1);
    const kind = random();
    const put =
      kind < 0.35 ? '' : kind < 0.7 ? pick(random, ALPHABET) : kind < 0.85 ? result.charAt(at).repeat(2) : null;
    if (put === null) result = result.slice(0, at) + pick(random, ALPHABET) + result.slice(at);
    else result = result.slice(0, at) + put + result.slice(at + 1);
  }
  return result;
}
