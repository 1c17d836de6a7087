/**
 * Records that somebody else has written: whatever stands in an intent, a note of locks or a history entry, nothing is
 * written, removed or given another mode but the manifest, the config with its includes, the stores, and our own
 * folder.
 */
import {
  chmodSync,
  cpSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../src/apply/index.ts';
import { findPastApply } from '../../src/history/past-applies.ts';
import { readConfig } from '../../src/openclaw/live.ts';
import { applyPlan } from '../../src/use-cases/apply-plan.ts';
import { recoverInterrupted } from '../../src/use-cases/recover-interrupted.ts';
import { planRollback } from '../../src/use-cases/rollback.ts';
import { namedManifest } from '../../src/workspace/home-names.ts';
import { run } from '../edits/commands.ts';
import { remove } from '../remove.ts';

const RECORDS = Number(process.env.N ?? 5_000);
/** One in so many is met by a whole command. */
const WHOLE = 40;
const COMMANDS = [
  ['set', 'openai/gpt-5.2'],
  ['rollback', '--yes'],
  ['apply', '--yes'],
  ['history'],
  ['plan'],
  ['status'],
  ['drift'],
];
const AS_ROOT = process.getuid?.() === 0;
/** Owns the home where root runs this. */
const USER = 1234;

const CONFIG = `{
  meta: { lastTouchedVersion: "2026.1.30" },
  $include: "./more.json5",
  agents: { defaults: { model: { primary: "anthropic/claude-sonnet-4-5" } } },
}
`;
const HOME_FILES: Readonly<Record<string, string>> = {
  'home/.openclaw/openclaw.json': CONFIG,
  'home/.openclaw/more.json5': '{ auth: { order: { anthropic: ["anthropic:a", "anthropic:b"] } } }\n',
  'home/.openclaw/agents/main/agent/auth-profiles.json':
    '{"version": 1, "profiles": {"anthropic:a": {"type": "api_key", "provider": "anthropic", "key": "planted"}}}\n',
  'home/work/openclaw.models.yaml': 'version: 1\nprimary: anthropic/claude-opus-4-5\n',
};
/** What lies around it, some of it in the state folder itself. */
const OTHERS: Readonly<Record<string, [text: string, mode: number]>> = {
  'etc/passwd': ['root:x:0:0\n', 0o644],
  'etc/shadow': ['root:!:\n', 0o600],
  'etc/empty.json': ['{}\n', 0o644],
  'bin/su': ['#!/bin/false\n', 0o4755],
  'srv/openclaw.models.yaml': ['version: 1\nprimary: openai/gpt-5.2\n', 0o644],
  'home/.ssh/authorized_keys': ['ssh-ed25519 planted\n', 0o600],
  'home/.openclaw/.env': ['OPENAI_API_KEY=planted\n', 0o600],
  'home/.openclaw/gateway.json': ['{"token": "planted"}\n', 0o640],
  'home/.openclaw/agents/main/sessions/sessions.json': ['{}\n', 0o600],
  'home/.openclaw/openclaw.json.user-copy': ['planted\n', 0o600],
};

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse returns
type Json = any;

let root: string;
let templates: { intent: Json; held: Json; history: Json; id: string };
let targets: readonly string[];
const at = (...parts: string[]) => path.join(root, ...parts);
const state = () => at('home/.openclaw');
const own = (...parts: string[]) => path.join(state(), 'openclaw-models', ...parts);
const options = () => ({ env: {}, homedir: at('home'), cwd: at('home/work') });
const place = () => ({ dir: at('home'), cwd: at('home/work'), env: { HOME: at('home') } });

function prepareRoot(): void {
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'oc-hostile-'));
    for (const [name, [text, mode]] of Object.entries(OTHERS)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
      chmodSync(at(name), mode);
    }
    for (const folder of ['var/empty', 'etc/cron.d']) mkdirSync(at(folder), { recursive: true });
    for (const name of Object.keys(HOME_FILES)) mkdirSync(path.dirname(at(name)), { recursive: true });
    reset();
    if (AS_ROOT) giveToUser(at('home'));
    templates = await makeTemplates();
    targets = allTargets();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
}

