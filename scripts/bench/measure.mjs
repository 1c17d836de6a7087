/** Runs commands in turns and reports medians. Needs bash, for its `time`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Variables that slow the real releases down or change what they see; our program reads some of them, too. */
const OTHERS = /^(OPENCLAW|CLAWDBOT|MOLTBOT|NODE_|XDG_|CI$)/;
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name)));

/**
 * Runs a command to its end, its output in a pipe.
 * @param command argv; home: the folder to run in; env: more variables; prepare: makes the home before each run; codes:
 * the exit codes that are no failure
 * @returns milliseconds: cpu is user + system, with child processes
 */
export function run({ argv, home, env = {}, prepare, codes = [0] }) {
  prepare?.();
  const child = spawnSync('bash', ['-c', 'TIMEFORMAT=\'%3U %3S %3R\'; time "$@" >&3 2>&3 3>&-', 'bench', ...argv], {
    cwd: home,
    env: { ...environment, HOME: home, NO_COLOR: '1', LC_ALL: 'C', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!codes.includes(child.status))
    throw new Error(`${argv.join(' ')} exited with ${child.status}: ${child.output?.[3]?.slice(0, 400)}`);
  const [user, system, wall] = child.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
}

/** The peak memory of a command of Node, in bytes. */
export function peak({ argv: [node, ...words], env, ...command }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-peak-'));
  try {
    const file = path.join(folder, 'peak');
    const preload = ['-r', path.join(import.meta.dirname, 'peak.cjs')];
    run({ ...command, argv: [node, ...preload, ...words], env: { ...env, BENCH_PEAK: file } });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians of commands that take turns, so that a busy moment of the machine hits all of them. */
export function compare(commands, rounds) {
  const samples = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, command] of commands.entries()) samples[index].push(run(command));
  return samples.map((runs) => ({
    cpu: median(runs.map((sample) => sample.cpu)),
    wall: median(runs.map((sample) => sample.wall)),
  }));
}

/**
 * Measures rows of `[name, command]` and prints them; ratios are to the first row.
 *
 * @param command as for `run`; with `targets`: `ratio` of CPU to the first row, `wall` in milliseconds
 * @returns name -> medians
 */
export function table(rows, rounds) {
  const working = rows.filter(works);
  const medians = compare(
    working.map(([, command]) => command),
    rounds,
  );
  for (const [index, [name, { targets = {} }]] of working.entries()) {
    const { cpu, wall } = medians[index];
    const ratio = cpu / medians[0].cpu;
    const figures = `cpu ${ms(cpu)} ${`x${ratio.toFixed(2)}`.padStart(7)}   wall ${ms(wall)}`;
    const aims = [
      ...(targets.ratio ? [aim(`x${targets.ratio}`, ratio <= targets.ratio)] : []),
      ...(targets.wall ? [aim(`${targets.wall} ms wall`, wall <= targets.wall)] : []),
    ];
    line(name, figures, aims);
  }
  return new Map(working.map(([name], index) => [name, medians[index]]));
}

/** One printed line: what, its figures, and its targets. */
export function line(name, figures, aims) {
  console.log(`  ${name.padEnd(36)} ${figures}  ${aims.join(', ')}`.trimEnd());
}

let missed = 0;

/** A target as it is printed, which counts those that are missed. */
export function aim(text, isReached) {
  if (!isReached) missed += 1;
  return `target ${text}${isReached ? '' : ' MISSED'}`;
}

export function summary() {
  console.log(`\n${missed === 0 ? 'All targets are reached.' : `${missed} targets are missed.`}`);
}

/** Runs a command once, which also fills caches; reports a failure. */
function works([name, command]) {
  try {
    run(command);
    return true;
  } catch (error) {
    console.log(`  ${name} is not measured: ${error.message}`);
    return false;
  }
}

function ms(value) {
  return `${value.toFixed(0)} ms`.padStart(9);
}
