import { execFileSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planDigest, planOf } from '../../integrations/github-action/src/document.ts';
import { matchingFiles } from '../../integrations/github-action/src/files.ts';
import { planMarkdown } from '../../src/views/markdown/plan.ts';
import { fingerprint, ROOT } from '../e2e/cli.ts';
import { ACTIONS, BOT, commandsIn, expectResult, Job } from './github.ts';

const BLIND = 'yes, apply whatever the plan says';
const NAMES = ['validate', 'plan', 'apply', 'report', 'drift'] as const;

describe.each(NAMES)('%s/action.yml', (name) => {
  const text = () => readFile(path.join(ACTIONS, name, 'action.yml'), 'utf8');
  type Definition = { runs: object; inputs: Record<string, { default?: string; required: boolean }>; outputs: object };

  test('runs main.mjs on node24', async () => {
    const { runs } = parse(await text()) as Definition;
    expect(runs).toEqual({ using: 'node24', main: 'main.mjs' });
    expect(await readFile(path.join(ACTIONS, name, 'main.mjs'), 'utf8')).toContain(`run('${name}')`);
  });

  test('knows every input that the code reads, and the README names each input and output', async () => {
    const { inputs, outputs } = parse(await text()) as Definition;
    const files = [`actions/${name}.ts`, ...(name === 'report' ? [] : ['cli.ts'])];
    if (name !== 'apply' && name !== 'drift') files.push('comment.ts', 'event.ts');
    const sources = await Promise.all(files.map((file) => readFile(path.join(ACTIONS, 'src', file), 'utf8')));
    const read = [...sources.join('\n').matchAll(/runner\.(?:input|flag|choice)\('([\w-]+)'/g)].map(
      ([, input]) => input,
    );
    expect(read.filter((input) => input !== 'host' && !(input && input in inputs))).toEqual([]);
    const readme = await readFile(path.join(ACTIONS, 'README.md'), 'utf8');
    for (const word of [...Object.keys(inputs), ...Object.keys(outputs)]) expect(readme).toContain(`\`${word}\``);
  });
});

describe('plan', () => {
  test('sets every output, saves the plan, writes nothing else', () =>
    Job.with(async (job) => {
      const before = await fingerprint(job.at('.openclaw'));
      const { outputs, summary } = expectResult(await job.start('plan', { 'plan-file': 'out/plan.json' }), 0);
      expect(await fingerprint(job.at('.openclaw'))).toBe(before);
      const document = JSON.parse(await job.read('work/out/plan.json')) as { summary: Record<string, number> };
      const { add, change, remove, move } = document.summary;
      expect(outputs).toMatchObject({
        'has-changes': 'true',
        'exit-code': '2',
        'plan-file': job.at('work/out/plan.json'),
      });
      expect(outputs).toMatchObject({ add: `${add}`, change: `${change}`, remove: `${remove}`, move: `${move}` });
      expect(outputs['plan-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(summary).toContain('`anthropic/claude-opus-4-5`');
      expect(summary).not.toContain('planted');
      expect(summary).toMatch(/<summary>Chains before and after<\/summary>\n\n```mermaid\nflowchart LR\n/);
      expect(summary).toMatch(/<summary>Diff of the files<\/summary>\n\n```diff\n--- /);
    }));

  test('fails where no changes are expected and there are some', () =>
    Job.with(async (job) => {
      const { outputs } = expectResult(await job.run('plan', { 'expect-no-changes': 'true', comment: 'off' }), 2);
      expect(outputs['exit-code']).toBe('2');
    }));

  test('the program is given no token, no input and no file of the runner', () =>
    Job.with(async (job) => {
      await job.write(
        'spy.cjs',
        `require('node:fs').appendFileSync(${JSON.stringify(job.at('env'))}, JSON.stringify(process.env))`,
      );
      await job.start(
        'plan',
        { comment: 'off' },
        {
          GITHUB_TOKEN: 'planted-one',
          ACTIONS_RUNTIME_TOKEN: 'planted-two',
          NODE_OPTIONS: `--require ${job.at('spy.cjs')}`,
        },
      );
      const [, child = ''] = (await job.read('env')).split('}{');
      expect(child).toContain('"HOME"');
      expect(child).not.toMatch(/planted|INPUT_|GITHUB_OUTPUT|STEP_SUMMARY/);
    }));

  test('an option cannot be slipped in through an input, and a wrong input says so', () =>
    Job.with(async (job) => {
      const before = await fingerprint(job.at('work'));
      await job.run('plan', { manifest: '--out=stolen', 'state-dir': '--help' });
      expect(await fingerprint(job.at('work'))).toBe(before);
      const { stdout } = expectResult(await job.run('plan', { comment: 'sometimes' }), 1);
      expect(stdout).toContain('The input comment takes auto or off.');
      expectResult(await job.run('plan', { 'working-directory': 'nowhere' }), 1);
    }));
});

describe('validate', () => {
  const BASE =
    'version: 1\nprimary: opus\nfallbacks: [openai/gpt-5.2, google/gemini-2.5-pro]\naliases: { opus: anthropic/claude-opus-4-5 }\n';

  test('shows what a pull request declares, without a home and without a token that may write', () =>
    Job.with(async (job) => {
      job.github.files.set('openclaw.models.yaml', BASE);
      const { outputs, summary } = expectResult(await job.start('validate', {}, { HOME: job.at('nowhere') }), 0);
      expect(outputs).toMatchObject({ valid: 'true', 'exit-code': '0', 'has-changes': 'true', move: '1', remove: '0' });
      expect(summary).toContain('| ↕️ move | `fallbacks` |');
      expect(summary).toContain('| ➕ add | `agents.work.auth.order.anthropic` |');
      expect(job.github.calls).toEqual([`GET /repos/acme/fleet/contents/openclaw.models.yaml?ref=${'a'.repeat(40)}`]);
      await job.write('work/base.yaml', BASE);
      const offline = await job.run('validate', { 'base-manifest': 'base.yaml', 'github-token': '' });
      expect(offline.summary).toBe(summary);
    }));

  test('a new manifest is compared with nothing; an invalid one is annotated', () =>
    Job.with(async (job) => {
      const { outputs } = expectResult(await job.run('validate'), 0);
      expect(Number(outputs.add)).toBeGreaterThan(5);
      await job.write('work/deep/m.yaml', 'version: 1\nprimry: openai/gpt-5.2\n');
      const result = expectResult(await job.run('validate', { 'working-directory': 'deep', manifest: 'm.yaml' }), 1);
      expect(result.stdout).toContain('::error file=deep/m.yaml,line=2,col=1,title=E111::');
      expect(result.outputs).toMatchObject({ valid: 'false', 'exit-code': '1' });
    }));

  test('an API that fails costs the comparison and nothing else', () =>
    Job.with(async (job) => {
      job.github.interfere = (_, response) => {
        response.writeHead(500).end();
        return 'taken';
      };
      const { outputs, stdout } = expectResult(await job.run('validate'), 0);
      expect(outputs.valid).toBe('true');
      expect(commandsIn(stdout)).toContain('notice');
    }));
});

describe('apply', () => {
  const config = '.openclaw/openclaw.json';

  test('carries out the plan that was reviewed', () =>
    Job.with(async (job) => {
      const { outputs } = await job.start('plan', { 'plan-file': 'plan.json', comment: 'off' });
      const inputs = {
        'plan-file': 'plan.json',
        manifest: 'openclaw.models.yaml',
        'expected-digest': outputs['plan-digest'] ?? '',
      };
      const applied = expectResult(await job.start('apply', inputs), 0);
      expect(applied.outputs).toMatchObject({
        applied: 'true',
        'exit-code': '0',
        'plan-digest': outputs['plan-digest'],
      });
      const id = applied.outputs['history-id'] ?? '';
      expect(id).toMatch(/^\d{8}-\d{6}-[0-9a-f]{4}$/);
      const [heading, , done] = applied.summary.split('\n');
      expect(heading).toMatch(/^### OpenClaw models: apply: /);
      expect(done).toBe(`Applied as \`${id}\`. Undo: \`openclaw-models rollback ${id.slice(-4)}\``);
      expect(await job.read(config)).toContain('claude-opus-4-5');
      expect((await job.start('plan')).outputs['has-changes']).toBe('false');
      expect(job.github.count('POST')).toBe(0);
    }));

  test('applies the plan with the expected digest, and refuses another one', () =>
    Job.with(async (job) => {
      const { outputs } = await job.run('plan', { comment: 'off' });
      const before = await job.read(config);
      const other = expectResult(await job.run('apply', { 'expected-digest': `sha256:${'0'.repeat(64)}` }), 3);
      expect(other.outputs).toMatchObject({ applied: 'false', 'exit-code': '3' });
      expect(await job.read(config)).toBe(before);
      expectResult(await job.run('apply', { 'expected-digest': outputs['plan-digest'] ?? '' }), 0);
      expect(await job.read(config)).not.toBe(before);
    }));

  test('refuses a stale plan, and names what changed', () =>
    Job.with(async (job) => {
      await job.run('plan', { 'plan-file': 'plan.json', comment: 'off' });
      const manifest = await job.read('work/openclaw.models.yaml');
      const before = await job.read(config);
      await job.write('work/openclaw.models.yaml', `${manifest}# merged in between\n`);
      const other = expectResult(
        await job.run('apply', { 'plan-file': 'plan.json', manifest: 'openclaw.models.yaml' }),
        3,
      );
      expect(other.stdout).toContain('The plan is stale: the manifest changed since.');
      expect(await job.read(config)).toBe(before);

      await job.write(config, `${before}// edited by hand\n`);
      const stale = expectResult(await job.run('apply', { 'plan-file': 'plan.json' }), 3);
      expect(stale.outputs).toMatchObject({ applied: 'false', 'exit-code': '3' });
      expect(stale.summary).toContain('E401');
      expect(await job.read(config)).toBe(`${before}// edited by hand\n`);
    }));

  test('does nothing without approval, and accepts only the exact approval text', () =>
    Job.with(async (job) => {
      const before = await fingerprint(job.at('.openclaw'));
      expect(expectResult(await job.run('apply'), 4).stdout).toContain('No plan was approved');
      expectResult(await job.run('apply', { 'auto-approve': 'true' }), 1);
      expectResult(await job.run('apply', { 'plan-file': 'missing.json' }), 1);
      await job.write('work/list.json', '[1]');
      expectResult(await job.run('apply', { 'plan-file': 'list.json' }), 1);
      expect(await fingerprint(job.at('.openclaw'))).toBe(before);
      expectResult(await job.run('apply', { 'auto-approve': BLIND }), 0);
      expect(await fingerprint(job.at('.openclaw'))).not.toBe(before);
    }));

  test('clears lists only with allow-destructive', () =>
    Job.with(async (job) => {
      await job.write('work/openclaw.models.yaml', 'version: 1\nfallbacks: []\n');
      const refused = expectResult(await job.run('apply', { 'auto-approve': BLIND }), 4);
      expect(refused.summary).toContain('E421');
      expectResult(await job.run('apply', { 'auto-approve': BLIND, 'allow-destructive': 'true' }), 0);
    }));
});

describe('drift', () => {
  const primary = /primary: "anthropic[^"]*"/;

  test('says whether somebody changed a setting, and fails only if it is told to', () =>
    Job.with(async (job) => {
      // Never applied from here, so nobody knows which side changed.
      const first = expectResult(await job.run('drift'), 0);
      expect(first.outputs).toMatchObject({ drift: 'true', 'live-changed': '0', 'exit-code': '2' });
      expect(Number(first.outputs['no-baseline'])).toBeGreaterThan(0);

      expectResult(await job.run('apply', { 'auto-approve': BLIND }), 0);
      const clean = expectResult(await job.run('drift', { 'fail-on-drift': 'true' }), 0);
      expect(clean.outputs).toMatchObject({ drift: 'false', 'exit-code': '0' });

      const config = await job.read('.openclaw/openclaw.json');
      expect(config).toMatch(primary);
      await job.write('.openclaw/openclaw.json', config.replace(primary, `primary: "openai/gpt-5.2"`));
      const changed = expectResult(await job.run('drift', { 'markdown-file': 'out/drift.md' }), 0);
      expect(changed.outputs).toMatchObject({ drift: 'true', 'live-changed': '1', conflict: '0', 'exit-code': '2' });
      expect(changed.outputs['markdown-file']).toBe(job.at('work/out/drift.md'));
      expect(await job.read('work/out/drift.md')).toContain('| `primary` | live changed |');
      expect(changed.summary).toContain('| `primary` | live changed |');
      expectResult(await job.run('drift', { 'fail-on-drift': 'true' }), 2);
    }));

  test('is not known where the comparison fails', () =>
    Job.with(async (job) => {
      await job.write('.openclaw/openclaw.json', '{');
      const { outputs, stdout } = expectResult(await job.run('drift'), 1);
      expect(outputs).toMatchObject({ drift: '', 'markdown-file': '', 'exit-code': '1' });
      expect(commandsIn(stdout)).toContain('error');
    }));

  test.each([
    ['true', '', ['issue create --title OpenClaw models: drift --body-file drift.md']],
    ['true', '7', ['issue edit 7 --body-file drift.md']],
    ['false', '7', ['issue close 7']],
    ['false', '', []],
    ['', '7', []],
  ])('the recipe for an issue, with drift %j and issue %j', (DRIFT, open, done) =>
    Job.with(async (job) => {
      const readme = await readFile(path.join(ACTIONS, 'README.md'), 'utf8');
      const [, text = ''] = /```yaml\n(name: models-drift\n[\s\S]*?)```/.exec(readme) ?? [];
      const { jobs } = parse(text) as { jobs: { issue: { steps: { run?: string }[] } } };
      const script = jobs.issue.steps.flatMap(({ run }) => run ?? []).join('\n');
      await job.write('bin/gh', `#!/bin/sh\ncase "$2" in list) echo "${open}" ;; *) echo "$@" >> "$CALLS" ;; esac\n`);
      await chmod(job.at('bin/gh'), 0o755);
      await job.write('calls', '');
      const env = { PATH: `${job.at('bin')}:${process.env.PATH}`, CALLS: job.at('calls'), DRIFT };
      execFileSync('bash', ['-e', '-c', script], { env });
      const calls = (await job.read('calls')).split('\n').filter((line) => line !== '');
      expect(calls.map((call) => call.replace(/ --comment .*/, ''))).toEqual(done);
    }),
  );
});

describe('report', () => {
  test('groups equal plans, reports failures, and keeps one comment', () =>
    Job.with(async (job) => {
      await job.start('plan', { 'plan-file': 'plans/one/plan.json', comment: 'off' });
      await job.write('work/plans/two/plan.json', await job.read('work/plans/one/plan.json'));
      await job.write('work/agrees.yaml', 'version: 1\nprimary: anthropic/claude-sonnet-4-5\n');
      await job.run('plan', { 'plan-file': 'plans/three/plan.json', manifest: 'agrees.yaml', comment: 'off' });
      const { outputs } = expectResult(await job.run('report', { plans: 'plans/**/plan.json', label: 'fleet' }), 0);
      expect(outputs).toMatchObject({ hosts: '3', 'hosts-changing': '2', 'hosts-failed': '0', 'exit-code': '2' });
      const body = job.github.comments[0]?.body ?? '';
      expect(body).toContain('`one`, `two`');
      expect(body).toContain('<summary>1 host: no changes</summary>\n\n`three`');

      await job.write('work/plans/four/plan.json', 'not JSON');
      await job.write(
        'work/plans/five/plan.json',
        '{"formatVersion":1,"error":{"code":"E200","message":"no config","remedy":""}}',
      );
      const failed = expectResult(await job.run('report', { plans: 'plans', label: 'fleet' }), 1);
      expect(failed.outputs).toMatchObject({ hosts: '5', 'hosts-failed': '2', 'exit-code': '1' });
      expect(job.github.comments).toHaveLength(1);
      expect(job.github.comments[0]?.body).toContain(
        '**1 host: failed** `E200`\n`no config`\n\n<details><summary>1 host</summary>\n\n`five`',
      );
      expectResult(await job.run('report', { plans: 'none/*.json' }), 1);
    }));

  test('patterns find what they match', () =>
    Job.with(async (job) => {
      for (const name of ['a/x.json', 'a/b/y.json', 'a/b/z.txt', 'c+d/x.json']) await job.write(`work/p/${name}`, '{}');
      const found = (patterns: string) =>
        matchingFiles(patterns, job.at('work')).map((file) => path.relative(job.at('work/p'), file));
      expect(found('p/**/*.json')).toEqual(['a/b/y.json', 'a/x.json', 'c+d/x.json']);
      expect(found('p/*/?.json\np/a/x.json')).toEqual(['a/x.json', 'c+d/x.json']);
      expect(found('p/a/**')).toEqual(['a/b/y.json', 'a/b/z.txt', 'a/x.json']);
      expect(found('p/a')).toEqual(['a/b/y.json', 'a/x.json']);
    }));
});

describe('hostile values', () => {
  const HOSTILE = [
    '::error::owned',
    '\n::set-output name=has-changes::false',
    '##[error]owned',
    '@team `x` | <img src=x onerror=y> <!-- --> #1 [a](https://evil.test) https://evil.test www.evil.test',
    '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
    'a\u202egnp.exe\u2066\u200b',
    '```\n| a | b |\n</code></details>',
    '--> <script>',
    '\ud800',
  ];

  test('from a plan file are text in the comment and in the log', () =>
    Job.with(async (job) => {
      await job.start('plan', { 'plan-file': 'plan.json', comment: 'off' });
      const plan = JSON.parse(await job.read('work/plan.json')) as Record<string, unknown>;
      const changes = HOSTILE.map((value) => ({
        address: value,
        action: 'change',
        kind: 'declared',
        before: [value, value],
        after: value,
        file: value,
        reason: value,
        destructive: false,
      }));
      await job.write('work/h/a.json', JSON.stringify({ ...plan, changes }));
      const error = { code: 'E200', message: HOSTILE.join('\n'), remedy: '' };
      await job.write('work/h/b.json', JSON.stringify({ error }));
      const result = expectResult(await job.run('report', { plans: 'h', label: HOSTILE.join(' ') }), 1);
      expect(commandsIn(result.stdout).filter((name) => name !== 'error')).toEqual([]);
      expect(commandsIn(result.stdout)).toHaveLength(1);
      const body = job.github.comments[0]?.body ?? '';
      const [marker, ...rest] = body.split('\n');
      expect(marker).toMatch(/^<!-- openclaw-models: [\w%.!~*'()]+ -->$/);
      for (const text of [rest.join('\n'), result.summary]) {
        expect(text.replace(/`[\w ./:~+,=-]+`/g, '')).not.toMatch(/@|`|(?<!&)#1|\[a\]|https:|www\.e|<img|<script|<!--/);
        expect(text).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200c-\u200f\u202a-\u202e\u2060-\u2069\ud800]/,
        );
        expect(text.match(/<\/details>/g)).toHaveLength(text.match(/<details>/g)?.length ?? 0);
        const rows = text.split('\n').filter((line) => line.startsWith('| ✏️'));
        expect(rows.map((line) => line.split('|').length)).toEqual(HOSTILE.map(() => 7));
      }
      // The same comment is found again.
      await job.run('report', { plans: 'h', label: HOSTILE.join(' ') });
      expect(job.github.comments).toHaveLength(1);
    }));

  test('from the manifest cannot set an output or give a command', () =>
    Job.with(async (job) => {
      const name = 'a\n::error::x,line=1%0A.yaml';
      await job.write(
        `work/${name}`,
        'version: 1\n"::error::owned\\n::warning::x\\e[31m\\u202e": 1\nprimary: "##[error]x"\n',
      );
      const result = expectResult(await job.run('plan', { manifest: name }), 1);
      expect(commandsIn(result.stdout).filter((command) => command !== 'error')).toEqual([]);
      expect(result.stdout).not.toMatch(/^::error::owned|##\[|\u001b|\u202e/m);
      expect(result.outputs['exit-code']).toBe('1');
      expect(job.github.comments.map(({ user }) => user.login)).toEqual([BOT]);
    }));

  test('the limit holds however long the heads are', () => {
    const diagnostics = Array.from({ length: 60 }, () => ({
      code: 'W301',
      severity: 'warning',
      message: '@'.repeat(5000),
      remedy: '|'.repeat(5000),
    }));
    const plan = planOf({ formatVersion: 1, changes: [], summary: {}, files: [], source: {}, target: {}, diagnostics });
    if (!plan) throw new Error('no plan');
    for (const limit of [1000, 65_000, 300_000])
      expect(planMarkdown(plan, { limit, title: '@'.repeat(900) }).length).toBeLessThanOrEqual(limit);
  });
});

test('the digest covers what would be done, not the texts around it', () => {
  const file = { path: '~/x.json', role: 'auth-store', digest: 'sha256:1', edits: [] };
  const base = { formatVersion: 1, changes: [], summary: {}, source: { digest: 'd' }, target: {}, commands: [] };
  const digest = (fields: object) => {
    const plan = planOf({ ...base, files: [file], ...fields });
    return plan && planDigest(plan);
  };
  const same = digest({});
  expect(digest({ diagnostics: [{ code: 'W307' }], files: [{ ...file, digest: 'sha256:2' }] })).toBe(same);
  expect(digest({ files: [{ ...file, role: 'config', digest: 'sha256:2' }] })).not.toBe(same);
  expect(digest({ source: { digest: 'e' } })).not.toBe(same);
  expect(digest({ commands: [{ agent: 'main' }] })).not.toBe(same);
  expect(digest({ changes: [{ address: 'primary', action: 'add', before: null, after: 'a/b' }] })).not.toBe(same);
});

test('the hook and the component are YAML with the expected content', async () => {
  const read = (name: string) => readFile(path.join(ROOT, name), 'utf8');
  const hooks = parse(await read('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[];
  expect(hooks.map(({ entry }) => entry)).toEqual(['openclaw-models validate', 'openclaw-models fmt --check']);
  for (const { files } of hooks) {
    expect('openclaw.models.yaml').toMatch(new RegExp(files));
    expect('fleet/openclaw.models.yml').toMatch(new RegExp(files));
    expect('my-openclaw.models.yaml').not.toMatch(new RegExp(files));
  }
  const [spec, jobs] = (await read('integrations/gitlab/templates/openclaw-models.yml')).split(/^---$/m);
  const inputs = Object.keys((parse(spec ?? '') as { spec: { inputs: object } }).spec.inputs);
  const used = [...(jobs ?? '').matchAll(/\$\[\[ inputs\.([\w-]+)/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(inputs.sort());
  expect(() => parse((jobs ?? '').replaceAll(/\$\[\[.*?\]\]/g, 'x'))).not.toThrow();
});
