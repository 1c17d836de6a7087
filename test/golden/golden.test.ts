/**
 * Golden folders: whole homes through the commands, the plan and every written byte compared.
 *
 * `UPDATE_GOLDEN=1` writes what the binary does as the new expectation: read every difference before you keep it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/error-codes/all.ts';
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import { parseAddress, wholeSetting } from '../../src/settings/address.ts';
import { agentPlaceFor, placeFor, ROWS } from '../../src/settings/table.ts';
import { planManifest } from '../../src/use-cases/plan.ts';
import {
  type About,
  casesFolder,
  describeTree,
  type Entry,
  environmentOf,
  type Home,
  isBookkeeping,
  makeHome,
  readAbout,
  runBinary,
  runHere,
  treeOf,
  workingFolder,
} from './homes.ts';

const update = process.env.UPDATE_GOLDEN === '1';
const names = readdirSync(casesFolder).filter((name) => existsSync(path.join(casesFolder, name, 'case.json')));

// A case waits for processes most of the time, so several run at once.
describe.concurrent('golden', () => {
  it('has cases of both dialects', () => {
    expect(names.length).toBeGreaterThanOrEqual(44);
    expect(new Set(names.map((name) => readAbout(name).dialect))).toEqual(new Set(['classic', 'modern']));
  });

  it('reaches every code of the plan, but those that need a database', () => {
    const reached = new Set<string>();
    for (const name of names) {
      const { diagnostics } = JSON.parse(expectation(name, 'plan.json') ?? '{}') as { diagnostics: { code: string }[] };
      for (const { code } of diagnostics) reached.add(code);
    }
    const expected = Object.keys(CODES).filter((code) => /^[EW]3/.test(code) && !UNREACHED.has(code));
    expect(expected.filter((code) => !reached.has(code))).toEqual([]);
  });

  it('adds, changes and removes every role that a release of the cases has, of all agents and of one', () => {
    const done = new Set<string>();
    const releases = new Map<string, Set<string>>();
    for (const name of names) {
      const { target, changes = [] } = JSON.parse(expectation(name, 'plan.json') ?? '{}') as RolePlan;
      if (target?.behavesAs)
        releases.set(target.dialect, (releases.get(target.dialect) ?? new Set()).add(target.behavesAs));
      for (const { address, action } of changes) {
        const parsed = parseAddress(wholeSetting(address));
        if (parsed)
          done.add([target?.dialect, parsed.agent === undefined ? '' : 'agent', parsed.setting, action].join(' '));
      }
    }
    const wanted = [...releases].flatMap(([dialect, all]) =>
      [...all].flatMap((release) =>
        ROWS.filter(({ byRelease, address }) => byRelease && ROLES.test(address)).flatMap((row) => [
          ...(placeFor(row, factsOf(release)) ? [`${dialect}  ${row.address}`] : []),
          ...(row.perAgent && agentPlaceFor(row, factsOf(release)) ? [`${dialect} agent ${row.address}`] : []),
        ]),
      ),
    );
    expect(wanted.length).toBeGreaterThan(100);
    const each = [...new Set(wanted)].flatMap((what) =>
      ['add', 'change', 'remove'].map((action) => `${what} ${action}`),
    );
    expect(each.filter((what) => !done.has(what))).toEqual([]);
  });

  it('shows no secret of any home', () => {
    const secrets = new Set<string>();
    for (const name of names) {
      for (const { bytes, kind } of existsSync(homeOf(name)) ? treeOf(homeOf(name)).values() : []) {
        if (kind !== 'file') continue;
        for (const [secret] of bytes.toString('utf8').matchAll(SECRET)) secrets.add(secret);
      }
    }
    expect(secrets.size).toBeGreaterThan(10);
    for (const name of names) {
      for (const file of ['plan.txt', 'plan.json']) {
        const text = expectation(name, file) ?? '';
        for (const secret of secrets) expect(text, `${name}/${file}`).not.toContain(secret);
      }
    }
  });

  for (const name of names) {
    it(name, async () => {
      const about = readAbout(name);
      const home = makeHome(name, about);
      try {
        await examine(name, about, home);
      } finally {
        home.remove();
      }
    });
  }
});

interface RolePlan {
  readonly target?: { readonly dialect: string; readonly behavesAs: string | null };
  readonly changes?: readonly { readonly address: string; readonly action: string }[];
}

const ROLES = /^(?:roles|hooks|channels)\.|^image\.timeoutMs$/;

/** Codes that only apply raises, or that a plan of ours cannot come to. */
const UNREACHED = new Set(['E316', 'E317', 'E321', 'E322', 'W329']);

/** Fake credentials as the cases spell them; long enough that no model name is one. */
const SECRET = /\b(?:sk-|xox[bp]-|ghp_|AIza|fake-)[A-Za-z0-9_-]{6,}|\b\d{9}:[A-Za-z0-9_-]{10,}/g;

