/**
 * What looks like a credential: the one place that knows. Pure; it judges texts, and never keeps one.
 *
 * A name, a reference or a message that holds such a text is not repeated anywhere: somebody pasted a key where none
 * belongs, and whatever shows it is one more place from which it has to be taken away.
 */

/** Stands where a credential stood. */
export const CREDENTIAL_SHOWN = '[secret]';

const WORD = '[\\w-]';
const ALNUM = '[A-Za-z0-9]';

/** Beginnings that providers give their keys and tokens; what follows, and how much of it there is at least. */
const BEGINNINGS: readonly (readonly [beginning: string, rest: string, least: number])[] = [
  // Anthropic, OpenAI, OpenRouter, Moonshot, MiniMax, LiteLLM
  // What every setup-token begins with is no credential yet.
  [`sk-(?:ant(?!-[a-z]{3}\\d\\d-(?!${WORD}))|proj|svcacct|admin|or-v1|kimi|cp|lf)-`, WORD, 4],
  // DeepSeek, and the older ones of OpenAI; without a digit it may be a name, before a slash a folder
  [`sk-(?!ant-[a-z]{3}\\d\\d-(?!${WORD}))(?!${WORD}{0,400}/)(?=${WORD}{0,400}\\d|${WORD}{16})`, WORD, 8],
  ['gsk_', '\\w', 8],
  [`xai-(?=${ALNUM}{0,400}\\d)`, ALNUM, 10],
  ['AIza', WORD, 10],
  ['ya29\\.', WORD, 6],
  ['1//0', WORD, 20],
  ['GOCSPX-', WORD, 8],
  ['gh[opusr]_', ALNUM, 6],
  ['github_pat_', '\\w', 6],
  ['glpat-', WORD, 8],
  ['hf_', ALNUM, 16],
  ['pplx-', ALNUM, 16],
  ['nvapi-', WORD, 10],
  ['r8_', ALNUM, 12],
  ['fw_', ALNUM, 12],
  ['csk-', ALNUM, 16],
  ['tgp_v1_', WORD, 8],
  ['tvly-', WORD, 8],
  ['jina_', ALNUM, 16],
  ['vck_', ALNUM, 16],
  ['cpk_', '[\\w.]', 16],
  ['VENICE-(?:INFERENCE|ADMIN)-KEY-', WORD, 8],
  ['bedrock-api-key-', '[\\w+/=-]', 8],
  ['ABSK', '[A-Za-z0-9+/=]', 24],
  ['(?:AKIA|ASIA)', '[A-Z0-9]', 12],
  ['dapi', '[0-9a-f]', 32],
  ['do[opr]_v1_', ALNUM, 16],
  ['xox[abeposr]-', WORD, 8],
  ['xapp-', WORD, 10],
  ['npm_', ALNUM, 16],
  ['hvs\\.', WORD, 8],
  ['[prs]k_(?:live|test)_', ALNUM, 8],
  ['lsv2_(?:pt|sk)_', '\\w', 8],
  ['SG\\.', '[\\w.-]', 20],
  // A JSON web token
  ['eyJ', '[\\w.-]', 8],
];

/** A beginning in the middle of a word says less: somebody pasted a key behind a name, or it is a part of the name. */
const LEAST_INSIDE = 16;

/** Not behind a letter or a digit. */
const EDGE = '(?<![A-Za-z0-9])';

/** `sk-` alone is the end of many a word, so that a dash ends what counts. */
const BARE_INSIDE = `sk-(?=[A-Za-z]{0,400}\\d)${ALNUM}{20,}`;

const SHAPES: readonly string[] = [
  ...BEGINNINGS.flatMap(([beginning, rest, least]) => [
    // Behind a digit there may be the number of a profile.
    `${beginning.startsWith('sk-') ? '(?<![A-Za-z])' : EDGE}${beginning}${rest}{${least},}`,
    beginning.startsWith('sk-(?!')
      ? BARE_INSIDE
      : `${beginning}(?=${rest}{0,400}\\d)${rest}{${Math.max(least, LEAST_INSIDE)},}`,
  ]),
  // Z.ai, Telegram
  `${EDGE}[0-9a-f]{32}\\.${ALNUM}{12,}`,
  `${EDGE}\\d{8,10}:${WORD}{35,}`,
  '[Bb]earer\\s{1,8}(?=\\S{0,400}\\d)[\\w.~+/=-]{8,}',
  '-----BEGIN[^\\r\\n]{0,80}(?:\\s+[A-Za-z0-9+/=]{16,})*(?:\\s*-----END[ A-Z]*-----)?',
];

/** Most texts hold none, and one look at their letters tells. */
const HINT =
  /sk[-_]|xai-|AIza|ya29|1\/\/0|GOCSPX|gh[opusr]_|github_pat|glpat|hf_|pplx|nvapi|r8_|fw_|csk|tgp_|tvly|jina_|vck_|cpk_|VENICE|bedrock-api|ABSK|AKIA|ASIA|dapi|_v1_|xox|xapp|npm_|hvs|k_(?:live|test)|lsv2|SG\.|eyJ|[Bb]earer|-----BEGIN|[0-9a-f]{32}\.|\d{8}:|[A-Za-z0-9]{24}/;

