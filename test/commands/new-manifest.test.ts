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
