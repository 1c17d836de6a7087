/**
 * Credentials: every question on a terminal, no terminal at all, and what a run leaves behind. A whole dialogue of each
 * command is held on a real terminal; the rest of the questions get theirs from this process.
 */
import { chmod, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLASSIC, CLI, execute, expectCode, FILES, type Home, STORE, withHome, withHomeHere } from './cli.ts';
import { cursorShown, hasPython, KEYS, onTerminal, onTerminalHere, type Step } from './terminal.ts';

const SECRET = `sk-ant-oat01-${'entered-secret-'.repeat(6)}`;
const MAIN_STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const WITHOUT_MANIFEST = { '.openclaw/openclaw.json': CLASSIC, [MAIN_STORE]: STORE };

const MODERN =
  '{"meta": {"migrations": {"modelPolicyAllowlist": true, "utilityModelSeparation": true}, "lastTouchedVersion": "2026.9.6"}}\n';

/** Records its arguments, its environment and its input. */
const OPENCLAW = `#!/bin/sh
{ echo "$@"; env; } >> "$HOME/children"
cat >> "$HOME/read"
`;

interface Flow {
  readonly args: readonly string[];
  readonly steps: readonly Step[];
  readonly id: string;
  readonly order: readonly string[];
}

const FLOWS: Readonly<Record<string, Flow>> = {
  'auth add': {
    args: ['auth', 'add'],
    steps: [
      { expect: 'Provider', type: KEYS.enter },
      { expect: 'Kind of credential', type: `${KEYS.down}${KEYS.enter}` },
      { expect: 'Paste Anthropic setup-token', type: `${SECRET}\r` },
      { expect: 'Profile id', type: '2\r' },
      { expect: 'Place in the order', type: KEYS.enter },
    ],
    id: 'anthropic:manual2',
    order: ['anthropic:a', 'anthropic:b', 'anthropic:manual2'],
  },
  'auth setup-token': {
    args: ['auth', 'setup-token', '--yes'],
    steps: [
      { expect: 'Paste Anthropic setup-token', type: 'abc\r' },
      { expect: 'Expected token starting with sk-ant-oat01-', type: 'sk-ant-oat01-x\r' },
      { expect: 'Token looks too short; paste the full setup-token', type: `${SECRET}\r` },
    ],
    id: 'anthropic:manual',
    order: ['anthropic:manual', 'anthropic:a', 'anthropic:b'],
  },
  'auth paste-token': {
    args: ['auth', 'paste-token', '--provider', 'anthropic', '--expires-in', '30d'],
    steps: [
      { expect: 'Paste token for anthropic', type: '\r' },
      { expect: 'Required', type: `${SECRET}\r` },
    ],
    id: 'anthropic:manual',
    order: ['anthropic:manual', 'anthropic:a', 'anthropic:b'],
  },
  'auth paste-api-key': {
    args: ['auth', 'paste-api-key', '--provider', 'anthropic', '--profile-id', 'anthropic:key'],
    steps: [{ expect: 'Paste API key for anthropic', type: `${SECRET}\r` }],
    id: 'anthropic:key',
    order: ['anthropic:key', 'anthropic:a', 'anthropic:b'],
  },
};

async function untouched(home: Home): Promise<void> {
  expect(await home.read(MAIN_STORE)).toBe(STORE);
  expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
  expect(await readdir(home.at('.openclaw'))).toEqual(['agents', 'openclaw.json']);
}

