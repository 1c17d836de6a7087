import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { attribute } from '../../src/drift/attribute.ts';
import { stepsBetween } from '../../src/drift/chain.ts';
import { type Journal, type JournalRow, readJournal } from '../../src/openclaw/files/journal.ts';
import { splitCommand } from '../../src/openclaw/files/journal-commands.ts';
import { writesOf } from '../../src/openclaw/files/journal-writes.ts';
import { liveChangeText } from '../../src/views/text/drift.ts';
import { HAS_SQLITE, isRoot } from '../e2e/cli.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';
import { CASES, hash, type Payload, rowsOf, writeDatabase, writeLines } from './journals.ts';

let homes: TestHome[] = [];
afterEach(() => {
  for (const home of homes) home.remove();
  homes = [];
});

function place(): { stateDir: string; configPath: string } {
  const home = makeHome({ '.openclaw/openclaw.json': '{}' });
  homes.push(home);
  const stateDir = path.join(home.dir, '.openclaw');
  return { stateDir, configPath: path.join(stateDir, 'openclaw.json') };
}

const read = (where: { stateDir: string; configPath: string }, since = 0) => readJournal({ ...where, since });
const rowsIn = (journal: Journal): readonly JournalRow[] => {
  if (journal.kind !== 'rows') throw new Error(journal.reason);
  return journal.rows;
};

const PRIMARY = ['agents', 'defaults', 'model', 'primary'];
const FALLBACKS = ['agents', 'defaults', 'model', 'fallbacks'];
const entry = (ref: string) => ['agents', 'defaults', 'models', ref];
const KEYS = ['anthropic/claude-haiku-4-5', 'local/m1', 'local/m3', 'openai/gpt-5.4-mini'];

interface Case {
  readonly id: string;
  /** The config as it was applied and as it is, by the first digits. */
  readonly from: string;
  readonly to: string;
  readonly at?: string;
  readonly place: readonly string[];
  /** Who, when, how sure; times without the day. */
  readonly who: readonly (string | undefined)[];
}

const EXPECTED: readonly Case[] = [
  {
    id: 'cli-writes',
    from: '1060f3ce',
    to: 'be806dd6',
    place: PRIMARY,
    who: ['config patch', '00:22:09.955', 'certain'],
  },
  {
    id: 'cli-writes',
    from: '1060f3ce',
    to: 'be806dd6',
    place: entry('anthropic/claude-haiku-4-5'),
    who: ['models aliases add', '00:22:00.822', 'certain'],
  },
  {
    id: 'cli-writes',
    from: 'be806dd6',
    to: '6e5da523',
    place: PRIMARY,
    who: ['editor', undefined, undefined, 'likely'],
  },
  { id: 'redaction-known', from: 'be806dd6', to: '6e722167', place: PRIMARY, who: ['nobody'] },
  {
    id: 'external-atomic-noticed-by-next-write',
    from: '6e722167',
    to: '682ee88c',
    place: PRIMARY,
    who: ['models set', '00:22:44.421', 'certain'],
  },
  {
    id: 'external-inplace-then-noop-write',
    from: '682ee88c',
    to: 'ca2aa264',
    at: '00:22:59.000',
    place: PRIMARY,
    who: ['editor', '00:22:59.000', '00:23:45.720', 'certain'],
  },
  { id: 'doctor-fix', from: '28e30f28', to: '0ef80718', place: PRIMARY, who: ['nobody'] },
  {
    id: 'gateway-watch',
    from: '2e8048e9',
    to: 'acaa7027',
    place: PRIMARY,
    who: ['editor', '00:25:39.684', '00:25:51.816', 'certain'],
  },
  {
    id: 'gateway-watch',
    from: '121bcb83',
    to: '92cf5197',
    place: PRIMARY,
    who: ['editor', '00:25:39.684', '00:25:51.816', 'likely'],
  },
  {
    id: 'startup-and-rpc',
    from: '62cfe1af',
    to: 'f4ece726',
    place: PRIMARY,
    who: ['gateway-client', '00:33:01.710', 'certain'],
  },
  { id: 'leaks-and-rejected', from: 'acaa7027', to: '90379bfe', place: PRIMARY, who: ['nobody'] },
  {
    id: 'restore-by-read-command',
    from: '10006d45',
    to: '08d19afa',
    place: PRIMARY,
    who: ['models set', '00:27:12.540', 'certain'],
  },
  {
    id: 'restore-by-read-command',
    from: '90379bfe',
    to: '08d19afa',
    at: '00:26:32.000',
    place: FALLBACKS,
    who: ['restore', 'editor'],
  },
  {
    id: 'noop-and-root-options',
    from: '90379bfe',
    to: '62cfe1af',
    place: FALLBACKS,
    who: ['models fallbacks add', '00:27:24.522', 'certain'],
  },
  {
    id: 'noop-and-root-options',
    from: '90379bfe',
    to: '62cfe1af',
    place: PRIMARY,
    who: ['editor', '00:26:48.067', '00:27:24.522', 'likely'],
  },
  {
    id: 'noop-and-root-options',
    from: '90379bfe',
    to: '62cfe1af',
    place: entry('local/m3'),
    who: ['models set', '00:26:48.067', 'likely'],
  },
  { id: 'include-file-write', from: 'e2a52cb4', to: 'e2a52cb4', place: PRIMARY, who: ['nobody'] },
];

