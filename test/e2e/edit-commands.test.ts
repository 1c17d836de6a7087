/** The classic commands of the built program: many at once, killed ones, and manifests that are hard to write. */
import { spawn } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir, readFile, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import JSON5 from 'json5';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLASSIC, CLI, expectCode, fingerprint, type Home, isRoot, KEPT_CODE, STORE, withHomeHere } from './cli.ts';

const MANIFEST = `# who answers
version: 1
primary: sonnet # the usual one
fallbacks:
  - openai/gpt-5.2 # cheap
  - pro
aliases:
  # short names
  sonnet: anthropic/claude-sonnet-4-5
  pro: google/gemini-2.5-pro
`;
const FILES = {
  '.openclaw/openclaw.json': CLASSIC,
  '.openclaw/agents/main/agent/auth-profiles.json': STORE,
  'work/openclaw.models.yaml': MANIFEST,
};

interface Config {
  agents: {
    defaults: {
      model: { primary: string; fallbacks: string[] };
      models: Record<string, { alias?: string }>;
    };
  };
}

interface Declared {
  fallbacks: string[];
  aliases: Record<string, string>;
}

const manifestOf = (home: Home) => home.read('work', 'openclaw.models.yaml');
const configOf = async (home: Home) =>
  JSON5.parse<Config>(await home.read('.openclaw', 'openclaw.json')).agents.defaults;

/** Locks and half-written files that a killed process has left. */
async function leftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.lock$|\.tmp|~$|^\.[^/]*openclaw\.models/.test(name));
}

test('sixteen at once lose nothing', () =>
  withHomeHere(FILES, async (home) => {
    const numbers = Array.from({ length: 8 }, (_, index) => index);
    const commands = numbers.flatMap((number) => [
      ['fallbacks', 'add', `vllm/f${number}`],
      ['aliases', 'add', `name${number}`, `vllm/a${number}`],
    ]);
    const outcomes = await Promise.all(commands.map((args) => home.start(args)));
    for (const outcome of outcomes) expectCode(outcome, 0);
    const text = await manifestOf(home);
    for (const comment of ['# who answers', '# the usual one', '- openai/gpt-5.2 # cheap', '  # short names\n'])
      expect(text.split(comment)).toHaveLength(2);
    const { fallbacks, aliases } = parse(text) as Declared;
    const { model, models } = await configOf(home);
    const added = numbers.map((number) => `vllm/f${number}`);
    expect(fallbacks.slice(0, 2)).toEqual(['openai/gpt-5.2', 'pro']);
    expect(fallbacks.slice(2).sort()).toEqual(added);
    expect(model.fallbacks).toEqual(['openai/gpt-5.2', 'google/gemini-2.5-pro', ...fallbacks.slice(2)]);
    for (const number of numbers) {
      expect(aliases[`name${number}`]).toBe(`vllm/a${number}`);
      expect(models[`vllm/a${number}`]).toEqual({ alias: `name${number}` });
      expect(models).toHaveProperty([`vllm/f${number}`]);
    }
    expect(Object.keys(aliases)).toHaveLength(10);
    expect(await leftovers(home.dir)).toEqual([]);
    expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
  }));

/** Starts a command and kills it after so many milliseconds, if it still runs. */
async function killed(home: Home, args: readonly string[], after: number): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: home.at('work'),
    env: { ...KEPT_CODE, HOME: home.dir, PATH: process.env.PATH },
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  const signal = await ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

test('a killed command has done all or nothing once the next one runs', () =>
  withHomeHere(FILES, async (home) => {
    const start = performance.now();
    expectCode(await home.start(['fallbacks', 'add', 'vllm/first']), 0);
    const whole = performance.now() - start;
    let kills = 0;
    for (let turn = 0; turn < 8; turn += 1) {
      // Most of the work is in the second half of the time that the command takes.
      const after = whole * (0.3 + (0.7 * turn) / 8);
      if (await killed(home, ['fallbacks', 'add', `vllm/k${turn}`], after)) kills += 1;
      expectCode(await home.run(['aliases', 'add', `after${turn}`, `vllm/n${turn}`]), 0);
      const { fallbacks, aliases } = parse(await manifestOf(home)) as Declared;
      const { model, models } = await configOf(home);
      expect(model.fallbacks.includes(`vllm/k${turn}`)).toBe(fallbacks.includes(`vllm/k${turn}`));
      expect(`vllm/k${turn}` in models).toBe(fallbacks.includes(`vllm/k${turn}`));
      expect(aliases[`after${turn}`]).toBe(`vllm/n${turn}`);
      expect(models[`vllm/n${turn}`]).toEqual({ alias: `after${turn}` });
    }
    expect(kills).toBeGreaterThan(0);
    expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
    expect(await leftovers(home.dir)).toEqual([]);
    expect(await manifestOf(home)).toContain('  - openai/gpt-5.2 # cheap\n');
  }));

