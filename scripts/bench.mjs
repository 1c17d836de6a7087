// How long commands take, with the target beside each. Ratios are taken in one run, so that machines and days compare.
//   node scripts/bench.mjs [--rounds N] [--only NAME,...] [--install | --no-openclaw]
// Names: start, hosts, agents, size, explain, homes, openclaw. The real OpenClaw takes part if it is installed
// (scripts/releases), and start-up is measured on its releases of Node, too; `--install` installs it first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copyHome, demoHome, hostsHome, madeHome, modernHome } from './bench/homes.mjs';
import { aim, line, peak, run, summary, table } from './bench/measure.mjs';
import { environmentOf, install, RELEASES } from './releases/openclaw.mjs';
import { isInstalled, programOf } from './releases/packages.mjs';

const cli = path.join(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'), 'dist/cli.js');
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '21' },
    only: { type: 'string', default: 'start,hosts,agents,size,explain,homes,openclaw' },
    openclaw: { type: 'boolean', default: true },
    install: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
/** Rounds for commands that take seconds. */
const few = Math.min(3, rounds);
const MODEL = 'openai/gpt-5.2';
const installed = Object.values(RELEASES).filter(isInstalled);
const temporary = mkdtempSync(path.join(os.tmpdir(), 'openclaw-models-bench-'));
/** Kept code, beside the homes, which are made anew. */
const kept = { XDG_CACHE_HOME: path.join(temporary, 'kept') };

/** A command of ours in a home. */
function ours(node, words, home, more = {}) {
  return { argv: [node, cli, ...words], home, env: kept, ...more };
}

/** A command that edits: in a copy of the home, made anew each time. */
function editing(node, words, home, more = {}) {
  const copy = `${home}-edited`;
  return ours(node, words, copy, { ...more, prepare: () => copyHome(home, copy) });
}

/** The commands of a start, each with the targets for its first start and for later ones. */
const READING = { first: 1.9, later: 1.5 };
const EDITING = { first: 2.3, later: 1.8 };
const STARTS = [
  ...['plan', 'status', 'explain', 'validate', 'drift'].map((name) => [name, [name], ours, READING]),
  ['completion of a word', ['__complete', '--', 'set', 'o'], ours, { first: 1.6, later: 1.3 }],
  [`set ${MODEL}`, ['set', MODEL], editing, EDITING],
  ['fallbacks add', ['fallbacks', 'add', 'openai/gpt-5-mini'], editing, EDITING],
];

