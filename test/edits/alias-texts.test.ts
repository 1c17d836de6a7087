import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parseJson5, toValue } from '../../src/json5/index.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';
import { run } from './commands.ts';

/** Every setting names its model by the alias `fast`. */
const CONFIG = `{
  meta: { lastTouchedVersion: "2026.1.30" },
  agents: {
    defaults: {
      model: { primary: "fast", fallbacks: ["openai/gpt-5.2", "Fast"] },
      models: { "google/gemini-2.5-flash": { alias: "fast" }, "openai/gpt-5.2": {} },
    },
    list: [{ id: "main", default: true }, { id: "work", model: "fast" }],
  },
}
`;

let home: TestHome | undefined;
afterEach(() => home?.remove());

it.each([
  ['aliases', 'remove', 'fast'],
  ['aliases', 'add', 'quick', 'google/gemini-2.5-flash'],
])('what live settings mean stays when their alias goes: %s %s %s', async (...argv) => {
  home = makeHome({ '.openclaw/openclaw.json': CONFIG });
  const ran = await run({ dir: home.dir }, argv);
  expect(ran.code, ran.stderr).toBe(0);
  const parsed = parseJson5(readFileSync(path.join(home.dir, '.openclaw/openclaw.json'), 'utf8'));
  expect(parsed.ok && toValue(parsed.document.root)).toMatchObject({
    agents: {
      defaults: {
        model: { primary: 'google/gemini-2.5-flash', fallbacks: ['openai/gpt-5.2', 'google/gemini-2.5-flash'] },
      },
      list: [{ id: 'main' }, { id: 'work', model: 'google/gemini-2.5-flash' }],
    },
  });
  const plan = await run({ dir: home.dir }, ['plan', '--json']);
  expect(JSON.parse(plan.stdout)).toMatchObject({ changes: [] });
});

it('settings that no manifest declares keep their text, and a message says so', async () => {
  home = makeHome({
    '.openclaw/openclaw.json': `{
  meta: { lastTouchedVersion: "2026.1.30" },
  agents: {
    defaults: {
      models: { "google/gemini-2.5-flash": { alias: "fast" }, "openai/gpt-5.2": {} },
      subagents: { model: { primary: "openai/gpt-5.2", fallbacks: ["fast"] } },
      heartbeat: { model: "Fast" },
    },
    list: [{ id: "main", default: true, subagents: { model: "fast" } }],
  },
  hooks: { mappings: [{ model: "fast" }, { model: "openai/gpt-5.2" }] },
}
`,
    'openclaw.models.yaml': 'version: 1\naliases:\n  fast: openai/gpt-5.2\n',
  });
  const plan = JSON.parse((await run({ dir: home.dir }, ['plan', '--json'])).stdout);
  const told = plan.diagnostics.filter(({ code }: { code: string }) => code === 'W326');
  const places = told.map(({ message }: { message: string }) => message.split(' is ')[0]);
  expect(places.sort()).toEqual([
    'agents.main.roles.subagents.primary',
    'hooks.mappings.0',
    'roles.heartbeat.primary',
    'roles.subagents.fallbacks',
  ]);
  expect(
    told.every(({ position }: { position?: { line: number } }) => position !== undefined && position.line > 1),
  ).toBe(true);
});
