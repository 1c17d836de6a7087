/** Positions and fingerprints of problems, for code hosts. */
import type { Diagnostic } from '../errors.ts';

/** The path in the repository; undefined for a file outside it, such as the live config. */
export function shownFile(file: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const outside = path === '' || path === '<stdin>' || /^(~|\/|[A-Za-z]:|\.\.\/)/.test(path);
  return outside ? undefined : path;
}

/**
 * A fingerprint of code, address and message, which does not change when the problem moves within its file.
 *
 * @param digest of a text, as hex digits
 */
function fingerprint({ code, message, address, position }: Diagnostic, digest: (text: string) => string): string {
  return digest(JSON.stringify([code, position?.file ?? null, address ?? null, message]));
}

/** Duplicates get a number, so that each problem has its own fingerprint. */
export function fingerprints(problems: readonly Diagnostic[], digest: (text: string) => string): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const print = fingerprint(problem, digest);
    const count = seen.get(print) ?? 0;
    seen.set(print, count + 1);
    return count === 0 ? print : digest(`${print}:${count}`);
  });
}
