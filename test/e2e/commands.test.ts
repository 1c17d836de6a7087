/** Every command as a person would call it. */
import { chmod, lstat, mkdir, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLASSIC, CLI, execute, expectCode, FILES, MANIFEST, ROOT, WORK_STORE, withHomeHere } from './cli.ts';

describe.concurrent('commands', () => {
  test('init writes a manifest that is valid and manages nothing', () =>
    withHomeHere({ '.openclaw/openclaw.json': CLASSIC }, async (home) => {
      expectCode(await home.run(['init']), 0);
      expect((await home.read('work/openclaw.models.yaml')).split('\n')[0]).toMatch(
        /^# yaml-language-server: \$schema=/,
      );
      expect(expectCode(await home.run(['validate']), 0).stdout).toContain('is valid');
      expect(expectCode(await home.run(['plan']), 0).stdout).toContain(
        'No changes. The manifest declares nothing yet.',
      );
      expect(expectCode(await home.run(['init']), 1).stderr).toContain('E501');
      expectCode(await home.run(['init', '--force']), 0);
      expectCode(await home.run(['init', '-o', 'no/such/folder.yaml']), 1);
    }));

  test('import writes a manifest that the plan agrees with', () =>
    withHomeHere({ ...FILES, 'work/openclaw.models.yaml': '' }, async (home) => {
      expect(expectCode(await home.run(['import']), 1).stderr).toContain('E501');
      const imported = expectCode(await home.run(['import', '--force']), 0);
      expect(imported.stdout).toContain('primary, 2 fallbacks, 2 aliases, 3 allowed models, 1 auth order, 1 agent');
      const planned = expectCode(await home.run(['models', 'plan', '--detailed-exitcode']), 0);
      expect(planned.stdout).toMatch(/No changes\. \d+ settings agree with openclaw\.models\.yaml\./);
      const shown = expectCode(await home.run(['import', '-o', '-']), 0);
      // Without a file there is no schema beside it to name.
      expect(`# yaml-language-server: $schema=./openclaw.models.schema.json\n${shown.stdout}`).toBe(
        await home.read('work/openclaw.models.yaml'),
      );
    }));

  test('plan, apply, history and rollback go round', () =>
    withHomeHere(FILES, async (home) => {
      const planned = expectCode(await home.run(['plan']), 0);
      expect(planned.stdout).toContain('~ primary');
      expect(planned.stdout).toContain('↕ auth.order.anthropic');
      expect(planned.stdout).toMatch(/Plan: \d+ to add, \d+ to change, \d+ to move, \d+ to remove.*; \d+ unchanged\./);
      expect(planned.stdout.trimEnd().split('\n').at(-1)).toBe('Next: openclaw-models apply');
      expect(expectCode(await home.run(['plan', '--diff']), 0).stdout).toContain('+++ ~/.openclaw/openclaw.json');
      expectCode(await home.run(['plan', '--detailed-exitcode']), 2);

      const applied = expectCode(await home.run(['apply', '--yes']), 0);
      expect(applied.stdout).toContain('✓ ~/.openclaw/openclaw.json');
      const id = /rollback ([0-9a-f]{4})/.exec(applied.stdout)?.[1] ?? '';
      expect(expectCode(await home.run(['plan']), 0).stdout).toContain('No changes.');
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('// the whole family talks to this one');
      expect(JSON.parse(await home.read(WORK_STORE)).order).toEqual({ anthropic: ['anthropic:b'] });
      expect(expectCode(await home.run(['history']), 0).stdout).toContain(`-${id}  `);

      expectCode(await home.run(['rollback', id, '--yes']), 0);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
      await expect(stat(home.at(WORK_STORE))).rejects.toThrow('ENOENT');
      const { stdout } = expectCode(await home.run(['history']), 0);
      expect(stdout.split('\n')[0]).toContain(`rollback of ${id}`);
    }));

  test('a second apply writes nothing, and leaves the backups as they are', () =>
    withHomeHere(FILES, async (home) => {
      expectCode(await home.run(['apply', '--yes']), 0);
      expect(await home.read('.openclaw', 'openclaw.json.bak')).toBe(CLASSIC);
      const before = (await readdir(home.at('.openclaw'))).join();
      const changed = (await stat(home.config)).mtimeMs;
      expect(expectCode(await home.run(['apply', '--yes']), 0).stdout).toContain('No changes.');
      expect((await readdir(home.at('.openclaw'))).join()).toBe(before);
      expect((await stat(home.config)).mtimeMs).toBe(changed);
    }));

  test('backups turn like OpenClaw turns them', () =>
    withHomeHere({ ...FILES, '.openclaw/openclaw.json.bak': 'older' }, async (home) => {
      expectCode(await home.run(['apply', '--yes']), 0);
      expect(await home.read('.openclaw', 'openclaw.json.bak')).toBe(CLASSIC);
      expect(await home.read('.openclaw', 'openclaw.json.bak.1')).toBe('older');
    }));

  test('mode and symlink are kept', () =>
    withHomeHere(FILES, async (home) => {
      await mkdir(home.at('dotfiles'));
      await rename(home.config, home.at('dotfiles', 'openclaw.json'));
      await chmod(home.at('dotfiles', 'openclaw.json'), 0o640);
      await symlink(home.at('dotfiles', 'openclaw.json'), home.config);
      expectCode(await home.run(['apply', '--yes']), 0);
      expect((await lstat(home.config)).isSymbolicLink()).toBe(true);
      expect(((await stat(home.at('dotfiles', 'openclaw.json'))).mode & 0o777).toString(8)).toBe('640');
      expect(await home.read('dotfiles', 'openclaw.json')).toContain('anthropic/claude-opus-4-5');
    }));

  test('schema prints each schema', () =>
    withHomeHere({}, async (home) => {
      for (const name of ['manifest', 'plan', 'result']) {
        expect(JSON.parse(expectCode(await home.run(['schema', name]), 0).stdout).$schema).toContain('draft-07');
      }
      expect(expectCode(await home.run(['schema', 'plans']), 1).stderr).toContain('E500');
    }));

  test('help fits a terminal and the first line of the version is the version', () =>
    withHomeHere({}, async (home) => {
      const help = expectCode(await home.run(['--help']), 0).stdout;
      for (const word of [
        'init',
        'import',
        'validate',
        'plan',
        'apply',
        'history',
        'rollback',
        'status',
        'list',
        'explain',
        'schema',
      ]) {
        expect(help).toMatch(new RegExp(`^  ${word} `, 'm'));
        expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
        const own = expectCode(await home.run([word, '--help']), 0).stdout;
        expect(own).toContain(`openclaw-models ${word}`);
        expect(Math.max(...own.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      }
      expect(expectCode(await home.run([]), 0).stdout).toContain('Primary:');
      expect(expectCode(await home.run(['--version']), 0).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n/);
    }));

  test('wrong arguments and options get a suggestion', () =>
    withHomeHere({}, async (home) => {
      expect(expectCode(await home.run(['plna']), 1).stderr).toMatch(/"plna"; did you mean "plan"\?.*\[E500\]/);
      expect(expectCode(await home.run(['plan', '--jsn']), 1).stderr).toMatch(
        /"--jsn"; did you mean "--json"\?.*\[E500\]/,
      );
      expect(expectCode(await home.run(['plan', '--color=blue']), 1).stderr).toContain('E500');
      expect(expectCode(await home.run(['apply', 'p.json', '-f', 'm.yaml']), 1).stderr).toContain('E500');
      expect(expectCode(await home.run(['--json', 'plna']), 1).stdout).toContain('E500');
      expect(expectCode(await home.run(['--json']), 0).stdout).toContain('"resolvedDefault"');
    }));

  test('no manifest, a broken one, and a folder in its place', () =>
    withHomeHere({ '.openclaw/openclaw.json': CLASSIC }, async (home) => {
      const none = expectCode(await home.run(['plan']), 1).stderr;
      expect(none).toContain('E100');
      expect(none).toContain('openclaw-models import');
      await home.manifest('version: 1\nprimary: opsu\naliases: {opus: anthropic/claude-opus-4-5}\nfallbaks: []\n');
      for (const command of ['plan', 'validate', 'apply']) {
        const { stdout, stderr } = expectCode(await home.run([command]), 1);
        const said = stdout + stderr;
        expect(said).toContain('openclaw.models.yaml:2:10  error');
        expect(said).toContain('did you mean "opus"?');
        expect(said).toContain('    2 | primary: opsu\n');
        expect(said).toContain('did you mean "fallbacks"?');
        expect(said).toContain('2 errors.');
      }
      await mkdir(home.at('work', 'folder.yaml'));
      expect(expectCode(await home.run(['plan', '-f', 'folder.yaml']), 1).stderr).toContain('E108');
      await home.manifest(`version: 1\nprimary: 'unclosed\n`);
      expect(expectCode(await home.run(['validate']), 1).stdout).toContain('E101');
    }));

  test('an empty home works; default: the newest measured release', () =>
    withHomeHere({ 'work/openclaw.models.yaml': 'version: 1\nprimary: anthropic/claude-opus-4-5\n' }, async (home) => {
      const empty = { PATH: home.at('nothing') };
      expect(expectCode(await home.run(['plan'], { env: empty }), 0).stdout).toContain('W536');
      for (const release of ['2026.1.30', '2026.9.6']) {
        const planned = expectCode(await home.run(['plan', '--openclaw-version', release], { env: empty }), 0);
        expect(planned.stdout).toContain('+ primary');
      }
      expect(expectCode(await home.run(['plan', '--openclaw-version', 'new'], { env: empty }), 1).stderr).toContain(
        'E212',
      );
      expectCode(await home.run(['apply', '--yes', '--openclaw-version', '2026.9.6'], { env: empty }), 0);
      expect(((await stat(home.config)).mode & 0o777).toString(8)).toBe('600');
      expectCode(await home.run(['rollback', '--yes'], { env: empty }), 0);
      await expect(stat(home.config)).rejects.toThrow('ENOENT');
    }));

  test('a broken config, and a folder in its place', () =>
    withHomeHere({ ...FILES, '.openclaw/openclaw.json': '{ agents: { ' }, async (home) => {
      const broken = expectCode(await home.run(['plan']), 1).stderr;
      expect(broken).toContain('E201');
      expect(broken).toContain('~/.openclaw/openclaw.json:1:');
      await mkdir(home.at('folder'));
      expect(
        expectCode(await home.run(['plan'], { env: { OPENCLAW_CONFIG_PATH: home.at('folder') } }), 1).stderr,
      ).toContain('E200');
    }));

  test('the manifest may come from standard input', () =>
    withHomeHere(FILES, async (home) => {
      const planned = expectCode(
        await home.run(['plan', '-f', '-'], { stdin: 'version: 1\nprimary: openai/gpt-5.2\n' }),
        0,
      );
      expect(planned.stdout).toContain('<stdin> -> ~/.openclaw/openclaw.json');
      expectCode(await home.run(['apply', '--yes', '-f', '-'], { stdin: 'version: 1\nprimary: openai/gpt-5.2\n' }), 0);
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('primary: "openai/gpt-5.2"');
      expect(expectCode(await home.run(['history']), 0).stdout).toContain('<stdin>');
    }));

  test('a reader that leaves early is no error', () =>
    withHomeHere(FILES, async (home) => {
      const script = `"${process.execPath}" "${CLI}" schema plan | head -n 1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = await execute('bash', ['-c', script], {
        cwd: home.at('work'),
        env: { HOME: home.dir },
      });
      expect(stderr).toBe('');
      expect(stdout).toBe('{\n0\n');
    }));

  test('a plan fits into 80 columns', () =>
    withHomeHere(FILES, async (home) => {
      await home.manifest(MANIFEST.replace('openai/gpt-5.2]', 'openai/gpt-5.2, opus]'));
      const { stdout } = expectCode(await home.run(['plan'], { env: { COLUMNS: '80' } }), 0);
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
      expect(stdout).not.toMatch(/ $/m);
    }));

  test('colour follows the flag, then the environment', () =>
    withHomeHere(FILES, async (home) => {
      const colored = async (args: string[], env: Record<string, string>) =>
        (await home.start(['plan', ...args], { env })).stdout.includes('\u001b[');
      expect(await colored([], { NO_COLOR: '' })).toBe(false);
      expect(await colored(['--color=always'], {})).toBe(true);
      expect(await colored(['--color=never'], { NO_COLOR: '', FORCE_COLOR: '1' })).toBe(false);
      expect(await colored([], { NO_COLOR: '', FORCE_COLOR: '1' })).toBe(true);
      expect(await colored([], { FORCE_COLOR: '1' })).toBe(false);
      const plain = (await home.start(['plan'])).stdout;
      const painted = (await home.start(['plan', '--color=always'])).stdout;
      expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    }));

  test('the bare file runs wherever it is copied', async () => {
    const program = await readFile(path.join(ROOT, 'dist', 'openclaw-models.js'), 'utf8');
    await withHomeHere({ 'bin/openclaw-models': program }, async (home) => {
      expectCode(await execute(process.execPath, [home.at('bin/openclaw-models'), '--version'], {}), 0);
    });
  });
});
