/**
 * Commands that are proposed to people: in hints, remedies, undo lines and confirmations. They name the same target as the
 * command that proposes them, and can be copied into a shell. Pure text; what a variable of the environment chose stays
 * in force by itself.
 */

/** The options that say what a command works on. */
export interface TargetOptions {
  readonly stateDir?: string | undefined;
  readonly profile?: string | undefined;
  readonly openclawVersion?: string | undefined;
  readonly manifest?: string | undefined;
  readonly host?: string | undefined;
  readonly agent?: string | undefined;
}

type Name = keyof TargetOptions;

const OPTIONS: Readonly<Record<Name, string>> = {
  stateDir: '--state-dir',
  profile: '--profile',
  openclawVersion: '--openclaw-version',
  manifest: '-f',
  host: '--host',
  agent: '--agent',
};

const HOME: readonly Name[] = ['stateDir', 'profile', 'openclawVersion'];
const MANIFEST: readonly Name[] = [...HOME, 'manifest', 'host'];
const AGENT: readonly Name[] = [...MANIFEST, 'agent'];

/** Which of them each command takes. */
export const TARGET_OPTIONS: Readonly<Record<string, readonly Name[]>> = {
  init: [],
  import: HOME,
  validate: MANIFEST,
  fmt: ['manifest'],
  plan: MANIFEST,
  apply: MANIFEST,
  drift: MANIFEST,
  adopt: MANIFEST,
  explain: AGENT,
  status: AGENT,
  list: HOME,
  history: HOME,
  rollback: [...HOME, 'manifest'],
  scan: MANIFEST,
  report: [],
  completion: [],
  schema: [],
  set: AGENT,
  'set-image': MANIFEST,
  'aliases list': MANIFEST,
  'aliases add': MANIFEST,
  'aliases remove': MANIFEST,
  'fallbacks list': AGENT,
  'fallbacks add': AGENT,
  'fallbacks remove': AGENT,
  'fallbacks move': AGENT,
  'fallbacks promote': AGENT,
  'fallbacks clear': AGENT,
  'fallbacks inherit': AGENT,
  'image-fallbacks list': MANIFEST,
  'image-fallbacks add': MANIFEST,
  'image-fallbacks remove': MANIFEST,
  'image-fallbacks move': MANIFEST,
  'image-fallbacks promote': MANIFEST,
  'image-fallbacks clear': MANIFEST,
  'auth list': [...HOME, 'agent'],
  'auth add': AGENT,
  'auth paste-token': AGENT,
  'auth paste-api-key': AGENT,
  'auth setup-token': AGENT,
  'auth remove': AGENT,
  'auth order get': AGENT,
  // Without an agent it is the config's order, which is something else.
  'auth order set': MANIFEST,
  'auth order clear': MANIFEST,
};

const BY_LENGTH = Object.keys(TARGET_OPTIONS).sort((one, other) => other.length - one.length);
/** A command of ours, up to the words that name it. */
const OURS = new RegExp(`openclaw-models (${BY_LENGTH.join('|')})(?![\\w-])`, 'g');
/** A command of OpenClaw's own that reads or changes its home. */
const OPENCLAWS = /(?<![\w./-])openclaw (?=(?:models|agents|doctor|gateway|config) ?[a-z-])/g;

/**
 * A word for a shell, in quotes only where it needs them. What a terminal would act on is written as an escape, so that
 * neither the screen nor the filter before it changes the word.
 */
export function shellWord(word: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  if (!/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word.replace(/[\\']/g, '\\$&').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `$'${escaped}'`;
}

/** The name of a file as an argument: never taken for an option. */
export function fileWord(name: string): string {
  return shellWord(/^-./.test(name) ? `./${name}` : name);
}

/** `text` with the options of the target behind every command of ours that takes them, and does not have them yet. */
export function completeCommands(text: string, target: TargetOptions = {}): string {
  if (!text.includes('openclaw') || Object.values(target).every((value) => value === undefined)) return text;
  return text
    .replace(OURS, (found, words: string, at: number) => {
      const rest = text.slice(at + found.length);
      return rest.startsWith(optionsFor(words, '', target)) ? found : found + optionsFor(words, rest, target);
    })
    .replace(OPENCLAWS, (found, at: number, whole: string) => {
      const home = target.stateDir === undefined ? '' : `OPENCLAW_STATE_DIR=${shellWord(target.stateDir)} `;
      if (home !== '' && whole.slice(0, at).endsWith(home)) return found;
      return `${home}${found}${target.profile === undefined ? '' : `--profile ${shellWord(target.profile)} `}`;
    });
}

/** Up to the end of the code span, of the sentence or of the text. */
function restOfCommand(text: string): string {
  return /^(?:(?!`|[.;,)] |[.;]$)[^\n])*/.exec(text)?.[0] ?? '';
}

/** @param text what stands behind the words; options in it are not said again */
function optionsFor(words: string, text: string, target: TargetOptions): string {
  const rest = restOfCommand(text);
  const has = (name: Name) => {
    const options = name === 'manifest' ? ['-f', '--manifest'] : [OPTIONS[name]];
    return options.some((option) => new RegExp(`(?:^| )${option}(?:[ =]|$)`).test(rest));
  };
  if (/(?:^| )--help(?: |$)/.test(rest)) return '';
  // A saved plan brings its manifest along.
  const said = SAVED_PLAN.flatMap((name) => optionOf(name, target)).join('');
  const isSaved = (after: string) => words === 'apply' && /^ (?!-)\S/.test(after);
  if (said !== '' && rest.startsWith(said) && isSaved(rest.slice(said.length))) return '';
  const takes = isSaved(rest) ? SAVED_PLAN : (TARGET_OPTIONS[words] ?? []);
  const options = takes.flatMap((name) => (has(name) ? [] : optionOf(name, target)));
  // What another command writes is named in its own way.
  const made = words === 'import' || words === 'init' ? target.manifest : undefined;
  if (made !== undefined && made !== '-' && !/(?:^| )(?:-o|--output)[ =]/.test(rest))
    options.push(` --output ${shellWord(made)}`);
  return options.join('');
}

function optionOf(name: Name, target: TargetOptions): string[] {
  const value = target[name];
  return value === undefined ? [] : [` ${OPTIONS[name]} ${shellWord(value)}`];
}

const SAVED_PLAN: readonly Name[] = ['stateDir', 'profile'];

/**
 * The parts of a text between which a line may end: the words, but a whole command is one, which nobody could copy in
 * pieces, and so is what stands between backticks.
 */
export function unbrokenParts(text: string): string[] {
  if (!/`|openclaw/.test(text)) return text.split(' ');
  return text
    .replace(TOGETHER, (part) => part.replaceAll(' ', '\u0000'))
    .split(' ')
    .map((part) => part.replaceAll('\u0000', ' '));
}

const PART = '(?:(?!\\. |; |, |\\)|  )[^\\n`])*';
const TOGETHER = new RegExp(
  `(?<=^| |\\u001b\\[\\d+m)(?:[A-Z_]+=\\S+ )?(?:${OURS.source}|${OPENCLAWS.source})${PART}|\`[^\`\\n]+\``,
  'g',
);
