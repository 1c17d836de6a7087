/** `--lock-timeout`: its values, which commands have it, and that each lock obeys it. */
import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { currentProcess } from '../../src/apply/process-identity.ts';
import type { BaseCommand } from '../../src/commands/base.ts';
import { lockTimeout } from '../../src/commands/lock-timeout.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import { FILES, fingerprint, type Home, withHomeHere } from '../e2e/cli.ts';

test.each([
  ['0', 0],
  ['0s', 0],
  ['500ms', 500],
  ['1.5s', 1500],
  ['2m', 120_000],
  ['24h', 86_400_000],
])('%s', (text, milliseconds) => {
  expect(lockTimeout(text, {})).toBe(milliseconds);
  expect(lockTimeout(undefined, { OPENCLAW_MODELS_LOCK_TIMEOUT: text })).toBe(milliseconds);
  expect(lockTimeout('3s', { OPENCLAW_MODELS_LOCK_TIMEOUT: 'wrong' })).toBe(3000);
});

test.each(['', '5', '-1s', '1d', '25h', '1h30m', 's', ' 5s', '5 s', 'Infinity', '1e3s', '0x5s', '05'])(
  'not %j',
  (text) => {
    expect(() => lockTimeout(text, {})).toThrow(
      '--lock-timeout needs a duration with a unit, such as 500ms, 30s or 2m',
    );
    if (text !== '') {
      const env = { OPENCLAW_MODELS_LOCK_TIMEOUT: text };
      expect(() => lockTimeout(undefined, env)).toThrow(/^OPENCLAW_MODELS_LOCK_TIMEOUT needs a duration .* or 0\.$/);
    }
  },
);

test('no message without a value', () => {
  expect(lockTimeout(undefined, {})).toBeUndefined();
  expect(lockTimeout(undefined, { OPENCLAW_MODELS_LOCK_TIMEOUT: '' })).toBeUndefined();
});

/** Commands that only read, write files that no other process writes, or let OpenClaw's gateway write. */
const WITHOUT =
  /^(init|import|validate|plan|drift|explain|status|list|history|report|completion|schema|refs|retired|pins|pins clear|catalog update)$|(^| )(list|show|get|discover)$/;

test('every command that takes a lock has it, before it does anything else', async () => {
  const classes = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).flat();
  const having = classes.filter((command) => (new command() as BaseCommand).lockTimeout !== null);
  const words = (command: (typeof classes)[number]) => command.paths?.[0]?.join(' ') ?? '';
  expect(
    classes
      .filter((one) => !having.includes(one))
      .map(words)
      .filter((name) => !WITHOUT.test(name)),
  ).toEqual([]);
  expect(having.map(words).filter((name) => WITHOUT.test(name))).toEqual([]);
  expect(having.length).toBeGreaterThan(20);
});

test('a wrong value is reported before anything is done', () =>
  withHomeHere(FILES, async (home) => {
    const before = await fingerprint(home.dir);
    for (const argv of [['apply', '--yes'], ['set', 'openai/gpt-5.2'], ['fmt'], ['rollback', '--yes'], ['adopt']]) {
      const ran = await home.run([...argv, '--lock-timeout', '5', '--json']);
      expect(ran.code).toBe(1);
      expect(JSON.parse(ran.stdout).error).toMatchObject({ code: 'E500', message: expect.stringContaining('not "5"') });
    }
    expect(await fingerprint(home.dir)).toBe(before);
  }));

describe('each lock', () => {
  async function busy(home: Home, lock: string, holder: object) {
    await mkdir(home.at('.openclaw/openclaw-models'), { recursive: true, mode: 0o700 });
    await home.write(lock, JSON.stringify(holder));
  }
  const openclaw = { pid: process.pid, createdAt: new Date().toISOString() };
  test.each([
    ["the manifest's", 'work/.openclaw.models.yaml.lock', ['set', 'openai/gpt-5.2'], undefined],
    ["the manifest's, to format it", 'work/.openclaw.models.yaml.lock', ['fmt'], undefined],
    ['ours', '.openclaw/openclaw-models/lock', ['apply', '--yes'], undefined],
    ['ours, under the one of the manifest', '.openclaw/openclaw-models/lock', ['set', 'openai/gpt-5.2'], undefined],
    ["OpenClaw's", '.openclaw/openclaw.json.lock', ['apply', '--yes'], openclaw],
  ])('%s is not waited for with 0', (_, lock, argv, holder) =>
    withHomeHere(FILES, async (home) => {
      await busy(home, lock, holder ?? { ...(await currentProcess()), nonce: 'x' });
      const before = await fingerprint(home.at('.openclaw', 'agents'));
      const config = await home.read('.openclaw', 'openclaw.json');
      for (const [words, env] of [
        [['--lock-timeout', '0'], {}],
        [[], { OPENCLAW_MODELS_LOCK_TIMEOUT: '0' }],
      ] as const) {
        const { code, stderr } = await home.run([...argv, ...words], { env });
        expect(code, stderr).toBe(3);
        expect(stderr).toContain('[E410]');
        expect(stderr).toContain(`process ${process.pid}`);
      }
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(config);
      expect(await fingerprint(home.at('.openclaw', 'agents'))).toBe(before);
    }),
  );
});