const DAY = Date.UTC(2026, 10, 23);
const clock = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString().slice(11, -1);

describe('the recorded journals', () => {
  test('all are looked at', () => {
    expect(new Set([...EXPECTED.map(({ id }) => id), 'gateway-stopped-A-B-A'])).toEqual(new Set(CASES));
    expect(CASES).toHaveLength(12);
  });

  test.each(EXPECTED)('$id, $from to $to: $who', async ({ id, from, to, at, place: setting, who }) => {
    const where = place();
    writeLines(where.stateDir, rowsOf(id, where.configPath));
    const time = at === undefined ? DAY : Date.parse(`2026-11-23T${at}Z`);
    const journal = await read(where);
    const steps = stepsBetween({
      rows: rowsIn(journal),
      start: { hash: hash(from), time },
      own: [],
      end: { hash: hash(to), time: undefined },
    });
    const found = attribute([setting], new Set(KEYS), { steps, complete: true });
    const told =
      found.by === 'nobody-known'
        ? ['nobody']
        : found.by === 'one-of'
          ? found.candidates.map(({ by }) => by)
          : found.by === 'editor'
            ? ['editor', found.after === DAY ? undefined : clock(found.after), clock(found.before), found.confidence]
            : [found.by === 'gateway-client' ? found.by : found.command, clock(found.time), found.confidence];
    expect(told).toEqual(who);
  });

  test('A to B to A leaves nothing: the config is as it was applied', async () => {
    const where = place();
    writeLines(where.stateDir, rowsOf('gateway-stopped-A-B-A', where.configPath));
    const same = hash('acaa7027');
    const input = {
      rows: rowsIn(await read(where)),
      own: [],
      start: { hash: same, time: DAY },
      end: { hash: same, time: DAY },
    };
    expect(stepsBetween(input)).toEqual([]);
  });

  test.skipIf(!HAS_SQLITE)('are the same in SQLite and in lines', async () => {
    for (const id of CASES) {
      const [lines, database] = [place(), place()];
      writeLines(lines.stateDir, rowsOf(id, lines.configPath));
      await writeDatabase(database.stateDir, rowsOf(id, database.configPath));
      if (rowsOf(id, '').length === 0) continue;
      expect(await read(database)).toEqual(await read(lines));
    }
  });

  test('give away no value of a command line, no folder, no message', async () => {
    for (const id of CASES) {
      const where = place();
      writeLines(where.stateDir, rowsOf(id, where.configPath));
      const journal = await read(where);
      if (journal.kind !== 'rows') continue;
      for (const { command, origin } of journal.rows) {
        expect(command ?? '').toMatch(/^[a-z-]*( [a-z-]+)*$/);
        expect(origin ?? '').toMatch(/^[a-z-]*$/);
      }
      const text = JSON.stringify(journal.rows.map(({ paths: _, writes: __, ...row }) => row));
      for (const secret of ['4711', 'hunter2', '***', 'sk-', '<PKG>', 'X-Company', 'Unrecognized'])
        expect(text).not.toContain(secret);
    }
  });

  test('command lines are cut to known subcommands', () => {
    const of = (...words: string[]) => splitCommand(['node', 'openclaw', ...words]).command;
    expect(of('models', 'set', 'planted')).toBe('models set');
    expect(of('--log-level', 'models', 'config', 'set', 'a.b', 'planted')).toBe('config set');
    expect(of('--dev', 'config', 'patch', '--stdin')).toBe('config patch');
    expect(of('planted', 'models', 'set')).toBeUndefined();
    expect(of('constructor')).toBeUndefined();
    expect(of('models', 'auth', '--agent', 'planted', 'paste-api-key', '--provider')).toBe('models auth paste-api-key');
    expect(of('models', '--planted', 'set')).toBe('models');
    expect(splitCommand('models set').command).toBeUndefined();
    expect(splitCommand(['node', 'openclaw', 5]).command).toBeUndefined();
  });
});

