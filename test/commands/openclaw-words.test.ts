/** What scripts written for `openclaw models` may say, and commands that only OpenClaw has. */
import { chmod } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CLASSIC, documentOf, expectCode, FILES, type Home, STORE, withHomeHere } from '../e2e/cli.ts';

const HOME = { '.openclaw/openclaw.json': CLASSIC, '.openclaw/agents/main/agent/auth-profiles.json': STORE };

/** A program in place of `openclaw` that notes how it was called, and does what the text says. */
async function fake(home: Home, text = 'exit 7'): Promise<Record<string, string>> {
  await home.write(
    'bin/openclaw',
    `#!/bin/sh\necho "$OPENCLAW_STATE_DIR|$*" >> ${home.at('called')}\n${text}\n`,
    0o755,
  );
  await chmod(home.at('bin', 'openclaw'), 0o755);
  return { OPENCLAW_BIN: home.at('bin', 'openclaw') };
}

describe('a command that OpenClaw has and openclaw-models has not', () => {
  it.each([
    'auth login --provider openai-codex',
    'auth logout anthropic:a --yes',
    'auth activate anthropic:a',
    'auth login-github-copilot',
    'accounts list',
    'refresh --json',
  ])('`%s` is passed on to openclaw, with its exit code', async (line) => {
    await withHomeHere(HOME, async (home) => {
      const env = await fake(home);
      expectCode(await home.run(line.split(' '), { env }), 7);
      expectCode(await home.run(['models', ...line.split(' '), '--state-dir', home.at('x')], { env }), 7);
      expect(await home.read('called')).toBe(`|models ${line}\n${home.at('x')}|models ${line}\n`);
    });
  });

  it('is named with the whole command where openclaw is not installed', async () => {
    await withHomeHere(HOME, async (home) => {
      const env = { PATH: '/nowhere' };
      const ran = expectCode(await home.run(['--profile', 'x', 'auth', 'login', '--provider', 'openai'], { env }), 1);
      expect(ran.stderr).toContain('E560');
      expect(ran.stderr).toContain('openclaw --profile x models auth login --provider openai');
      const failed = documentOf(expectCode(await home.run(['refresh', '--json'], { env }), 1));
      expect(failed.error).toMatchObject({ code: 'E560' });
    });
  });
});

describe("OpenClaw's own ways to say things", () => {
  it.each([
    [['--agent', 'work', 'status', '--plain'], 'openai/gpt-5.2\n'],
    [['models', '--agent=work', '--status-plain'], 'openai/gpt-5.2\n'],
    [['--status-plain'], 'anthropic/claude-sonnet-4-5\n'],
  ])('%j means status of that agent', async (argv, stdout) => {
    await withHomeHere(HOME, async (home) => {
      expect(expectCode(await home.run(argv), 0).stdout).toBe(stdout);
    });
  });

  it('--status-json prints what status --json prints', async () => {
    await withHomeHere(HOME, async (home) => {
      const [one, other] = [await home.run(['models', '--status-json']), await home.run(['status', '--json'])];
      expect(documentOf(one).agentDir).toBe(documentOf(other).agentDir);
    });
  });

  it('--agent may stand between auth and its command', async () => {
    await withHomeHere(HOME, async (home) => {
      const args = ['auth', '--agent', 'work', 'order', 'get', '--provider', 'anthropic', '--json'];
      expect(documentOf(expectCode(await home.run(args), 0)).agentId).toBe('work');
    });
  });

  it('status takes --no-usage, and says whose the usage is', async () => {
    await withHomeHere(HOME, async (home) => {
      const ran = expectCode(await home.run(['status', '--no-usage', '--plain']), 0);
      expect(ran.stderr).toContain('openclaw models status');
    });
  });

  it('a profile to probe that no store has is an error, before anything is sent', async () => {
    await withHomeHere(HOME, async (home) => {
      const ran = expectCode(await home.run(['status', '--probe-profile', 'anthropic:nope']), 1);
      expect(ran.stderr).toContain('No auth store has the profile anthropic:nope.');
      const failed = documentOf(expectCode(await home.run(['status', '--probe-profile', 'x:y', '--json']), 1));
      expect(failed.error).toMatchObject({ code: 'E520' });
    });
  });

  it('setup-token takes --expires-in', async () => {
    await withHomeHere(HOME, async (home) => {
      const args = ['auth', 'setup-token', '--expires-in', '365d'];
      const token = `sk-ant-oat01-${'a'.repeat(90)}`;
      expectCode(await home.run(args, { stdin: token }), 0);
      const { profiles } = JSON.parse(await home.read('.openclaw/agents/main/agent/auth-profiles.json'));
      expect(profiles['anthropic:manual'].expires).toBeGreaterThan(Date.now() + 360 * 86_400_000);
    });
  });
});

describe('a run of openclaw that takes longer than the limit', () => {
  it('is stopped, named, and can be given more time', async () => {
    const { '.openclaw/openclaw.json': config } = FILES;
    const modern = config
      .replace(/meta: .*\n/, 'meta: { lastTouchedVersion: "2026.6.11", lastTouchedAt: "2026-06-30T00:00:00.000Z" },\n')
      .replace('2026.1.30', '2026.6.11');
    await withHomeHere({ '.openclaw/openclaw.json': modern }, async (home) => {
      const env = await fake(home, 'exec sleep 5');
      const args = ['auth', 'paste-api-key', '--provider', 'openai'];
      const limit = ['--openclaw-timeout', '100ms'];
      const ran = expectCode(await home.run([...args, ...limit], { env, stdin: 'planted-key-0123456789' }), 1);
      expect(ran.stderr).toContain('took longer than 0.1 s and was stopped.');
      expect(ran.stderr).toContain('--openclaw-timeout');
      const variable = { ...env, OPENCLAW_MODELS_OPENCLAW_TIMEOUT: '200ms' };
      const other = expectCode(await home.run(args, { env: variable, stdin: 'planted-key-0123456789' }), 1);
      expect(other.stderr).toContain('took longer than 0.2 s');
    });
  });

  it('has a limit in a unit', async () => {
    await withHomeHere(HOME, async (home) => {
      const ran = await home.run(['auth', 'paste-api-key', '--provider', 'openai', '--openclaw-timeout', '5']);
      expect(expectCode(ran, 1).stderr).toContain('--openclaw-timeout needs a duration with a unit');
    });
  });
});
