/** What may stand at the cursor, and how it is handed to the shell. */
import { looksLikeCredential } from '../credential-shape.ts';
import { stripControl } from '../strip-control.ts';

export interface Candidate {
  readonly value: string;
  readonly description?: string | undefined;
  /** Names that the program looks up in any case. */
  readonly anyCase?: boolean;
}

/** Instead of candidates: the shell knows files better than we do. */
export const FILES = ':files';

/** The first of each value, of those that begin with the word under the cursor. */
export function fitting(candidates: readonly Candidate[], word: string): Candidate[] {
  const lower = word.toLowerCase();
  const seen = new Set<string>();
  return candidates.filter(({ value, anyCase }) => {
    const fits = anyCase ? value.toLowerCase().startsWith(lower) : value.startsWith(word);
    if (!fits || seen.has(value) || !isPlainWord(value)) return false;
    seen.add(value);
    return true;
  });
}

/**
 * `value<TAB>description` lines.
 *
 * @param prefix what stands before the value in the same word, such as `--agent=`
 */
export function candidateLines(candidates: readonly Candidate[], prefix: string): string[] {
  return candidates.map(({ value, description }) => {
    const said = stripControl(description ?? '').trim();
    return prefix + value + (said === '' ? '' : `\t${said}`);
  });
}

/** Whether a file's text can be one word that hides nothing: it comes from files, and ends on a command line. */
function isPlainWord(value: string): boolean {
  return value !== '' && !/\s/.test(value) && stripControl(value) === value && !looksLikeCredential(value);
}