/** Starting the binary takes longer than the rest of a case, so only those that say so are run with it. */
function runnerFor({ binary }: About): typeof runHere {
  return binary ? runBinary : runHere;
}

async function examine(name: string, about: About, home: Home): Promise<void> {
  const run = runnerFor(about);
  const before = treeOf(home.home);
  const shown = await run(home, about, ['plan']);
  compare(name, 'plan.txt', withoutPlace(shown.stdout + shown.stderr, home));
  compare(name, 'plan.json', comparable(await planJson(home, about, run), home));
  expect(shown.code, shown.stderr).toBe(about.exit ?? 0);
  expect(describeTree(treeOf(home.home)), 'planning changed the home').toEqual(describeTree(before));

  const apply = about.apply ?? 'ok';
  if (apply === 'none') return;
  const applied = await run(home, about, ['apply', '--yes', ...(about.applyArgs ?? [])]);
  expect(applied.code, applied.stdout + applied.stderr).toBe(apply === 'ok' ? 0 : apply.exit);
  const after = treeOf(home.home);
  if (apply !== 'ok') {
    expect(applied.stdout + applied.stderr).toContain(apply.code);
    expect(describeTree(withoutBookkeeping(after)), 'a refused apply changed the home').toEqual(describeTree(before));
    return;
  }
  compareWritten(name, before, after);
  const again = await plan(home, about);
  expect(again.ok && [...again.value.plan.changes, ...again.value.plan.commands], 'planned again').toEqual([]);
}

function plan(home: Home, about: About) {
  const release = about.args?.indexOf('--openclaw-version') ?? -1;
  return planManifest({
    env: environmentOf(home, about),
    homedir: home.home,
    cwd: workingFolder(home),
    openclawVersion: release < 0 ? undefined : about.args?.[release + 1],
    manifest: 'manifest.yaml',
    readStdin: async () => new Uint8Array(),
  });
}

/** What `plan --json` prints; the library where there is a plan, which spares half of the processes. */
async function planJson(home: Home, about: About, run: typeof runHere): Promise<string> {
  const planned = await plan(home, about);
  return planned.ok ? JSON.stringify(planned.value.plan) : (await run(home, about, ['plan', '--json'])).stdout;
}

/** Every file is as `after/` has it, or as it was; modes and links stay, new files are private. */
function compareWritten(name: string, before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): void {
  const folder = path.join(casesFolder, name, 'after');
  const written = [...withoutBookkeeping(after)].filter(
    ([file, { kind, bytes }]) => kind === 'file' && before.get(file)?.bytes.equals(bytes) !== true,
  );
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    for (const [file, { bytes }] of written) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), bytes);
    }
  }
  const wanted = new Map(before);
  for (const [file, { bytes, kind }] of existsSync(folder) ? treeOf(folder) : []) {
    const known = wanted.get(file);
    wanted.set(file, { kind, bytes, mode: known?.mode ?? (kind === 'folder' ? 0o700 : 0o600) });
  }
  const text = (tree: ReadonlyMap<string, Entry>) =>
    Object.fromEntries([...tree].map(([file, { bytes }]) => [file, bytes.toString('utf8')]));
  const sorted = (tree: ReadonlyMap<string, Entry>) => describeTree(tree).sort();
  expect(text(withoutBookkeeping(after))).toEqual(text(wanted));
  expect(sorted(withoutBookkeeping(after))).toEqual(sorted(wanted));

  // Where nothing was to do nothing is left behind, not even a backup.
  if (written.length === 0) expect(describeTree(after)).toEqual(describeTree(before));
}

function compare(name: string, file: string, text: string): void {
  if (update) writeFileSync(path.join(casesFolder, name, file), text);
  expect(text, file).toBe(expectation(name, file));
}

function expectation(name: string, file: string): string | undefined {
  const full = path.join(casesFolder, name, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function homeOf(name: string): string {
  return path.join(casesFolder, name, 'home');
}

/** The plan with what differs between machines and releases replaced. */
function comparable(text: string, home: Home): string {
  const document = JSON.parse(text) as { tool?: { version: string }; target?: { machine: string } };
  if (document.tool) document.tool.version = '<version>';
  if (document.target) {
    expect(document.target.machine).toMatch(/^[0-9a-f]{16}$/);
    document.target.machine = '<machine>';
  }
  const shown = `${JSON.stringify(document, null, 2)}\n`;
  // A plan names no absolute path of this machine.
  expect(shown).not.toContain(home.root);
  return shown;
}

function withoutPlace(text: string, home: Home): string {
  expect(text).not.toContain(home.root);
  return text;
}

function withoutBookkeeping(tree: ReadonlyMap<string, Entry>): Map<string, Entry> {
  return new Map([...tree].filter(([file]) => !isBookkeeping(file)));
}
