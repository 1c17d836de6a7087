/**
 * Runs real OpenClaw releases, each in a home of its own, for comparisons and measurements. Nothing here is part of the
 * package or of `npm test`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installWhole, isInstalled, programOf } from './packages.mjs';

/** The release that stands for each generation of files in golden cases. */
export const RELEASES = { classic: '2026.1.30', modern: '2026.9.6' };

/** Makes releases ready to run; what is there already is kept. Throws when npm fails. */
export function install(releases) {
  for (const release of releases) {
    if (isInstalled(release)) continue;
    console.log(`Fetching openclaw@${release}`);
    installWhole(release);
  }
}

/** The variables that a release runs with. */
export function environmentOf(release, home) {
  return isolatedEnvironment(programOf(release).node, home);
}

/**
 * The environment of a program that this Node binary runs: no variables of the caller, no registry, no network.
 */
export function isolatedEnvironment(node, home) {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: [path.dirname(node), '/usr/bin', '/bin'].join(path.delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    NODE_DISABLE_COMPILE_CACHE: '1',
    npm_config_offline: 'true',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
  };
}

/**
 * Runs `openclaw <argv>` with `home` as the home folder and nothing of the caller's environment. It takes 3 to 10
 * seconds on an idle machine. Registry and network are out of reach: 2026.9.6 tries to install the plugin of some
 * providers while it reads a config.
 * @param release such as 2026.9.6; it must be installed
 * @param options env: more variables; stdin: text; timeout: milliseconds, after which the run is killed
 * @returns exit code (null when killed), stdout, stderr, and the JSON document of stdout if there is one
 */
export function runOpenClaw(release, home, argv, { env = {}, stdin = '', timeout = 240_000 } = {}) {
  const { node, entry } = programOf(release);
  return new Promise((resolve, reject) => {
    const child = spawn(node, [entry, ...argv], {
      cwd: home,
      timeout,
      killSignal: 'SIGKILL',
      env: { ...environmentOf(release, home), ...env },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      // 2026.1.30 repeats a config error with its stack a few thousand times.
      child[name].on('data', (text) => {
        if (output[name].length < 1_000_000) output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output, json: documentIn(output.stdout) }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** The JSON object in an output; log lines and boxed notes may stand before it (measured on both releases). */
function documentIn(text) {
  for (const match of text.matchAll(/^\{/gm)) {
    try {
      return JSON.parse(text.slice(match.index));
    } catch {
      // A note that begins with a brace: look further on.
    }
  }
  return undefined;
}