/** The home as it is before each record. */
function reset(): void {
  if (lstatSync(own(), { throwIfNoEntry: false })) remove(own());
  for (const [name, text] of Object.entries(HOME_FILES)) {
    if (lstatSync(at(name), { throwIfNoEntry: false })) unlinkSync(at(name));
    writeFileSync(at(name), text, { mode: 0o600 });
  }
  for (const name of readdirSync(state())) {
    if (/\.bak(\.\d)?$|\.lock$|\.tmp$/.test(name)) remove(path.join(state(), name));
  }
}

function giveToUser(file: string): void {
  lchownSync(file, USER, USER);
  if (!lstatSync(file).isDirectory()) return;
  for (const name of readdirSync(file)) giveToUser(path.join(file, name));
}

/** Real records: of an apply as a kill right before its end leaves them, and of one that went through. */
async function makeTemplates(): Promise<typeof templates> {
  const done = await run(place(), ['set', 'openai/gpt-5.2']);
  expect(done.code, done.stderr).toBe(0);
  const [id = ''] = readdirSync(own('history'));
  const history = at('template-history');
  cpSync(own('history', id), history, { recursive: true });
  const config = readConfig(options());
  const entry = await findPastApply(state(), undefined);
  if (!config.ok || !entry.ok) throw new Error('no template');
  const manifestPath = namedManifest(options());
  const planned = await planRollback(entry.value, config.value, manifestPath);
  if (!planned.ok) throw new Error('no rollback');
  const [intent, held] = [at('template-intent'), at('template-held.json')];
  const onStep = (step: string) => {
    if (step !== 'file replaced') return;
    rmSync(intent, { recursive: true, force: true });
    cpSync(own('intent'), intent, { recursive: true });
    cpSync(own('held.json'), held);
  };
  const plan = planned.value;
  const applied = await applyPlan(plan, {
    config: config.value,
    env: {},
    manifestPath,
    onStep,
  });
  expect(applied.ok).toBe(true);
  const read = (file: string): Json => {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(path.dirname(file) === root ? file : path.dirname(file), { recursive: true });
    return record;
  };
  return {
    intent: read(path.join(intent, 'record.json')),
    held: read(held),
    history: read(path.join(history, 'record.json')),
    id,
  };
}

type Random = <T>(choices: readonly T[]) => T;

function randomOf(seed: number): { pick: Random; chance: (share: number) => boolean } {
  let now = seed >>> 0;
  const next = () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    pick: (choices) => choices[Math.floor(next() * choices.length)] as (typeof choices)[number],
    chance: (share) => next() < share,
  };
}

const PAYLOAD = 'planted payload\n';

/** Every path that a record could try to lead us to. */
function allTargets(): string[] {
  return [
    ...Object.keys(OTHERS).map((name) => at(name)),
    ...Object.keys(HOME_FILES).map((name) => at(name)),
    ...['etc/cron.d/job', 'etc/new.json', 'var/empty', 'var/empty/new', 'etc', 'home/.openclaw/new.json'].map((name) =>
      at(name),
    ),
    at('home/.openclaw/agents/../../../etc/passwd'),
    at('home/.openclaw/agents/other/agent/auth-profiles.json'),
    at('home/.openclaw/agents/main/agent/../../../../../etc/auth-profiles.json'),
    'etc/passwd',
    '',
    '/',
    '\0',
  ];
}

const DIGESTS = [PAYLOAD, ...Object.values(HOME_FILES), ...Object.values(OTHERS).map(([text]) => text)].map((text) =>
  digestOf(Buffer.from(text)),
);

