import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makeHome, type TestHome } from '../use-cases/homes.ts';
import { run } from './commands.ts';

const HELD = `\${BACKUP_MODEL}`;
const CONFIG = `{
  meta: { lastTouchedVersion: "2026.1.30" },
  agents: {
    defaults: {
      model: { primary: "openai/gpt-5.2", fallbacks: ["${HELD}", "google/gemini-2.5-pro"] },
      models: { "openai/gpt-5.2": {}, "google/gemini-2.5-pro": {} },
    },
  },
}
`;
const MANIFEST = `version: 1
fallbacks: [x/planted-secret, google/gemini-2.5-pro]
`;

let home: TestHome | undefined;
afterEach(() => home?.remove());

it("a fallback that a variable holds keeps its text, and the variable's value is not shown", async () => {
  home = makeHome(
    { '.openclaw/openclaw.json': CONFIG, 'openclaw.models.yaml': MANIFEST },
    { env: { BACKUP_MODEL: 'x/planted-secret' } },
  );
  const at = { dir: home.dir, env: home.options.env };
  const listed = await run(at, ['fallbacks', 'list']);
  expect(listed.stdout).toContain(HELD);
  const status = await run(at, ['status']);
  const added = await run(at, ['fallbacks', 'add', 'anthropic/claude-opus-4-5', '--at', '1']);
  expect(added.code, added.stderr).toBe(0);
  const config = readFileSync(path.join(home.dir, '.openclaw/openclaw.json'), 'utf8');
  expect(config).toContain(`["anthropic/claude-opus-4-5", "${HELD}", "google/gemini-2.5-pro"]`);
  expect(config).not.toContain('planted');
  expect(listed.stdout.split('(')[0]).not.toContain('planted');
  expect(status.stdout).not.toContain('planted');
});

const WORK = `\${WORK_PROFILE}`;

it('aliases and orders that variables hold are imported as OpenClaw reads them, and stay in the config', async () => {
  const config = `{
    meta: { lastTouchedVersion: "2026.1.30" },
    auth: { order: { anthropic: ["anthropic:a", "${WORK}"], openai: ["\${SECRET}"] } },
    agents: { defaults: { models: { "anthropic/claude-opus-4-5": { alias: "\${BEST}" } } } },
  }`;
  const env = { WORK_PROFILE: 'anthropic:work', BEST: 'top', SECRET: 'sk-ant-api03-planted-0123456789abcdef' };
  home = makeHome({ '.openclaw/openclaw.json': config }, { env });
  const at = { dir: home.dir, env: home.options.env };
  const imported = await run(at, ['import', '-o', '-']);
  expect(imported.stdout).toMatch(/^ {2}top: anthropic\/claude-opus-4-5$/m);
  expect(imported.stdout).toMatch(/anthropic:a.*anthropic:work/s);
  expect(imported.stdout + imported.stderr).not.toContain('planted');
  const planned = await run({ ...at, stdin: imported.stdout }, ['plan', '-f', '-']);
  expect(planned.stdout + planned.stderr).toMatch(/^No changes\./m);
  const manifest =
    'version: 1\nmanage: {auth.order: listed}\nauth: {order: {anthropic: [anthropic:work, anthropic:a]}}\n';
  const moved = await run({ ...at, stdin: manifest }, ['apply', '-f', '-', '--yes']);
  expect(moved.stdout).toContain('anthropic:work moves from 2nd to 1st');
  expect(moved.code, moved.stderr).toBe(0);
  const after = readFileSync(path.join(home.dir, '.openclaw/openclaw.json'), 'utf8');
  expect(after).toBe(config.replace(`"anthropic:a", "${WORK}"`, `"${WORK}", "anthropic:a"`));
});
