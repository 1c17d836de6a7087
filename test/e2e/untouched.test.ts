/** What must not happen: a write by a command that only looks, a secret on the screen, a terminal led by a file. */
import { chmod, chown, lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  CLASSIC,
  expectCode,
  FILES,
  fingerprint,
  type Home,
  isRoot,
  MANIFEST,
  STORE,
  WORK_STORE,
  withHomeHere,
} from './cli.ts';

const LOOKING: readonly (readonly string[])[] = [
  ['plan'],
  ['plan', '--json'],
  ['plan', '--diff'],
  ['validate'],
  ['fmt', '--check'],
  ['plan', '--all-hosts'],
  ['import', '-o', '-'],
  ['history'],
  ['schema'],
  ['init', '-o', '-'],
];

/** Removes every write permission from a tree; as root, gives it to another user. */
async function makeReadOnly(folder: string, uid: number | undefined): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await makeReadOnly(file, uid);
    else await chmod(file, 0o400);
    if (uid !== undefined) await chown(file, uid, uid);
  }
  if (uid !== undefined) await chown(folder, uid, uid);
  await chmod(folder, 0o500);
}

async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await makeWritable(path.join(folder, entry.name));
  }
}

describe.concurrent('nothing is written', () => {
  test('by commands that only look', () =>
    withHomeHere(FILES, async (home) => {
      const before = await fingerprint(home.dir);
      for (const args of LOOKING) expectCode(await home.run(args), 0);
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('by them in a home that cannot be written', () =>
    withHomeHere(FILES, async (home) => {
      const uid = isRoot ? 65_534 : undefined;
      await makeReadOnly(home.dir, uid);
      try {
        const before = await fingerprint(home.dir);
        for (const args of LOOKING.slice(0, 6).filter((_, index) => index !== 1))
          expectCode(await home.run(args, uid === undefined ? {} : { uid }), 0);
        const refused = expectCode(await home.run(['apply', '--yes'], uid === undefined ? {} : { uid }), 1);
        expect(refused.stderr).toMatch(/Nothing was written\..*\[E41[25]\]/s);
        expect(await fingerprint(home.dir)).toBe(before);
      } finally {
        await makeWritable(home.dir);
      }
    }));

  test('by refusals', () =>
    withHomeHere(FILES, async (home) => {
      const before = await fingerprint(home.dir);
      expectCode(await home.run(['apply']), 4);
      expectCode(await home.run(['apply', '--yes'], { env: { OPENCLAW_NIX_MODE: '1' } }), 4);
      expectCode(await home.run(['rollback', '--yes']), 1);
      expectCode(await home.run(['apply', '--yes', '-f', '-'], { stdin: 'version: 1\nfallbacks: []\n' }), 4);
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('where there is nothing to do', () =>
    withHomeHere(
      { ...FILES, 'work/openclaw.models.yaml': 'version: 1\nprimary: anthropic/claude-sonnet-4-5\n' },
      async (home) => {
        const before = await fingerprint(home.dir);
        expect(expectCode(await home.run(['apply', '--yes']), 0).stdout).toContain('No changes.');
        expect(JSON.parse(expectCode(await home.run(['apply', '--json']), 0).stdout)).toMatchObject({
          applied: false,
          id: null,
          files: [],
        });
        expect(await fingerprint(home.dir)).toBe(before);
      },
    ));
});

const SECRET = /planted/;
const SECRET_FILES = {
  ...FILES,
  '.openclaw/openclaw.json': CLASSIC.replace('the whole family', '"planted-in-a-comment" the whole family')
    .replace(
      'gateway: {',
      'env: { vars: { KEY: "planted-in-env" }, "planted\\u002dkey": 1 }, gateway: { remote: { password: `x` },'.replace(
        '`x`',
        '"planted-password"',
      ),
    )
    .replace('"planted\\u002dkey": 1', 'shellEnv: { enabled: false }')
    .replace(
      'auth: { order',
      'models: { providers: { mine: { baseUrl: "https://planted-user:planted-word@host/v1", apiKey: "planted-api-key", models: [] } } }, /* planted-block */ auth: { order',
    ),
  '.openclaw/.env': 'OPENAI_API_KEY=planted-dotenv\n',
  '.openclaw/agents/work/agent/auth-profiles.json': STORE.replaceAll('planted', 'planted-work'),
};

async function everyFile(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await everyFile(file)));
    else files.push(file);
  }
  return files;
}

async function says(home: Home, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await home.run(args, {
    env: { ANTHROPIC_API_KEY: 'planted-in-the-environment', OPENCLAW_MODELS_DEBUG: '1' },
  });
  return stdout + stderr;
}

describe.concurrent('secrets', () => {
  test('are in no output of any command', () =>
    withHomeHere(SECRET_FILES, async (home) => {
      const commands = [
        ['plan'],
        ['plan', '--json'],
        ['plan', '--diff'],
        ['plan', '--out', 'plan.json'],
        ['import', '-o', '-'],
        ['import', '-o', 'i.yaml', '--json'],
        ['validate', '--json'],
        ['apply'],
        ['apply', '--yes', '--json'],
        ['history'],
        ['history', '--json'],
        ['rollback'],
        ['rollback', '--yes', '--json'],
        ['rollback', '--yes'],
        ['plan', '--diff', '--json'],
      ];
      for (const args of commands) {
        const said = await says(home, args);
        expect(said, args.join(' ')).not.toMatch(SECRET);
        expect(said.length).toBeGreaterThan(0);
      }
      expect(await home.read('work', 'plan.json')).not.toMatch(SECRET);
      expect(await home.read('work', 'i.yaml')).not.toMatch(SECRET);
    }));

  test('are in no error about a broken file', () =>
    withHomeHere(SECRET_FILES, async (home) => {
      const text = await home.read('.openclaw', 'openclaw.json');
      for (const bad of [
        text.replace('"planted-gateway-token"', '"planted-gateway-token" planted'),
        text.replace('"planted-password"', '"planted-password'),
        `${text}planted`,
      ]) {
        await home.write('.openclaw/openclaw.json', bad);
        for (const args of [['plan'], ['plan', '--json'], ['import', '-o', '-'], ['apply', '--yes']]) {
          const said = await says(home, args);
          expect(said).toContain('E201');
          expect(said).not.toMatch(SECRET);
        }
      }
      await home.write('.openclaw/openclaw.json', text);
      await home.write(WORK_STORE, '{"profiles": {"a:b": {"key": "planted" planted}}');
      const said = await says(home, ['plan']);
      expect(said).toContain('E220');
      expect(said).not.toMatch(SECRET);
    }));

  test('are in no file that others can read', () =>
    withHomeHere(SECRET_FILES, async (home) => {
      expectCode(await home.run(['apply', '--yes']), 0);
      const own = home.at('.openclaw', 'openclaw-models');
      expect(((await lstat(own)).mode & 0o777).toString(8)).toBe('700');
      let holders = 0;
      for (const file of await everyFile(home.dir)) {
        const mode = (await lstat(file)).mode & 0o777;
        const secret = SECRET.test(await readFile(file, 'utf8'));
        if (secret) expect((mode & 0o077).toString(8), file).toBe('0');
        if (secret) holders += 1;
        // What a rollback needs is kept, and no secret with it.
        if (file.startsWith(own)) expect([mode.toString(8), secret], file).toEqual(['600', false]);
      }
      // Config, backup and store do hold them; otherwise this test would look in the wrong place.
      expect(holders).toBeGreaterThan(1);
    }));
});

const EVIL = '\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m\\u202e\\nNo changes.\\r';
/** Everything that moves a cursor or hides text; a line end is what prints lines. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe.concurrent('control characters', () => {
  test('of a config never reach the terminal', () =>
    withHomeHere(
      {
        ...FILES,
        '.openclaw/openclaw.json': CLASSIC.replace('alias: "pro"', `alias: "p${EVIL}"`)
          .replace('id: "work"', `id: "w${EVIL}"`)
          .replace('"google/gemini-2.5-pro"]', `"google/g${EVIL}"]`)
          .replace('"anthropic:a"', `"anthropic:a${EVIL}"`)
          .replace('"openai/gpt-5.2": {}', `"openai/${EVIL}": { alias: "x${EVIL}" }`),
        'work/openclaw.models.yaml': MANIFEST.replace(/agents:[\s\S]*/, ''),
      },
      async (home) => {
        for (const args of [
          ['plan'],
          ['plan', '--json'],
          ['plan', '--diff'],
          ['import', '-o', '-'],
          ['apply', '--yes', '--allow-destructive'],
          ['history'],
          ['history', '--json'],
          ['rollback'],
        ]) {
          const { stdout, stderr } = await home.run(args);
          expect(stdout + stderr, args.join(' ')).not.toMatch(CONTROL);
          expect(stdout, args.join(' ')).not.toMatch(/^No changes\./m);
        }
      },
    ));

  test('of a manifest and of names never reach the terminal', () =>
    withHomeHere(FILES, async (home) => {
      const said = async (args: string[], stdin: string) => {
        const { stdout, stderr } = await home.run(args, { stdin });
        return stdout + stderr;
      };
      const evil =
        'version: 1\nprimary: "o\\e[2J\\x9b31m\\nerror"\nfall\u202eback: []\naliases: {"a\\e[1m": x/y}\n# \u009b31m\n';
      for (const args of [
        ['plan', '-f', '-'],
        ['validate', '-f', '-'],
        ['validate', '-f', '-', '--json'],
      ])
        expect(await said(args, evil)).not.toMatch(CONTROL);
      for (const args of [
        ['plan', '-f', 'a\u001b[2Jb.yaml'],
        ['a\u001b[2Jb'],
        ['plan', '--a\u001b[2J'],
        ['apply', 'p\u009b.json'],
        ['rollback', '\u001b[2J'],
        ['import', '-o', 'n\u001b[2J.yaml'],
      ]) {
        expect(await said(args, ''), args.join(' ')).not.toMatch(CONTROL);
      }
    }));
});