function words({ pick }: { pick: Random }, target: string): unknown {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.1.0123456789ab.tmp`);
  return pick<unknown>([
    target,
    target,
    beside,
    `${target}.lock`,
    `${target}.lock.1.01234567.tmp`,
    ...DIGESTS,
    null,
    0,
    -1,
    1e9,
    0o4755,
    '',
    'x'.repeat(5_000),
    '../../../etc/passwd',
    '20260101-000000-abcd',
    {},
    [],
    [target],
    { __proto__: null, path: target },
    true,
    'auth-store',
    'manifest',
    'config',
    'folder',
    'file',
  ]);
}

/** Puts something else in one place of a value, or in several. */
function damage(value: unknown, random: ReturnType<typeof randomOf>, target: string): unknown {
  const { pick, chance } = random;
  if (typeof value !== 'object' || value === null || chance(0.06)) return chance(0.25) ? words(random, target) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => (chance(0.5) ? damage(item, random, target) : item));
    if (chance(0.1)) items.push(pick([...items, words(random, target)]));
    return chance(0.05) ? items.slice(1) : items;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (chance(0.02)) return [];
      return [[key, chance(0.5) ? damage(inner, random, target) : inner]];
    }),
  );
}

/** A record that is right in every way but for the file that it is about. */
function aimed(
  record: { files: Record<string, unknown>[]; config: string },
  random: ReturnType<typeof randomOf>,
  target: string,
): unknown {
  const { pick, chance } = random;
  const [first = {}] = record.files;
  const present = presentIn(target);
  const file = {
    ...first,
    role: pick(['config', 'include', 'auth-store', 'manifest']),
    path: pick([target, first.path]),
    real: pick([target, target, first.real]),
    temp: pick([path.join(path.dirname(target), `.${path.basename(target)}.1.0123456789ab.tmp`), target, first.temp]),
    before: pick([digestOf(Buffer.from(PAYLOAD)), null]),
    after: present === null ? null : digestOf(present),
    mode: 0o4755,
    uid: 0,
    gid: 0,
    ring: pick([
      null,
      first.ring,
      { inodes: [null, null, null, null, null], temp: target, oldest: digestOf(Buffer.from(PAYLOAD)) },
    ]),
  };
  return {
    ...record,
    files: chance(0.5) ? [file] : [...record.files, file],
    config: chance(0.3) ? target : record.config,
    folders: chance(0.3) ? [pick([path.dirname(target), target, at('var/empty'), at('etc/cron.d')])] : [],
  };
}

function presentIn(target: string): Buffer | null {
  try {
    return readFileSync(target);
  } catch {
    return null;
  }
}

/** Writes one hostile state of our folder. */
function plant(seed: number): void {
  const random = randomOf(seed);
  const { pick, chance } = random;
  const target = pick(targets);
  const make = (record: Json) => {
    const hostile = chance(0.5) && record.files ? aimed(record, random, target) : damage(record, random, target);
    const shown = JSON.stringify(hostile) ?? '';
    return chance(0.03) ? shown.slice(0, shown.length / 2) : shown;
  };
  mkdirSync(own(), { recursive: true, mode: 0o700 });
  const which = pick(['intent', 'intent', 'held', 'history', 'all', 'links']);
  if (which === 'intent' || which === 'all') {
    mkdirSync(own('intent/originals'), { recursive: true });
    writeFileSync(own('intent/record.json'), make(templates.intent));
    for (const name of ['0', '1', '2', '0.bak.4', '1.bak.4']) writeFileSync(own('intent/originals', name), PAYLOAD);
    if (chance(0.7)) writeFileSync(own('intent/staged'), '');
    if (chance(0.3)) writeFileSync(own('intent/command-0'), '');
    if (chance(0.1)) symlinkSync(pick([at('etc/shadow'), at('etc')]), own('intent/originals/3'));
  }
  if (which === 'held' || which === 'all') {
    const note = templates.held;
    const lock = {
      kind: pick(['file', 'folder']),
      lock: pick([target, `${target}.lock`]),
      temp: pick([target, `${target}.lock.1.01234567.tmp`]),
      content: presentIn(target)?.toString() ?? '{}',
      identity: null,
    };
    const folders = [pick([at('var/empty'), at('etc/cron.d'), target])];
    writeFileSync(
      own('held.json'),
      JSON.stringify(damage(chance(0.6) ? { locks: [...note.locks, lock], folders } : note, random, target)),
    );
  }
  if (which === 'history' || which === 'all') {
    const id = chance(0.8) ? templates.id : '20990101-000000-abcd';
    mkdirSync(own('history', id, 'originals'), { recursive: true });
    writeFileSync(own('history', id, 'record.json'), make(templates.history));
    writeFileSync(own('history', id, 'originals/0'), PAYLOAD);
    writeFileSync(own('history', id, 'originals/1'), PAYLOAD);
  }
  if (which === 'links') {
    const name = pick([
      'intent',
      'history',
      'interrupted',
      'intent.old',
      'intent.new',
      'held.json',
      '',
      `history/${templates.id}`,
      'intent/originals',
    ]);
    if (name === '') rmSync(own(), { recursive: true });
    else mkdirSync(path.dirname(own(name)), { recursive: true });
    symlinkSync(
      pick([at('etc'), at('etc/cron.d'), at('home/.ssh'), at('etc/passwd'), at('nowhere')]),
      name === '' ? own() : own(name),
    );
    if (name === 'intent/originals') writeFileSync(own('intent/record.json'), make(templates.intent));
  }
  // The home's owner may also replace a name in it with a symlink; only for root is that another user.
  if (AS_ROOT && chance(0.05)) {
    const store = at('home/.openclaw/agents/main/agent/auth-profiles.json');
    rmSync(store);
    symlinkSync(at('etc/passwd'), store);
  }
  // All that was made since the last record.
  if (AS_ROOT) for (const name of [...Object.keys(HOME_FILES).map((file) => at(file)), own()]) giveToUser(name);
}

/** Everything that may change, relative to the scratch root. */
const MAY_CHANGE = [
  /^home\/\.openclaw\/openclaw-models(?:\/|$)/,
  /^home\/\.openclaw\/(?:openclaw\.json|more\.json5)(?:\.bak(?:\.[1-4])?)?$/,
  /^home\/\.openclaw\/agents\/main\/agent\/auth-profiles\.json$/,
  /^home\/work\/openclaw\.models\.yaml$/,
];

/** A line for each path that must stay as it is, with what its owner could tell apart. */
function watch(): string {
  const lines: string[] = [];
  const walk = (file: string, name: string): void => {
    if (MAY_CHANGE.some((pattern) => pattern.test(name))) return;
    const { mode, uid, gid, ino, size, mtimeMs } = lstatSync(file);
    const folder = (mode & 0o170000) === 0o040000;
    const link = (mode & 0o170000) === 0o120000 ? readlinkSync(file) : '';
    lines.push([name, mode.toString(8), uid, gid, link, ...(folder ? [] : [ino, size, mtimeMs])].join(' '));
    if (folder)
      for (const inner of readdirSync(file).sort())
        walk(path.join(file, inner), name === '' ? inner : `${name}/${inner}`);
  };
  walk(root, '');
  return lines.join('\n');
}

async function meet(seed: number): Promise<string> {
  if (seed % WHOLE === 0) {
    const argv = COMMANDS[(seed / WHOLE) % COMMANDS.length] ?? [];
    const { code, stdout, stderr } = await run(place(), argv);
    const said = `$ ${argv.join(' ')} -> ${code}\n${stdout}${stderr}`;
    expect(said).not.toMatch(/E599| {4}at /);
    if (['history', 'plan', 'status', 'drift'].includes(argv[0] ?? '')) expect(code, said).toBe(0);
    return said;
  }
  const recovered = await recoverInterrupted(options());
  const config = readConfig(options());
  if (!config.ok) return `${JSON.stringify(recovered)} unreadable`;
  const entry = await findPastApply(state(), undefined);
  const manifestPath = namedManifest(options());
  const planned = entry.ok ? await planRollback(entry.value, config.value, manifestPath) : entry;
  if (!planned.ok || planned.value.diagnostics.some(({ severity }) => severity === 'error'))
    return JSON.stringify([recovered, planned]);
  const plan = planned.value;
  const applied = await applyPlan(plan, {
    config: config.value,
    env: {},
    manifestPath,
    waitForLock: { milliseconds: 0 },
  });
  return JSON.stringify([recovered, applied]);
}

/** Meets one half of them: two files of tests keep two cores busy. */
export function testRecords(half: 0 | 1): void {
  prepareRoot();
  it(`${RECORDS / 2} damaged and hostile ones lead nowhere outside`, async () => {
    const seen = new Map<string, number>();
    // No record may change it, and so it is the same for all.
    const before = watch();
    const first = (half * RECORDS) / 2;
    for (let seed = first; seed < first + RECORDS / 2; seed += 1) {
      reset();
      plant(seed);
      const said = await meet(seed).catch((error: unknown) => {
        throw new Error(`record ${seed}: ${error instanceof Error ? error.stack : error}`);
      });
      expect(watch(), `record ${seed}: ${said}`).toBe(before);
      for (const [code = ''] of said.matchAll(/[EW]\d{3}/g)) seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    // The generator is worth something only as long as all of these are met.
    for (const code of ['E418', 'E434', 'E435', 'W419']) expect(seen.get(code) ?? 0, code).toBeGreaterThan(5);
  }, 240_000);
}
