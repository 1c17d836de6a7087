/** Runs an installed release in its own homes, and compares what it does with what was read. */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { isolatedEnvironment } from '../oracle/openclaw.mjs';
import { installWhole, nodeFor } from './packages.mjs';
import { QUESTIONS } from './questions.mjs';

/**
 * @param answers what was read, `{name: {value}}`
 * @returns `{same, other}`: names of facts that it confirms, and `{name, found, read}` if it does something else
 */
export async function confirm(release, answers) {
  const [same, other] = [[], []];
  for (const { name, ask } of QUESTIONS) {
    const read = answers[name]?.value;
    if (read === undefined) continue;
    // One process each: some releases keep the config that they read first.
    const program = await start(release);
    const home = newHome(program, answers);
    try {
      const { expected, found } = await ask(home, read);
      if (isDeepStrictEqual(found, expected)) same.push(name);
      else other.push({ name, found, read: expected });
    } catch (error) {
      other.push({ name, found: String(error.message ?? error), read });
    } finally {
      program.end();
      rmSync(program.home, { recursive: true, force: true });
    }
  }
  return { same, other };
}

/**
 * Installs the release if need be, and starts it.
 * @param input what its commands find on standard input, once
 * @returns `run(argv, env)`, which gives `{code, stdout, stderr, json}`, and `end()`
 */
export async function start(release, home = mkdtempSync(path.join(os.tmpdir(), 'openclaw-facts-run-')), input = '') {
  const installed = path.join(installWhole(release), 'node_modules', 'openclaw');
  const server = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs');
  const child = fork(server, [path.join(installed, 'dist', 'cli', 'run-main.js')], {
    cwd: home,
    execPath: nodeFor(release),
    execArgv: [],
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    // Some releases fetch plugins while they read a config.
    env: isolatedEnvironment(nodeFor(release), home),
  });
  child.setMaxListeners(0);
  child.stdin.end(input);
  const answer = () =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${release} does not answer`)), 600_000);
      child.once('message', (message) => {
        clearTimeout(limit);
        resolve(message);
      });
      child.once('exit', (code) => reject(new Error(`${release} ended with ${code}`)));
    });
  await answer();
  return {
    home,
    async run(argv, env = {}) {
      const next = answer();
      child.send({ argv, env });
      const said = await next;
      return { ...said, json: documentIn(said.stdout) };
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** The JSON object in an output; log lines may stand before it. */
function documentIn(text) {
  const start = text.search(/^\{/m);
  try {
    return start < 0 ? undefined : JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
}

/** An empty home, and how to run the release in it. */
function newHome(program, answers) {
  const state = mkdtempSync(path.join(program.home, 'state-'));
  const config = path.join(state, 'openclaw.json');
  const env = { OPENCLAW_STATE_DIR: state, OPENCLAW_CONFIG_PATH: config };
  const modern = answers.authLayout?.value === 'shared-db';
  return {
    openclaw: (argv) => program.run(argv, env),
    /** `{id: entry}` in the form in which this release keeps agents. */
    roster: (agents) =>
      modern
        ? { ownership: 'explicit', entries: agents, defaults: { systemAgent: { agentId: 'main' } } }
        : { list: Object.entries(agents).map(([id, entry]) => ({ id, ...entry })) },
    writeConfig(content) {
      mkdirSync(state, { recursive: true, mode: 0o700 });
      writeFileSync(config, JSON.stringify(content, null, 2), { mode: 0o600 });
    },
  };
}
