/** What programs rely on: one JSON document, the exit codes, and saved plans that cannot be misused. */
import { readFileSync } from 'node:fs';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { documentOf, expectCode, FILES, type Home, MANIFEST, ROOT, type RunOptions, withHomeHere } from './cli.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(path.join(ROOT, 'schema', `${name}.schema.json`), 'utf8')));
const [validPlan, validResult] = [schema('plan'), schema('result')];
const VALID = {
  plan: validPlan,
  drift: schema('drift'),
  status: schema('status'),
  models: schema('models'),
  explain: schema('explain'),
  retired: schema('retired'),
  scan: schema('scan'),
  hosts: schema('hosts'),
  refs: schema('refs'),
  pins: schema('pins'),
};

interface Case {
  readonly args: readonly string[];
  readonly code: number;
  readonly error?: string;
  readonly options?: RunOptions;
  /** Left out: the result schema. */
  readonly kind?:
    | 'plan'
    | 'drift'
    | 'schema'
    | 'status'
    | 'models'
    | 'explain'
    | 'retired'
    | 'scan'
    | 'hosts'
    | 'refs'
    | 'pins';
  readonly before?: (home: Home) => Promise<unknown>;
}

const broken = (home: Home) => home.write('.openclaw/openclaw.json', '{');
const destructive = (home: Home) => home.manifest(MANIFEST.replace(/fallbacks: .*/, 'fallbacks: []'));
const unknownAgent = (home: Home) => home.manifest('version: 1\nagents: {nobody: {primary: openai/gpt-5.2}}\n');
const hosts = (home: Home) => home.manifest(`${MANIFEST}hosts: {laptop: {primary: openai/gpt-5.2}}\n`);
const baseless = (home: Home) => home.manifest('version: 1\nextends: none.yaml\n');
const NIX: RunOptions = { env: { OPENCLAW_NIX_MODE: '1' } };
const saved = async (home: Home) => expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
const withoutManifest = (home: Home) => rm(home.at('work', 'openclaw.models.yaml'));
const applied = async (home: Home) => expectCode(await home.run(['apply', '--yes']), 0);
const pinned = (home: Home) =>
  home.write('.openclaw/agents/main/sessions/sessions.json', '{"agent:main:main":{"modelOverride":"openai/gpt-5.2"}}');
const changedByHand = async (home: Home) => {
  await applied(home);
  const config = await home.read('.openclaw', 'openclaw.json');
  await home.write('.openclaw/openclaw.json', config.replace('"anthropic/claude-opus-4-5"', '"xai/grok-4"'));
};

