/**
 * Lets real OpenClaw read what `apply` wrote, for every golden case, and what sequences of the classic commands left
 * (sequences.mjs; they need dist/): does it mean what the manifest means? Also, which credentials it has
 * (credentials.mjs), whether drift names its commands (drift.mjs), and whether its gateway clears the model of a chat
 * (pins.mjs).
 *
 *   node scripts/oracle/run.mjs [--case NAME]... [--cases FOLDER]
 *   node scripts/oracle/run.mjs --all [RELEASE...]     a whole life beside each of several releases (all.mjs)
 *
 * A case is a folder: `case.json` ({dialect, release?, env?, symlinks?, oracle?: false, reason?}), `manifest.yaml`, `home/`
 * (files before) and `after/` (the changed files after). It is left out when it says `"oracle": false` with its reason,
 * or when it has no `after/` folder: then nothing was applied. Known to differ, and so not compared:
 * - orders of agents in modern homes: OpenClaw keeps them in SQLite, and no file of ours holds them;
 * - `primary: null`: OpenClaw then shows a default of its own;
 * - built-in aliases that nobody declared;
 * - refs are compared as the release understands them (provider names in lower case, renamed models).
 * Exit code 1 when anything differs, 2 when the arguments are wrong or there is no case.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { install, RELEASES, runOpenClaw } from '../releases/openclaw.mjs';
import { start } from '../releases/process.mjs';
import { examineAll } from './all.mjs';
import { CREDENTIALS, examineCredentials } from './credentials.mjs';
import { DRIFTS, examineDrift } from './drift.mjs';
import { differences } from './expectation.mjs';
import { examinePins, PINS } from './pins.mjs';
import { Refused, readHome } from './reading.mjs';
import { SEQUENCES } from './sequences.mjs';

const AT_ONCE = 2;
const program = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');
const golden = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../test/golden/cases');

/** Copies a folder as a home: private modes, links kept; a file is written through a link at its path. */
async function copyInto(from, to) {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const kind = await lstat(source);
    if (kind.isDirectory()) await copyInto(source, target);
    else if (kind.isSymbolicLink()) await symlink(await readlink(source), target).catch(ignoreExisting);
    else {
      await writeFile(target, await readFile(source));
      await chmod(target, 0o600);
    }
  }
}

function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

/** Runs `work` in a new home; returns the differences that it reports. */
async function inHome(work) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'openclaw-oracle-'));
  try {
    const notes = await work(home);
    return { outcome: notes.length > 0 ? 'different' : 'alike', notes };
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'different', notes: [error.message] };
    throw error;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Returns `{outcome: 'alike' | 'different' | 'skipped', notes}`. */
async function examine(folder) {
  const about = JSON.parse(await readFile(path.join(folder, 'case.json'), 'utf8'));
  if (about.oracle === false) return { outcome: 'skipped', notes: [about.reason ?? 'no reason given'] };
  if (!existsSync(path.join(folder, 'after'))) return { outcome: 'skipped', notes: ['nothing is applied'] };
  if (!(about.dialect in RELEASES)) return { outcome: 'different', notes: [`unknown dialect ${about.dialect}`] };

  const manifest = parse(await readFile(path.join(folder, 'manifest.yaml'), 'utf8'));
  return inHome(async (home) => {
    await copyInto(path.join(folder, 'home'), home);
    for (const [link, target] of Object.entries(about.symlinks ?? {})) {
      await mkdir(path.dirname(path.join(home, link)), { recursive: true, mode: 0o700 });
      await symlink(target, path.join(home, link));
    }
    await copyInto(path.join(folder, 'after'), home);
    const env = Object.fromEntries(
      Object.entries(about.env ?? {}).map(([name, value]) => [name, value.replace(/\$HOME|^~(?=\/)/g, home)]),
    );
    const release = about.release ?? RELEASES[about.dialect];
    const running = await start(release, home, '', env);
    try {
      // 2026.1.30 has no such command; there every other one refuses an invalid config.
      if (release !== RELEASES.classic) {
        const { json } = await running.run(['config', 'validate', '--json']);
        if (json?.valid !== true)
          return [`config validate: ${JSON.stringify(json?.issues ?? json?.error ?? 'no answer')}`];
      }
      const reading = await readHome(running.run, manifest, asks(about.dialect));
      return differences(about.release ?? about.dialect, manifest, reading, env);
    } finally {
      running.end();
    }
  });
}

