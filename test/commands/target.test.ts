/** Whatever a command proposes next is about the same home and manifest. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../edits/commands.ts';

let dir: string;
let X: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'oc-target-'));
  X = path.join(dir, 'X');
  for (const folder of ['X', 'my state', '.openclaw/agents/work/agent'])
    mkdirSync(path.join(dir, folder), { recursive: true });
  for (const folder of ['X', 'my state']) {
    write(
      `${folder}/openclaw.json`,
      '{"meta": {"lastTouchedVersion": "2026.1.30"}, "agents": {"defaults": {"model": {"primary": "openai/gpt-5.2", "fallbacks": ["openai/gpt-5.1"]}}}}',
    );
  }
  write('other.yaml', 'version: 1\nprimary: anthropic/claude-opus-4-5\n');
  write("it's.yaml", 'version: 1\nprimary: anthropic/claude-opus-4-5\nfallbacks: []\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(dir, name), text, { mode: 0o600 });
}

const all = async (argv: readonly string[], env = {}) => {
  const { code, stdout, stderr } = await run({ dir, env, stdin: '' }, argv);
  return { code, said: (stdout + stderr).replaceAll(`${dir}/`, '') };
};

describe('the next command', () => {
  test('after a plan, wherever the options stand', async () => {
    const line = 'Next: openclaw-models apply --state-dir X -f other.yaml\n';
    for (const argv of [
      ['plan', '--state-dir', X, '-f', 'other.yaml'],
      ['--state-dir', X, 'plan', '-f', 'other.yaml'],
      [`--state-dir=${X}`, '--manifest=other.yaml', 'plan'],
    ]) {
      const ran = await all(argv);
      expect(ran.code, ran.said).toBe(0);
      expect(ran.said).toContain(line);
    }
  });

  test('of a saved plan, whose name needs quotes', async () => {
    const ran = await all([
      'plan',
      '--state-dir',
      path.join(dir, 'my state'),
      '-f',
      'other.yaml',
      '--out',
      'the plan.json',
    ]);
    expect(ran.said).toContain("Next: openclaw-models apply --state-dir 'my state' 'the plan.json'\n");
    const applied = await all(['apply', '--state-dir', path.join(dir, 'my state'), 'the plan.json']);
    expect(applied.code).toBe(4);
    expect(applied.said).toContain(
      "To apply without asking: openclaw-models apply --state-dir 'my state' 'the plan.json' --yes",
    );
  });

  test('without a terminal, and where the change is destructive; in JSON, too', async () => {
    const asked = await all(['apply', '--state-dir', X, '-f', 'other.yaml']);
    expect(asked.said).toContain('To apply without asking: openclaw-models apply --state-dir X -f other.yaml --yes');
    const stopped = await all(['apply', '--yes', '--state-dir', X, '-f', "it's.yaml", '--json']);
    expect(JSON.parse(stopped.said).error.remedy).toBe(
      "If this is intended: openclaw-models apply --state-dir X -f 'it'\\''s.yaml' --yes --allow-destructive",
    );
  });

  test('to undo, of apply and of a classic command', async () => {
    const applied = await all(['apply', '--yes', '--state-dir', X, '-f', 'other.yaml']);
    expect(applied.said).toMatch(/Undo: openclaw-models rollback --state-dir X -f other\.yaml [0-9a-f]{4}\n/);
    const set = await all(['set', 'openai/gpt-5.1', '--state-dir', X, '-f', 'other.yaml']);
    expect(set.code, set.said).toBe(0);
    expect(set.said).toMatch(/Undo: openclaw-models rollback --state-dir X -f other\.yaml [0-9a-f]{4}\n/);
    expect((await all(['history', '--state-dir', X])).said).toMatch(/: openclaw-models rollback --state-dir X /);
  });

  test('in a remedy out of the list', async () => {
    const missing = await all(['plan', '--profile', 'lab', '-f', 'not there.yaml']);
    expect(missing.said).toContain("`openclaw-models import --profile lab --output 'not there.yaml'`");
  });

  test('where a stored order hides the declared one: provider and agent', async () => {
    const profile = (name: string) => ({ [`openai:${name}`]: { type: 'api_key', provider: 'openai', key: 'k' } });
    mkdirSync(path.join(dir, 'X/agents/work/agent'), { recursive: true });
    const store = { version: 1, profiles: { ...profile('a'), ...profile('b') }, order: { openai: ['openai:b'] } };
    write('X/agents/work/agent/auth-profiles.json', JSON.stringify(store));
    write(
      'X/openclaw.json',
      '{"meta": {"lastTouchedVersion": "2026.1.30"}, "agents": {"list": [{"id": "main", "default": true}, {"id": "work"}]}}',
    );
    write('other.yaml', 'version: 1\nauth: {order: {openai: [openai:a]}}\n');
    const { said } = await all(['plan', '--state-dir', X, '-f', 'other.yaml']);
    expect(said).toContain(
      'Declare agents.work.auth.order.openai, or clear what is stored: `openclaw-models auth order clear --state-dir X -f other.yaml --provider openai --agent work`.',
    );
  });

  test('what the environment chose is not repeated', async () => {
    const ran = await all(['plan', '-f', 'other.yaml'], { OPENCLAW_STATE_DIR: path.join(dir, 'X') });
    expect(ran.said).toContain('Next: openclaw-models apply -f other.yaml\n');
  });

  test('is one line however narrow the screen is', async () => {
    const ran = await all(['plan', '--state-dir', X, '-f', 'other.yaml'], { COLUMNS: '20' });
    expect(ran.said).toContain('\nNext: openclaw-models apply --state-dir X -f other.yaml\n');
    const asked = await all(['apply', '--state-dir', X, '-f', 'other.yaml'], { COLUMNS: '20' });
    expect(asked.said).toContain('\n    openclaw-models apply --state-dir X -f other.yaml --yes\n');
  });
});
