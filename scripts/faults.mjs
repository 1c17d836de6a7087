// `npm run faults`: runs every writing command while each of its system calls fails or kills it.
//   node scripts/faults.mjs [--quick] [--only NAME]
// Needs strace (Debian: apt-get install strace) and the built program. Prints a table, then the problems, and exits
// with 1 if there are any. The whole run takes hours; `--quick` tries a few calls of each command.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATALOG, FILES, LAST, SCENARIOS, scenariosWith } from './faults/scenarios.mjs';
import { leaks, leftovers, manners, snapshot, wholeness } from './faults/state.mjs';

const CLI = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli.js');
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
/** With `--quick`, one call out of this many. */
const STRIDE = options.quick ? 23 : 1;

const NEED_SPACE = [
  'write',
  'pwrite64',
  'writev',
  'fsync',
  'fdatasync',
  'rename',
  'link',
  'mkdir',
  'ftruncate',
  'openat',
];
const CALLS = [...NEED_SPACE, 'unlink', 'rmdir', 'chmod', 'fchmod', 'fchown'];
const FAULTS = [
  { name: 'ENOSPC', inject: 'error=ENOSPC', calls: NEED_SPACE },
  { name: 'EIO', inject: 'error=EIO', calls: CALLS },
  { name: 'SIGKILL', inject: 'signal=SIGKILL', calls: CALLS },
];

const root = mkdtempSync(path.join(os.tmpdir(), 'oc-faults-'));
/**
 * strace counts the calls of each thread, and fails the n-th of every thread that gets so far. The main thread, which
 * makes all calls for files but fsync, gets a start that no other one reaches: neither the thread that waits for the
 * disk, nor the processes that are started.
 */
const AHEAD = path.join(root, 'ahead.cjs');
writeFileSync(
  AHEAD,
  `const { closeSync, openSync, writeSync } = require('node:fs');
for (let count = 0; count < 150; count += 1) {
  const file = openSync('/dev/null', 'w');
  writeSync(file, '.');
  closeSync(file);
}
`,
);
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** @param strace the words before the command */
function run(dir, argv, stdin, strace = []) {
  const node = strace.length > 0 ? [process.execPath, '--require', AHEAD] : [process.execPath];
  const [program, ...args] = [...strace, ...node, CLI, ...argv];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: path.join(dir, 'work'),
      // One thread for files, so that the n-th call is the same one every time.
      env: {
        HOME: dir,
        PATH: `${dir}/bin:/usr/bin:/bin`,
        NO_COLOR: '1',
        UV_THREADPOOL_SIZE: '1',
        OPENCLAW_MODELS_CACHE: 'off',
      },
      timeout: 150_000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.stdin.on('error', () => {}).end(stdin);
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, output }));
  });
}

/** Which calls of each name change something in the home, by their numbers in their thread. */
async function callsOf(dir, { argv, stdin }) {
  const log = `${dir}.trace`;
  const ran = await run(dir, argv, stdin, [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-y',
    '-qq',
    '-e',
    `trace=${CALLS.join(',')}`,
    '-o',
    log,
  ]);
  if (ran.code !== 0) throw new Error(`${argv.join(' ')} exits with ${ran.code}:\n${ran.output}`);
  const counts = new Map();
  const found = new Map(CALLS.map((name) => [name, new Map()]));
  const lines = readFileSync(log, 'utf8').split('\n');
  const main = /^\d+/.exec(lines[0])?.[0];
  for (const line of lines) {
    const [, thread, name] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    // Others wait for the disk, or are processes that are started.
    if (name === undefined || (thread !== main && name !== 'fsync')) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const changes = name !== 'openat' || line.includes('O_CREAT');
    // strace shows the current folder with every relative path.
    const place = line.replace(/AT_FDCWD<[^>]*>/, '');
    if (changes && place.includes(`${dir}/`)) found.get(name).set(count, place.slice(place.indexOf(name), 140));
  }
  return found;
}

async function prepared({ prepare, files }, index) {
  const dir = path.join(root, `home-${index}`);
  for (const [name, text] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text, { mode: name.startsWith('bin/') ? 0o700 : 0o600 });
  }
  for (const one of prepare) {
    if (!Array.isArray(one)) cpSync(path.join(dir, one.from), path.join(dir, one.to));
    else {
      const ran = await run(dir, one, '');
      if (ran.code !== 0) throw new Error(`${one.join(' ')} exits with ${ran.code}:\n${ran.output}`);
    }
  }
  cpSync(dir, `${dir}.kept`, { recursive: true, preserveTimestamps: true });
  const anew = () => {
    rmSync(dir, { recursive: true, force: true });
    cpSync(`${dir}.kept`, dir, { recursive: true, preserveTimestamps: true });
  };
  return { dir, anew };
}

