/**
 * What a release does is data in src/openclaw/facts. Anywhere else in src, a release number in code or a comparison
 * with a generation is a rule that is never measured again. Comments may name releases, and so may the table of error
 * codes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXEMPT = ['openclaw/facts/', 'generated/', 'error-codes/'];

const RULES = [
  { pattern: /\b20\d\d\.\d{1,2}(?:\.\d+)?\b/, reason: 'a release number' },
  {
    pattern: /\bgeneration\s*[!=]==?\s*['"`]|[!=]==?\s*['"`](?:classic|modern)['"`]/,
    reason: 'a test of a generation',
  },
  { pattern: /\bisSince\(/, reason: 'a test of a release' },
];

/** The lines of the code, comments blanked. */
export function codeLines(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<=^|[\s;{})])\/\/[^\n]*/gm, blank)
    .split('\n');
}

/** `file:line: reason` for each finding. */
export function findings(file, text) {
  return codeLines(text).flatMap((line, index) =>
    RULES.filter(({ pattern }) => pattern.test(line)).map(({ reason }) => `${file}:${index + 1}: ${reason}`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const files = readdirSync('src', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !EXEMPT.some((folder) => file.startsWith(folder)))
    .map((file) => path.join('src', file));
  const found = files.flatMap((file) => findings(file, readFileSync(file, 'utf8')));
  if (found.length > 0) {
    process.stderr.write(`${found.join('\n')}\nWhat releases do is data: keep it in src/openclaw/facts.\n`);
    process.exitCode = 1;
  }
}
