/**
 * Homes in which a release's own gateway made chats that keep a model, and cron jobs (scripts/facts/sessions.mjs):
 * `pins`, `refs`, and what a plan says of them.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectCode, HAS_SQLITE, type Home, ROOT, withHomeHere } from './cli.ts';

const FOLDER = path.join(ROOT, 'fixtures', 'sessions');

function withRecorded(release: string, work: (home: Home) => Promise<void>): Promise<void> {
  return withHomeHere({}, async (home) => {
    const state = home.at('.openclaw');
    cpSync(path.join(FOLDER, release, 'home'), state, { recursive: true });
    for (const name of readdirSync(state, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.gz')) continue;
      const packed = path.join(state, name);
      writeFileSync(packed.slice(0, -'.gz'.length), gunzipSync(readFileSync(packed)), { mode: 0o600 });
      rmSync(packed);
    }
    await work(home);
  });
}

async function documentOf(home: Home, ...argv: string[]) {
  const ran = await home.run([...argv, '--json']);
  expectCode(ran, 0);
  return JSON.parse(ran.stdout);
}

/** `where address: effect`. */
async function refsIn(home: Home, word: string): Promise<string[]> {
  const { refs } = await documentOf(home, 'refs', word);
  return refs.map(
    ({ where, address, effect }: { where: string; address: string; effect: { kind: string; model?: string } | null }) =>
      `${where} ${address}: ${[effect?.kind, ...(effect?.model ? [effect.model] : [])].join(' ')}`,
  );
}

/** A stand-in for openclaw that keeps its arguments. */
const STAND_IN = `#!/bin/sh
[ "$1" = --version ] && exit 1
printf "%s\\n" "$*" >> "$HOME/calls.txt"
exit \${FAKE_CODE:-0}
`;

async function withStandIn(home: Home): Promise<Record<string, string>> {
  await home.write('bin/openclaw', STAND_IN);
  await chmod(home.at('bin', 'openclaw'), 0o755);
  return { OPENCLAW_BIN: home.at('bin', 'openclaw') };
}

describe.runIf(HAS_SQLITE)('2026.9.6', () => {
  test('tells who chose the model of each chat, and what it hides', () =>
    withRecorded('2026.9.6', async (home) => {
      await home.manifest('version: 1\nprimary: one/first\n');
      const { pins } = await documentOf(home, 'pins');
      expect(pins.map(({ updatedAt: _, ...pin }: { updatedAt: string }) => pin)).toEqual([
        {
          ...{ agent: 'main', session: 'agent:main:chosen', model: 'two/fourth', modelBy: 'user' },
          ...{ profile: 'two:c', profileBy: 'auto', hides: 'one/first', hidesDeclared: true },
        },
        {
          ...{ agent: 'main', session: 'agent:main:with-profile', model: 'two/fourth', modelBy: 'user' },
          ...{ profile: 'two:c', profileBy: 'user', hides: 'one/first', hidesDeclared: true },
        },
        {
          ...{ agent: 'work', session: 'agent:work:chosen', model: 'one/second', modelBy: 'user' },
          ...{ profile: null, profileBy: null, hides: 'one/first', hidesDeclared: true },
        },
      ]);
      const ofWork = await home.run(['pins', '--agent', 'work', '--plain']);
      expect(ofWork.stdout).toBe('agent:work:chosen\n');
    }));

  test('finds uses in the config, in cron jobs and in chats', () =>
    withRecorded('2026.9.6', async (home) => {
      expect(await refsIn(home, 'two/fourth')).toEqual([
        'config allow[3]: no-choice',
        'config models.two/fourth: idle',
        'config providers.two.models[fourth]: idle',
        'cron with a model: no-answer',
        'cron with fallbacks: shorter',
        'session agent:main:chosen: no-answer',
        'session agent:main:with-profile: no-answer',
      ]);
      expect(await refsIn(home, 'one')).toEqual([
        'config primary: next two/third',
        'config fallbacks[0]: shorter',
        'config allow[0]: no-choice',
        'config allow[1]: no-choice',
        'config models.one/first: idle',
        'config models.one/second: idle',
        'config providers.one: idle',
        'cron with fallbacks: next two/fourth',
        'session agent:work:chosen: no-answer',
      ]);
    }));

  test('a plan of a new primary names the chats that it does not reach', () =>
    withRecorded('2026.9.6', async (home) => {
      await home.manifest('version: 1\nprimary: two/third\n');
      const { stdout } = await home.run(['plan']);
      expect(stdout).toContain('3 chat sessions keep a model of their own: agent:main:chosen (two/fourth)');
      expect(stdout).toContain('openclaw-models pins');
    }));
});