function startUp(node, folder) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\nStarts on Node ${version}: medians of ${rounds} rounds, taking turns; ratios to the first line`);
  const home = demoHome(folder);
  const rows = STARTS.flatMap(([name, words, command, { first, later }]) => {
    const made = command(node, words, home, { targets: { ratio: later } });
    const [fresh, other] = ['fresh', 'other'].map((folder) => ({ XDG_CACHE_HOME: path.join(temporary, folder) }));
    const prepare = () => {
      rmSync(fresh.XDG_CACHE_HOME, { recursive: true, force: true });
      made.prepare?.();
    };
    const another = ours(node, [name === 'status' ? 'plan' : 'status'], home, { env: other });
    const prepareAfter = () => {
      rmSync(other.XDG_CACHE_HOME, { recursive: true, force: true });
      run(another);
      made.prepare?.();
    };
    return [
      [`${name}, first start`, { ...made, env: fresh, prepare, targets: { ratio: first } }],
      [`${name}, after another`, { ...made, env: other, prepare: prepareAfter, targets: {} }],
      [`${name}, later`, made],
    ];
  });
  const empty = { argv: [node, '-e', '0'], home };
  table([['node -e 0', empty], ...rows, ...certificates(empty)], rounds);
}

/** Variables of Node are left out here. With this one, all of the starts take so much more, also that of `node -e 0`. */
function certificates(empty) {
  const { NODE_EXTRA_CA_CERTS } = process.env;
  return NODE_EXTRA_CA_CERTS
    ? [['node -e 0 with NODE_EXTRA_CA_CERTS', { ...empty, env: { NODE_EXTRA_CA_CERTS } }]]
    : [];
}

function hosts(folder) {
  console.log(`\nMany hosts in one manifest: medians of ${few} rounds`);
  const measured = [100, 1000, 10_000].map((count) => {
    const home = hostsHome(path.join(folder, `hosts${count}`), count);
    const targets = count === 1000 ? { wall: 2000 } : {};
    const rows = ['plan --all-hosts', 'validate', 'explain --manifest-only'].map((words) => [
      `${words}, ${count}`,
      ours(process.execPath, words.split(' '), home, { targets }),
    ]);
    return [...table(rows, few).values()].map(({ cpu }) => cpu);
  });
  const [base, thousand, tenThousand] = measured.map(([, validate]) => validate);
  const growth = (tenThousand - base) / (thousand - base);
  line('validate, 10,000 against 1,000', `x${growth.toFixed(1)}`, [aim('x15 (linear is x11)', growth <= 15)]);
}

const ANY = { codes: [0, 1, 2, 3] };

function agents(folder) {
  console.log(`\n10,000 agents: medians of ${few} rounds`);
  const home = madeHome(path.join(folder, 'agents'), { agents: 10_000, bytes: 0 });
  const targets = { wall: 2000 };
  const node = process.execPath;
  const rows = [
    ...[
      'plan',
      'status',
      'drift',
      'validate',
      'explain',
      'explain --agent agent9',
      'doctor',
      'list',
      'aliases list',
      'roles list',
      'retired',
      `refs ${MODEL}`,
    ].map((words) => [words, ours(node, words.split(' '), home, { targets, ...ANY })]),
    ...['apply --yes', 'import --force', `set ${MODEL}`, 'fallbacks add openai/gpt-5-mini', 'adopt primary'].map(
      (words) => [words, editing(node, words.split(' '), home, { targets })],
    ),
  ];
  table(rows, few);
}

function size(folder) {
  console.log(`\nA config of 10 MB: medians of ${few} rounds`);
  const home = madeHome(path.join(folder, 'large'), { agents: 1, bytes: 10_000_000 });
  const config = statSync(path.join(home, '.openclaw/openclaw.json')).size;
  const rows = [
    ['plan', ours(process.execPath, ['plan'], home, { targets: { wall: 1000 } })],
    ['apply', editing(process.execPath, ['apply', '--yes'], home, { targets: { wall: 1600 } })],
  ];
  table(rows, few);
  for (const [name, command] of rows) {
    const bytes = peak(command);
    const times = bytes / config;
    line(`${name}, peak memory`, `${(bytes / 1e6).toFixed(0)} MB, x${times.toFixed(1)} of the file`, [
      aim('x20', times < 20),
    ]);
  }
}

/** One agent's chain among many agents: it must cost no more than reading the config. */
function explaining(folder) {
  console.log(`\nexplain for one agent of many, 50 profiles each: medians of ${few} rounds`);
  const rows = [1, 10_000].flatMap((count) => {
    const home = madeHome(path.join(folder, `explained${count}`), { agents: count, bytes: 0, profiles: 50 });
    return [
      [`explain, of ${count}`, ours(process.execPath, ['explain', '--agent', 'main'], home)],
      [`aliases list, of ${count}`, ours(process.execPath, ['aliases', 'list'], home)],
    ];
  });
  const [one, oneRead, many, manyRead] = [...table(rows, few).values()].map(({ cpu }) => cpu);
  const [grows, reading] = [many - one, manyRead - oneRead];
  line('explain grows, a reader too', `${grows.toFixed(0)} ms, ${reading.toFixed(0)} ms`, [
    aim('at most twice', grows <= 2 * reading),
  ]);
}

function homes(folder) {
  console.log('\nMany demo homes in one process');
  const help = spawnSync(process.execPath, [cli, 'plan', '--help'], { encoding: 'utf8' }).stdout;
  if (!help.includes('--homes')) {
    console.log('  There is no `plan --homes`: not measured.');
    return;
  }
  const first = path.join(folder, 'homes');
  for (let index = 0; index < 3000; index += 1) demoHome(path.join(first, `home${index}`));
  const command = (patterns, targets) => {
    const given = patterns.flatMap((pattern) => ['--homes', path.join(first, pattern)]);
    const words = ['plan', ...given, '-f', path.join(first, 'home0/openclaw.models.yaml')];
    return ours(process.execPath, words, first, { targets, ...ANY });
  };
  const rows = [
    ['plan --homes, 1,000', command(['home?', 'home??', 'home???'], { wall: 5000 })],
    ['plan --homes, 3,000', command(['*'], { wall: 15_000 })],
  ];
  const [one, three] = [...table(rows, few).values()].map(({ cpu }) => cpu);
  line('3,000 against 1,000', `x${(three / one).toFixed(1)}`, [aim('x3.3 (linear is x3)', three / one <= 3.3)]);
  const [small, large] = rows.map(([, many]) => peak(many) / 1e6);
  // What is kept of a home is its name; the rest is how seldom garbage is collected.
  const growth = `${small.toFixed(0)} MB, ${large.toFixed(0)} MB`;
  line('peak memory of both', growth, [aim('x1.3', large / small <= 1.3)]);
}

/** The commands that each release is measured with, and how much faster ours must be. */
const SCENES = {
  classic: { makeHome: demoHome, before: 'anthropic/claude-sonnet-4-5', model: MODEL, least: 60 },
  modern: {
    makeHome: modernHome,
    before: 'anthropic/claude-sonnet-4-6',
    model: 'anthropic/claude-opus-4-6',
    least: 100,
  },
};

/** The real thing beside ours, on the release's Node and in a home that it has written once. */
function realThing(generation, folder) {
  const release = RELEASES[generation];
  if (!isInstalled(release)) {
    console.log(`\nOpenClaw ${release} is not installed: npm run bench -- --install`);
    return;
  }
  console.log(`\nBeside OpenClaw ${release}: medians of ${few} rounds`);
  const { node, entry } = programOf(release);
  const { makeHome, before, model, least } = SCENES[generation];
  const home = makeHome(path.join(folder, 'home'));
  // The demo's config names this variable, and OpenClaw requires it.
  const env = { ...environmentOf(release, home), OPENCLAW_GATEWAY_TOKEN: 'demo' };
  delete env.NODE_DISABLE_COMPILE_CACHE;
  env.NODE_COMPILE_CACHE = path.join(folder, 'compiled');
  const real = (words) => ({ argv: [node, entry, 'models', ...words], home, env });
  const copy = path.join(folder, 'home-real');
  const [mine, theirs] = [`ours: set ${model}`, `openclaw models set ${model}`];
  // What it writes once into every home should not count.
  table([[`openclaw models set ${before}`, real(['set', before])]], 1);
  const medians = table(
    [
      [mine, editing(node, ['set', model], home)],
      [
        theirs,
        { ...real(['set', model]), home: copy, env: { ...env, HOME: copy }, prepare: () => copyHome(home, copy) },
      ],
    ],
    few,
  );
  const [other, own] = [medians.get(theirs), medians.get(mine)];
  if (!other || !own) return;
  const ratio = other.wall / own.wall;
  line('theirs to ours, wall', `x${ratio.toFixed(0)}`, [aim(`at least x${least}`, ratio >= least)]);
}

if (options.install) install(Object.values(RELEASES));
const PARTS = {
  start: () => {
    for (const node of new Set([process.execPath, ...installed.map((release) => programOf(release).node)]))
      startUp(node, path.join(temporary, 'start'));
  },
  hosts: () => hosts(temporary),
  agents: () => agents(temporary),
  size: () => size(temporary),
  explain: () => explaining(temporary),
  homes: () => homes(temporary),
  openclaw: () => {
    for (const name of options.openclaw ? Object.keys(RELEASES) : []) realThing(name, path.join(temporary, name));
  },
};
try {
  const processor = os.cpus()[0]?.model ?? 'unknown processor';
  console.log(`Node ${process.version}, ${processor}, load ${os.loadavg()[0].toFixed(1)}`);
  for (const name of options.only.split(',')) PARTS[name]?.();
  summary();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
