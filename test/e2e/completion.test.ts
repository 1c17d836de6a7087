/** What is offered at the cursor, by the program and by the shell script that asks it. */
import { spawnSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CLI, documentOf, execute, expectCode, FILES, fingerprint, type Home, withHomeHere } from './cli.ts';

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
  { words: ['plan', ''], has: ['--out', '--help'] },
  { words: ['set', '-'], has: ['--agent', '--strict'], lacks: ['--out'] },
  { words: ['explain', '--fail', 'x=429', '--fa'], has: ['--fail'] },
  { words: ['set', '--', ''], has: ['opus'], lacks: ['--agent'] },
  { words: ['plan', '--out=p'], has: [':files'] },
  { words: ['plan', '--state-dir', ''], has: [':files'] },
  { words: ['plan', '--openclaw-version', ''], has: [] },
  { words: ['set', 'opus', ''], has: ['--agent'] },
  { words: ['set', 'opus', '--agent=W'], has: [] },
  { words: ['set', 'opus', '--agent=w'], has: ['--agent=work'] },
  { words: ['set', '"anthropic/claude-so'], has: ['anthropic/claude-sonnet-4-5'] },
  { words: ['set', 'Anthropic/'], has: [] },
  { words: ['set-image', 'openai/gpt-4'], has: ['openai/gpt-4o'], lacks: ['openai/gpt-4'] },
  { words: ['image-fallbacks', 'add', ''], has: ['pro'], lacks: ['xai/grok-4.3'] },
  { words: ['image-fallbacks', 'remove', ''], has: [] },
  { words: ['fallbacks', 'add', 'x/y', '--at', ''], has: ['1', '2', '3'], lacks: ['4'] },
  { words: ['fallbacks', 'promote', 'PR'], has: ['pro'] },
  { words: ['list', '--provider', 'm'], has: ['mistral'], lacks: ['anthropic'] },
  { words: ['auth', 'order', 'set', ''], has: ['--provider'], lacks: ['anthropic:a'] },
  { words: ['auth', 'order', 'set', '--agent', 'work', '--provider', 'Anthropic', ''], has: ['anthropic:a'] },
];

