/**
 * Measures published OpenClaw releases and writes what it finds to src/openclaw/facts/measured.json:
 *
 *   npm run facts -- RELEASE... [--run] [--no-bisect] [--again]
 *
 * Each release is fetched into a cache folder (packages.mjs says which), and each fact is read in its published program
 * or found by calling functions of it. Where two measured neighbours differ, releases between them are asked too,
 * until the release where the difference begins is known. `--run` also installs each named release (about a gigabyte;
 * removed afterwards), runs it in its own home, and records which facts it confirms; a difference between what it
 * does and what was read is an error. `--again` ignores answers in the cache.
 *
 * A fact that cannot be read in a release is left out for it and named; nothing is guessed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { compareReleases, isInstalled, numbersOf, publishedReleases, uninstall } from '../releases/packages.mjs';
import { ask } from './answers.mjs';
import { FACTS } from './facts.mjs';
import { boundaries, withMeasurement } from './history.mjs';
import { confirm } from './running.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const DATA = path.resolve(here, '../../src/openclaw/facts/measured.json');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    run: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    'no-bisect': { type: 'boolean', default: false },
  },
});

const published = publishedReleases();
const named = positionals.map((text) => published.find((release) => release === text) ?? text);
const unknown = named.filter((release) => !published.includes(release));
if (named.length === 0 || unknown.length > 0) {
  console.error(unknown.length > 0 ? `Not published: ${unknown.join(', ')}` : 'Name a release, such as 2026.9.6.');
  process.exit(2);
}

const data = existsSync(DATA) ? JSON.parse(readFileSync(DATA, 'utf8')) : { releases: [], facts: {} };
const known = new Map(data.releases.map(({ release }) => [release, undefined]));
for (const release of named) known.set(release, undefined);
// Every measured release is in the cache or is asked again, because the data hold only where a value begins.
const answers = new Map();
const answerOf = (release) => {
  if (!answers.has(release)) answers.set(release, ask(release, { again: options.again }));
  return answers.get(release);
};
const measured = [...known.keys()].filter(numbersOf).sort(compareReleases);
for (const release of measured) answerOf(release);

if (!options['no-bisect']) {
  for (const { name } of FACTS) {
    for (const [older, newer] of boundaries(measured, (release) => answerOf(release)[name])) {
      let [low, high] = [published.indexOf(older), published.indexOf(newer)];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        const answer = answerOf(published[middle])[name];
        if (answer.missing) {
          console.log(
            `  ${name} begins between ${published[low]} and ${published[high]}: ${published[middle]} does not tell`,
          );
          break;
        }
        if (isDeepStrictEqual(answer.value, answerOf(older)[name].value)) low = middle;
        else high = middle;
      }
    }
  }
}

const confirmed = new Map(data.releases.map(({ release, ran }) => [release, ran ?? []]));
if (options.run) {
  for (const release of named) {
    const kept = isInstalled(release);
    const { same, other } = await confirm(release, answerOf(release)).finally(() => kept || uninstall(release));
    confirmed.set(release, same);
    console.log(`${release}: run, ${same.length} facts confirmed: ${same.join(', ')}`);
    for (const { name, found, read } of other) {
      console.error(`${release}: ${name} is ${JSON.stringify(found)} when run, ${JSON.stringify(read)} when read`);
      process.exitCode = 1;
    }
  }
}

const all = [...answers.keys()].sort(compareReleases);
writeFileSync(
  DATA,
  `${JSON.stringify(
    withMeasurement(
      all,
      answers,
      confirmed,
      FACTS.map(({ name }) => name),
      FACTS.filter(({ isTable }) => isTable).map(({ name }) => name),
      FACTS.filter(({ grows }) => grows).map(({ name }) => name),
    ),
    null,
    2,
  )}\n`,
);
spawnSync('npx', ['biome', 'format', '--write', DATA], { cwd: path.resolve(here, '../..') });
console.log(`${all.length} releases in ${path.relative(process.cwd(), DATA)}`);