describe('2026.1.30', () => {
  test('tells the model of each chat', () =>
    withRecorded('2026.1.30', async (home) => {
      const { pins } = await documentOf(home, 'pins');
      expect(pins).toMatchObject([
        { session: 'agent:main:chosen', model: 'two/fourth', modelBy: 'user', hides: 'one/first' },
        { session: 'agent:work:chosen', model: 'one/second', modelBy: 'user' },
      ]);
    }));

  test('finds cron jobs and chats', () =>
    withRecorded('2026.1.30', async (home) => {
      const refs = await refsIn(home, 'two/fourth');
      expect(refs).toContain('cron with a model: no-answer');
      expect(refs).toContain('session agent:main:chosen: next one/second');
    }));
});

const SESSIONS = {
  'agent:main:by-hand': { providerOverride: 'two', modelOverride: 'fourth', modelOverrideSource: 'user' },
  'agent:main:fell-back': { providerOverride: 'two', modelOverride: 'third', modelOverrideSource: 'auto' },
  'agent:main:fell-back-before-sources': {
    ...{ providerOverride: 'two', modelOverride: 'third' },
    ...{ modelOverrideFallbackOriginProvider: 'one', modelOverrideFallbackOriginModel: 'first' },
  },
  'agent:main:follows': { modelOverrideSource: 'default' },
  'agent:main:profile': { authProfileOverride: 'two:c', authProfileOverrideCompactionCount: 0 },
  'agent:main:odd': 7,
};
const withSessions = (work: (home: Home) => Promise<void>) =>
  withRecorded('2026.1.30', async (home) => {
    await home.write('.openclaw/agents/main/sessions/sessions.json', JSON.stringify(SESSIONS));
    await work(home);
  });
const cleared = (session: string) =>
  `gateway call sessions.patch --params ${JSON.stringify({ key: session, model: null })} --json\n`;

describe('pins clear', () => {
  test('--auto clears what nobody chose, through the gateway', () =>
    withSessions(async (home) => {
      const ran = await home.run(['pins', 'clear', '--auto', '--yes'], { env: await withStandIn(home) });
      expectCode(ran, 0);
      expect(await home.read('calls.txt')).toBe(
        cleared('agent:main:fell-back') + cleared('agent:main:fell-back-before-sources'),
      );
      expect(ran.stdout).toContain('2 chats follow the model of the agent again');
    }));

  test('--model clears every chat with that model, whoever chose it', () =>
    withSessions(async (home) => {
      const ran = await home.run(['pins', 'clear', '--model', 'two/fourth', '--yes'], { env: await withStandIn(home) });
      expectCode(ran, 0);
      expect(await home.read('calls.txt')).toBe(cleared('agent:main:by-hand'));
    }));

  test.each([
    ['without openclaw', {}],
    ['without a gateway', { FAKE_CODE: '1' }],
  ])('%s prints the commands', (_, extra) =>
    withSessions(async (home) => {
      const env = 'FAKE_CODE' in extra ? { ...(await withStandIn(home)), ...extra } : { PATH: '/nonexistent' };
      const ran = await home.run(['pins', 'clear', '--auto', '--yes'], { env });
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('[E562]');
      for (const session of ['fell-back', 'fell-back-before-sources'])
        expect(ran.stderr).toContain(
          `openclaw gateway call sessions.patch --params '{"key":"agent:main:${session}","model":null}' --json`,
        );
    }),
  );

  test('asks for one selection, and for consent', () =>
    withSessions(async (home) => {
      const env = await withStandIn(home);
      expect((await home.run(['pins', 'clear'], { env })).stderr).toContain(
        'Choose one of --auto, --session and --model.',
      );
      expect((await home.run(['pins', 'clear', '--auto'], { env })).stderr).toContain('[E422]');
      const dry = await home.run(['pins', 'clear', '--auto', '--dry-run'], { env });
      expect(dry.stdout).toContain('Nothing was cleared.');
      await expect(home.read('calls.txt')).rejects.toThrow();
    }));

  test('apply --unpin auto does it after the files are written', () =>
    withSessions(async (home) => {
      await home.manifest('version: 1\nprimary: two/third\nfallbacks: [one/second]\n');
      const env = await withStandIn(home);
      const ran = await home.run(['apply', '--yes', '--unpin', 'auto'], { env });
      expectCode(ran, 0);
      expect(await home.read('calls.txt')).toContain(cleared('agent:main:fell-back'));
      expect(ran.stdout + ran.stderr).toContain('[W563]');
      const failed = await home.run(['apply', '--yes', '--unpin', 'auto', '--json'], {
        env: { ...env, FAKE_CODE: '1' },
      });
      expect(failed.code).toBe(1);
      expect(JSON.parse(failed.stdout).diagnostics).toContainEqual(expect.objectContaining({ code: 'E562' }));
    }));
});
