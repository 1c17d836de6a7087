/** The commands that a page of the documentation shows. */

export interface Shown {
  /** The words of one program, with the shell's quotes taken off. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What a program before it in a pipe would have written. */
  readonly piped: boolean;
  /** The line as it is shown. */
  readonly line: string;
  /** In the text, where often only the name of a command is shown; not in a block. */
  readonly mention: boolean;
}

/** Commands in blocks of a shell, behind a prompt, and in the text where they begin with our name. */
export function commandsIn(markdown: string): Shown[] {
  const blocks = [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```/gm)];
  const text = markdown.replace(/^ *```[\s\S]*?^ *```/gm, '');
  const inline = [...text.matchAll(/`(openclaw-models [^`]+)`/g)].map(([, line = '']) => line.replace(/\s+/g, ' '));
  const lines = blocks.flatMap(([, , language = '', body = '']) => linesOf(language, body));
  return [...lines.flatMap((line) => partsOf(line, false)), ...inline.flatMap((line) => partsOf(line, true))];
}

function linesOf(language: string, body: string): string[] {
  const lines = body
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  if (lines.some((line) => line.startsWith('$ ')))
    return lines.filter((line) => /^[$>] /.test(line)).map((line) => line.slice(2).trim());
  const isShell =
    language === 'sh' ||
    (language === '' &&
      /^(?:[A-Z_]+=\S+ )?(?:npm|npx|openclaw|openclaw-models|mkdir|kubectl|ansible|docker)/.test(lines[0] ?? ''));
  return isShell ? lines.filter((line) => line !== '' && !line.startsWith('#')) : [];
}

/** The programs of a line; what a loop of the shell does with them is not followed. */
function partsOf(line: string, mention: boolean): Shown[] {
  // `source <(program)` runs the program.
  const bare = line.replace(/\s+#\s.*$/, '').replace(/^source <\((.*)\)$/, '$1');
  return bare.split(/\s+&&\s+/).flatMap((chain) =>
    (mention ? [chain] : unquotedParts(chain)).map((part, index) => {
      const words = shellWords(part.replace(/\s+[<>]\s+\S+/g, ''));
      const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
      const assigned = words.slice(0, Math.max(0, first)).map((word) => word.split('=') as [string, string]);
      return {
        words: words.slice(Math.max(0, first)),
        env: Object.fromEntries(assigned),
        piped: index > 0,
        line,
        mention,
      };
    }),
  );
}

/** At each `|` that is not in quotes. */
function unquotedParts(text: string): string[] {
  return [...text.matchAll(/(?:[^|"']|"[^"]*"|'[^']*')+/g)].map(([part]) => part.trim());
}

function shellWords(text: string): string[] {
  return [...text.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}