const CASES: readonly Case[] = [
  { args: ['init', '-o', 'new.yaml'], code: 0 },
  { args: ['init', '-o', '-'], code: 0 },
  { args: ['init'], code: 1, error: 'E501' },
  { args: ['import', '-o', 'new.yaml'], code: 0 },
  { args: ['import', '-o', '-'], code: 0 },
  { args: ['import'], code: 1, error: 'E501' },
  { args: ['import', '-o', '-'], code: 1, error: 'E201', before: broken },
  { args: ['validate'], code: 0 },
  { args: ['validate', '-f', '-'], code: 1, error: 'E111', options: { stdin: 'version: 1\nprimry: x/y\n' } },
  { args: ['validate', '-f', 'missing.yaml'], code: 1, error: 'E100' },
  { args: ['validate', '-f', '.'], code: 1, error: 'E108' },
  { args: ['validate', '--host', 'laptop'], code: 0, before: hosts },
  { args: ['validate', '--host', 'labtop'], code: 1, error: 'E163', before: hosts },
  { args: ['validate'], code: 1, error: 'E160', before: baseless },
  { args: ['fmt'], code: 0 },
  { args: ['fmt', '-f', '-'], code: 0, options: { stdin: MANIFEST } },
  { args: ['fmt', '--check'], code: 0, before: async (home) => expectCode(await home.run(['fmt']), 0) },
  { args: ['fmt', '--check'], code: 1, error: 'E167', before: (home) => home.manifest('primary:  a/b\nversion: 1\n') },
  { args: ['fmt'], code: 1, error: 'E101', before: (home) => home.manifest('version: [') },
  { args: ['plan'], code: 0, kind: 'plan' },
  { args: ['plan', '--host', 'laptop'], code: 0, kind: 'plan', before: hosts },
  { args: ['plan', '--all-hosts'], code: 0, kind: 'hosts', before: hosts },
  { args: ['plan', '--all-hosts'], code: 0, kind: 'hosts' },
  { args: ['plan', '--all-hosts', '--diff'], code: 1, error: 'E500' },
  { args: ['plan', '--host', 'laptop'], code: 1, error: 'E163' },
  { args: ['status', '--host', 'none'], code: 1, error: 'E163', before: hosts },
  { args: ['aliases', 'list', '--host', 'none'], code: 1, error: 'E163', before: hosts },
  { args: ['plan', '--detailed-exitcode'], code: 2, kind: 'plan' },
  { args: ['plan', '--detailed-exitcode'], code: 0, kind: 'plan', before: applied },
  { args: ['plan'], code: 1, kind: 'plan', error: 'E309', before: unknownAgent },
  { args: ['plan', '-f', '-'], code: 1, error: 'E101', options: { stdin: 'version: [' } },
  { args: ['plan'], code: 1, error: 'E201', before: broken },
  { args: ['plan', '--out', 'no/such/plan.json'], code: 1, error: 'E502' },
  { args: ['apply', '--yes'], code: 0 },
  { args: ['apply', '--yes'], code: 0, before: applied },
  { args: ['apply'], code: 4, error: 'E422' },
  { args: ['apply', '--yes'], code: 4, error: 'E421', before: destructive },
  { args: ['apply', '--yes', '--allow-destructive'], code: 0, before: destructive },
  { args: ['apply', '--yes'], code: 4, error: 'E315', options: NIX },
  { args: ['apply', '--yes'], code: 0, options: { env: { OPENCLAW_CONFIG_READONLY: '1' } } },
  { args: ['apply', '--yes'], code: 1, error: 'E309', before: unknownAgent },
  { args: ['apply', 'missing.json', '--yes'], code: 1, error: 'E403' },
  { args: ['apply', '--yes', '--fail-on-drift'], code: 0 },
  { args: ['apply', '--yes', '--fail-on-drift'], code: 3, error: 'E424', before: changedByHand },
  { args: ['refs', 'openai/gpt-5.2'], code: 0, kind: 'refs' },
  { args: ['refs', 'openai'], code: 0, kind: 'refs' },
  { args: ['refs', 'nothing-like-it'], code: 1, kind: 'refs', error: 'E540' },
  { args: ['refs', 'openai'], code: 1, kind: 'refs', error: 'E201', before: broken },
  { args: ['pins'], code: 0, kind: 'pins' },
  { args: ['pins'], code: 0, kind: 'pins', before: pinned },
  { args: ['pins', '--agent', 'nobody'], code: 1, kind: 'pins', error: 'E309' },
  { args: ['pins', 'clear', '--auto', '--yes'], code: 0, kind: 'pins' },
  { args: ['pins', 'clear', '--session', 'agent:main:main', '--yes'], code: 1, kind: 'pins', error: 'E561' },
  {
    args: ['pins', 'clear', '--session', 'agent:main:main', '--yes'],
    code: 1,
    kind: 'pins',
    error: 'E562',
    before: pinned,
  },
  { args: ['pins', 'clear', '--session', 'agent:main:main'], code: 4, kind: 'pins', error: 'E422', before: pinned },
  { args: ['replace', 'anthropic/claude-opus-4-5', 'anthropic/claude-opus-4-6', '--force'], code: 0 },
  { args: ['replace', 'anthropic/claude-opus-4-5', 'anthropic/claude-opus-4-5'], code: 1, error: 'E551' },
  { args: ['drift'], code: 0, kind: 'drift' },
  { args: ['drift', '--detailed-exitcode'], code: 2, kind: 'drift', before: changedByHand },
  { args: ['drift', '--detailed-exitcode'], code: 0, kind: 'drift', before: applied },
  { args: ['drift'], code: 1, kind: 'drift', error: 'E309', before: unknownAgent },
  { args: ['drift'], code: 1, kind: 'drift', error: 'E201', before: broken },
  { args: ['drift', '--plain'], code: 1, error: 'E500' },
  { args: ['adopt'], code: 0, before: changedByHand },
  { args: ['adopt', '--dry-run'], code: 0, before: changedByHand },
  { args: ['adopt', 'primary'], code: 0 },
  { args: ['adopt', 'primry'], code: 1, error: 'E530' },
  { args: ['adopt'], code: 1, error: 'E100', before: withoutManifest },
  { args: ['history'], code: 0 },
  { args: ['history'], code: 0, before: applied },
  { args: ['history', 'more'], code: 1, error: 'E500' },
  { args: ['rollback', '--yes'], code: 0, before: applied },
  { args: ['rollback'], code: 4, error: 'E422', before: applied },
  { args: ['rollback', '--yes'], code: 1, error: 'E430' },
  { args: ['rollback', '--yes'], code: 4, error: 'E315', before: applied, options: NIX },
  { args: ['apply', 'plan.json', '--yes'], code: 4, error: 'E315', before: saved, options: NIX },
  { args: ['set', 'opus'], code: 0 },
  { args: ['set', 'opus'], code: 0, before: applied },
  { args: ['set', 'opus', '--dry-run'], code: 0 },
  { args: ['set', 'opus', '--no-apply'], code: 0 },
  { args: ['set', 'opus'], code: 0, options: { env: { CI: '1' } } },
  { args: ['set', 'pro'], code: 0, before: withoutManifest },
  { args: ['set', 'opus'], code: 1, error: 'E541', before: withoutManifest },
  { args: ['set', 'opus'], code: 1, error: 'E201', before: broken },
  { args: ['set', 'opus'], code: 4, error: 'E315', options: NIX },
  { args: ['set', 'opus', '-f', 'missing.yaml'], code: 1, error: 'E100' },
  { args: ['set', 'opus', '-f', '-'], code: 1, error: 'E500', options: { stdin: MANIFEST } },
  { args: ['set', 'openai/gpt-5.22', '--strict'], code: 1, error: 'E503' },
  { args: ['set-image', 'openai/gpt-4'], code: 1, error: 'E504' },
  { args: ['aliases', 'add', 'fast', 'openai/gpt-5-mini'], code: 0 },
  { args: ['aliases', 'add', 'opus', 'openai/gpt-5-mini'], code: 1, error: 'E506' },
  { args: ['aliases', 'remove', 'fast'], code: 1, error: 'E507' },
  { args: ['aliases', 'list'], code: 0 },
  { args: ['fallbacks', 'add', 'x/y'], code: 1, error: 'E540' },
  { args: ['fallbacks', 'add', 'x/y', '--force'], code: 0 },
  { args: ['fallbacks', 'remove', 'x/y'], code: 1, error: 'E508' },
  { args: ['fallbacks', 'move', 'openai/gpt-5.2', '9'], code: 1, error: 'E509' },
  { args: ['fallbacks', 'clear', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['fallbacks', 'list'], code: 0 },
  { args: ['fallbacks', 'list', '--plain'], code: 1, error: 'E500' },
  { args: ['fallbacks', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['fallbacks', 'list'], code: 0, before: withoutManifest },
  { args: ['image-fallbacks', 'add', 'google/gemini-2.5-pro'], code: 0 },
  { args: ['image-fallbacks', 'list'], code: 0 },
  { args: ['auth', 'order', 'get', '--provider', 'anthropic'], code: 0 },
  { args: ['auth', 'order', 'get'], code: 0 },
  { args: ['auth', 'order', 'get', '--provider', 'mistral', '--agent', 'work'], code: 0 },
  { args: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b'], code: 0 },
  { args: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:c'], code: 1, error: 'E505' },
  { args: ['auth', 'order', 'clear', '--provider', 'anthropic', '--agent', 'work'], code: 0 },
  { args: ['auth', 'list'], code: 0 },
  { args: ['auth', 'list', '--agent', 'nobody'], code: 1, error: 'E309' },
  { args: ['auth', 'list'], code: 1, error: 'E201', before: broken },
  { args: ['auth', 'paste-token', '--provider', 'openai'], code: 0, options: { stdin: 'tok\n' } },
  { args: ['auth', 'paste-token', '--provider', 'openai', '--dry-run'], code: 0 },
  { args: ['auth', 'paste-token', '--provider', 'openai'], code: 1, error: 'E522' },
  { args: ['auth', 'paste-token', '--provider', 'openai', 'tok'], code: 1, error: 'E523' },
  { args: ['auth', 'setup-token'], code: 1, error: 'E524', options: { stdin: 'tok\n' } },
  { args: ['auth', 'add'], code: 1, error: 'E500' },
  { args: ['auth', 'remove', 'anthropic:a', '--yes'], code: 0 },
  { args: ['auth', 'remove', 'anthropic:a', '--dry-run'], code: 0 },
  { args: ['auth', 'remove', 'anthropic:a'], code: 4, error: 'E422' },
  { args: ['auth', 'remove', 'anthropic:c', '--yes'], code: 1, error: 'E520' },
  { args: ['status'], code: 0, kind: 'status' },
  { args: ['status', '--agent', 'work'], code: 0, kind: 'status' },
  { args: ['status', '--agent', 'nobody'], code: 1, kind: 'status', error: 'E309' },
  { args: ['status', '--check'], code: 1, kind: 'status' },
  { args: ['status', '--expiring-within', '1w'], code: 1, kind: 'status', error: 'E500' },
  { args: ['status'], code: 1, kind: 'status', error: 'E201', before: broken },
  { args: [], code: 0, kind: 'status' },
  { args: ['list'], code: 0, kind: 'models' },
  { args: ['list', '--all', '--provider', 'xai'], code: 0, kind: 'models' },
  { args: ['list', '--format', 'openclaw'], code: 1, kind: 'models', error: 'E500' },
  { args: ['list'], code: 1, kind: 'models', error: 'E201', before: broken },
  { args: ['retired'], code: 0, kind: 'retired' },
  { args: ['retired', '--within', '1w'], code: 1, kind: 'retired', error: 'E500' },
  { args: ['retired'], code: 1, kind: 'retired', error: 'E201', before: broken },
  { args: ['explain', '--agent', 'work'], code: 0, kind: 'explain' },
  { args: ['explain', '--assert', 'nobody/*'], code: 1, kind: 'explain', error: 'E511' },
  { args: ['explain', '--agent', 'nobody'], code: 1, kind: 'explain', error: 'E309' },
  { args: ['scan', '--no-probe'], code: 0, kind: 'scan' },
  { args: ['scan', '--no-probe', '--yes', '--set-default', '--provider', 'anthropic'], code: 0, kind: 'scan' },
  { args: ['scan', '--no-probe', '--set-default'], code: 4, kind: 'scan', error: 'E422' },
  { args: ['scan', '--no-probe', '--yes', '--set-image', '--provider', 'groq'], code: 1, kind: 'scan', error: 'E512' },
  { args: ['scan', '--no-probe'], code: 1, kind: 'scan', error: 'E201', before: broken },
  { args: ['scan', '--openrouter-free'], code: 1, kind: 'scan', error: 'E514' },
  { args: ['completion', 'bash'], code: 0 },
  { args: ['completion', 'cmd'], code: 1, error: 'E500' },
  { args: ['schema'], code: 0, kind: 'schema' },
  { args: ['schema', 'nothing'], code: 1, error: 'E500' },
  { args: ['plna'], code: 1, error: 'E500' },
  { args: ['plan', '--jsn'], code: 1, error: 'E500' },
];

describe.concurrent('--json is one document, and the exit code agrees', () => {
  // One case in eight starts the program; the others would only show the same of other commands.
  for (const [index, { args, code, error, options, kind, before }] of CASES.entries()) {
    const starts = index % 8 === 0;
    const name = `${args.join(' ')}${before ? ` (${before.name})` : ''}${options?.env ? ` with ${Object.keys(options.env)}` : ''}`;
    test(`${name}: ${error ?? 'done'}, exit ${code}`, () =>
      withHomeHere(FILES, async (home) => {
        await before?.(home);
        const outcome = await (starts
          ? home.start([...args, '--json'], options)
          : home.run([...args, '--json'], options));
        expectCode(outcome, code);
        const document = documentOf(outcome);
        if (error === undefined) expect(document).not.toHaveProperty('error');
        else
          expect(document.error).toEqual({
            code: error,
            // A sentence, or OpenClaw's own text: `Fallback not found: x/y`.
            message: expect.stringMatching(/[.?]$|^\w+ not found: \S+$/),
            remedy: expect.stringMatching(/./),
          });
        if (kind === 'schema') return;
        const validate = kind === undefined ? validResult : VALID[kind];
        expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      }));
  }
});

/** Saves a plan, changes it as text or value, and applies it. */
async function applyTampered(home: Home, change: (plan: SavedPlan) => void) {
  expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
  const plan = JSON.parse(await home.read('work', 'plan.json')) as SavedPlan;
  change(plan);
  await home.write('work/plan.json', JSON.stringify(plan));
  return home.run(['apply', 'plan.json', '--yes']);
}

interface SavedPlan {
  formatVersion: number;
  source: { kind: string };
  target: { machine: string };
  files: { path: string; role: string; edits: { op: string; path: (string | number)[]; value?: unknown }[] }[];
}

function firstEdit(plan: SavedPlan) {
  const edit = plan.files.find((file) => file.edits.length > 0)?.edits.find((candidate) => candidate.op === 'set');
  if (!edit) throw new Error('the plan has no edit to tamper with');
  return edit;
}

describe.concurrent('a saved plan', () => {
  test('is applied exactly, once', () =>
    withHomeHere(FILES, async (home) => {
      const planned = expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
      expect(planned.stdout.trimEnd().split('\n').at(-1)).toBe('Next: openclaw-models apply plan.json');
      expect(validPlan(JSON.parse(await home.read('work', 'plan.json')))).toBe(true);
      expectCode(await home.run(['apply', 'plan.json', '--yes']), 0);
      expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
      expect(expectCode(await home.run(['apply', 'plan.json', '--yes']), 3).stderr).toContain('E401');
    }));

  test('comes through standard input, too', () =>
    withHomeHere(FILES, async (home) => {
      const { stdout } = expectCode(await home.run(['plan', '--json']), 0);
      expectCode(await home.run(['apply', '-', '--yes'], { stdin: stdout }), 0);
      expectCode(await home.run(['plan', '--detailed-exitcode']), 0);
    }));

  test('is stale once a file has moved, and the file is named', () =>
    withHomeHere(FILES, async (home) => {
      expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
      const text = `${await home.read('.openclaw', 'openclaw.json')}\n`;
      await home.write('.openclaw/openclaw.json', text);
      const { stderr } = expectCode(await home.run(['apply', 'plan.json', '--yes']), 3);
      expect(stderr).toContain('~/.openclaw/openclaw.json changed after this plan was made. Nothing was written.');
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(text);
    }));

  test('holds no secret and no path of this machine', () =>
    withHomeHere(FILES, async (home) => {
      expectCode(await home.run(['plan', '--out', 'plan.json']), 0);
      const text = await home.read('work', 'plan.json');
      expect(text).not.toContain(home.dir);
      expect(text).not.toContain('planted');
    }));

  test('of another machine is refused', () =>
    withHomeHere(FILES, async (home) => {
      const outcome = await applyTampered(home, (plan) => {
        plan.target.machine = '0123456789abcdef';
      });
      expect(expectCode(outcome, 3).stderr).toContain('E402');
    }));

  test('of another format is refused', () =>
    withHomeHere(FILES, async (home) => {
      const outcome = await applyTampered(home, (plan) => {
        plan.formatVersion = 2;
      });
      expect(expectCode(outcome, 1).stderr).toContain('E403');
      await home.write('work/plan.json', 'no plan');
      expect(expectCode(await home.run(['apply', 'plan.json', '--yes']), 1).stderr).toContain('E403');
    }));

  const TAMPERINGS: Readonly<Record<string, (plan: SavedPlan) => void>> = {
    'another value': (plan) => void Object.assign(firstEdit(plan), { value: 'evil/model' }),
    'the token of the gateway': (plan) =>
      void Object.assign(firstEdit(plan), { path: ['gateway', 'auth', 'token'], value: 'evil' }),
    'a setting of an agent that is no model': (plan) =>
      void Object.assign(firstEdit(plan), { path: ['agents', 'defaults', 'workspace'], value: '/' }),
    'all agents': (plan) => void Object.assign(firstEdit(plan), { path: ['agents'], value: {} }),
    'another file of the home': (plan) => void Object.assign(plan.files[0] ?? {}, { path: '~/.bashrc' }),
    'an auth store of somebody else': (plan) =>
      void Object.assign(plan.files[0] ?? {}, { path: '/elsewhere/auth-profiles.json', role: 'auth-store' }),
    'the config called an include': (plan) => {
      Object.assign(plan.files.find((file) => file.role === 'config') ?? {}, { role: 'include' });
      Object.assign(firstEdit(plan), { path: ['gateway', 'auth', 'token'], value: 'evil' });
    },
    'a rollback': (plan) => void Object.assign(plan.source, { kind: 'rollback' }),
  };
  for (const [name, change] of Object.entries(TAMPERINGS)) {
    test(`made to change ${name} is refused`, () =>
      withHomeHere(FILES, async (home) => {
        const before = await readFile(home.config, 'utf8');
        expect(expectCode(await applyTampered(home, change), 1).stderr).toContain('E404');
        expect(await readFile(home.config, 'utf8')).toBe(before);
        expect(await readdir(home.at('.openclaw'))).not.toContain('openclaw-models');
      }));
  }

  test('made to change more of an included file than its models is refused', () =>
    withHomeHere(
      {
        ...FILES,
        '.openclaw/openclaw.json': '{ meta: { lastTouchedAt: "x" }, $include: "./all.json" }',
        '.openclaw/all.json':
          '{"gateway": {"auth": {"token": "t"}}, "agents": {"defaults": {"model": {"primary": "openai/gpt-5.2"}}}}',
        'work/openclaw.models.yaml': 'version: 1\nprimary: google/gemini-2.5-pro\n',
      },
      async (home) => {
        const outcome = await applyTampered(
          home,
          (plan) => void Object.assign(firstEdit(plan), { path: ['gateway', 'auth', 'token'] }),
        );
        expect(expectCode(outcome, 1).stderr).toContain('E404');
        expectCode(await home.run(['apply', '--yes']), 0);
        expect(await home.read('.openclaw', 'all.json')).toContain('"primary": "google/gemini-2.5-pro"');
      },
    ));

  test('that cannot be saved is an error', () =>
    withHomeHere(FILES, async (home) => {
      await chmod(home.at('work'), 0o700);
      expect(expectCode(await home.run(['plan', '--out', '.']), 1).stderr).toContain('E502');
    }));
});
