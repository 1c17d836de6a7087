/** Runs commands in turns and reports medians. Needs bash, for its `time`. */
import { spawnSync } from 'node:child_process';

/** Variables that slow the real releases down or change what they see; our program reads some of them, too. */
const OTHERS = /^(OPENCLAW|CLAWDBOT|MOLTBOT|NODE_|CI$)/;
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OTHERS.test(name)));

/**
 * Runs a command to its end, its output in a pipe.
 * @param command argv; home: the folder to run in; env: more variables; prepare: makes the home before each run
 * @returns milliseconds: cpu is user + system, with child processes
 */
export function run({ argv, home, env = {}, prepare }) {
  prepare?.();
  const child = spawnSync('bash', ['-c', 'TIMEFORMAT=\'%3U %3S %3R\'; time "$@" >&3 2>&3 3>&-', 'bench', ...argv], {
    cwd: home,
    env: { ...environment, HOME: home, NO_COLOR: '1', LC_ALL: 'C', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (child.status !== 0) throw new Error(`${argv.join(' ')} exited with ${child.status}: ${child.output?.[3]}`);
  const [user, system, wall] = child.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
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

/** Prints rows of `[name, medians]`; ratios are to the first one. */
export function report(rows) {
  const [, base] = rows[0];
  for (const [name, { cpu, wall }] of rows) {
    const figures = [cpu, wall].map((value) => `${value.toFixed(0)} ms`.padStart(9));
    const ratios = [cpu / base.cpu, wall / base.wall].map((ratio) => `x${ratio.toFixed(2)}`.padStart(9));
    const above = cpu === base.cpu ? '' : `  ${signed(cpu - base.cpu)} ms CPU`;
    console.log(`  ${name.padEnd(48)}cpu${figures[0]}${ratios[0]}   wall${figures[1]}${ratios[1]}${above}`);
  }
}

function signed(number) {
  return `${number < 0 ? '' : '+'}${number.toFixed(0)}`;
}
