/** Asks unpacked releases, each in its own process, and keeps the answers in the cache folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, nodeFor, unpack } from '../releases/packages.mjs';
import { FACTS } from './facts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * What a release answers for every fact, from the cache if it was asked before: `{name: {value, how, when} |
 * {missing}}`.
 * @param options again: ignore the cache
 */
export function ask(release, { again = false } = {}) {
  const folder = path.join(cacheFolder(), 'answers');
  const file = path.join(folder, `${release}.json`);
  const kept = existsSync(file) && !again ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const wanted = FACTS.map(({ name }) => name).filter((name) => !kept[name]);
  if (wanted.length === 0) return kept;
  const started = performance.now();
  const program = path.join(here, 'ask.mjs');
  // A release needs the Node that it is written for, and leaves state in the process.
  const node = nodeFor('2026.9.6');
  const { stdout, stderr, status } = spawnSync(node, [program, unpack(release), ...wanted], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0 || !stdout) throw new Error(`asking ${release}: ${stderr.trim().slice(-2000)}`);
  const answers = { ...kept };
  for (const [name, answer] of Object.entries(JSON.parse(stdout))) {
    answers[name] = answer.missing ? answer : { ...answer, when: new Date().toISOString().slice(0, 10) };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(answers, null, 1));
  const missing = Object.entries(answers).filter(([, { missing }]) => missing);
  console.log(`${release}: asked in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  for (const [name, answer] of missing) console.log(`  not found: ${name}: ${answer.missing}`);
  return answers;
}
