import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parseJson5, toValue } from '../../src/openclaw/json5/index.ts';
import { makeHome, type TestHome } from '../engine/homes.ts';
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
