/** Questions on a terminal, a process killed half way, and taking things back. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  CLASSIC,
  execute,
  expectCode,
  FILES,
  type Home,
  isRoot,
  LIBRARY,
  MANIFEST,
  STORE,
  WORK_STORE,
  withHomeHere,
} from './cli.ts';
import { hasPython, KEYS, onTerminal, onTerminalHere } from './terminal.ts';

/** One answer at each question; null is end of input. */
function answering(
  home: Home,
  answers: readonly (string | null)[],
  args: readonly string[],
  env: Record<string, string> = {},
  on = onTerminalHere,
) {
  const steps = answers.map((answer) => ({ expect: '[y/N] ', type: answer === null ? KEYS.ctrlD : `${answer}\n` }));
  return on(home, steps, args, env);
}

describe.skipIf(!hasPython)('on a terminal (needs python3 for a pty)', { concurrent: true }, () => {
  test('yes applies', () =>
    withHomeHere(FILES, async (home) => {
      const { stdout } = expectCode(await answering(home, ['y'], ['apply'], {}, onTerminal), 0);
      expect(stdout).toMatch(/Apply these \d+ changes to 2 files\? \[y\/N\]/);
      expect(stdout).toContain('Applied in');
      expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
    }));

  for (const [name, answer] of Object.entries({
    no: 'n',
    'an empty line': '',
    'something else': 'sure',
    'the end of input': null,
  })) {
    test(`${name} writes nothing and says so`, () =>
      withHomeHere(FILES, async (home) => {
        const { stdout } = expectCode(
          await answering(home, [answer], ['apply'], {}, answer === null ? onTerminal : onTerminalHere),
          4,
        );
        expect(stdout).toContain('Nothing was written.  [E422]');
        expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
        expect(await readdir(home.at('.openclaw'))).not.toContain('openclaw-models');
      }));
  }

  test('a destructive change has its own question', () =>
    withHomeHere({ ...FILES, 'work/openclaw.models.yaml': 'version: 1\nfallbacks: []\n' }, async (home) => {
      const refused = expectCode(await answering(home, ['n'], ['apply']), 4).stdout;
      expect(refused).toContain('Really clear or mostly remove fallbacks? [y/N]');
      expect(refused).not.toContain('Apply this change');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
      const { stdout } = expectCode(await answering(home, ['y', 'y'], ['apply']), 0);
      expect(stdout).toContain('Applied in');
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('fallbacks: []');
    }));

  test('a pipeline is not asked, even with a terminal', () =>
    withHomeHere(FILES, async (home) => {
      expect(expectCode(await answering(home, [], ['apply'], { CI: 'true' }), 4).stdout).toContain('E422');
    }));

  test('the release is asked for if it is unknown, and saved with the edit', () =>
    withHomeHere({ '.openclaw/openclaw.json': '{}', 'work/openclaw.models.yaml': 'version: 1\n' }, async (home) => {
      const steps = [{ expect: 'Which OpenClaw release reads ~/.openclaw?', type: '2026.9.6\n' }];
      const env = { PATH: '/bin:/usr/bin' };
      expectCode(await onTerminalHere(home, steps, ['set', 'openai/gpt-5.2', '--apply'], env), 0);
      expect(await home.read('work', 'openclaw.models.yaml')).toContain('openclaw: 2026.9.6\n');
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('modelPolicyAllowlist');
    }));

  test('a rollback asks, too', () =>
    withHomeHere(FILES, async (home) => {
      expectCode(await home.run(['apply', '--yes']), 0);
      expectCode(await answering(home, ['y'], ['rollback']), 0);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
    }));
});

/** Applies through the library and kills itself at a step. */
const KILLED = `
import { homedir } from 'node:os';
import { applyPlan, openHome, planManifest } from ${JSON.stringify(LIBRARY)};
const options = { env: process.env, homedir: homedir(), cwd: process.cwd(), readStdin: async () => new Uint8Array() };
const planned = await planManifest(options);
if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
const { plan } = planned.value;
const home = await openHome(options);
const killAt = Number(process.argv[2]);
let step = 0;
const result = await applyPlan(plan, {
  config: home.value.config,
  env: process.env,
  replan: async () => { const again = await planManifest(options); return again.ok ? { ok: true, value: again.value.plan } : again; },
  onStep: () => { if (step++ === killAt) process.kill(process.pid, 'SIGKILL'); },
});
if (!result.ok) throw new Error(JSON.stringify(result.problems));
console.log(step);
`;

