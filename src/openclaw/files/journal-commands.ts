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
      ...list('add', 'login', 'login-github-copilot', 'paste-token', 'setup-token'),
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

/** Global options that take a value, which is not a command. */
const WITH_VALUE = new Set(['--log-level', '--profile', '--container']);

/** The command of a recorded command line, such as `models set`; undefined if unknown. */
export function commandOf(argv: unknown): string | undefined {
  if (!Array.isArray(argv)) return undefined;
  const said: string[] = [];
  let known = COMMANDS;
  // Node and the script come first.
  for (let index = 2; index < argv.length; index += 1) {
    const word: unknown = argv[index];
    if (typeof word !== 'string') break;
    if (said.length === 0 && word.startsWith('-')) {
      if (WITH_VALUE.has(word)) index += 1;
      continue;
    }
    if (!Object.hasOwn(known, word)) break;
    said.push(word);
    known = known[word] ?? {};
  }
  return said.length === 0 ? undefined : said.join(' ');
}