/** A modern release keeps orders in a database that only it writes: not among the files of a case. */
function asks(dialect) {
  return { lists: dialect === 'classic', storedOrders: dialect === 'classic' };
}

/** Runs our commands in a home of their own, and lets OpenClaw read it. */
async function examineSequence({ dialect, home: files, commands }) {
  return inHome(async (home) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(home, name)), { recursive: true, mode: 0o700 });
      await writeFile(path.join(home, name), text, { mode: 0o600 });
    }
    const release = ['--openclaw-version', RELEASES[dialect]];
    for (const command of commands) {
      const env = { PATH: process.env.PATH, HOME: home };
      const ran = spawnSync(process.execPath, [program, ...command, ...release], { cwd: home, env, encoding: 'utf8' });
      if (ran.status !== 0) return [`${command.join(' ')}: exit ${ran.status}: ${ran.stderr.trim()}`];
    }
    const manifest = parse(await readFile(path.join(home, '.openclaw', 'openclaw.models.yaml'), 'utf8'));
    const run = (argv) => runOpenClaw(RELEASES[dialect], home, argv);
    return differences(dialect, manifest, await readHome(run, manifest, asks(dialect)));
  });
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    case: { type: 'string', multiple: true },
    cases: { type: 'string', default: golden },
  },
});
if (options.all) {
  const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/releases.md');
  process.exit((await examineAll(program, page, positionals.length > 0 ? positionals : undefined)) ? 0 : 1);
}
const wanted = ({ name }) => options.case === undefined || options.case.includes(name);
const folders = (await readdir(options.cases).catch(() => []))
  .filter((name) => wanted({ name }))
  .filter((name) => existsSync(path.join(options.cases, name, 'case.json')))
  .sort();
const sequences = SEQUENCES.filter(wanted);
const credentials = CREDENTIALS.filter(wanted);
const drifts = DRIFTS.filter(wanted);
const pins = PINS.filter(wanted);
if (folders.length + sequences.length + credentials.length + drifts.length + pins.length === 0) {
  console.error(`No case ${options.case?.join(', ') ?? ''} in ${options.cases}`);
  process.exit(2);
}

const named = folders.map((name) => JSON.parse(readFileSync(path.join(options.cases, name, 'case.json'), 'utf8')));
install([...new Set([...Object.values(RELEASES), ...named.flatMap(({ release = [] }) => release)])]);
const counts = { alike: 0, different: 0, skipped: 0 };
const waiting = [
  ...drifts.map((one) => ({ name: one.name, look: () => examineDrift(program, one) })),
  ...pins.map((one) => ({ name: one.name, look: () => examinePins(program, one) })),
  ...credentials.map((one) => ({ name: one.name, look: () => examineCredentials(program, one) })),
  ...sequences.map((sequence) => ({ name: sequence.name, look: () => examineSequence(sequence) })),
  ...folders.map((name) => ({ name, look: () => examine(path.join(options.cases, name)) })),
];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, look } = next;
      const started = performance.now();
      const { outcome, notes } = await look();
      counts[outcome] += 1;
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(
        `${outcome.padEnd(9)} ${name}${outcome === 'skipped' ? '' : ` (${seconds} s)`}${notes.map((note) => `\n          ${note}`).join('')}`,
      );
    }
  }),
);
console.log(`OpenClaw reads ${counts.alike} as declared, ${counts.different} otherwise; ${counts.skipped} left out.`);
process.exitCode = counts.different > 0 ? 1 : 0;
