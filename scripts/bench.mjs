// How long commands take, measured in one run and shown as ratios, so that machines and days can be compared.
//   node scripts/bench.mjs [--rounds N] [--install | --no-openclaw]
// The real OpenClaw takes part if it is installed (scripts/releases); `--install` does that first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyHome, demoHome, madeHome, modernHome } from './bench/homes.mjs';
import { compare, report, run } from './bench/measure.mjs';
import { environmentOf, install, RELEASES } from './releases/openclaw.mjs';
import { isInstalled, programOf } from './releases/packages.mjs';

const cli = path.join(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'), 'dist/cli.js');
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '21' },
    openclaw: { type: 'boolean', default: true },
    install: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
/** Rounds for commands that take seconds. */
const few = Math.min(3, rounds);
const MODEL = 'openai/gpt-5.2';
/** The commands that each release is measured with. */
const SCENES = {
  classic: { makeHome: demoHome, before: 'anthropic/claude-sonnet-4-5', model: MODEL },
  modern: { makeHome: modernHome, before: 'anthropic/claude-sonnet-4-6', model: 'anthropic/claude-opus-4-6' },
};

/** Our commands and `node -e 0` on one Node, in copies of a home. */
function ours(node, home, model) {
  const edited = `${home}-edited`;
  const rows = [
    ['node -e 0', { argv: [node, '-e', '0'], home }],
    ['openclaw-models --version', { argv: [node, cli, '--version'], home }],
    ['openclaw-models plan', { argv: [node, cli, 'plan'], home }],
  ];
  const prepare = () => copyHome(home, edited);
  prepare();
  if (spawnSync(node, [cli, 'set', '--help']).status === 0)
    rows.push([`openclaw-models set ${model}`, { argv: [node, cli, 'set', model], home: edited, prepare }]);
  else console.log('  There is no `openclaw-models set` in dist/cli.js: not measured.');
  return rows.filter(works);
}

/** Runs a command once, which also fills caches; reports a failure. */
function works([name, command]) {
  try {
    run(command);
    return true;
  } catch (error) {
    console.log(`  ${name} fails, and is not measured: ${error.message.slice(0, 400)}`);
    return false;
  }
}

/** Rows of `[name, command]` as rows of `[name, medians]`. */
function measure(rows, times) {
  const medians = compare(
    rows.map(([, command]) => command),
    times,
  );
  return rows.map(([name], index) => [name, medians[index]]);
}

function startUp(folder) {
  console.log(`\nCommands on the demo home: medians of ${rounds} rounds, taking turns; ratios to the first line`);
  report(measure(ours(process.execPath, demoHome(folder), MODEL), rounds));
  console.log('  Aim: plan at most 45 ms CPU above node -e 0.');
}

function scaling(folder) {
  const sizes = [
    ['10 agents', { agents: 10, bytes: 0 }],
    ['1,000 agents', { agents: 1000, bytes: 0 }],
    ['10,000 agents', { agents: 10_000, bytes: 0 }],
    ['10 MB config', { agents: 1, bytes: 10_000_000 }],
  ];
  const times = Math.min(5, rounds);
  console.log(`\nScaling of plan: medians of ${times} rounds`);
  const rows = sizes.map(([name, size], index) => {
    const home = madeHome(path.join(folder, `large${index}`), size);
    return [name, { argv: [process.execPath, cli, 'plan'], home }];
  });
  const measured = measure(rows, times);
  report(measured);
  const [base, thousand, tenThousand] = measured.map(([, { cpu }]) => cpu);
  const growth = (tenThousand - base) / (thousand - base);
  console.log(`  10,000 agents against 1,000, start-up taken off: x${growth.toFixed(1)} (linear is x10).`);
  console.log('  Aim: 10 MB under 1000 ms.');
}

/** One agent's chain among many agents: it must cost no more than reading the config. */
function explaining(folder) {
  const times = Math.min(5, rounds);
  console.log(`\nexplain for one agent of many, 50 profiles each: medians of ${times} rounds`);
  const rows = [1, 10_000].flatMap((agents) => {
    const home = madeHome(path.join(folder, `explained${agents}`), { agents, bytes: 0, profiles: 50 });
    const read = `JSON.parse(require("fs").readFileSync(${JSON.stringify(path.join(home, '.openclaw/openclaw.json'))}))`;
    return [
      [`explain, of ${agents}`, { argv: [process.execPath, cli, 'explain', '--agent', 'main'], home }],
      [`reading, of ${agents}`, { argv: [process.execPath, cli, 'aliases', 'list'], home }],
      [`JSON.parse, of ${agents}`, { argv: [process.execPath, '-e', read], home }],
    ];
  });
  const measured = measure(rows, times);
  report(measured);
  const [one, oneRead, , many, manyRead] = measured.map(([, { cpu }]) => cpu);
  console.log(
    `  explain grows by ${(many - one).toFixed(0)} ms CPU, a command that reads the same files and shows the aliases by ${(manyRead - oneRead).toFixed(0)} ms.`,
  );
}

/** The real thing beside ours, on the release's Node and in a home that it has written once. */
function realThing(generation, folder) {
  const release = RELEASES[generation];
  if (!isInstalled(release)) {
    console.log(`\nOpenClaw ${release} is not installed: npm run bench -- --install`);
    return;
  }
  console.log(`\nBeside OpenClaw ${release}: medians of ${few} rounds`);
  const { node, entry } = programOf(release);
  const { makeHome, before, model } = SCENES[generation];
  const home = makeHome(path.join(folder, 'home'));
  const edited = path.join(folder, 'home-real');
  // The demo's config names this variable, and OpenClaw requires it.
  const env = { ...environmentOf(release, edited), OPENCLAW_GATEWAY_TOKEN: 'demo' };
  delete env.NODE_DISABLE_COMPILE_CACHE;
  env.NODE_COMPILE_CACHE = path.join(folder, 'compiled');
  const real = (words, at) => ({ argv: [node, entry, 'models', ...words], home: at, env: { ...env, HOME: at } });
  // What it writes once into every home should not count.
  if (!works([`openclaw models set ${before}`, real(['set', before], home)])) return;
  const prepare = () => copyHome(home, edited);
  prepare();
  const rows = [
    ['openclaw models status', { ...real(['status'], edited), prepare }],
    [`openclaw models set ${model}`, { ...real(['set', model], edited), prepare }],
  ].filter(works);
  const measured = measure([...ours(node, home, model), ...rows], few);
  report(measured);
  const medians = new Map(measured);
  for (const [theirs, mine] of [
    ['openclaw models status', 'openclaw-models plan'],
    [`openclaw models set ${model}`, `openclaw-models set ${model}`],
  ]) {
    const [other, own] = [medians.get(theirs), medians.get(mine)];
    if (!other || !own) continue;
    const ratios = `CPU x${(other.cpu / own.cpu).toFixed(1)}, wall x${(other.wall / own.wall).toFixed(1)}`;
    console.log(`  ${theirs} takes ${ratios} of ${mine}`);
  }
}

if (options.install) install(Object.values(RELEASES));
const temporary = mkdtempSync(path.join(os.tmpdir(), 'openclaw-models-bench-'));
try {
  const processor = os.cpus()[0]?.model ?? 'unknown processor';
  console.log(`Node ${process.version}, ${processor}, load ${os.loadavg()[0].toFixed(1)}`);
  startUp(path.join(temporary, 'start'));
  scaling(temporary);
  explaining(temporary);
  if (options.openclaw)
    for (const generation of Object.keys(RELEASES)) realThing(generation, path.join(temporary, generation));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