describe.concurrent('candidates', () => {
  test('are the possible values, and nothing is written or printed', () =>
    withHomeHere(FILES, async (home) => {
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
    withHomeHere({ '.openclaw/openclaw.json': '{', 'work/openclaw.models.yaml': 'primary: [' }, async (home) => {
      expect(await offered(home, 'set', '')).toEqual([]);
      expect(await offered(home, 'set', 'xai/grok-4.3')).toContain('xai/grok-4.3');
      expect(await offered(home, 'pla')).toEqual(['plan']);
    }));

  test('name the entries of the history', () =>
    withHomeHere(FILES, async (home) => {
      const applied = expectCode(await home.run(['set', 'openai/gpt-5.2']), 0).stdout;
      const id = /rollback (\w{4})/.exec(applied)?.[1] ?? '';
      expect(await offered(home, 'rollback', '')).toEqual([id]);
    }));
});

/** Two agents with chains of their own, more in the manifest than in the config, and secrets wherever they can be. */
const HOUSE = {
  '.openclaw/openclaw.json': `{
    meta: { lastTouchedVersion: "2026.1.30" },
    env: { vars: { MODEL_KEY: "planted-variable" } },
    gateway: { auth: { token: "planted-token" } },
    models: { providers: { box: { baseUrl: "http://u:planted-password@127.0.0.1/", apiKey: "planted-key", models: [{ id: "tiny", name: "Tiny" }] } } },
    agents: {
      defaults: {
        model: { primary: "\${MODEL_KEY}", fallbacks: ["\${MODEL_KEY}", "openai/gpt-5.2"] },
        models: { "openai/gpt-5.2": { alias: "$(touch\${IFS}pwned)" }, "x/bell": { alias: "be\\u0007ll" }, "x/gap": { alias: "Kimi K2.5" } },
      },
      list: [{ id: "main" }, { id: "work", model: { primary: "x/a", fallbacks: ["x/b"] } }],
    },
  }`,
  '.openclaw/.env': 'MODEL_KEY=planted-dotenv\n',
  '.openclaw/agents/main/agent/auth-profiles.json': JSON.stringify({
    version: 1,
    profiles: {
      'google:me@example.com': { type: 'oauth', provider: 'google', access: 'planted-access', refresh: 'planted' },
      'google:you@example.org': { type: 'oauth', provider: 'google', access: 'planted-access' },
    },
  }),
  '.openclaw/agents/work/agent/auth-profiles.json': JSON.stringify({
    version: 1,
    profiles: { 'mistral:work': { type: 'api_key', provider: 'mistral', key: 'planted-work' } },
  }),
  // `nobody` is not an alias, and `colour` not a key: a manifest is half-written most of the time.
  'work/openclaw.models.yaml':
    'version: 1\ncolour: red\nprimary: nobody\nfallbacks: [fast, x/declared]\naliases: {fast: x/quick}\nagents: {new: {fallbacks: [x/n]}}\n',
  'other/models.yaml': 'version: 1\naliases: {elsewhere: x/else}\n',
};

describe.concurrent('what a machine knows', () => {
  test('comes from a manifest with errors, and from the config where the manifest is silent', () =>
    withHomeHere(HOUSE, async (home) => {
      expect(await offered(home, 'fallbacks', 'remove', '')).toEqual(['x/quick', 'x/declared', 'openai/gpt-5.2']);
      expect(await offered(home, 'fallbacks', 'move', '')).toEqual(['x/quick', 'x/declared']);
      expect(await offered(home, 'fallbacks', 'move', 'fast', '')).toEqual(['1', '2']);
      expect(await offered(home, 'fallbacks', 'remove', '--agent', 'work', '')).toEqual(['x/b']);
      expect(await offered(home, 'fallbacks', 'remove', '--agent=new', '')).toContain('x/n');
      expect(await offered(home, 'set', '--agent', '')).toEqual(['main', 'work', 'new']);
      expect(await offered(home, 'set', 'box/')).toEqual(['box/tiny']);
      expect((await offered(home, 'list', '--provider', '')).slice(0, 3)).toEqual(['google', 'mistral', 'box']);
    }));

  test('it never contains a secret or terminal control sequences', () =>
    withHomeHere(HOUSE, async (home) => {
      const before = await fingerprint(home.dir);
      const lines = [
        ...[
          ['set', ''],
          ['set', 'p'],
          ['set', 'anthropic/'],
          ['set-image', ''],
          ['aliases', 'remove', ''],
        ],
        ...[
          ['fallbacks', 'remove', ''],
          ['fallbacks', 'promote', 'a'],
          ['fallbacks', 'move', 'x', ''],
        ],
        ...[
          ['set', '--agent', ''],
          ['list', '--provider', ''],
          ['explain', '--model', ''],
        ],
        ...['google', 'mistral', 'box'].map((name) => ['auth', 'order', 'set', '--provider', name, '']),
      ];
      const env = { MODEL_KEY: 'planted-environment' };
      const outcomes = await Promise.all(lines.map((words) => home.run(['__complete', '--', ...words], { env })));
      const text = outcomes.map(({ stdout, stderr }) => stdout + stderr).join('');
      expect(text).toContain('google:me@example.com\toauth');
      expect(text).not.toContain('planted');
      expect(text).not.toMatch(/\u0007/);
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('is that of the home and the manifest that the line names', () =>
    withHomeHere(HOUSE, async (home) => {
      expect(await offered(home, 'set', '-f', '../other/models.yaml', 'else')).toEqual(['elsewhere']);
      expect(await offered(home, 'set', '--manifest=~/other/models.yaml', 'else')).toEqual(['elsewhere']);
      expect(await offered(home, 'set', '-f', '-', 'fast')).toEqual([]);
      expect(await offered(home, 'set', '--state-dir', '~/nothing', '--agent', '')).toEqual(['main', 'new']);
      expect(await offered(home, 'auth', 'order', 'set', '--provider', 'mistral', '--agent', 'work', '')).toEqual([
        'mistral:work',
      ]);
    }));

  test('is everything that is possible if the release is unknown, and no process is run', () =>
    withHomeHere(
      { '.openclaw/openclaw.json': '{}', 'bin/openclaw': '#!/bin/sh\ntouch "$HOME/asked"\n' },
      async (home) => {
        await chmod(home.at('bin', 'openclaw'), 0o755);
        await home.write('.openclaw/openclaw.json', '{ agents: { defaults: { models: { "anthropic/opus": {} } } } }');
        const before = await fingerprint(home.dir);
        const env = { PATH: `${home.at('bin')}:${process.env.PATH}` };
        const { stdout } = await home.run(['__complete', '--', 'set', ''], { env });
        expect(stdout).toBe('anthropic/claude-opus-4-8\tin use\nanthropic/claude-opus-5\tin use\n');
        expect(await fingerprint(home.dir)).toBe(before);
      },
    ));

  test('has whole ids where two entries of the history end alike', () =>
    withHomeHere(FILES, async (home) => {
      for (const model of ['openai/gpt-5.2', 'google/gemini-2.5-pro']) expectCode(await home.run(['set', model]), 0);
      const { entries } = documentOf(await home.run(['history', '--json'])) as { entries: { id: string }[] };
      const [newest = '', oldest = ''] = entries.map(({ id }) => id);
      // A short form cannot begin with a day.
      expect(await offered(home, 'rollback', newest.slice(0, 9))).toEqual([newest, oldest]);
      expect(await offered(home, 'rollback', '')).toEqual(
        newest.slice(-4) === oldest.slice(-4) ? [newest, oldest] : [newest.slice(-4), oldest.slice(-4)],
      );
    }));

  test('is silently empty for any other input', () =>
    withHomeHere({ ...HOUSE, '.openclaw/openclaw.json': '{', 'work/openclaw.models.yaml': 'a: [' }, async (home) => {
      for (const args of [[], ['--'], ['--', ''], ['--', '--'], ['--', '-f'], ['--', 'set', '--agent', '\\'], ['x']]) {
        const { code, stderr } = await home.run(['__complete', ...args]);
        expect([code, stderr]).toEqual([0, '']);
      }
      expect(await offered(home, 'auth', 'order', 'set', '--provider', 'google', '')).toContain(
        'google:me@example.com',
      );
    }));
});

test('the hidden text appears nowhere', () =>
  withHomeHere({}, async (home) => {
    const { stdout } = await home.run(['--help']);
    const { stderr } = expectCode(await home.run(['__complet']), 1);
    expect(`${stdout}${stderr}`).not.toContain('__complete');
  }));

test.each(['bash', 'zsh', 'fish'])('completion %s --json holds the same script', (shell) =>
  withHomeHere({}, async (home) => {
    const { stdout } = expectCode(await home.run(['completion', shell]), 0);
    expect(documentOf(await home.run(['completion', shell, '--json']))).toEqual({
      formatVersion: 1,
      shell,
      script: stdout,
    });
  }),
);

/**
 * What the bash function puts into COMPREPLY.
 *
 * @param pieces the line as bash splits it: at blanks, colons, equals signs and @
 */
async function inBash(home: Home, line: string, pieces: readonly string[], options = ''): Promise<string[]> {
  const script = `${options}
    source "$HOME/completion.bash"
    COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=("\${@:2}") COMP_CWORD=$(( $# - 2 ))
    _openclaw_models
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { HOME: home.dir, PATH: `${home.at('bin')}:${process.env.PATH}` };
  const words = ['openclaw-models', ...pieces];
  const outcome = await execute('bash', ['--norc', '-c', script, 'bash', line, ...words], {
    cwd: home.at('work'),
    env,
  });
  expect(outcome.stderr).toBe('');
  return expectCode(outcome, 0)
    .stdout.split('\n')
    .filter((value) => value !== '');
}

async function withProgram<T>(files: Readonly<Record<string, string>>, work: (home: Home) => Promise<T>): Promise<T> {
  return withHomeHere({ ...files, 'bin/.keep': '' }, async (home) => {
    await chmod(CLI, 0o755);
    await symlink(CLI, home.at('bin', 'openclaw-models'));
    await home.write('completion.bash', expectCode(await home.run(['completion', 'bash']), 0).stdout);
    return work(home);
  });
}

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const reason = (shell: string) => (has(shell) ? '' : ` (skipped: ${shell} is not installed)`);

test.concurrent('models whose provider has a credential come first', () =>
  withHomeHere(
    { ...FILES, 'work/openclaw.models.yaml': 'version: 1\naliases: {away: mistral/m, near: xai/grok-4}\n' },
    async (home) => {
      const models = async (env: Readonly<Record<string, string>>) => {
        const { stdout } = expectCode(await home.run(['__complete', '--', 'set', ''], { env }), 0);
        return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
      };
      // FILES has profiles of Anthropic alone.
      const without = await models({});
      expect(without.indexOf('anthropic/claude-sonnet-4-5')).toBeLessThan(without.indexOf('away'));
      const withVariable = await models({ XAI_API_KEY: 'planted' });
      expect(withVariable.slice(0, 1)).toEqual(['near']);
      expect(withVariable.indexOf('away')).toBeGreaterThan(withVariable.indexOf('anthropic/claude-sonnet-4-5'));
      expect([...withVariable].sort()).toEqual([...without].sort());
    },
  ));

test('the script of PowerShell calls the program', () =>
  withHomeHere({ 'work/x': '' }, async (home) => {
    const { stdout } = expectCode(await home.run(['completion', 'powershell']), 0);
    expect(stdout).toContain('Register-ArgumentCompleter -Native -CommandName openclaw-models');
    expect(stdout).toContain('& openclaw-models __complete -- @words $last 2> $null');
    expect(stdout).toContain('-split "`t", 2');
  }));

describe.concurrent('the scripts', () => {
  test.skipIf(!has('bash'))(`bash offers what readline can put in the place of its own piece${reason('bash')}`, () =>
    withProgram({ ...FILES, ...HOUSE }, async (home) => {
      const order = ['auth', 'order', 'set', '--provider', 'google'];
      const line = `openclaw-models ${order.join(' ')}`;
      expect(await inBash(home, 'openclaw-models pla', ['pla'])).toEqual(['plan']);
      expect(await inBash(home, 'openclaw-models  set   FA', ['set', 'FA'])).toEqual(['fast']);
      expect(await inBash(home, `${line} `, [...order, ''])).toEqual([
        'google:me@example.com',
        'google:you@example.org',
      ]);
      expect(await inBash(home, `${line} google:`, [...order, 'google', ':'])).toEqual([
        'me@example.com',
        'you@example.org',
      ]);
      expect(await inBash(home, `${line} google:y`, [...order, 'google', ':', 'y'])).toEqual(['you@example.org']);
      // Readline keeps the @ with what follows.
      expect(await inBash(home, `${line} google:you@ex`, [...order, 'google', ':', 'you', '@', 'ex'])).toEqual([
        '@example.org',
      ]);
      expect(await inBash(home, `${line} "google:y`, [...order, '"google:y'])).toEqual(['google:you@example.org']);
      // With the colon removed from COMP_WORDBREAKS.
      expect(await inBash(home, `${line} google:m`, [...order, 'google:m'])).toEqual(['google:me@example.com']);
      expect(await inBash(home, 'openclaw-models set --agent=w', ['set', '--agent', '=', 'w'])).toEqual(['work']);
      expect(await inBash(home, 'openclaw-models set --agent=', ['set', '--agent', '='])).toEqual([
        'main',
        'work',
        'new',
      ]);
      expect(await inBash(home, 'openclaw-models plan -f open', ['plan', '-f', 'open'])).toEqual([
        'openclaw.models.yaml',
      ]);
      expect(await inBash(home, 'openclaw-models set zzz', ['set', 'zzz'])).toEqual([]);
      expect(await inBash(home, 'openclaw-models pla', ['pla'], 'set -u')).toEqual(['plan']);
      await home.write('completion.bash', 'source <(openclaw-models completion bash)');
      expect(await inBash(home, 'openclaw-models app', ['app'])).toEqual(['apply']);
    }),
  );

  test.skipIf(!has('bash'))(`bash never puts code on the command line${reason('bash')}`, () =>
    withProgram(HOUSE, async (home) => {
      const names = await inBash(home, 'openclaw-models aliases remove ', ['aliases', 'remove', '']);
      expect(names).toContain('fast');
      expect(names).toContain(String.raw`\$\(touch\$\{IFS\}pwned\)`);
      expect(names).toContain(String.raw`Kimi\ K2.5`);
      const kimi = await inBash(home, String.raw`openclaw-models aliases remove Kimi\ K`, [
        ...['aliases', 'remove'],
        String.raw`Kimi\ K`,
      ]);
      expect(kimi).toEqual([String.raw`Kimi\ K2.5`]);
      const open = 'openclaw-models aliases remove "Kimi K';
      expect(await inBash(home, open, ['aliases', 'remove', '"Kimi K'])).toEqual(['Kimi K2.5']);
      const line = 'openclaw-models aliases remove "';
      expect((await inBash(home, line, ['aliases', 'remove', '"'])).join()).not.toContain('touch');
    }),
  );

  for (const shell of ['zsh', 'fish']) {
    test.skipIf(!has(shell))(`${shell} reads its script${reason(shell)}`, () =>
      withHomeHere({}, async (home) => {
        const { stdout } = expectCode(await home.run(['completion', shell]), 0);
        await home.write('work/script', stdout);
        expectCode(await execute(shell, ['-n', home.at('work', 'script')], {}), 0);
      }),
    );
  }
});
