/**
 * Detects what looks like a credential. Pure: it checks texts and never stores one.
 *
 * A name, a reference or a message that contains such a text is never repeated: a key was pasted in the wrong place,
 * and each output that shows it is one more place where it has to be removed.
 */

/** Replaces a credential. */
export const CREDENTIAL_SHOWN = '[secret]';

const WORD = '[\\w-]';
const ALNUM = '[A-Za-z0-9]';

/** Prefixes of keys and tokens: the prefix, the characters that follow, and their minimum number. */
const BEGINNINGS: readonly (readonly [beginning: string, rest: string, least: number])[] = [
  // Anthropic, OpenAI, OpenRouter, Moonshot, MiniMax, LiteLLM
  // The prefix of setup tokens alone is not a credential.
  [`sk-(?:ant(?!-[a-z]{3}\\d\\d-(?!${WORD}))|proj|svcacct|admin|or-v1|kimi|cp|lf)-`, WORD, 4],
  // DeepSeek, and older keys of OpenAI; without a digit it may be a name, before a slash a folder
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

/** A prefix in the middle of a word may be part of a name, so more characters must follow. */
const LEAST_INSIDE = 16;

/** Not after a letter or a digit. */
const EDGE = '(?<![A-Za-z0-9])';

/** Many words end in `sk-`, so after it a dash ends the match. */
const BARE_INSIDE = `sk-(?=[A-Za-z]{0,400}\\d)${ALNUM}{20,}`;

const SHAPES: readonly string[] = [
  ...BEGINNINGS.flatMap(([beginning, rest, least]) => [
    // May follow a digit, such as the number of a profile.
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

/** No credential has fewer characters: `sk-cp-` and four more. */
const SHORTEST = 10;

/** A quick test that excludes most texts. */
const HINT =
  /sk[-_]|xai-|AIza|ya29|1\/\/0|GOCSPX|gh[opusr]_|github_pat|glpat|hf_|pplx|nvapi|r8_|fw_|csk|tgp_|tvly|jina_|vck_|cpk_|VENICE|bedrock-api|ABSK|AKIA|ASIA|dapi|_v1_|xox|xapp|npm_|hvs|k_(?:live|test)|lsv2|SG\.|eyJ|[Bb]earer|-----BEGIN|[0-9a-f]{32}\.|\d{8}:|[A-Za-z0-9]{24}/;

const SHAPE = new RegExp(`(?:${SHAPES.join('|')})`, 'g');

/**
 * A word with a long run of letters and digits, and no part of a digest in the policy of a page. Every expression here
 * runs in linear time.
 */
const RUN = /(?<!'sha256-[\w+/]{0,43})(?<![\w-])(?!(?<=')sha256-)[\w-]+=*/g;
const LEAST_RUN = /[A-Za-z0-9]{24,}/g;

/**
 * The share of neighbours of different kinds: lower case, upper case, digit. Random text of all three: 0.62; names
 * without a dash: 0.4 or less, and less the longer they are.
 */
const RANDOM_MIXED = (length: number) => (length >= 40 ? 0.34 : length >= 32 ? 0.38 : 0.42);
/** Random text of lower case letters and digits: 0.4. */
const RANDOM_SMALL = 0.25;

/** Replaces every credential in a text; all output goes through here. */
export function withoutCredentials(text: string): string {
  return replaced(text, () => CREDENTIAL_SHOWN);
}

/** Like above, with the same number of characters, so that columns stay aligned. */
export function maskCredentials(text: string): string {
  const mask = (found: string) => '*'.repeat(found.length);
  return hideDigits(replaced(text, mask), mask);
}

/** Whether a text contains a known prefix; for paths, whose names may be random. */
export function hasKnownBeginning(text: string): boolean {
  return HINT.test(text) && text.replace(SHAPE, '') !== text;
}

/** Whether a word contains a credential where a name or a reference is expected. */
export function looksLikeCredential(word: string): boolean {
  if (word.length < SHORTEST) return false;
  if (withoutCredentials(word) !== word) return true;
  if (/^sha\d+:/.test(word)) return false;
  // The id of a model may end in a file hash, but has more parts.
  const parts = word.split('/');
  if (parts.length > 1) return parts.length === 2 && isKeyOfDigits(parts[1] ?? '');
  return word.split(/[:@\s]/).some(isKeyOfDigits);
}

/**
 * Whether a word may be a credential, in doubt yes. For places where hiding a name does no harm: command lines that
 * store a secret, and invalid words.
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

/** Like above, for text with names; a long run of digits counts as a key too, unless it ends a model id. */
export function namesWithoutCredentials(text: string): string {
  return hideDigits(withoutCredentials(text), () => CREDENTIAL_SHOWN);
}

const LEAST_DIGITS = 32;
const DIGITS_IN_NAMES = /(?<![A-Za-z0-9])[0-9A-Za-z]{32,}(?![A-Za-z0-9])/g;
/** What precedes digests, commit ids and the hash at the end of a model id, which are not credentials. */
const NO_KEY_AFTER = /(?:sha\d+:|"commit": ?"|\/\S*[:@/])$/;
const LOOK_BACK = 300;

function hideDigits(text: string, shown: (run: string) => string): string {
  if (text.length < LEAST_DIGITS) return text;
  return text.replace(DIGITS_IN_NAMES, (run, at: number) =>
    isKeyOfDigits(run) && !NO_KEY_AFTER.test(text.slice(Math.max(0, at - LOOK_BACK), at)) ? shown(run) : run,
  );
}

/** A document with every credential in texts and keys replaced: a copy, or itself where there is none. */
export function documentWithoutCredentials<T>(value: T): T {
  if (typeof value === 'string') return namesWithoutCredentials(value) as T;
  if (typeof value !== 'object' || value === null || !holdsCredential(value)) return value;
  if (Array.isArray(value)) return value.map(documentWithoutCredentials) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [namesWithoutCredentials(key), documentWithoutCredentials(one)]),
  ) as T;
}

function holdsCredential(value: unknown): boolean {
  if (typeof value === 'string') return namesWithoutCredentials(value) !== value;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsCredential);
  return Object.entries(value).some(([key, one]) => holdsCredential(key) || holdsCredential(one));
}

function replaced(text: string, shown: (found: string) => string): string {
  if (text.length < SHORTEST || !HINT.test(text)) return text;
  return text
    .replace(SHAPE, shown)
    .replace(RUN, (run) => ([...run.matchAll(LEAST_RUN)].some(([one]) => isRandom(one)) ? shown(run) : run));
}

/** Lower case, upper case and digits mixed as in no word. */
function isRandom(run: string): boolean {
  if (!/[a-z].*[a-z].*[a-z]/.test(run) || !/[A-Z].*[A-Z].*[A-Z]/.test(run) || !/\d.*\d/.test(run)) return false;
  return changes(run) >= RANDOM_MIXED(run.length);
}

/** Hexadecimal digits, or lower case letters and digits mixed, as in the keys of several providers. */
function isKeyOfDigits(word: string): boolean {
  if (!/^[0-9a-z]{32,}$/i.test(word) || !/\d.*\d/.test(word) || !/[a-z]/i.test(word)) return false;
  return /^[0-9a-f]+$/i.test(word) || changes(word.toLowerCase()) >= RANDOM_SMALL;
}

/** The share of neighbouring characters that are of different kinds. */
function changes(run: string): number {
  const kinds = Array.from(run, (one) => (/\d/.test(one) ? 0 : /[a-z]/.test(one) ? 1 : 2));
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (run.length - 1);
}
