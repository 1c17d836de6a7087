/** Signs of ours for a terminal that cannot show them. */

const SIGNS: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '├': '|',
  '└': '`',
  '✓': '+',
  '✗': 'x',
  '→': '->',
  '↕': '^',
};

export function asciiText(text: string): string {
  return text.replace(/[─│├└✓✗→↕]/g, (sign) => SIGNS[sign] ?? sign);
}

/**
 * Whether a terminal shows more than ASCII: by the locale, where one is set, and not on the console of Linux, whose font
 * has few signs. Windows has no locale in its environment.
 */
export function showsUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.TERM === 'linux') return false;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
