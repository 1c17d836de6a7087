/** Runs an installed release in homes of its own, and compares what it does with what was read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RELEASES, runOpenClaw } from '../oracle/openclaw.mjs';
import { cacheFolder, compareReleases, installWhole, nodeFor } from './packages.mjs';
import { QUESTIONS } from './questions.mjs';

/**
 * @param answers what was read, `{name: {value}}`
 * @returns `{same, other}`: names of facts that it confirms, and `{name, found, read}` where it does something else
 */
export async function confirm(release, answers) {
  prepare(release);
  const [same, other] = [[], []];
  for (const { name, ask } of QUESTIONS) {
    const read = answers[name]?.value;
    if (read === undefined) continue;
    const home = newHome(release, answers);
    try {
      const { expected, found } = await ask(home, read);
      if (isDeepStrictEqual(found, expected)) same.push(name);
      else other.push({ name, found, read: expected });
    } catch (error) {
      other.push({ name, found: String(error.message ?? error), read });
    } finally {
      home.remove();
    }
  }
  return { same, other };
}

/** Makes the release known to the runner of the oracle, which keeps one folder for all. */
export function prepare(release) {
  process.env.OPENCLAW_MODELS_ORACLE_CACHE = cacheFolder();
  nodeFor(release);
  installWhole(release);
  const major = compareReleases(release, '2026.2.1') < 0 ? 22 : 24;
  RELEASES[release] = { version: release, folder: `installed/${release}`, node: { major, folder: `node${major}` } };
}

/** An empty home, and how to run the release in it. */
export function newHome(release, answers) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'openclaw-facts-run-'));
  const state = path.join(folder, '.openclaw');
  return {
    folder,
    state,
    modern: answers.authLayout?.value === 'shared-db',
    openclaw: (argv, options) => runOpenClaw(release, folder, argv, { timeout: 600_000, ...options }),
    /** `{id: entry}` in the way that this release keeps agents. */
    roster: (agents) =>
      answers.authLayout?.value === 'shared-db'
        ? { ownership: 'explicit', entries: agents, defaults: { systemAgent: { agentId: 'main' } } }
        : { list: Object.entries(agents).map(([id, entry]) => ({ id, ...entry })) },
    writeConfig(config) {
      mkdirSync(state, { recursive: true, mode: 0o700 });
      writeFileSync(path.join(state, 'openclaw.json'), JSON.stringify(config, null, 2), { mode: 0o600 });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
