/** One process of a release that runs many commands: most of a command's time is the start of its program. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolatedEnvironment } from './openclaw.mjs';
import { installWhole, nodeFor } from './packages.mjs';

/**
 * Installs the release if need be, and starts it.
 * @param input what its commands find on standard input, once
 * @param more variables that it starts with
 * @returns `run(argv, env)`, which gives `{code, stdout, stderr, json}`, and `end()`
 */
export async function start(
  release,
  home = mkdtempSync(path.join(os.tmpdir(), 'openclaw-facts-run-')),
  input = '',
  more = {},
) {
  const installed = path.join(installWhole(release), 'node_modules', 'openclaw');
  const server = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs');
  const child = fork(server, [entryOf(path.join(installed, 'dist'))], {
    cwd: home,
    execPath: nodeFor(release),
    execArgv: [],
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    // Some releases fetch plugins while they read a config.
    env: { ...isolatedEnvironment(nodeFor(release), home), ...more },
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

/** The file that exports `runCli`: some releases of 2026.2 and 2026.3 have it under a name with a digest only. */
function entryOf(dist) {
  const known = path.join(dist, 'cli', 'run-main.js');
  if (existsSync(known)) return known;
  const name = readdirSync(dist).find((each) => /^run-main-[\w-]+\.js$/.test(each));
  if (name === undefined) throw new Error(`no run-main in ${dist}`);
  return path.join(dist, name);
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