describe.concurrent('rollback', () => {
  test('undoes manifest and live together', () =>
    withHomeHere(FILES, async (home) => {
      const before = [await manifestOf(home), await home.read('.openclaw', 'openclaw.json')];
      expectCode(await home.run(['set', 'pro']), 0);
      expect([await manifestOf(home), await home.read('.openclaw', 'openclaw.json')]).not.toEqual(before);
      expectCode(await home.run(['rollback', '--yes']), 0);
      expect([await manifestOf(home), await home.read('.openclaw', 'openclaw.json')]).toEqual(before);
    }));

  test('removes the manifest that the command had made', () =>
    withHomeHere(
      { '.openclaw/openclaw.json': CLASSIC, '.openclaw/agents/main/agent/auth-profiles.json': STORE },
      async (home) => {
        const { stdout } = expectCode(await home.run(['set', 'openai/gpt-5.2']), 0);
        expect(stdout).toContain('Wrote ~/.openclaw/openclaw.models.yaml, imported from the live settings.');
        const made = home.at('.openclaw', 'openclaw.models.yaml');
        expect((await lstat(made)).mode & 0o777).toBe(0o600);
        expectCode(await home.run(['rollback', '--yes']), 0);
        await expect(lstat(made)).rejects.toThrow('ENOENT');
        expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
      },
    ));

  test('leaves a manifest alone that was edited since', () =>
    withHomeHere(FILES, async (home) => {
      const live = await home.read('.openclaw', 'openclaw.json');
      expectCode(await home.run(['set', 'pro']), 0);
      const edited = `${await manifestOf(home)}# by hand\n`;
      await home.manifest(edited);
      const { stdout, stderr } = expectCode(await home.run(['rollback', '--yes']), 0);
      expect(stdout + stderr).toContain('[W432]');
      expect(await manifestOf(home)).toBe(edited);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(live);
    }));
});

describe.concurrent('the file of the manifest', () => {
  test('in a folder that cannot be written: a clear error, and live untouched', () =>
    withHomeHere(FILES, async (home) => {
      const uid = isRoot ? 65_534 : undefined;
      if (uid !== undefined)
        for (const name of ['', ...(await readdir(home.dir, { recursive: true }))])
          await chown(home.at(name), uid, uid);
      await chmod(home.at('work'), 0o500);
      try {
        const before = await fingerprint(home.dir);
        const { stderr, stdout } = expectCode(await home.run(['set', 'pro'], uid === undefined ? {} : { uid }), 1);
        expect(stderr).toMatch(/work.*Nothing was written\. {2}\[E412\]/s);
        expect(stdout).toBe('');
        expect(await fingerprint(home.dir)).toBe(before);
      } finally {
        await chmod(home.at('work'), 0o700);
      }
    }));

  test('behind a symlink: the link stays, its target is edited', () =>
    withHomeHere({ ...FILES, 'repo/models.yaml': MANIFEST }, async (home) => {
      await mkdir(home.at('other'));
      await symlink('../repo/models.yaml', home.at('other', 'openclaw.models.yaml'));
      expectCode(await home.run(['set', 'pro'], { cwd: home.at('other') }), 0);
      expect(await readlink(home.at('other', 'openclaw.models.yaml'))).toBe('../repo/models.yaml');
      expect(await home.read('repo', 'models.yaml')).toBe(MANIFEST.replace('sonnet #', 'pro #'));
      expect((await configOf(home)).model.primary).toBe('google/gemini-2.5-pro');
      expect(await leftovers(home.dir)).toEqual([]);
    }));

  test('with a byte order mark and Windows line ends keeps them, and its mode', () =>
    withHomeHere(FILES, async (home) => {
      const windows = `\uFEFF${MANIFEST.replaceAll('\n', '\r\n')}`;
      await home.write('work/openclaw.models.yaml', windows);
      await chmod(home.at('work', 'openclaw.models.yaml'), 0o640);
      expectCode(await home.run(['fallbacks', 'add', 'vllm/y']), 0);
      const text = await readFile(path.join(home.dir, 'work', 'openclaw.models.yaml'), 'utf8');
      expect(text).toBe(windows.replace('  - pro\r\n', '  - pro\r\n  - vllm/y\r\n'));
      expect((await lstat(home.at('work', 'openclaw.models.yaml'))).mode & 0o777).toBe(0o640);
    }));
});

test.each([
  ['set', ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b', 'anthropic:a']],
  ['an option written in another way', ['auth', 'order', 'set', 'anthropic:b', '--provider=anthropic', 'anthropic:a']],
])('every word of a list counts: %s', (_, args) =>
  withHomeHere(FILES, async (home) => {
    expectCode(await home.run([...args, '--apply']), 0);
    expect(JSON5.parse(await home.read('.openclaw', 'openclaw.json')).auth.order.anthropic).toEqual([
      'anthropic:b',
      'anthropic:a',
    ]);
  }),
);
