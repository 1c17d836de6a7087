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