const SHAPE = new RegExp(`(?:${SHAPES.join('|')})`, 'g');

/** A word, of which a long run of letters and digits may be a part. Every expression here is linear in the text. */
const RUN = /[\w-]+=*/g;
const LEAST_RUN = /[A-Za-z0-9]{24,}/g;

/**
 * How often a text goes from one kind of character to another, in steps of one. A random one of small and capital
 * letters and digits: 0.62; names without a dash: 0.4 and less, the less the longer they are.
 */
const RANDOM_MIXED = (length: number) => (length >= 40 ? 0.34 : length >= 32 ? 0.38 : 0.42);
/** Of small letters and digits alone: 0.4. */
const RANDOM_SMALL = 0.25;

/** The text with every credential in it replaced; shown texts of any kind go through here. */
export function withoutCredentials(text: string): string {
  return replaced(text, () => CREDENTIAL_SHOWN);
}

/** The same with as many characters as before, so that columns keep their place. */
export function maskCredentials(text: string): string {
  const mask = (found: string) => '*'.repeat(found.length);
  return hideDigits(replaced(text, mask), mask);
}

/** Whether a text holds one by its beginning, whatever its letters; for paths, which may be random. */
export function hasKnownBeginning(text: string): boolean {
  return HINT.test(text) && text.replace(SHAPE, '') !== text;
}

/** Whether a word where a name or a reference is expected holds a credential. */
export function looksLikeCredential(word: string): boolean {
  if (withoutCredentials(word) !== word) return true;
  if (/^sha\d+:/.test(word)) return false;
  // The id of a model may end in the hash of a file, but is more than that.
  const parts = word.split('/');
  if (parts.length > 1) return parts.length === 2 && isKeyOfDigits(parts[1] ?? '');
  return word.split(/[:@\s]/).some(isKeyOfDigits);
}

/**
 * Whether a word where a credential is not far may be one: hiding a name does no harm there.
 *
 * For command lines that store a secret, and for words that are wrong anyway.
 */
export function mayBeCredential(word: string): boolean {
  if (looksLikeCredential(word) || /sk-(?:ant|proj|svcacct|or-v1)-/.test(word)) return true;
  return (
    word.split(':').some((part) => LOOSE.test(part)) ||
    (/^[\w+=.-]{32,}$/.test(word) && /\d/.test(word) && !word.startsWith('--'))
  );
}

const LOOSE =
  /^(?:sk|pk|rk|gsk|xai|hf|pplx|csk|nvapi|tgp|r8|fw|key|tok)[-_][\w-]{6,}|^AIza[\w-]{6,}|^gh[oprsu]_|^ya29\.|^eyJ/;

/** The same for a text of names and words about them, where a long run of digits is a key too, unless it ends a model's id. */
export function namesWithoutCredentials(text: string): string {
  return hideDigits(withoutCredentials(text), () => CREDENTIAL_SHOWN);
}

const DIGITS_IN_NAMES = /(?<![A-Za-z0-9])[0-9A-Za-z]{32,}(?![A-Za-z0-9])/g;
/** What stands in front of digests, names of commits and the hash at the end of a model's id: they are none. */
const NO_KEY_AFTER = /(?:sha\d+:|"commit": ?"|\/\S*[:@/])$/;
const LOOK_BACK = 300;

function hideDigits(text: string, shown: (run: string) => string): string {
  return text.replace(DIGITS_IN_NAMES, (run, at: number) =>
    isKeyOfDigits(run) && !NO_KEY_AFTER.test(text.slice(Math.max(0, at - LOOK_BACK), at)) ? shown(run) : run,
  );
}

/** A copy of a document about names in which no text and no key holds a credential. */
export function documentWithoutCredentials<T>(value: T): T {
  if (typeof value === 'string') return namesWithoutCredentials(value) as T;
  if (Array.isArray(value)) return value.map(documentWithoutCredentials) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [namesWithoutCredentials(key), documentWithoutCredentials(one)]),
  ) as T;
}

function replaced(text: string, shown: (found: string) => string): string {
  if (!HINT.test(text)) return text;
  return text
    .replace(SHAPE, shown)
    .replace(RUN, (run) => ([...run.matchAll(LEAST_RUN)].some(([one]) => isRandom(one)) ? shown(run) : run));
}

/** Small and capital letters and digits in an order that no word has. */
function isRandom(run: string): boolean {
  if (!/[a-z].*[a-z].*[a-z]/.test(run) || !/[A-Z].*[A-Z].*[A-Z]/.test(run) || !/\d.*\d/.test(run)) return false;
  return changes(run) >= RANDOM_MIXED(run.length);
}

/** Hexadecimal digits, or small letters and digits mixed, as several providers make their keys. */
function isKeyOfDigits(word: string): boolean {
  if (!/^[0-9a-z]{32,}$/i.test(word) || !/\d.*\d/.test(word) || !/[a-z]/i.test(word)) return false;
  return /^[0-9a-f]+$/i.test(word) || changes(word.toLowerCase()) >= RANDOM_SMALL;
}

/** The part of the steps from one character to the next that lead from one kind to another. */
function changes(run: string): number {
  const kinds = Array.from(run, (one) => (/\d/.test(one) ? 0 : /[a-z]/.test(one) ? 1 : 2));
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (run.length - 1);
}