describe.skipIf(!hasPython)('on a terminal (needs python3 for a pty)', { concurrent: true }, () => {
  for (const [name, { args, steps, id, order }] of Object.entries(FLOWS)) {
    test(`${name} asks, shows no secret, and stores`, () =>
      withHome(WITHOUT_MANIFEST, async (home) => {
        const { stdout } = expectCode(await onTerminal(home, steps, args), 0);
        expect(stdout).toMatch(new RegExp(`(Saved|Replaced) ${id} `));
        expect(stdout).toContain(`Order: ${order.join(', ')}`);
        expect(stdout).not.toContain('entered-secret');
        expect(cursorShown(stdout)).toBe(true);
        const profile = JSON.parse(await home.read(MAIN_STORE)).profiles[id];
        expect([profile.token, profile.key]).toContain(SECRET);
      }));

    for (const [at, { expect: question }] of steps.entries()) {
      // One of the two at each is enough.
      const [key, label, code] = at % 2 === 0 ? [KEYS.ctrlC, 'Ctrl-C', 130] : [KEYS.esc, 'Esc', 4];
      const onOne = name === 'auth setup-token' ? onTerminal : onTerminalHere;
      test(`${name}: ${label} at "${question}" writes nothing`, () =>
        withHomeHere(WITHOUT_MANIFEST, async (home) => {
          const outcome = await onOne(home, [...steps.slice(0, at), { expect: question, type: key }], args);
          const { stdout } = expectCode(outcome, code);
          expect(stdout).toContain('Nothing was written.');
          expect(cursorShown(stdout)).toBe(true);
          await untouched(home);
        }));
    }
  }

  const STORED = STORE.replace('"anthropic:a"', '"anthropic:default"').replace('"anthropic:b"', '"anthropic:manual"');
  const ORDERED = CLASSIC.replace('["anthropic:a", "anthropic:b"]', '["anthropic:manual", "anthropic:default"]');
  const TAKEN = { '.openclaw/openclaw.json': ORDERED, [MAIN_STORE]: STORED };
  const KEY = 'sk-ant-api03-entered-secret-1234567890';
  const ASKED: readonly Step[] = [
    { expect: 'Provider', type: KEYS.enter },
    { expect: 'Kind of credential', type: KEYS.enter },
    { expect: 'Paste API key for anthropic', type: `${KEY}\r` },
  ];

  test('auth add with a bare return at every question replaces nothing', () =>
    withHomeHere(TAKEN, async (home) => {
      const steps = [
        ...ASKED,
        { expect: 'Profile id', type: KEYS.enter },
        { expect: 'Place in the order', type: KEYS.enter },
      ];
      const { stdout } = expectCode(await onTerminalHere(home, steps, ['auth', 'add']), 0);
      expect(stdout).toContain('Saved anthropic:default-2 ');
      expect(stdout).toContain('Undo: openclaw-models auth remove anthropic:default-2');
      expect(stdout).not.toContain('entered-secret');
      const { profiles } = JSON.parse(await home.read(MAIN_STORE));
      expect(profiles).toEqual({
        ...JSON.parse(STORED).profiles,
        'anthropic:default-2': { type: 'api_key', provider: 'anthropic', key: KEY },
      });
      expect(await home.read('.openclaw', 'openclaw.json')).toContain(
        '["anthropic:manual", "anthropic:default", "anthropic:default-2"]',
      );
      expectCode(await home.run(['auth', 'remove', 'anthropic:default-2', '--yes']), 0);
      expect(JSON.parse(await home.read(MAIN_STORE))).toEqual(JSON.parse(STORED));
    }));

  test('auth add asks once for a release that nothing shows', () =>
    withHomeHere({ '.openclaw/openclaw.json': '{}' }, async (home) => {
      const env = { PATH: '/bin:/usr/bin' };
      const steps = [
        { expect: 'Which OpenClaw release reads ~/.openclaw?', type: '2026.4.29\n' },
        ...ASKED,
        { expect: 'Profile id', type: KEYS.enter },
      ];
      const { stdout } = expectCode(await onTerminalHere(home, steps, ['auth', 'add'], env), 0);
      expect(stdout).toContain('Saved anthropic:default ');
      expect(stdout.match(/Which OpenClaw release/g)).toHaveLength(1);
      expect(JSON.parse(await home.read(MAIN_STORE)).profiles).toHaveProperty('anthropic:default');
      await rm(home.at('.openclaw', 'agents'), { recursive: true });
      await home.write('.openclaw/openclaw.json', '{}');
      const silent = await home.run(['auth', 'add', '--provider', 'openai', '--method', 'api-key'], {
        env,
        stdin: KEY,
      });
      expect(expectCode(silent, 1).stderr).toContain('E212');
    }));

  test('auth add asks before it replaces, moves nothing in the order, and offers no undo', () =>
    withHomeHere(TAKEN, async (home) => {
      const named = [...ASKED, { expect: 'anthropic:default-2', type: '\x7f\x7f\r' }];
      const question = 'anthropic:default is already stored. Replace it?';
      const no = await onTerminalHere(home, [...named, { expect: question, type: KEYS.enter }], ['auth', 'add']);
      expect(expectCode(no, 4).stdout).toContain('Nothing was written.  [E422]');
      expect(await home.read(MAIN_STORE)).toBe(STORED);
      const paste = ['auth', 'paste-api-key', '--provider', 'anthropic', '--profile-id', 'anthropic:default'];
      expectCode(await onTerminalHere(home, [{ expect: question, type: KEYS.ctrlC }], paste), 130);
      expect(await home.read(MAIN_STORE)).toBe(STORED);

      const yes = await onTerminalHere(home, [...named, { expect: question, type: 'y' }], ['auth', 'add']);
      expect(expectCode(yes, 0).stdout).toContain('Replaced anthropic:default ');
      expect(yes.stdout).toContain('This cannot be undone');
      expect(yes.stdout).not.toContain('auth remove');
      expect(JSON.parse(await home.read(MAIN_STORE)).profiles['anthropic:default'].key).toBe(KEY);
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('["anthropic:manual", "anthropic:default"]');
    }));

  test('a key pasted where the id is asked for is no id', () =>
    withHomeHere(TAKEN, async (home) => {
      const steps = [
        ...ASKED,
        { expect: 'Profile id', type: `${KEY}\r` },
        { expect: 'Not a profile id: this contains the secret', type: KEYS.ctrlC },
      ];
      expectCode(await onTerminalHere(home, steps, ['auth', 'add']), 130);
      expect(await home.read(MAIN_STORE)).toBe(STORED);
      const other = [
        ...ASKED,
        { expect: 'Profile id', type: 'sk-proj-another-entered-secret\r' },
        { expect: 'Not a profile id: this looks like a secret', type: KEYS.esc },
      ];
      expectCode(await onTerminalHere(home, other, ['auth', 'add']), 4);
      expect(await holding(home.dir, 'entered-secret')).toEqual([]);
    }));

  test('auth remove asks, and no is the answer to a bare return', () =>
    withHomeHere(WITHOUT_MANIFEST, async (home) => {
      const question = 'Remove anthropic:b?';
      const args = ['auth', 'remove', 'anthropic:b'];
      expect(expectCode(await onTerminalHere(home, [{ expect: question, type: '\r' }], args), 4).stdout).toContain(
        'Nothing was written.',
      );
      expectCode(await onTerminalHere(home, [{ expect: question, type: KEYS.ctrlC }], args), 130);
      await untouched(home);
      const { stdout } = expectCode(await onTerminalHere(home, [{ expect: question, type: 'y' }], args), 0);
      expect(stdout).toContain('Removed anthropic:b from ~/.openclaw/agents/main/agent/auth-profiles.json');
      expect(await home.read(MAIN_STORE)).not.toContain('anthropic:b');
      expect(await home.read('.openclaw', 'openclaw.json')).not.toContain('anthropic:b');
    }));

  test('OAuth is handed over to OpenClaw', () =>
    withHome(WITHOUT_MANIFEST, async (home) => {
      await home.write('bin/openclaw', '#!/bin/sh\necho "login: $@"; read -r code; echo "got $code"\n', 0o755);
      const steps = [
        { expect: 'Kind of credential', type: `${KEYS.up}${KEYS.enter}` },
        { expect: 'login: models auth login --provider xai', type: 'the-code\n' },
      ];
      const env = { OPENCLAW_BIN: home.at('bin', 'openclaw') };
      const { stdout } = expectCode(await onTerminal(home, steps, ['auth', 'add', '--provider', 'xai'], env), 0);
      expect(stdout).toContain('got the-code');
    }));

  test('a pipeline is not asked, even with a terminal', () =>
    withHomeHere(WITHOUT_MANIFEST, async (home) => {
      for (const args of [
        ['auth', 'setup-token'],
        ['auth', 'add'],
      ])
        expect(expectCode(await onTerminalHere(home, [], args, { CI: 'true' }), 1).stdout).toMatch(/E522|E500/);
      await untouched(home);
    }));
});

