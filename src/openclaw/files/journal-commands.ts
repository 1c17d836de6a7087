/** The names of OpenClaw's commands that may be shown. Other arguments may be values, even secrets. */

interface Words {
  readonly [word: string]: Words;
}

const list = (...words: string[]): Words => Object.fromEntries(words.map((word) => [word, {}]));
const CHAIN = list('add', 'remove', 'clear', 'list');

const COMMANDS: Words = {
  models: {
    ...list('set', 'set-image', 'scan', 'status', 'list'),
    aliases: list('add', 'remove', 'list'),
    fallbacks: CHAIN,
    'image-fallbacks': CHAIN,
    auth: {
      ...list('add', 'login', 'login-github-copilot', 'paste-token', 'paste-api-key', 'setup-token', 'logout', 'list'),
      order: list('set', 'clear', 'get'),
    },
  },
  config: list('set', 'unset', 'patch', 'apply'),
  agents: { ...list('add', 'delete', 'set-identity'), bind: {}, unbind: {} },
  plugins: list('install', 'uninstall', 'enable', 'disable', 'update'),
  channels: list('add', 'remove', 'login', 'logout'),
  skills: list('install', 'update', 'enable', 'disable'),
  gateway: list('run', 'start', 'restart', 'install', 'call'),
  daemon: list('run', 'start', 'restart', 'install'),
  ...list('doctor', 'configure', 'onboard', 'setup', 'update', 'reset', 'status', 'health', 'migrate'),
};

/** Options in front of a command that take a value, which is not a command. */
const WITH_VALUE = new Set(['--log-level', '--profile', '--container', '--agent']);

/** A recorded command line. */
export interface RecordedCommand {
  /** Words from our list, such as `models set`; undefined if the first is none of them. */
  readonly command: string | undefined;
  /** What stands behind those words. It may be a value, even a secret, and is never shown. */
  readonly rest: readonly unknown[];
}

/** Splits a recorded command line, which may have been cut. */
export function splitCommand(argv: unknown): RecordedCommand {
  if (!Array.isArray(argv)) return { command: undefined, rest: [] };
  const said: string[] = [];
  let known = COMMANDS;
  // Node and the script come first.
  let index = 2;
  for (; index < argv.length; index += 1) {
    const word: unknown = argv[index];
    if (typeof word !== 'string') break;
    // An option of the program, or of a group of commands: `models auth --agent main paste-api-key`.
    if (word.startsWith('-') && (said.length === 0 || word === '--agent')) {
      if (WITH_VALUE.has(word)) index += 1;
      continue;
    }
    if (!Object.hasOwn(known, word)) break;
    said.push(word);
    known = known[word] ?? {};
  }
  return { command: said.length === 0 ? undefined : said.join(' '), rest: argv.slice(index) };
}
