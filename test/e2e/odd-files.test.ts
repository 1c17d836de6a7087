import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLASSIC, CLI, execute, type Home, MANIFEST, STORE, withHomeHere } from './cli.ts';

const STATE = '.openclaw';
const FILES = {
  [`${STATE}/openclaw.json`]: CLASSIC,
  [`${STATE}/agents/main/agent/auth-profiles.json`]: STORE,
  'work/openclaw.models.yaml': MANIFEST,
};
const POSIX = process.platform !== 'win32';
const RELEASE = ['--openclaw-version', '2026.1.30'];

/** What may lie where a file belongs. */
const KINDS: Readonly<Record<string, (file: string) => Promise<void> | void>> = {
  pipe: (file) => void execFileSync('mkfifo', [file]),
  device: (file) => symlink('/dev/zero', file),
  folder: async (file) => void (await mkdir(file)),
  loop: (file) => symlink(path.basename(file), file),
  huge: async (file) => {
    await writeFile(file, '{');
    await truncate(file, 2 ** 40);
  },
  'half a character': (file) => writeFile(file, Buffer.from([0x7b, 0xff, 0xfe, 0x80])),
  'the deepest': (file) => writeFile(file, '{"a":'.repeat(100_000)),
};

const COMMANDS = [
  ['plan', ...RELEASE],
  ['status', ...RELEASE],
  ['auth', 'list', ...RELEASE],
  ['history'],
  ['fmt', '--check'],
  ['set', 'google/gemini-2.5-flash', ...RELEASE],
];

/** Runs all commands with this file at this path; returns their output. */
async function sayings(place: string, kind: string): Promise<string> {
  return withHomeHere(FILES, async (home: Home) => {
    await rm(home.at(place), { recursive: true, force: true });
    await mkdir(path.dirname(home.at(place)), { recursive: true });
    await KINDS[kind]?.(home.at(place));
    let said = '';
    for (const argv of COMMANDS) {
      const ran = await home.run(argv, { env: { OPENCLAW_MODELS_DEBUG: '1', PATH: '' } });
      said += `${ran.stdout}${ran.stderr}`;
    }
    return said;
  });
}

describe.runIf(POSIX)('anything but a file, or a file without end, is a readable error and does not block', () => {
  const PLACES: readonly [string, RegExp][] = [
    [`${STATE}/openclaw.json`, /\[E20[01]\]|\[E227\]/],
    ['work/openclaw.models.yaml', /\[E108\]|\[E10[01]\]/],
    [`${STATE}/agents/main/agent/auth-profiles.json`, /\[W229\]|\[W537\]/],
    [`${STATE}/agents/main/agent/models.json`, /./],
    [`${STATE}/.env`, /./],
    [`${STATE}/logs/config-audit.jsonl`, /./],
    [`${STATE}/state/openclaw.sqlite`, /./],
    [`${STATE}/openclaw.json.bak.4`, /./],
    [`${STATE}/openclaw-models/adopted.json`, /./],
    [`${STATE}/openclaw-models/history/20260101-000000-abcd/record.json`, /./],
  ];
  test.each(PLACES)('%s', { timeout: 60_000 }, async (place, expected) => {
    for (const kind of Object.keys(KINDS)) {
      const said = await sayings(place, kind);
      expect(said, kind).toMatch(expected);
      expect(said, kind).not.toMatch(/E599|^ {4}at /m);
    }
  });
});

describe.runIf(POSIX)('what the user names may be a pipe', () => {
  test('as a manifest, by the name of standard input', () =>
    withHomeHere(FILES, async (home) => {
      await rm(home.at('work/openclaw.models.yaml'));
      for (const name of ['-', '/dev/stdin']) {
        const ran = await home.run(['plan', '-f', name, ...RELEASE], { stdin: MANIFEST });
        expect(ran.stdout, ran.stderr).toContain('claude-opus-4-5');
      }
    }));

  test('a named pipe, as long as it is named', () =>
    withHomeHere(FILES, async (home) => {
      execFileSync('mkfifo', [home.at('pipe')]);
      const [ran] = await Promise.all([
        home.run(['validate', '-f', home.at('pipe')]),
        writeFile(home.at('pipe'), MANIFEST),
      ]);
      expect(ran.code, ran.stderr).toBe(0);
    }));

  test('and what never ends is cut off', () =>
    withHomeHere(FILES, async (home) => {
      const ran = await home.run(['validate', '-f', '/dev/zero']);
      expect(ran.stderr).toContain('larger than 4 MB');
      expect(ran.stderr).toContain('E108');
    }));
});

test.runIf(POSIX)('a current folder that is gone is one line, and no matter to those who need none', () =>
  withHomeHere(FILES, async (home) => {
    const within = (words: string) =>
      execute(
        '/bin/sh',
        ['-c', `mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" ${words}`, process.execPath, CLI],
        {
          cwd: home.at('work'),
          env: { HOME: home.dir, NO_COLOR: '1' },
        },
      );
    const plan = await within('plan');
    expect(plan.code).toBe(1);
    expect(plan.stderr).toContain('The current folder no longer exists.  [E457]');
    expect(plan.stderr).not.toMatch(/^ {4}at /m);
    expect((await within('--version')).code).toBe(0);
    expect((await within('__complete 1 openclaw-models pl')).stderr).toBe('');
  }),
);