describe.concurrent('without a terminal', () => {
  const ADD = ['auth', 'add', '--provider', 'anthropic', '--method', 'api-key'];
  const PASTE = FLOWS['auth paste-token']?.args ?? [];
  const NOTHING = '"$@" < /dev/null';
  // /dev/null, a pipe without anything in it, and one that is closed.
  const CASES = [
    ...[...Object.values(FLOWS).map(({ args }) => args), ADD, ['auth', 'remove', 'anthropic:b']].map((args) => ({
      input: NOTHING,
      args,
    })),
    { input: 'printf "" | "$@"', args: [...PASTE, '--stdin'] },
    { input: '"$@" <&-', args: PASTE },
  ];
  for (const { input, args } of CASES) {
    test(`${input.replace('"$@"', args.join(' '))} ends with an error`, () =>
      withHomeHere(WITHOUT_MANIFEST, async (home) => {
        const options = { cwd: home.at('work'), env: { HOME: home.dir, NO_COLOR: '1' } };
        // One real empty input shows what an empty stream of this process does not.
        const ran =
          input === NOTHING && args !== ADD
            ? await home.run(args)
            : await execute('sh', ['-c', input, 'sh', process.execPath, CLI, ...args], options);
        expectCode(ran, args.includes('remove') ? 4 : 1);
        expect(ran.stderr).toMatch(/E422|E500|E522/);
        await untouched(home);
      }));
  }
});

