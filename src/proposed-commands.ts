/**
 * Commands proposed in hints, remedies, undo lines and confirmations. They name the same target as the command that
 * proposes them, and can be copied into a shell. A target chosen by an environment variable is not repeated: the
 * variable still applies.
 */

import { hasHidden } from './hidden.ts';

/** The options that choose the target of a command. */
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

/** The target options of each command. */
export const TARGET_OPTIONS: Readonly<Record<string, readonly Name[]>> = {
  init: HOME,
  import: HOME,
  validate: MANIFEST,
  fmt: ['manifest'],
  plan: MANIFEST,
  apply: MANIFEST,
  drift: MANIFEST,
  adopt: MANIFEST,
  doctor: MANIFEST,
  explain: AGENT,
  status: AGENT,
  list: HOME,
  history: HOME,
  replace: MANIFEST,
  refs: MANIFEST,
  retired: MANIFEST,
  'catalog update': HOME,
  pins: AGENT,
  'pins list': AGENT,
  'pins clear': AGENT,
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
  'allow list': AGENT,
  'allow add': AGENT,
  'allow remove': AGENT,
  'roles list': AGENT,
  'roles set': AGENT,
  'roles clear': AGENT,
  'params list': AGENT,
  'params set': AGENT,
  'params unset': AGENT,
  'image-fallbacks list': MANIFEST,
  'image-fallbacks add': MANIFEST,
  'image-fallbacks remove': MANIFEST,
  'image-fallbacks move': MANIFEST,
  'image-fallbacks promote': MANIFEST,
  'image-fallbacks clear': MANIFEST,
  'providers list': MANIFEST,
  'providers show': MANIFEST,
  'providers discover': HOME,
  'auth list': [...HOME, 'agent'],
  'auth add': AGENT,
  'auth paste-token': AGENT,
  'auth paste-api-key': AGENT,
  'auth setup-token': AGENT,
  'auth remove': AGENT,
  'auth order get': AGENT,
  // No agent: it would change the stored order instead of the config's.
  'auth order set': MANIFEST,
  'auth order clear': MANIFEST,
};

/** The program and up to three words, which may begin with the name of a command. */
const OURS = /openclaw-models ([a-z-]+(?: (?!openclaw)[a-z-]+){0,2})(?![\w-])/g;
/** A command of OpenClaw that reads or changes its home. */
const OPENCLAWS = /(?<![\w./-])openclaw (?=(?:models|agents|doctor|gateway|config) ?[a-z-])/g;

/**
 * Quotes a word for a shell if necessary. Control characters are written as escapes, so that neither the terminal nor
 * our output filter changes the word.
 */
export function shellWord(word: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  if (!hasHidden(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const escaped = word.replace(/[\\']/g, '\\$&').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `$'${escaped}'`;
}

/** A file name as an argument that is never parsed as an option. */
export function fileWord(name: string): string {
  return shellWord(/^-./.test(name) ? `./${name}` : name);
}

/** Adds the options of the target to every command of ours in `text` that takes them and does not have them yet. */
export function completeCommands(text: string, target: TargetOptions = {}): string {
  if (!text.includes('openclaw') || Object.values(target).every((value) => value === undefined)) return text;
  return text
    .replace(OURS, (found, words: string, at: number) => {
      const command = commandIn(words);
      if (command === undefined) return found;
      const length = found.length - words.length + command.length;
      const rest = text.slice(at + length);
      if (rest.startsWith(optionsFor(command, '', target))) return found;
      return found.slice(0, length) + optionsFor(command, rest, target) + found.slice(length);
    })
    .replace(OPENCLAWS, (found, at: number, whole: string) => {
      const home = target.stateDir === undefined ? '' : `OPENCLAW_STATE_DIR=${shellWord(target.stateDir)} `;
      if (home !== '' && whole.slice(0, at).endsWith(home)) return found;
      return `${home}${found}${target.profile === undefined ? '' : `--profile ${shellWord(target.profile)} `}`;
    });
}

/** The name of the command that the words begin with. */
function commandIn(words: string): string | undefined {
  const all = words.split(' ');
  const names = all.map((_, index) => all.slice(0, all.length - index).join(' '));
  return names.find((name) => Object.hasOwn(TARGET_OPTIONS, name));
}

/** The rest of a command: to the end of the code span, the sentence or the text. */
function restOfCommand(text: string): string {
  return /^(?:(?!`|[.;,)] |[.;]$)[^\n])*/.exec(text)?.[0] ?? '';
}

/** @param text what follows the command; options in it are not repeated */
function optionsFor(words: string, text: string, target: TargetOptions): string {
  const rest = restOfCommand(text);
  const has = (name: Name) => {
    const options = name === 'manifest' ? ['-f', '--manifest'] : [OPTIONS[name]];
    return options.some((option) => new RegExp(`(?:^| )${option}(?:[ =]|$)`).test(rest));
  };
  if (/(?:^| )--help(?: |$)/.test(rest)) return '';
  // A saved plan includes its manifest.
  const said = SAVED_PLAN.flatMap((name) => optionOf(name, target)).join('');
  const isSaved = (after: string) => words === 'apply' && /^ (?!-)\S/.test(after);
  if (said !== '' && rest.startsWith(said) && isSaved(rest.slice(said.length))) return '';
  const takes = isSaved(rest) ? SAVED_PLAN : (TARGET_OPTIONS[words] ?? []);
  const options = takes.flatMap((name) => (has(name) ? [] : optionOf(name, target)));
  // These commands write the manifest, and name it with --output.
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
 * The parts of a text between which a line may be broken: words. A whole command is one part, so that it can be copied,
 * and so is text between backticks.
 */
export function unbrokenParts(text: string): string[] {
  if (!/`|openclaw/.test(text)) return text.split(' ');
  return text
    .replace(TOGETHER, (part, words?: string) =>
      words === undefined || commandIn(words) ? part.replaceAll(' ', '\u0000') : part,
    )
    .split(' ')
    .map((part) => part.replaceAll('\u0000', ' '));
}

const PART = '(?:(?!\\. |; |, |\\)|  )[^\\n`])*';
const TOGETHER = new RegExp(
  `(?<=^| |\\u001b\\[\\d+m)(?:[A-Z_]+=\\S+ )?(?:${OURS.source}|${OPENCLAWS.source})${PART}|\`[^\`\\n]+\``,
  'g',
);
