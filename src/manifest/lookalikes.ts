/** Characters that text editors, chats and web pages substitute for those of a keyboard. */
import { hasHidden } from '../hidden.ts';

export interface Lookalike {
  /** In characters, from 0. */
  readonly index: number;
  /** `an en dash (U+2013)`. */
  readonly name: string;
  /** The intended character; empty for an invisible one. */
  readonly plain: string;
  /** Whether no name can contain it; a custom name may contain a dash. */
  readonly impossible: boolean;
}

type Row = readonly [characters: RegExp, name: string, plain: string];

const ROWS: readonly Row[] = [
  [/[\u2010\u2011]/, 'a typographic hyphen', '-'],
  [/\u2012/, 'a figure dash', '-'],
  [/\u2013/, 'an en dash', '-'],
  [/[\u2014\u2015]/, 'an em dash', '-'],
  [/\u2212/, 'a minus sign', '-'],
  [/[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/, 'a typographic quote', '"'],
  [/[\u2018-\u201b\u2039\u203a\u2032\uff07]/, 'a typographic quote', "'"],
  [/[\u00a0\u202f]/, 'a no-break space', ' '],
  [/[\u1680\u2000-\u200a\u205f\u3000]/, 'a wide or narrow space', ' '],
  [/[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/, 'an invisible character', ''],
  [/[\u2044\u2215\uff0f]/, 'a Unicode slash', '/'],
  [/[\u2236\ua789\uff1a]/, 'a Unicode colon', ':'],
  [/[\u2024\uff0e]/, 'a Unicode dot', '.'],
  [/[\uff0d]/, 'a full-width hyphen', '-'],
];

function rowOf(character: string): Row | undefined {
  return character < '\u0080' ? undefined : ROWS.find(([characters]) => characters.test(character));
}

/** The first such character; undefined where there is none. */
export function lookalike(text: string): Lookalike | undefined {
  for (const [index, character] of [...text].entries()) {
    const row = rowOf(character);
    if (!row) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { index, name: `${row[1]} (U+${code})`, plain: row[2], impossible: row[2] !== '-' };
  }
  return undefined;
}

/** The text as a keyboard types it, without quotes around it. */
export function typed(text: string): string {
  return [...text]
    .map((character) => rowOf(character)?.[2] ?? character)
    .join('')
    .replace(/^["']|["']$/g, '')
    .trim();
}

/** `"x" contains an en dash (U+2013) where "-" is usual.` */
export function lookalikeMessage(text: string, { name, plain }: Lookalike): string {
  const shown = [...text].map((character) => (hasHidden(character) ? '\u00b7' : character)).join('');
  const instead = plain === '"' || plain === "'" || plain.trim() === '' ? '' : ` where "${plain}" is usual`;
  return `"${shown}" contains ${name}${instead}.`;
}