/** What is wrong after the n-th call of that name; undefined if the call did not happen. */
async function tryFault(scenario, { dir, anew }, states, { inject, name }, call, when) {
  const { argv, stdin, next } = scenario;
  const fault = (at) => `inject=${call}:${inject}:when=${at}`;
  // Stops at the traced calls alone, which is faster; but then signals are not delivered.
  const quick = name === 'SIGKILL' ? [] : ['--seccomp-bpf'];
  const traced = ['-f', ...quick, '-y', '-qq', '-e', `trace=${call}`, '-o', `${dir}.trace`];
  const strace = (at) => ['strace', ...traced, '-e', fault(at)];
  let ran;
  // Between two calls for files, Node may or may not make a call to wake another thread.
  for (const at of [when, when + 1, when - 1, when]) {
    anew();
    ran = await run(dir, argv, stdin, strace(at));
    if (hasHit(readFileSync(`${dir}.trace`, 'utf8'), dir, name)) break;
    ran = undefined;
  }
  if (ran === undefined) return undefined;
  const found = [];
  const { before, after } = states;
  if (name === 'SIGKILL') age(dir);
  else {
    const state = wholeness(snapshot(dir), before, after);
    if (!['old', 'new', 'partly new'].includes(state)) found.push(`the state is ${state}`);
    found.push(...manners(ran, state));
    if (ran.code === null) found.push(`ended by ${ran.signal}`);
  }
  const recovered = await run(dir, next, stdin);
  const end = snapshot(dir);
  const state = wholeness(end, before, after);
  if (!['old', 'new', 'partly new'].includes(state)) found.push(`after the next command the state is ${state}`);
  let left = leftovers(end, before, after);
  if (left.length > 0) {
    await run(dir, LAST, '');
    left = leftovers(snapshot(dir), before, after);
  }
  if (left.length > 0) found.push(`left behind: ${left.join(', ')}`);
  const leaked = leaks(end);
  if (leaked.length > 0) found.push(`secrets in ${leaked.join(', ')}`);
  if (/E410|E418|E599/.test(recovered.output)) found.push(`the next command: ${recovered.output.trim()}`);
  return found;
}

/** Whether the fault hit a file of the home, not one of the program or of Node. */
function hasHit(trace, dir, name) {
  const lines = trace.split('\n').map((line) => line.replace(/AT_FDCWD<[^>]*>/, ''));
  if (name !== 'SIGKILL') return lines.some((line) => line.includes('(INJECTED)') && line.includes(`${dir}/`));
  const last = lines.findIndex((line) => line.includes('killed by SIGKILL'));
  return last > 0 && lines.slice(0, last).some((line) => line.includes(`${dir}/`) && / = \?|<unfinished/.test(line));
}

/** OpenClaw waits a moment before it takes over the lock of a dead process. */
function age(dir) {
  for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith('.lock')) utimesSync(path.join(dir, entry), 1e9, 1e9);
}

async function tryScenario(scenario, index) {
  const home = await prepared(scenario, index);
  const before = snapshot(home.dir);
  const calls = await callsOf(home.dir, scenario);
  await run(home.dir, scenario.next, scenario.stdin);
  const states = { before, after: snapshot(home.dir) };
  const tried = Object.fromEntries(FAULTS.map(({ name }) => [name, 0]));
  const found = [];
  let number = index;
  for (const fault of FAULTS) {
    for (const call of fault.calls) {
      for (const [when, what] of calls.get(call)) {
        number += 1;
        if (number % STRIDE !== 0) continue;
        const problems = await tryFault(scenario, home, states, fault, call, when);
        if (problems === undefined) continue;
        tried[fault.name] += 1;
        for (const problem of problems)
          found.push(`${scenario.name}: ${fault.name} at ${call} ${when}: ${problem}\n    ${what}`);
      }
    }
  }
  rmSync(home.dir, { recursive: true, force: true });
  return { tried, found };
}

const server = http.createServer((_, response) => response.end(CATALOG));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const everything = [...SCENARIOS, ...scenariosWith(`http://127.0.0.1:${server.address().port}/`)];
const scenarios = everything.filter(({ name }) => options.only === undefined || name.includes(options.only));
const width = Math.max(...scenarios.map(({ name }) => name.length));
process.stdout.write(`${''.padEnd(width)}  ${FAULTS.map(({ name }) => name.padStart(8)).join('')}  findings\n`);
const all = [];
const queue = [...scenarios.entries()];
const worker = async () => {
  for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
    const [index, scenario] = job;
    const { tried, found } = await tryScenario(scenario, index);
    all.push(...found);
    const counts = FAULTS.map(({ name }) => String(tried[name]).padStart(8)).join('');
    process.stdout.write(`${scenario.name.padEnd(width)}  ${counts}  ${found.length}\n`);
  }
};
await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
server.close();
process.stdout.write(all.length === 0 ? '\nNothing is wrong.\n' : `\n${all.join('\n')}\n`);
process.exitCode = all.length === 0 ? 0 : 1;
