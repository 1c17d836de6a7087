/** What is offered at the cursor, by the program and by the shell script that asks it. */
import { spawnSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CLI, execute, expectCode, FILES, fingerprint, type Home, withHome } from './cli.ts';

/** The values that are offered; the last word is under the cursor. */
async function offered(home: Home, ...words: string[]): Promise<string[]> {
  const outcome = expectCode(await home.run(['__complete', '--', ...words]), 0);
  expect(outcome.stderr).toBe('');
  return outcome.stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

const CONTAINS: readonly {
  readonly words: readonly string[];
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
}[] = [
  { words: [''], has: ['plan', 'set', 'fallbacks', 'auth', 'status', 'help'], lacks: ['__complete', 'fallbacks add'] },
  { words: ['pl'], has: ['plan'], lacks: ['apply'] },
  { words: ['models', 'pl'], has: ['plan'] },
  { words: ['fallbacks', ''], has: ['list', 'add', 'move', 'promote'] },
  { words: ['auth', ''], has: ['order'] },
  { words: ['auth', 'order', 's'], has: ['set'] },
  { words: ['plan', '--'], has: ['--manifest', '--json', '--detailed-exitcode'] },
  { words: ['plan', '--json', '--js'], has: [], lacks: ['--json'] },
  { words: ['set', '--no'], has: ['--no-apply'] },
  { words: ['plan', '--color', ''], has: ['auto', 'always', 'never'] },
  { words: ['plan', '-f', ''], has: [':files'] },
  { words: ['apply', ''], has: [':files'] },
  { words: ['set', ''], has: ['opus', 'sonnet', 'pro', 'anthropic/claude-sonnet-4-5'], lacks: ['xai/grok-4.3'] },
  { words: ['set', 'xai/gr'], has: ['xai/grok-4.3'] },
  { words: ['set', 'OP'], has: ['opus'] },
  { words: ['set', 'opus', '--agent', ''], has: ['main', 'work'] },
  { words: ['aliases', 'add', ''], has: [] },
  { words: ['aliases', 'add', 'x', 'so'], has: ['sonnet'] },
  { words: ['aliases', 'remove', ''], has: ['sonnet', 'pro', 'opus'], lacks: ['gpt'] },
  {
    words: ['fallbacks', 'remove', ''],
    has: ['openai/gpt-5.2', 'google/gemini-2.5-pro'],
    lacks: ['anthropic/claude-sonnet-4-5'],
  },
  { words: ['fallbacks', 'move', 'openai/gpt-5.2', ''], has: ['1', '2'], lacks: ['3'] },
  { words: ['auth', 'order', 'set', '--provider', ''], has: ['anthropic'] },
  { words: ['auth', 'order', 'set', '--provider', 'anthropic', ''], has: ['anthropic:a', 'anthropic:b'] },
  {
    words: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:a', ''],
    has: ['anthropic:b'],
    lacks: ['anthropic:a'],
  },
  { words: ['auth', 'order', 'set', '--provider', 'openai', ''], has: [], lacks: ['anthropic:a'] },
  { words: ['schema', ''], has: ['manifest', 'plan', 'status'] },
  { words: ['completion', ''], has: ['bash', 'zsh', 'fish'] },
  { words: ['help', 'fallbacks', ''], has: ['add'] },
  { words: ['nonsense', ''], has: [] },
];

describe.concurrent('candidates', () => {
  test('are what could stand there, and nothing is written or told', () =>
    withHome(FILES, async (home) => {
      const before = await fingerprint(home.dir);
      for (const { words, has, lacks = [] } of CONTAINS) {
        const values = await offered(home, ...words);
        for (const value of has) expect(values, words.join(' ')).toContain(value);
        for (const value of lacks) expect(values, words.join(' ')).not.toContain(value);
        if (has.length === 0) expect(values, words.join(' ')).toEqual([]);
        expect(values.join(' ')).not.toContain('planted');
      }
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('come without a home, and with broken files', () =>
    withHome({ '.openclaw/openclaw.json': '{', 'work/openclaw.models.yaml': 'primary: [' }, async (home) => {
      expect(await offered(home, 'set', '')).toEqual([]);
      expect(await offered(home, 'set', 'xai/grok-4.3')).toContain('xai/grok-4.3');
      expect(await offered(home, 'pla')).toEqual(['plan']);
    }));

  test('name the entries of the history', () =>
    withHome(FILES, async (home) => {
      const applied = expectCode(await home.run(['set', 'openai/gpt-5.2']), 0).stdout;
      const id = /rollback (\w{4})/.exec(applied)?.[1] ?? '';
      expect(await offered(home, 'rollback', '')).toEqual([id]);
    }));
});

/** What the bash function puts into COMPREPLY for this line. */
async function inBash(home: Home, line: string): Promise<string[]> {
  const bin = home.at('bin', 'openclaw-models');
  const script = `
    source <("${bin}" completion bash)
    COMP_LINE=$1 COMP_POINT=\${#1}
    _openclaw_models
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { HOME: home.dir, PATH: `${home.at('bin')}:${process.env.PATH}` };
  const outcome = await execute('bash', ['--norc', '-c', script, 'bash', line], { cwd: home.at('work'), env });
  return expectCode(outcome, 0)
    .stdout.split('\n')
    .filter((value) => value !== '');
}

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe.concurrent('the scripts', () => {
  test.skipIf(!has('bash'))('bash offers words, words behind a colon, and files', () =>
    withHome({ ...FILES, 'bin/.keep': '' }, async (home) => {
      await chmod(CLI, 0o755);
      await symlink(CLI, home.at('bin', 'openclaw-models'));
      expect(await inBash(home, 'openclaw-models pla')).toEqual(['plan']);
      expect(await inBash(home, 'openclaw-models set so')).toEqual(['sonnet']);
      const order = 'openclaw-models auth order set --provider anthropic';
      expect(await inBash(home, `${order} `)).toEqual(['anthropic:a', 'anthropic:b']);
      expect(await inBash(home, `${order} anthropic:`)).toEqual(['a', 'b']);
      expect(await inBash(home, 'openclaw-models plan -f open')).toEqual(['openclaw.models.yaml']);
    }),
  );

  for (const shell of ['zsh', 'fish']) {
    // Skipped where the shell is not installed: nothing else can read its script.
    test.skipIf(!has(shell))(`${shell} reads its script`, () =>
      withHome({}, async (home) => {
        const { stdout } = expectCode(await home.run(['completion', shell]), 0);
        await home.write('work/script', stdout);
        expectCode(await execute(shell, ['-n', home.at('work', 'script')], {}), 0);
      }),
    );
  }
});
