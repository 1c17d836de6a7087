/**
 * Lets a release make a home with its own commands, for fixtures/homes/RELEASE: the home's files, and in recorded.json
 * what the release says of them. Databases are compacted and compressed, with what is in the log beside them.
 *
 *   node scripts/facts/homes.mjs RELEASE...
 *
 * The home is /home/user while it is made, so that no path of this machine gets into its files: run it where no such
 * user exists, as in a container.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { makeHome } from '../releases/home.mjs';
import { start } from '../releases/process.mjs';
import { ask } from './answers.mjs';
import { compacted } from './compacted.mjs';

const HOME = '/home/user';
const FIXTURES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/homes');
const KEPT =
  /^(openclaw\.json|logs\/config-audit\.jsonl|state\/openclaw\.sqlite|agents\/[^/]+\/agent\/(auth-(profiles|state)\.json|openclaw-agent\.sqlite))$/;
const QUESTIONS = [
  ['models', 'status', '--json'],
  ['models', 'status', '--json', '--agent', 'work'],
  ['models', 'list', '--json'],
  ['models', 'aliases', 'list', '--json'],
  ['models', 'auth', 'order', 'get', '--provider', 'anthropic', '--agent', 'main', '--json'],
  ['models', 'auth', 'order', 'get', '--provider', 'anthropic', '--agent', 'work', '--json'],
];

async function make(release) {
  if (existsSync(HOME)) throw new Error(`${HOME} exists: somebody lives there`);
  mkdirSync(HOME, { recursive: true, mode: 0o700 });
  const target = path.join(FIXTURES, release);
  rmSync(target, { recursive: true, force: true });
  try {
    const known = Object.entries(ask(release)).map(([name, { value }]) => [name, value]);
    const made = await makeHome(release, HOME, Object.fromEntries(known));
    for (const { argv, code, stderr } of made)
      if (code !== 0) console.log(`${release}: ${argv.join(' ')}: exit ${code}: ${stderr}`);
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
      if (!KEPT.test(name)) continue;
      const kept = path.join(target, 'home', name);
      mkdirSync(path.dirname(kept), { recursive: true });
      if (name.endsWith('.sqlite')) writeFileSync(`${kept}.gz`, gzipSync(compacted(release, file), { level: 9 }));
      else copyFileSync(file, kept);
    }
    writeFileSync(
      path.join(target, 'recorded.json'),
      `${JSON.stringify({ release, made: made.map(({ argv, code }) => ({ argv, code })), said }, null, 1)}\n`,
    );
    console.log(`${release}: ${readdirSync(path.join(target, 'home'), { recursive: true }).join(' ')}`);
  } finally {
    rmSync(HOME, { recursive: true, force: true });
  }
}

for (const release of process.argv.slice(2)) await make(release);