test('a command line tells what it writes, or that it may be anything', () => {
  const of = (...words: string[]) => {
    const { command, rest } = splitCommand(['node', 'openclaw', ...words]);
    return writesOf(command, rest);
  };
  const sets = (...places: string[]) => ({ sets: places, may: [] });
  expect(of('models', 'set', 'a/b')).toEqual(sets('agents.defaults.model.primary'));
  expect(of('config', 'set', '--json', 'agents.list[0].model', '"a/b"')).toEqual(sets('agents.list.0.model'));
  expect(of('config', 'unset', 'agents.defaults.models["a/b.c"].alias')).toEqual(
    sets('agents.defaults.models.a/b.c.alias'),
  );
  expect(of('config', 'set', 'models.providers.own.baseUrl', 'x')).toEqual(sets('models.providers.own.baseUrl'));
  expect(of('config', 'set', 'gateway.auth.token', 'x')).toEqual(sets());
  expect(of('models', 'aliases', 'add', 'Fast', 'a/b')).toEqual(
    sets('aliases.fast', 'agents.defaults.models.a/b.alias'),
  );
  expect(of('models', 'aliases', 'add', 'other', 'fast')).toEqual({
    sets: ['aliases.other'],
    may: ['agents.defaults.models.*.alias'],
  });
  expect(of('models', 'aliases', 'remove', 'fast')).toEqual(sets('aliases.fast'));
  expect(of('models', 'auth', '--agent', 'main', 'paste-api-key')).toEqual({ sets: [], may: ['auth.order'] });
  for (const words of ['doctor --fix', 'config patch --stdin', 'config set --batch-json x', 'models auth login', 'x'])
    expect(of(...words.split(' '))).toBeUndefined();
});

