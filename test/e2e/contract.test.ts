/** What programs rely on: one JSON document, the exit codes, and saved plans that cannot be misused. */
import { chmod, readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { expectPublished } from '../published-schemas.ts';
import { documentOf, expectCode, FILES, type Home, withHomeHere } from './cli.ts';
import { CASES, ELSEWHERE } from './contract-cases.ts';

describe.concurrent('--json is one document, and the exit code agrees', () => {
  // One case in eight starts the program; the others would only show the same of other commands.
  for (const [index, { args, code, error, options, kind, also, before }] of CASES.entries()) {
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
        if (kind !== 'schema') expectPublished(kind ?? 'result', document, also);
      }));
  }
});

test('every command is tried, and with success', async () => {
  const commands = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).flat();
  const names = commands.flatMap(({ paths = [] }) => paths.map((words) => words.join(' ')));
  const tried = CASES.filter(({ error }) => error === undefined).map(({ args }) => `${args.join(' ')} `);
  const missing = [...new Set(names)].filter((name) => !tried.some((args) => args.startsWith(`${name} `)));
  expect(missing.sort()).toEqual([...ELSEWHERE].sort());
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
      expectPublished('plan', JSON.parse(await home.read('work', 'plan.json')));
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
