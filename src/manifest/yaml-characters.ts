/** Characters that probably break a YAML text: pasted ones, which editors hide. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { lookalike, typed } from './lookalikes.ts';
import type { PositionAt } from './yaml-safety.ts';

export interface OddCharacters {
  readonly problems: readonly Diagnostic[];
  /** The first line with such an indentation; the parser's errors from there on result from it. */
  readonly indentation: number | undefined;
}

/** Tabs and odd spaces in the indentation, and typographic quotes around values. */
export function oddCharacters(text: string, positionAt: PositionAt): OddCharacters {
  const problems: Diagnostic[] = [];
  let indentation: number | undefined;
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^[\s\u200b\u2060\ufeff]*/u.exec(line)?.[0] ?? '';
    const content = line.slice(indent.length);
    const at = indent.search(/[^ \r]/);
    if (at >= 0 && content !== '' && !content.startsWith('#')) {
      indentation ??= index + 1;
      const character = indent[at] ?? '';
      const name = character === '\t' ? 'a tab' : lookalike(character)?.name;
      const message = `This line is indented with ${name ?? 'a character that is not a space'}.`;
      const position = positionAt(start + at, start + indent.length);
      problems.push(diagnostic('E101', message, { position, remedy: 'Indent with ordinary spaces.' }));
    }
    const quoted = /^(?:- )?(?:[\w.-]+:\s+)?(?:- )?([\u201c-\u201f\u2018-\u201b\u00ab\u00bb].*)$/u.exec(
      content.trimEnd(),
    );
    if (quoted?.[1]) {
      const from = start + indent.length + content.indexOf(quoted[1]);
      const name = lookalike(quoted[1])?.name ?? 'a typographic quote';
      const plain = typed(quoted[1]);
      const remedy = /^[\w./:@-]+$/.test(plain) && plain.length < 80 ? { remedy: `Write ${plain}` } : {};
      const position = positionAt(from, from + quoted[1].length);
      problems.push(
        diagnostic('E175', `${name.replace(/^a/, 'A')} is not a YAML quote; it becomes part of the string.`, {
          position,
          ...remedy,
        }),
      );
    }
    start += line.length + 1;
  }
  return { problems, indentation };
}
