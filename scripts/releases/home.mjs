/** A home that a release makes with its own commands: two agents, a chain, an alias, an image model, credentials. */
import { start } from './process.mjs';

const AGENTS = { main: {}, work: { model: 'google/gemini-2.5-flash' } };
/** Stored orders by agent. */
const ORDERS = { main: ['anthropic:b', 'anthropic:a'], work: ['anthropic:a', 'anthropic:b'] };

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

/**
 * Makes the home below an empty folder.
 * @param known the login layout and the commands that were measured of the release (scripts/facts)
 * @param more commands that are run after those that set the models
 * @returns the commands with their exit codes and what those that failed said: `[{argv, code, stderr?}]`
 */
export async function makeHome(release, home, { authLayout, commands: options }, more = []) {
  const made = [];
  /** In a process of its own each: some releases keep the agents that they saw when they started. */
  const run = async (argvs, input = '') => {
    const program = await start(release, home, input);
    try {
      for (const argv of argvs) {
        const { code, stderr } = await program.run(argv);
        made.push({ argv, code, ...(code === 0 ? {} : { stderr: stderr.slice(0, 300) }) });
      }
    } finally {
      program.end();
    }
  };
  await run([...commands(authLayout === 'shared-db'), ...more]);
  const pasted = pasteCommands(options);
  for (const argv of pasted) await run([argv], `fake-key-not-a-secret-${argv.at(-1)}\n`);
  for (const [agent, order] of pasted.length > 0 ? Object.entries(ORDERS) : [])
    await run([['models', 'auth', 'order', 'set', '--provider', 'anthropic', '--agent', agent, ...order]]);
  return made;
}