describe.concurrent('killed in the middle', () => {
  const killedAt = (home: Home, step: number) =>
    execute(process.execPath, [home.at('killed.mjs'), String(step)], { cwd: home.at('work'), env: { HOME: home.dir } });

  /** Which of the two whole states the home is in; a failing test when it is in neither. */
  async function stateOf(home: Home): Promise<'old' | 'new'> {
    const config = await home.read('.openclaw', 'openclaw.json');
    const store = existsSync(home.at(WORK_STORE));
    if (config === CLASSIC) {
      expect(store).toBe(false);
      return 'old';
    }
    expect(config).toContain('primary: "anthropic/claude-opus-4-5"');
    expect(JSON.parse(await home.read(WORK_STORE)).order).toEqual({ anthropic: ['anthropic:b'] });
    return 'new';
  }

  const files = { ...FILES, 'killed.mjs': KILLED };
  let steps = 0;
  beforeAll(async () => {
    steps = await withHomeHere(files, async (home) => Number(expectCode(await killedAt(home, -1), 0).stdout));
  });
  for (const part of [0.3, 0.6, 0.85]) {
    test(`at ${part * 100} percent of the steps, the next apply cleans up and goes through`, () =>
      withHomeHere(files, async (home) => {
        expect(steps).toBeGreaterThan(10);
        expect((await killedAt(home, Math.floor(steps * part))).signal).toBe('SIGKILL');

        const interrupted = existsSync(home.at('.openclaw', 'openclaw-models', 'intent'));
        // Otherwise the kills would all come too early or too late to mean anything.
        if (part === 0.6) expect(interrupted).toBe(true);
        const planned = await home.run(['plan']);
        expect(planned.stdout.includes('W419')).toBe(interrupted);

        const applied = expectCode(await home.run(['apply', '--yes']), 0);
        if (interrupted) expect(applied.stderr).toMatch(/was interrupted; .*\[W419\]/);
        expect(await stateOf(home)).toBe('new');
        expect(existsSync(home.at('.openclaw', 'openclaw-models', 'intent'))).toBe(false);
        expect((await readdir(home.at('.openclaw'))).filter((name) => /lock|tmp/.test(name))).toEqual([]);
        expectCode(await home.run(['rollback', '--yes']), 0);
        expect(await stateOf(home)).toBe('old');
      }));
  }
});

describe.concurrent('rollback', () => {
  const applied = async (home: Home) => {
    const document = JSON.parse(expectCode(await home.run(['apply', '--yes', '--json']), 0).stdout) as { id: string };
    return document.id;
  };
  const edit = async (home: Home, from: string, to: string) => {
    const text = await home.read('.openclaw', 'openclaw.json');
    expect(text).toContain(from);
    await home.write('.openclaw/openclaw.json', text.replace(from, to));
  };

  test('undoes only its own edits if other parts were edited', () =>
    withHomeHere(FILES, async (home) => {
      await applied(home);
      await edit(home, "mode: 'local'", "mode: 'remote'");
      expectCode(await home.run(['rollback', '--yes']), 0);
      const text = await home.read('.openclaw', 'openclaw.json');
      expect(text).toContain("mode: 'remote'");
      expect(text).toContain('primary: "anthropic/claude-sonnet-4-5"');
      expect(text).not.toContain('claude-opus');
    }));

  test('refuses where a value has changed since', () =>
    withHomeHere(FILES, async (home) => {
      await applied(home);
      await edit(home, 'primary: "anthropic/claude-opus-4-5"', 'primary: "x/y"');
      const before = await home.read('.openclaw', 'openclaw.json');
      const { stdout, stderr } = expectCode(await home.run(['rollback', '--yes']), 3);
      expect(stdout + stderr).toContain('E431');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(before);
    }));

  test('of a rollback brings the change again', () =>
    withHomeHere(FILES, async (home) => {
      const id = await applied(home);
      const after = await home.read('.openclaw', 'openclaw.json');
      expectCode(await home.run(['rollback', id.slice(-4), '--yes']), 0);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
      expectCode(await home.run(['rollback', '--yes']), 0);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(after);
      expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
    }));

  test('of an older entry is refused where a newer one changed the same', () =>
    withHomeHere(FILES, async (home) => {
      const id = await applied(home);
      await home.manifest(MANIFEST.replace('primary: opus', 'primary: openai/gpt-5.2'));
      await applied(home);
      expectCode(await home.run(['rollback', id, '--yes']), 3);
      expect(expectCode(await home.run(['rollback', 'ffff', '--yes']), 1).stderr).toContain('E430');
    }));
});

test.skipIf(!isRoot)('the owner of a file stays (needs root)', () =>
  withHomeHere({ ...FILES, '.openclaw/agents/work/agent/auth-profiles.json': STORE }, async (home) => {
    const { chown } = await import('node:fs/promises');
    for (const name of ['.openclaw', '.openclaw/openclaw.json', '.openclaw/agents/work/agent', WORK_STORE])
      await chown(home.at(name), 65_534, 65_534);
    expectCode(await home.run(['apply', '--yes']), 0);
    for (const name of [
      '.openclaw/openclaw.json',
      WORK_STORE,
      '.openclaw/openclaw-models',
      '.openclaw/openclaw.json.bak',
    ]) {
      expect((await stat(home.at(name))).uid, name).toBe(65_534);
    }
  }),
);
