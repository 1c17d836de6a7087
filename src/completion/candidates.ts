/** Completion candidates, and their format for the shell. */
import { looksLikeCredential } from '../credential-shape.ts';
import { stripControl } from '../strip-control.ts';

export interface Candidate {
  readonly value: string;
  readonly description?: string | undefined;
  /** For names that the program compares case-insensitively. */
  readonly anyCase?: boolean;
}

/** Replaces the candidates if the shell should complete files. */
export const FILES = ':files';

/** The candidates that start with the word at the cursor, without duplicates. */
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
 * @param prefix the text before the value in the same word, such as `--agent=`
 */
export function candidateLines(candidates: readonly Candidate[], prefix: string): string[] {
  return candidates.map(({ value, description }) => {
    const said = stripControl(description ?? '').trim();
    return prefix + value + (said === '' ? '' : `\t${said}`);
  });
}

/** Whether a text from a file is safe as one word, which the shell quotes: no other blanks than spaces, no control characters. */
function isPlainWord(value: string): boolean {
  return (
    value !== '' &&
    !/[^\S ]/.test(value) &&
    value.trim() === value &&
    stripControl(value) === value &&
    !looksLikeCredential(value)
  );
}
