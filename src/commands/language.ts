/** The language of remedies: English, or Japanese for the most common codes. */
import { UsageError } from 'clipanion';

/** Code -> remedy. */
export type Remedies = Readonly<Record<string, string>>;

/** What `--lang` names, else the locale. */
function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): string {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  if (at >= 0 && given !== undefined) return given;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ja(?:[_.@]|$)/.test(locale) ? 'ja' : 'en';
}

/** Undefined for English; also where the program was copied without its data file. */
export async function remediesFor(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Remedies | undefined> {
  if (languageOf(argv, env) !== 'ja') return undefined;
  const { default: remedies } = await import('../error-codes/remedies-ja.json', { with: { type: 'json' } });
  return remedies;
}

/** Throws a UsageError for a language that there is not. */
export function checkLanguage(given: string | undefined): void {
  if (given !== undefined && given !== 'en' && given !== 'ja') throw new UsageError('--lang takes en or ja.');
}
