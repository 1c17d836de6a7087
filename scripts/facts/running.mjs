/** Runs an installed release in homes of its own, and compares what it does with what was read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { start } from '../releases/process.mjs';
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
