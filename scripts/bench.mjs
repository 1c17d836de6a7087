// How long `plan` takes, in one run and as ratios, so that machines and days compare. Needs bash, for its `time`.
//   node scripts/bench.mjs [--rounds N] [--openclaw]
// `--openclaw` adds `openclaw models status` of the releases that scripts/oracle/install.mjs has fetched.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'dist/cli.js');
const example = path.join(root, 'openclaw.models.yaml.example');
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, openclaw: { type: 'boolean', default: false } },
});
const rounds = Number(options.rounds);

/** The real releases slow down or change what they see by these; ours reads them, too. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(OPENCLAW|CLAWDBOT|NODE_)/.test(name)),
);

/** Runs a command to its end. CPU is user + system, all in milliseconds. */
function run(argv, home) {
  const child = spawnSync('bash', ['-c', 'TIMEFORMAT=\'%3U %3S %3R\'; time "$@" >&3 2>&3 3>&-', 'bench', ...argv], {
    cwd: home,
    env: { ...environment, HOME: home, NO_COLOR: '1', LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (child.status !== 0) throw new Error(`${argv.join(' ')} exited with ${child.status}: ${child.output[3]}`);
  const [user, system, wall] = child.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall: wall * 1000 };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians of commands that take turns, so that a busy moment of the machine hits all of them. */
function compare(commands, times) {
  const samples = commands.map(() => []);
  for (let round = 0; round < times; round += 1) {
    for (const [index, { argv, home }] of commands.entries()) samples[index].push(run(argv, home));
  }
  return samples.map((runs) => ({
    cpu: median(runs.map((sample) => sample.cpu)),
    wall: median(runs.map((sample) => sample.wall)),
  }));
}

function report(rows) {
  const [, base] = rows[0];
  for (const [name, { cpu, wall }] of rows) {
    const figures = [cpu, wall].map((value) => `${value.toFixed(0)} ms`.padStart(8));
    const above = cpu === base.cpu ? '' : `  ${(cpu - base.cpu).toFixed(0)} ms CPU above`;
    console.log(`  ${name.padEnd(34)}cpu${figures[0]}  wall${figures[1]}  x${(cpu / base.cpu).toFixed(2)}${above}`);
  }
}

/** A home with that many agents, or with that many bytes of settings that are not ours, and its manifest. */
function makeHome(folder, { agents, bytes }) {
  const state = path.join(folder, '.openclaw');
  mkdirSync(state, { recursive: true });
  const list = Array.from({ length: agents }, (_, index) => ({
    id: index === 0 ? 'main' : `agent${index}`,
    model: 'openai/gpt-5.2',
  }));
  const filler = Array.from({ length: Math.ceil(bytes / 200) }, (_, index) => ({
    id: `rule-${index}`,
    match: { channel: 'telegram', peer: { kind: 'dm', id: String(index).padStart(80, '0') } },
  }));
  const models = { 'openai/gpt-5.2': {}, 'anthropic/claude-opus-4-5': { alias: 'opus' } };
  const config = {
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: { defaults: { model: { primary: 'openai/gpt-5.2' }, models }, list },
    ...(bytes > 0 ? { custom: filler } : {}),
  };
  writeFileSync(path.join(state, 'openclaw.json'), `${JSON.stringify(config, null, 2)}\n`);
  const declared = list.map(({ id }, index) => `  ${id}: {primary: ${index % 2 === 0 ? 'opus' : 'openai/gpt-5.2'}}\n`);
  writeFileSync(
    path.join(folder, 'openclaw.models.yaml'),
    `version: 1\nprimary: opus\naliases: {opus: anthropic/claude-opus-4-5}\nagents:\n${declared.join('')}`,
  );
  return folder;
}

const temporary = mkdtempSync(path.join(os.tmpdir(), 'openclaw-models-bench-'));
try {
  const node = process.execPath;
  const small = path.join(temporary, 'small');
  cpSync(path.join(root, 'fixtures/demo/home'), small, { recursive: true });
  const plan = { argv: [node, cli, 'plan', '-f', example], home: small };
  console.log(
    `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0].toFixed(1)}`,
  );

  console.log(`\nStart-up: medians of ${rounds} rounds, taking turns`);
  const names = ['node -e 0', 'openclaw-models validate', 'openclaw-models plan'];
  const start = compare(
    [{ argv: [node, '-e', '0'], home: small }, { argv: [node, cli, 'validate', '-f', example], home: small }, plan],
    rounds,
  );
  report(names.map((name, index) => [name, start[index]]));
  console.log('  Aim: plan at most 45 ms CPU above node -e 0.');

  const sizes = [
    ['10 agents', { agents: 10, bytes: 0 }],
    ['1,000 agents', { agents: 1000, bytes: 0 }],
    ['10,000 agents', { agents: 10_000, bytes: 0 }],
    ['10 MB config', { agents: 1, bytes: 10_000_000 }],
  ];
  const few = Math.min(5, rounds);
  console.log(`\nScaling of plan: medians of ${few} rounds`);
  const large = sizes.map(([name, size], index) => {
    const home = makeHome(path.join(temporary, `large${index}`), size);
    return [name, { argv: [node, cli, 'plan', '-f', path.join(home, 'openclaw.models.yaml')], home }];
  });
  const scaled = compare(
    large.map(([, command]) => command),
    few,
  );
  report(large.map(([name], index) => [name, scaled[index]]));
  const [base, thousand, tenThousand] = scaled;
  console.log(
    `  10,000 agents against 1,000, start-up taken off: x${((tenThousand.cpu - base.cpu) / (thousand.cpu - base.cpu)).toFixed(1)} (linear is x10). Aim: 10 MB under 1000 ms.`,
  );

  if (options.openclaw) {
    const { isInstalled, programOf, RELEASES } = await import('./oracle/openclaw.mjs');
    console.log('\nThe real thing: medians of 3 rounds');
    for (const release of Object.keys(RELEASES)) {
      if (!isInstalled(release)) {
        console.log(`  ${release} is not installed: node scripts/oracle/install.mjs`);
        continue;
      }
      const program = programOf(release);
      const home = path.join(temporary, release);
      cpSync(small, home, { recursive: true });
      const real = compare([{ ...plan }, { argv: [program.node, program.entry, 'models', 'status'], home }], 3);
      report([
        ['openclaw-models plan', real[0]],
        [`openclaw ${RELEASES[release].version} models status`, real[1]],
      ]);
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
