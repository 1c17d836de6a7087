import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, ROOT, reachableFrom, read } from './tree.ts';

const modules = filesBelow('src').filter((file) => file.endsWith('.ts'));

test('every relative import leads to a file', () => {
  const lost = modules.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('src/') && !existsSync(path.join(ROOT, target)))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(lost).toEqual([]);
  expect(modules.flatMap(importsOf).length).toBeGreaterThan(200);
});

/**
 * Which folder may import which, and that no files import each other in a circle, is held by the linter: biome.json.
 */
describe('the ways from command to command', () => {
  const READERS = [
    'plan',
    'drift',
    'validate',
    'schema',
    'status',
    'list',
    'explain',
    'report',
    'retired',
    'refs',
    'completion',
    'complete',
    'history',
  ];
  const LISTS = [
    'aliases/list',
    'allow/list',
    'roles/list',
    'params/list',
    'pins/list',
    'providers/list',
    'providers/show',
    'providers/discover',
    'fallbacks/list',
    'auth/order/get',
    'auth/list',
  ];
  test.each([...READERS, ...LISTS])('nothing that `%s` can reach writes live files', (command) => {
    const ways = reachableFrom(`src/commands/${command}.ts`);
    expect(ways.size).toBeGreaterThan(5);
    // But a result into a file that the user has named.
    const writers = [...ways]
      .filter(([file, way]) => file.startsWith('src/apply/') && !way.includes('src/apply/saved-file.ts'))
      .map(([, way]) => way.join(' -> '));
    expect(writers).toEqual([]);
  });

  test('only prompts/ knows the library that asks', () => {
    const ask = modules.filter((file) => importsOf(file).some(({ target }) => target.startsWith('@clack/')));
    expect(ask).toEqual(['src/prompts/index.ts']);
  });

  test('the walk finds the writers where there are some', () => {
    expect([...reachableFrom('src/commands/apply.ts').keys()]).toContain('src/apply/transaction.ts');
  });
});

test('each folder of src/ says what lives there', () => {
  const silent = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .filter(({ name }) => {
      const files = modules.filter((file) => path.posix.dirname(file) === `src/${name}`);
      return !files.some((file) => /^\/\*\*[\s\S]{60,}?\*\//.test(read(file)));
    })
    .map(({ name }) => name);
  expect(silent).toEqual([]);
});

const NETWORK = /^node:(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;

test('only probe/ opens connections', () => {
  const open = modules.filter((file) =>
    importsOf(file).some(({ target, typeOnly }) => NETWORK.test(target) && !typeOnly),
  );
  expect(open.filter((file) => !file.startsWith('src/probe/'))).toEqual([]);
  expect(open).toContain('src/probe/http.ts');
});
