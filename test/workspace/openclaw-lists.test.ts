import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifecycleOf } from '../../src/catalog/lifecycle.ts';
import { installedLists, openclawLists } from '../../src/workspace/openclaw-lists.ts';

let root: string;
const write = (file: string, content: unknown) => {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
};

/** A global installation: `bin/openclaw` is a link to the package's program, which fails if it is run. */
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'openclaw-models-lists-'));
  const pack = 'lib/node_modules/openclaw';
  write(`${pack}/openclaw.mjs`, '#!/bin/sh\nexit 97\n');
  chmodSync(path.join(root, pack, 'openclaw.mjs'), 0o755);
  write(`${pack}/package.json`, { name: 'openclaw', version: '2026.10.4' });
  write(`${pack}/dist/build-info.json`, { builtAt: '2026-10-04T10:00:00.000Z' });
  const models = [{ id: 'gpt-5.6-sol', status: 'deprecated', replacedBy: 'gpt-6.1-sol' }, { id: 'gpt-6.1-sol' }];
  write(`${pack}/dist/extensions/openai/openclaw.plugin.json`, { modelCatalog: { providers: { openai: { models } } } });
  write(`${pack}/dist/extensions/broken/openclaw.plugin.json`, '{');
  mkdirSync(path.join(root, pack, 'dist/extensions/empty'));
  mkdirSync(path.join(root, 'bin'));
  symlinkSync(`../${pack}/openclaw.mjs`, path.join(root, 'bin/openclaw'));
  write('other/openclaw', '#!/bin/sh\nexit 97\n');
  chmodSync(path.join(root, 'other/openclaw'), 0o755);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the manifests of the installed OpenClaw are found through its link, and counted before what the program has', () => {
  const lists = openclawLists({ PATH: path.join(root, 'bin') });
  expect(lists.map(({ name, date }) => `${name} ${date}`).slice(0, 2)).toEqual([
    'OpenClaw 2026.10.4 2026-10-04',
    'OpenClaw 2026.9.6 2026-09-23',
  ]);
  expect(lifecycleOf('openai/gpt-5.6-sol', lists, { today: '2026-11-29' })).toMatchObject({
    status: 'deprecated',
    successor: 'openai/gpt-6.1-sol',
    source: "openai's manifest in OpenClaw 2026.10.4",
  });
  // The successor that 2026.9.6 names has one by now.
  expect(lifecycleOf('openai/gpt-5.5', lists, { today: '2026-11-29' })?.successor).toBe('openai/gpt-6.1-sol');
});

test.each([
  ['no openclaw', 'nowhere'],
  ['a program of that name in another package', 'other'],
])('%s leaves what the program has', (_, folder) => {
  expect(installedLists({ PATH: path.join(root, folder) })).toBeUndefined();
  expect(openclawLists({ PATH: path.join(root, folder) })[0]?.name).toBe('OpenClaw 2026.9.6');
});
