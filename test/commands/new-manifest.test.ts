import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../edits/commands.ts';
import { ROOT, read } from '../project/tree.ts';

const COPY = 'openclaw.models.schema.json';
const schema = JSON.parse(read('schema/manifest.schema.json')) as object;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'openclaw-models-new-'));
  await cp(path.join(ROOT, 'fixtures/demo/home'), dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const text = (name: string) => readFile(path.join(dir, name), 'utf8');
const missing = (name: string) =>
  stat(path.join(dir, name)).then(
    () => false,
    () => true,
  );

describe.each(['init', 'import'])('%s', (command) => {
  test('writes the schema beside the manifest, and names it by a relative path', async () => {
    const ran = await run({ dir }, [command, '-o', 'fleet.yaml']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(`Wrote ${COPY}`);
    expect((await text('fleet.yaml')).split('\n')[0]).toBe(`# yaml-language-server: $schema=./${COPY}`);
    expect(JSON.parse(await text(COPY))).toEqual(schema);
    expect((await run({ dir }, ['validate', '-f', 'fleet.yaml'])).code).toBe(0);
  });

  test('names the copy in JSON, and only where it was written', async () => {
    expect(JSON.parse((await run({ dir }, [command, '--json'])).stdout)).toMatchObject({ schema: COPY });
    const again = JSON.parse((await run({ dir }, [command, '--json', '--force'])).stdout);
    expect(again).not.toHaveProperty('schema');
  });

  test('writes no copy and names none with --no-schema-copy, and to standard output', async () => {
    expect((await run({ dir }, [command, '--no-schema-copy'])).code).toBe(0);
    const shown = (await run({ dir }, [command, '-o', '-'])).stdout;
    for (const manifest of [await text('openclaw.models.yaml'), shown]) expect(manifest).not.toContain('$schema');
    expect(await missing(COPY)).toBe(true);
  });

  test('replaces the copy of another release, but no other file', async () => {
    await writeFile(path.join(dir, COPY), '{"$id":"urn:openclaw-models:manifest:1","title":"older"}');
    expect((await run({ dir }, [command])).code).toBe(0);
    expect(JSON.parse(await text(COPY))).toEqual(schema);
    await writeFile(path.join(dir, COPY), 'mine');
    const refused = await run({ dir }, [command, '-o', 'other.yaml']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('E501');
    expect([await text(COPY), await missing('other.yaml')]).toEqual(['mine', true]);
  });

  test('writes no copy if the manifest exists', async () => {
    await writeFile(path.join(dir, 'openclaw.models.yaml'), 'version: 1\n');
    expect((await run({ dir }, [command])).stderr).toContain('E501');
    expect(await missing(COPY)).toBe(true);
  });
});

test('import says how much of every kind it took over', async () => {
  const home = path.join(dir, '.openclaw/openclaw.json');
  await writeFile(
    home,
    `{
      meta: { lastTouchedVersion: '2026.9.6', migrations: { modelPolicyAllowlist: true } },
      agents: {
        defaults: {
          model: { primary: 'openai/gpt-5.2', fallbacks: ['google/gemini-2.5-pro'] },
          models: { 'openai/gpt-5.2': { alias: 'gpt', params: { temperature: 0.2 } } },
          modelPolicy: { allow: ['openai/gpt-5.2', 'google/gemini-2.5-pro'] },
          thinkingDefault: 'low',
          heartbeat: { model: 'google/gemini-2.5-pro' },
        },
        entries: { main: {}, work: { model: 'openai/gpt-5.2' } },
        ownership: 'explicit',
      },
      channels: { modelByChannel: { slack: { C1: 'openai/gpt-5.2' } } },
      models: { providers: { vllm: { baseUrl: 'http://127.0.0.1:8000/v1', api: 'openai-completions', models: [] } } },
    }`,
  );
  expect((await run({ dir }, ['import'])).stdout.split('\n')[0]).toBe(
    'Wrote openclaw.models.yaml: primary, 1 fallback, 1 alias, 2 allowed models, 1 role, 1 provider, settings of 1 model, thinking, channels, 1 agent.',
  );
  const narrow = { dir, env: { COLUMNS: '60' } };
  for (const line of (await run(narrow, ['import', '--force'])).stdout.split('\n'))
    expect(line.length).toBeLessThanOrEqual(60);
});