/** Every file below `folder` that holds `text`. */
async function holding(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(file)).includes(text)) found.push(path.relative(folder, file));
  }
  return found;
}

describe.concurrent('the secret is in the store and nowhere else', () => {
  const PASTE = ['auth', 'paste-token', '--provider', 'anthropic', '--profile-id', 'anthropic:new'];

  test('where stores are files', () =>
    withHomeHere(FILES, async (home) => {
      await mkdir(home.at('tmp'));
      const env = { TMPDIR: home.at('tmp') };
      const outcomes = [expectCode(await home.start(PASTE, { env, stdin: `${SECRET}\n` }), 0)];
      const later = [
        ['plan', '--out', 'plan.json', '--diff'],
        ['auth', 'list', '--json'],
        ['history', '--json'],
      ];
      for (const words of later) outcomes.push(expectCode(await home.run(words, { env }), 0));
      for (const { stdout, stderr } of outcomes) expect(stdout + stderr).not.toContain('entered-secret');
      expect(await holding(home.dir, 'entered-secret')).toEqual([MAIN_STORE]);
      expect(await readdir(home.at('tmp'))).toEqual([]);
      expect((await lstat(home.at('.openclaw', 'openclaw-models'))).mode & 0o777).toBe(0o700);
      const names = (await readdir(home.at('.openclaw'), { recursive: true })).filter((name) =>
        /openclaw-models\/|\.bak|auth-profiles/.test(name),
      );
      expect(names.length).toBeGreaterThan(3);
      for (const name of names)
        expect([name, (await lstat(home.at('.openclaw', name))).mode & 0o077]).toEqual([name, 0]);
    }));

  test('where only OpenClaw writes them: it reads the secret, which is in neither its arguments nor its environment', () =>
    withHome({ '.openclaw/openclaw.json': MODERN, 'bin/openclaw': OPENCLAW }, async (home) => {
      await chmod(home.at('bin', 'openclaw'), 0o755);
      await mkdir(home.at('tmp'));
      const env = { THE_SECRET: SECRET, TMPDIR: home.at('tmp'), PATH: `${home.at('bin')}:${process.env.PATH}` };
      const { stdout, stderr } = expectCode(await home.run([...PASTE, '--from-env', 'THE_SECRET'], { env }), 0);
      expect(stdout + stderr).not.toContain('entered-secret');
      expect(await home.read('children')).toContain('models auth paste-token --provider anthropic');
      expect(await home.read('read')).toBe(`${SECRET}\n`);
      expect(await holding(home.dir, 'entered-secret')).toEqual(['read']);
      expect(await readdir(home.at('tmp'))).toEqual([]);
    }));
});

test('the ids of `auth remove` are completed', () =>
  withHomeHere(WITHOUT_MANIFEST, async (home) => {
    const { stdout } = expectCode(await home.run(['__complete', 'auth', 'remove', '']), 0);
    expect(stdout).toContain('anthropic:a\tapi_key\nanthropic:b\ttoken');
  }));