describe('our own applies in between', () => {
  const at = (minute: number) => DAY + minute * 60_000;
  const row = (
    minute: number,
    previous: string,
    next: string,
    paths: string[] | undefined,
    more: Partial<JournalRow> = {},
  ) =>
    ({
      time: at(minute),
      kind: 'write',
      previous,
      next,
      paths,
      foundByWrite: false,
      command: 'models set',
      writes: undefined,
      origin: undefined,
      ...more,
    }) as const;
  const external = { kind: 'external', command: undefined } as const;
  const primary = PRIMARY.join('.');
  const who = (
    rows: readonly JournalRow[],
    own: readonly { before: string; after: string; minute: number }[],
    end: string,
  ) => {
    const steps = stepsBetween({
      rows,
      own: own.map(({ minute, ...one }) => ({ ...one, time: at(minute) })),
      start: { hash: 'a', time: at(0) },
      end: { hash: end, time: at(60) },
    });
    return attribute([PRIMARY], new Set(), { steps, complete: true });
  };

  test('are no gaps, whether OpenClaw saw them or not', () => {
    const own = [{ before: 'b', after: 'c', minute: 5 }];
    const seen = row(6, 'b', 'c', ['agents.defaults.models'], external);
    for (const rows of [[], [seen]]) {
      const found = who([row(3, 'a', 'b', [primary]), ...rows], own, 'c');
      expect(found).toEqual({
        by: 'command',
        command: 'models set',
        origin: undefined,
        time: at(3),
        confidence: 'certain',
      });
    }
  });

  test('do not get the blame for an edit that one row holds together with them', () => {
    const own = [{ before: 'a', after: 'c', minute: 5 }];
    const found = who([row(6, 'a', 'd', [primary], external)], own, 'd');
    expect(found).toEqual({ by: 'editor', after: at(5), before: at(6), confidence: 'certain' });
  });

  test('a later unseen edit makes it less sure, and an opaque row with unknown paths, too', () => {
    expect(who([row(3, 'a', 'b', [primary])], [], 'z')).toMatchObject({ by: 'command', confidence: 'likely' });
    const opaque = row(4, 'b', 'z', undefined);
    expect(who([row(3, 'a', 'b', [primary]), { ...opaque, ...external }], [], 'z')).toMatchObject({
      confidence: 'likely',
    });
    expect(who([row(3, 'a', 'b', [primary]), opaque], [], 'z')).toMatchObject({
      by: 'one-of',
      candidates: [{ time: at(3) }, { time: at(4) }],
    });
    expect(who([row(3, 'a', 'b', [])], [], 'z')).toMatchObject({
      by: 'editor',
      after: at(3),
      before: at(60),
      confidence: 'likely',
    });
  });

  test('one write alone is the one, also where the journal has no paths', () => {
    expect(who([row(3, 'a', 'z', undefined)], [], 'z')).toMatchObject({ by: 'command', confidence: 'certain' });
    expect(who([row(3, 'a', 'b', undefined), row(4, 'b', 'z', undefined)], [], 'z')).toMatchObject({
      by: 'one-of',
      candidates: [
        { by: 'command', time: at(3) },
        { by: 'command', time: at(4) },
      ],
    });
  });

  test('a key with dots is not the key that it begins with', () => {
    const steps = stepsBetween({
      rows: [row(3, 'a', 'b', ['agents.defaults.models.openai/gpt-5'])],
      own: [],
      start: { hash: 'a', time: at(0) },
      end: { hash: 'b', time: at(9) },
    });
    const evidence = { steps, complete: true };
    expect(attribute([entry('openai/gpt-5.4')], new Set(['openai/gpt-5', 'openai/gpt-5.4']), evidence)).toMatchObject({
      by: 'nobody-known',
    });
    expect(attribute([entry('openai/gpt-5')], new Set(['openai/gpt-5', 'openai/gpt-5.4']), evidence)).toMatchObject({
      by: 'command',
    });
  });
});

