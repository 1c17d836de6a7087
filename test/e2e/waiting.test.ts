/** Commands that meet at a lock, and signals while one waits: needs processes of their own. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { currentProcess } from '../../src/apply/process-identity.ts';
import { CLI, expectCode, FILES, fingerprint, type Home, KEPT_CODE, withHomeHere } from './cli.ts';

/** Sends the signal once the command says that it waits. */
function stopped(home: Home, args: readonly string[], signal: NodeJS.Signals) {
  return new Promise<{ code: number | null; stderr: string }>((resolve, reject) => {
    const env = { ...KEPT_CODE, PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1' };
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: home.at('work'),
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!stderr.includes('Waiting for ') && text.includes('Waiting for ')) child.kill(signal);
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

describe.concurrent('a signal ends the wait for a lock', () => {
  const MANIFEST_LOCK = 'work/.openclaw.models.yaml.lock';
  const OWN_LOCK = '.openclaw/openclaw-models/lock';
  test.each([
    ['set', ['set', 'openai/gpt-5.2'], MANIFEST_LOCK, 'SIGINT', 130],
    ['set', ['set', 'openai/gpt-5.2', '--json'], MANIFEST_LOCK, 'SIGTERM', 143],
    ['fmt', ['fmt'], MANIFEST_LOCK, 'SIGTERM', 143],
    ['apply', ['apply', '--yes'], OWN_LOCK, 'SIGINT', 130],
    ['set in another one', ['set', 'openai/gpt-5.2'], OWN_LOCK, 'SIGTERM', 143],
  ] as const)('%s, %j', (_, args, lock, signal, code) =>
    withHomeHere(FILES, async (home) => {
      await mkdir(home.at('.openclaw/openclaw-models'), { mode: 0o700 });
      await home.write(lock, JSON.stringify({ ...(await currentProcess()), nonce: 'x' }));
      const before = await fingerprint(home.dir);
      const ran = await stopped(home, args, signal);
      expect(ran.code, ran.stderr).toBe(code);
      expect(ran.stderr.match(/^Waiting for .*$/gm)).toHaveLength(1);
      expect(ran.stderr).toContain(`Waiting for process ${process.pid}, which is `);
      // Folders are touched by a lock of the command's own beside it; no file is left, and none is changed.
      const files = (text: string) => text.split('\n').filter((line) => !/ 4\d{4} /.test(line));
      expect(files(await fingerprint(home.dir))).toEqual(files(before));
    }),
  );
});

test('commands that start at the same moment all land', () =>
  withHomeHere(FILES, async (home) => {
    const names = Array.from({ length: 8 }, (_, at) => `crowd-${at}`);
    const ran = await Promise.all(
      names.map((name, at) => home.start(['aliases', 'add', name, `openai/gpt-${at}-crowd`])),
    );
    for (const outcome of ran) expectCode(outcome, 0);
    const manifest = await home.read('work', 'openclaw.models.yaml');
    const config = await home.read('.openclaw', 'openclaw.json');
    for (const [at, name] of names.entries()) {
      expect(manifest).toContain(`${name}: openai/gpt-${at}-crowd`);
      expect(config).toContain(`openai/gpt-${at}-crowd`);
    }
    expectCode(await home.run(['status']), 0);
  }));
