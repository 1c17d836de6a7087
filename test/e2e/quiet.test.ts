/** `--quiet`, `--verbose`, and what takes longer than a second. */
import { describe, expect, test } from 'vitest';
import { expectCode, FILES, withHomeHere } from './cli.ts';
import { hasPython, onTerminal, onTerminalHere } from './terminal.ts';

const SLOW = `#!/bin/sh
sleep 1.5
echo 'OpenClaw 2026.1.30'
`;
/** A home without files, so that `openclaw` is asked for its release. */
const MANIFEST = 'version: 1\nprimary: openai/gpt-5.2\n';

describe.concurrent('a result alone', () => {
  test('--quiet keeps the result and the errors', () =>
    withHomeHere(FILES, async (home) => {
      const loud = expectCode(await home.run(['plan']), 0).stdout;
      const quiet = expectCode(await home.run(['plan', '--quiet']), 0);
      expect(loud).toContain('\nNext: openclaw-models apply\n');
      expect(quiet).toMatchObject({ stdout: loud.replace(/Next: .*\n/, ''), stderr: '' });
      expect(expectCode(await home.run(['plan', '--quiet', '-f', 'no.yaml']), 1).stderr).toMatch(/error .*no\.yaml/);
    }));

  test('--verbose names files and the time on stderr, and changes nothing on stdout', () =>
    withHomeHere(FILES, async (home) => {
      const plain = expectCode(await home.run(['plan']), 0);
      const verbose = expectCode(await home.run(['plan', '--verbose']), 0);
      expect(verbose.stdout).toBe(plain.stdout);
      expect(plain.stderr).toBe('');
      expect(verbose.stderr).toMatch(/^Reading .*openclaw\.models\.yaml$/m);
      expect(verbose.stderr).toMatch(/^Reading .*openclaw\.json$/m);
      expect(verbose.stderr).toMatch(/^Took \d+ ms$/m);
      expect(verbose.stderr).not.toContain('planted');
    }));

  test('both at once are wrong use', () =>
    withHomeHere(FILES, async (home) => {
      expect(expectCode(await home.run(['--quiet', 'plan', '--verbose']), 1).stderr).toContain('E500');
    }));
});

describe.skipIf(!hasPython || process.platform === 'win32')('on a terminal', () => {
  const files = { 'work/openclaw.models.yaml': MANIFEST, 'bin/openclaw': SLOW };
  const env = (home: { at: (...parts: string[]) => string }) => ({ OPENCLAW_BIN: home.at('bin', 'openclaw'), CI: '' });

  test('a wait is shown after a second and is gone at the end; not in a pipeline, and not with --quiet', () =>
    withHomeHere(files, async (home) => {
      const { chmod } = await import('node:fs/promises');
      await chmod(home.at('bin', 'openclaw'), 0o755);
      const shown = await onTerminal(home, [], ['plan'], env(home));
      expect(shown.stdout).toMatch(/\r\u001b\[K\S Waiting for openclaw --version \(1 s\)/);
      expect(shown.stdout).toMatch(/\(1 s\)\r\u001b\[K(?![\s\S]*Waiting)/);
      const silent = [
        [['plan', '--quiet'], {}],
        [['plan'], { CI: 'true' }],
        [['plan'], { TERM: 'dumb' }],
      ] as const;
      const ran = silent.map(([args, more]) => onTerminalHere(home, [], args, { ...env(home), ...more }));
      for (const { stdout } of await Promise.all(ran)) expect(stdout).not.toContain('Waiting');
      // So that the three above do mean something.
      const here = await onTerminalHere(home, [], ['plan'], env(home));
      expect(here.stdout).toContain('Waiting for openclaw --version (1 s)');
    }));

  test('a locale without UTF-8 gets ASCII', () =>
    withHomeHere(FILES, async (home) => {
      const plain = await onTerminal(home, [], ['explain'], { LC_ALL: 'C' });
      expect(plain.stdout).toMatch(/^`- 1 |^\|- 1 /m);
      expect(plain.stdout).not.toMatch(/[^\x00-\x7f]/);
      expect((await onTerminalHere(home, [], ['explain'], { LC_ALL: 'C.UTF-8' })).stdout).toMatch(/[├└]─ 1 /);
      // A program gets the same bytes in every locale.
      expect((await home.run(['explain'], { env: { LC_ALL: 'C' } })).stdout).toMatch(/[├└]─ 1 /);
    }));
});