describe('a journal that nothing else may block', () => {
  const some = (where: { configPath: string }) => rowsOf('cli-writes', where.configPath);
  const reason = async (where: { stateDir: string; configPath: string }) => {
    const journal = await read(where);
    return journal.kind === 'rows' ? `${journal.rows.length} rows` : journal.reason;
  };

  test('missing, a folder, empty, or not JSON', async () => {
    const where = place();
    expect(await reason(where)).toContain('keeps no journal');
    const file = writeLines(where.stateDir, []);
    expect(await reason(where)).toBe('0 rows');
    writeFileSync(
      file,
      'nothing\n{"ts": 5}\n[1]\nnull\n{"ts":"2026-11-23T00:00:00Z","event":"config.write","argv":{}}\n{',
    );
    expect(await reason(where)).toBe('0 rows');
    rmSync(file);
    mkdirSync(file);
    expect(await reason(where)).toContain('cannot be read');
  });

  test('rows of another config, and rows before the apply, are ignored', async () => {
    const where = place();
    writeLines(where.stateDir, [...rowsOf('cli-writes', '/elsewhere/openclaw.json'), ...some(where)]);
    expect(await reason(where)).toBe('3 rows');
    const late = await read(where, Date.parse('2026-11-23T00:22:05Z'));
    expect(late).toMatchObject({ kind: 'rows', complete: true });
    expect(rowsIn(late)).toHaveLength(2);
  });

  test.skipIf(isRoot)('not ours to read', async () => {
    const where = place();
    chmodSync(writeLines(where.stateDir, some(where)), 0);
    expect(await reason(where)).toContain('you have no permission to read it');
  });

  test.skipIf(!HAS_SQLITE)('of an unknown version, damaged, or of another shape', async () => {
    const unknown = place();
    await writeDatabase(unknown.stateDir, some(unknown), 19);
    expect(await reason(unknown)).toContain('format (19)');
    const damaged = place();
    const file = await writeDatabase(damaged.stateDir, some(damaged));
    writeFileSync(file, readFileSync(file).fill(7, 100));
    expect(await reason(damaged)).toContain('cannot be read');
    writeFileSync(file, 'no database at all, but long enough to be taken for one'.repeat(99));
    expect(await reason(damaged)).toContain('cannot be');
  });

  test.skipIf(!HAS_SQLITE)('that another process holds for itself is read all the same', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const where = place();
    const file = await writeDatabase(where.stateDir, some(where));
    const database = new DatabaseSync(file);
    // What is written stays in the log, so the log must be read.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; DELETE FROM diagnostic_events WHERE sequence = 1');
    const open = readdirSync(path.dirname(file));
    expect(await reason(where)).toBe('2 rows');
    expect(readdirSync(path.dirname(file))).toEqual(open);
    database.close();
    const before = readdirSync(path.dirname(file));
    expect(await reason(where)).toBe('2 rows');
    // Reading leaves nothing beside it.
    expect(readdirSync(path.dirname(file))).toEqual(before);
  });

  const many = (count: number, configPath: string): Payload[] => {
    const [first] = rowsOf('cli-writes', configPath);
    const time = Date.UTC(2026, 0, 1);
    return Array.from({ length: count }, (_, index) => ({ ...first, ts: new Date(time + index * 1000).toISOString() }));
  };

  test('huge: only the end is read', async () => {
    const where = place();
    writeLines(where.stateDir, many(50_000, where.configPath));
    const journal = await read(where);
    expect(journal).toMatchObject({ kind: 'rows', complete: false });
    expect(rowsIn(journal)).toHaveLength(300);
    if (HAS_SQLITE) {
      const other = place();
      await writeDatabase(other.stateDir, many(50_000, other.configPath));
      expect(rowsIn(await read(other))).toEqual(rowsIn(journal));
      // As quick as with a thousandth of it, give or take a busy machine.
      const small = place();
      await writeDatabase(small.stateDir, many(600, small.configPath));
      const time = async (where: { stateDir: string; configPath: string }) => {
        const times: number[] = [];
        for (let run = 0; run < 5; run += 1) {
          const start = performance.now();
          await read(where);
          times.push(performance.now() - start);
        }
        return Math.min(...times);
      };
      expect(await time(other)).toBeLessThan((await time(small)) * 4 + 5);
    }
  });
});

test('the author is named no more certainly than the evidence allows', () => {
  const time = new Date(2026, 10, 12, 12, 3).getTime();
  const after = new Date(2026, 10, 12, 11, 58).getTime();
  const command = { by: 'command', command: 'models set', origin: undefined, time } as const;
  expect(liveChangeText({ ...command, confidence: 'certain' }, time)).toBe(
    'changed by "openclaw models set" on 12 Nov 12:03',
  );
  expect(liveChangeText({ ...command, confidence: 'likely' }, time)).toMatch(/^probably changed by/);
  const editor = { by: 'editor', after, before: time, confidence: 'certain' } as const;
  expect(liveChangeText(editor, time)).toBe(
    'changed in an editor, without OpenClaw, between 11:58 and 12:03 on 12 Nov',
  );
  expect(liveChangeText({ ...editor, after: undefined }, time)).toContain('before 12 Nov 12:03');
  expect(liveChangeText({ ...editor, after: time + 5000, before: time + 9000 }, time)).toContain(
    '12:03:05 and 12:03:09',
  );
  expect(liveChangeText({ ...editor, after: time - 86_400_000 }, time)).toContain(
    'between 11 Nov 12:03 and 12 Nov 12:03',
  );
});
