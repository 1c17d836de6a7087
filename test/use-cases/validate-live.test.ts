import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run } from '../edits/commands.ts';
import { makeHome, type TestHome } from './homes.ts';

let home: TestHome | undefined;
afterEach(() => home?.remove());

const CONFIG = '.openclaw/openclaw.json';

function homeWith(config: object, manifest: string): string {
  const meta = { lastTouchedVersion: '2026.1.30' };
  home = makeHome({ [CONFIG]: JSON.stringify({ meta, ...config }), 'openclaw.models.yaml': manifest });
  return home.dir;
}

const codesOf = async (dir: string, ...more: string[]) => {
  const { code, stdout } = await run({ dir }, ['validate', '--json', ...more]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; remedy: string }[] };
  return { code, diagnostics, codes: diagnostics.map((problem) => problem.code) };
};

it('says what only the machine can tell, and writes nothing', async () => {
  const providers = { own: { baseUrl: 'https://own.example/v1', apiKey: 'not-a-real-key-0000', models: [] } };
  const config = { models: { providers }, agents: { list: [{ id: 'main' }] } };
  const dir = homeWith(config, 'version: 1\nprimary: openai/gpt-5.2\nagents:\n  work: {primary: openai/gpt-5.2}\n');
  const before = readFileSync(path.join(dir, CONFIG), 'utf8');
  expect(await codesOf(dir)).toMatchObject({ code: 0, codes: [] });
  const live = await codesOf(dir, '--live');
  expect(live.code).toBe(1);
  expect(live.codes).toEqual(expect.arrayContaining(['E309', 'W240', 'W304']));
  expect(live.diagnostics.find(({ code }) => code === 'W240')?.remedy).toContain('OWN_API_KEY');
  expect(JSON.stringify(live)).not.toContain('not-a-real-key');
  expect(readFileSync(path.join(dir, CONFIG), 'utf8')).toBe(before);
});

it('says of a config that OpenClaw rejects that it does, and repeats nothing', async () => {
  const dir = homeWith({ agents: [] }, 'version: 1\nprimary: openai/gpt-5.2\nfallbacks: [openai/gpt-5.2]\n');
  const { codes } = await codesOf(dir, '--live');
  expect(codes).toContain('W538');
  expect(codes.filter((code) => code === 'W141')).toHaveLength(1);
});

it('fails where the config cannot be read', async () => {
  const dir = homeWith({ $include: './gone.json5' }, 'version: 1\nprimary: openai/gpt-5.2\n');
  const { code, stderr } = await run({ dir }, ['validate', '--live']);
  expect([code, stderr]).toEqual([1, '']);
  expect((await codesOf(dir, '--live')).codes).toEqual(['E202']);
});
