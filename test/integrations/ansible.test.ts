/** The module without Ansible, and what its YAML says. `npm run ansible` runs the collection on real hosts. */
import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLASSIC, CLI, execute, fingerprint, type Home, MANIFEST, ROOT, STORE, withHome } from '../e2e/cli.ts';
import { filesBelow, read } from '../project/tree.ts';

const COLLECTION = path.join(ROOT, 'integrations', 'ansible');
const FILES = { '.openclaw/openclaw.json': CLASSIC, '.openclaw/agents/main/agent/auth-profiles.json': STORE };
const PYTHON = 'python3';
const found = spawnSync(PYTHON, ['-c', 'import sys; sys.exit(sys.version_info < (3, 6))']);
const reason = found.status === 0 ? '' : ` (skipped: no ${PYTHON} 3.6 or later here)`;

interface Ran {
  readonly result: Record<string, unknown>;
  readonly warnings: readonly string[];
  readonly spec: Record<string, Record<string, unknown>>;
}

interface Options {
  readonly check?: boolean;
  readonly home?: Home;
}

async function python(task: object, home?: Home): Promise<unknown> {
  const { code, stdout, stderr } = await execute(
    PYTHON,
    [path.join(ROOT, 'test', 'integrations', 'module_runner.py'), COLLECTION],
    { stdin: JSON.stringify(task), ...(home ? { env: { HOME: home.dir } } : {}) },
  );
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

function run(params: object, { check = false, home }: Options = {}): Promise<Ran> {
  const task = { params: { node: process.execPath, program: CLI, ...params }, check };
  return python(task, home) as Promise<Ran>;
}

describe.skipIf(reason !== '')(`the module${reason}`, () => {
  test('plans in check mode and writes nothing; applies; and applies again without a change', () =>
    withHome(FILES, async (home) => {
      const before = await fingerprint(home.at('.openclaw'));
      const planned = await run({ manifest: MANIFEST }, { check: true, home });
      expect(planned.result).toMatchObject({ changed: true, summary: { add: expect.any(Number) } });
      expect(planned.result).not.toHaveProperty('failed');
      expect(await fingerprint(home.at('.openclaw'))).toBe(before);
      const applied = await run({ manifest: MANIFEST }, { home });
      expect(applied.result).toMatchObject({ changed: true, history_id: expect.stringMatching(/./) });
      for (const key of ['changes', 'restart', 'restart_needed', 'diff'])
        expect(applied.result[key], key).toEqual(planned.result[key]);
      expect(await home.read('.openclaw', 'openclaw.json')).toContain('the whole family talks to this one');
      const after = await fingerprint(home.at('.openclaw'));
      for (const check of [true, false]) {
        const { result } = await run({ manifest: MANIFEST }, { check, home });
        expect(result).toMatchObject({ changed: false, changes: [], restart: 'none', restart_needed: false });
        expect(result.diff).toMatchObject({ before: '', after: '' });
      }
      expect(await fingerprint(home.at('.openclaw'))).toBe(after);
    }));

  test('shows a line for each address, and none of the secrets', () =>
    withHome(FILES, async (home) => {
      const manifest = { version: 1, primary: 'openai/gpt-5.2', fallbacks: ['x/y'] };
      const ran = await run({ manifest }, { check: true, home });
      const diff = ran.result.diff as { before: string; after: string };
      expect(diff.before.split('\n')).toContain('primary: "anthropic/claude-sonnet-4-5"');
      expect(diff.after.split('\n')).toContain('primary: "openai/gpt-5.2"');
      expect(JSON.stringify(ran)).not.toContain('planted');
    }));

  test('accepts a mapping like a text, and an executable program', () =>
    withHome(FILES, async (home) => {
      await home.write('bin/openclaw-models', `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
      await chmod(home.at('bin', 'openclaw-models'), 0o755);
      const [text, mapping] = await Promise.all([
        run({ manifest: MANIFEST }, { check: true, home }),
        run(
          { manifest: parse(MANIFEST), program: '~/bin/openclaw-models', node: 'no-such-node' },
          { check: true, home },
        ),
      ]);
      expect(mapping.result.changes).toEqual(text.result.changes);
    }));

  test('passes its options on', () =>
    withHome({ 'elsewhere/openclaw.json': CLASSIC }, async (home) => {
      const params = {
        manifest: 'version: 1\nfallbacks: []\n',
        state_dir: '~/elsewhere',
        openclaw_version: '2026.1.30',
      };
      const checked = await run(params, { check: true, home });
      expect(checked.warnings).toEqual(['These changes need allow_destructive and would be refused: fallbacks.']);
      expect((await run(params, { home })).result).toMatchObject({ failed: true, error: { code: 'E421' }, rc: 4 });
      const { result, warnings } = await run({ ...params, allow_destructive: true }, { home });
      expect([result.changed, warnings]).toEqual([true, []]);
    }));

  test.each<[string, Record<string, string>, object, RegExp]>([
    ['a broken config', { '.openclaw/openclaw.json': '{ "token": "planted",, ' }, {}, /^E201: .* Fix the file/],
    ['a broken manifest', FILES, { manifest: 'version: 1\nprimry: x/y\n' }, /^E111: /],
    ['a manifest that is a list', FILES, { manifest: [1] }, /^manifest must be a mapping/],
    ['no program', FILES, { program: '/no/such/program.js' }, /^\/no\/such\/program\.js does not exist\. Run the role/],
    ['no node', FILES, { node: 'no-such-node' }, /^Node is required on this host, but "no-such-node" was not found\.$/],
    ['a node that is old', FILES, { node: '~/old' }, /^Node 20\.12 or later is required; .* is v18\.19\.0\.$/],
    [
      'a program that prints no JSON',
      FILES,
      { program: '~/mute.js' },
      /^openclaw-models printed no JSON \(exit code 7\)\.$/,
    ],
    ['a program that prints a list', FILES, { program: '~/list.js' }, /^openclaw-models printed no JSON/],
    ['a program that fails without saying why', FILES, { program: '~/silent.js' }, /ended with exit code 9\.$/],
  ])('fails with a readable message for %s', (_, files, params, message) =>
    withHome(files, async (home) => {
      await home.write('old', '#!/bin/sh\necho v18.19.0\n', 0o755);
      await home.write('mute.js', 'console.error("why"); process.exitCode = 7;');
      await home.write('list.js', 'console.log("[]");');
      await home.write('silent.js', 'console.log("{}"); process.exitCode = 9;');
      const node = 'node' in params ? { node: String(params.node).replace('~', home.dir) } : {};
      const ran = await run({ manifest: MANIFEST, ...params, ...node }, { home });
      expect(ran.result).toMatchObject({ failed: true, msg: expect.stringMatching(message) });
      expect(JSON.stringify(ran)).not.toContain('planted');
    }),
  );

  test('in check mode a missing program is reported as an unknown change', async () => {
    const ran = await run({ manifest: MANIFEST, program: '/no/such/program.js' }, { check: true });
    expect(ran.result).toMatchObject({ changed: true, changes: [], restart: 'none', restart_needed: false });
    // What `report` shows for the host.
    expect(ran.result).toMatchObject({ document: { error: { message: '/no/such/program.js is not installed.' } } });
    expect(ran.warnings).toEqual([expect.stringContaining('is not installed yet')]);
  });

  test('is documented as it is', async () => {
    const texts = (await python({ documentation: true, params: {}, check: false })) as Record<string, string>;
    const { spec, result } = await withHome(FILES, (home) => run({ manifest: MANIFEST }, { check: true, home }));
    const documented = parse(texts.documentation ?? '').options as Record<string, Record<string, unknown>>;
    const facts = ({ type, default: value, required }: Record<string, unknown>) => ({ type, default: value, required });
    const said = Object.fromEntries(Object.entries(documented).map(([name, option]) => [name, facts(option)]));
    expect(said).toEqual(Object.fromEntries(Object.entries(spec).map(([name, option]) => [name, facts(option)])));
    for (const option of Object.values(documented)) expect(option.description).toBeDefined();
    expect(parse(texts.examples ?? '')).toHaveLength(3);
    // Every result has these two, and Ansible documents them itself.
    const keys = [...Object.keys(result), 'error'].filter((key) => key !== 'changed' && key !== 'diff');
    expect(Object.keys(parse(texts.returned ?? '')).sort()).toEqual(keys.sort());
  });
});

test('every YAML file of the collection can be read, and every option of a role has a default', () => {
  const files = filesBelow('integrations/ansible').filter((file) => file.endsWith('.yml'));
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) expect(() => parse(read(file)), file).not.toThrow();
  for (const role of ['install', 'settings']) {
    const folder = `integrations/ansible/roles/${role}`;
    const { options } = parse(read(`${folder}/meta/argument_specs.yml`)).argument_specs.main;
    const defaults = Object.fromEntries(
      Object.entries(options as Record<string, { default?: unknown; required?: boolean }>)
        .filter(([, option]) => !option.required)
        .map(([name, option]) => [name, option.default]),
    );
    expect(parse(read(`${folder}/defaults/main.yml`))).toEqual(defaults);
  }
});

test('the collection has the version of the program', () => {
  expect(parse(read('integrations/ansible/galaxy.yml')).version).toBe(JSON.parse(read('package.json')).version);
});
