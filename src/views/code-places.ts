/** Where a problem is, in the terms of a code host. */
import type { Diagnostic } from '../errors.ts';

/** The file as the repository has it; undefined for one that lies outside, such as the live config. */
export function shownFile(file: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const outside = path === '' || path === '<stdin>' || /^(~|\/|[A-Za-z]:|\.\.\/)/.test(path);
  return outside ? undefined : path;
}

/**
 * The same for the same problem, wherever it moves in its file: what it is, where in the settings, and what it says.
 *
 * @param digest of a text, as hex digits
 */
function fingerprint({ code, message, address, position }: Diagnostic, digest: (text: string) => string): string {
  return digest(JSON.stringify([code, position?.file ?? null, address ?? null, message]));
}

/** The same problem twice gets a number, so that each has a fingerprint of its own. */
export function fingerprints(problems: readonly Diagnostic[], digest: (text: string) => string): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const print = fingerprint(problem, digest);
    const count = seen.get(print) ?? 0;
    seen.set(print, count + 1);
    return count === 0 ? print : digest(`${print}:${count}`);
  });
}
