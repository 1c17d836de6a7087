/**
 * Lets a release make a home with its own commands, for fixtures/homes/RELEASE: the home's files, and in recorded.json
 * what the release says of them.
 *
 *   node scripts/facts/homes.mjs RELEASE...
 *
 * The home is /home/user while it is made, so that no path of this machine gets into its files: run it where no such
 * user exists, as in a container.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from './answers.mjs';
import { start } from './running.mjs';

const HOME = '/home/user';
const FIXTURES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/homes');
/** Larger databases are not useful as fixtures. */
const LARGEST = 300_000;
/** The content of a database may still be in the log beside it. */
const KEPT =
  /^(openclaw\.json|logs\/config-audit\.jsonl|state\/openclaw\.sqlite(-wal)?|agents\/[^/]+\/agent\/(auth-(profiles|state)\.json|openclaw-agent\.sqlite(-wal)?))$/;
const AGENTS = { main: {}, work: { model: 'google/gemini-2.5-flash' } };

/** What makes the home; `modern` ones keep agents in a map. */
function commands(modern) {
  const agents = modern
    ? { ownership: 'explicit', entries: AGENTS, defaults: { systemAgent: { agentId: 'main' } } }
    : undefined;
  const list = Object.entries(AGENTS).map(([id, entry]) => ({ id, ...entry }));
  return [
    ['models', 'set', 'anthropic/claude-opus-4-6'],
    ['models', 'fallbacks', 'add', 'google/gemini-2.5-pro'],
    ['models', 'aliases', 'add', 'fast', 'google/gemini-2.5-flash'],
    ['models', 'set-image', 'google/gemini-2.5-flash'],
    agents
      ? ['config', 'set', 'agents', JSON.stringify(agents), '--strict-json', '--merge']
      : ['config', 'set', 'agents.list', JSON.stringify(list), '--json'],
  ];
}

const QUESTIONS = [
  ['models', 'status', '--json'],
  ['models', 'status', '--json', '--agent', 'work'],
  ['models', 'list', '--json'],
  ['models', 'aliases', 'list', '--json'],
  ['models', 'auth', 'order', 'get', '--provider', 'anthropic', '--agent', 'main', '--json'],
  ['models', 'auth', 'order', 'get', '--provider', 'anthropic', '--agent', 'work', '--json'],
];

const ORDERS = { main: ['anthropic:b', 'anthropic:a'], work: ['anthropic:a', 'anthropic:b'] };

/** Two credentials for main. Older releases ask for tokens on a terminal only; their homes are without any. */
function pasteCommands(known) {
  const options = known['auth paste-api-key'];
  if (!options) return [];
  const agent = ['--agent', 'main'];
  const words = options.includes('--agent') ? ['paste-api-key', ...agent] : [...agent, 'paste-api-key'];
  return ['a', 'b'].map((name) => [
    ...['models', 'auth', ...words],
    ...['--provider', 'anthropic', '--profile-id', `anthropic:${name}`],
  ]);
}

async function make(release) {
  if (existsSync(HOME)) throw new Error(`${HOME} exists: somebody lives there`);
  mkdirSync(HOME, { recursive: true, mode: 0o700 });
  const target = path.join(FIXTURES, release);
  rmSync(target, { recursive: true, force: true });
  const program = await start(release, HOME);
  try {
    const answers = ask(release);
    const made = [];
    const run = async (argv, one = program) => {
      const { code, stderr } = await one.run(argv);
      made.push({ argv, code });
      if (code !== 0) console.log(`${release}: ${argv.join(' ')}: exit ${code}: ${stderr.slice(0, 300)}`);
    };
    for (const argv of commands(answers.authLayout.value === 'shared-db')) await run(argv);
    for (const argv of pasteCommands(answers.commands.value)) {
      const another = await start(release, HOME, `fake-key-not-a-secret-${argv.at(-1)}\n`);
      await run(argv, another);
      another.end();
    }
    const stored = answers.commands.value['auth paste-api-key'] ? Object.entries(ORDERS) : [];
    for (const [agent, order] of stored) {
      const words = ['--provider', 'anthropic', '--agent', agent, ...order];
      // Another process, because the first one keeps the agents that it saw at its start.
      const another = await start(release, HOME);
      await run(['models', 'auth', 'order', 'set', ...words], another);
      another.end();
    }
    const said = [];
    const reader = await start(release, HOME);
    for (const argv of QUESTIONS) {
      const { code, json } = await reader.run(argv);
      said.push({ argv, code, ...(json ? { json } : {}) });
    }
    reader.end();
    const state = path.join(HOME, '.openclaw');
    for (const name of readdirSync(state, { recursive: true })) {
      const file = path.join(state, name);
      if (!KEPT.test(name) || statSync(file).size > LARGEST) continue;
      mkdirSync(path.dirname(path.join(target, 'home', name)), { recursive: true });
      copyFileSync(file, path.join(target, 'home', name));
    }
    writeFileSync(path.join(target, 'recorded.json'), `${JSON.stringify({ release, made, said }, null, 1)}\n`);
    console.log(`${release}: ${readdirSync(path.join(target, 'home'), { recursive: true }).join(' ')}`);
  } finally {
    program.end();
    rmSync(HOME, { recursive: true, force: true });
  }
}

for (const release of process.argv.slice(2)) await make(release);
