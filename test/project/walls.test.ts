import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, type Import, importsOf, ROOT, reachableFrom, read } from './tree.ts';

const modules = filesBelow('src').filter((file) => file.endsWith('.ts'));

function offences(folder: string, forbidden: (found: Import) => boolean): string[] {
  return modules
    .filter((file) => file.startsWith(`src/${folder}/`))
    .flatMap((file) =>
      importsOf(file)
        .filter(forbidden)
        .map(({ target }) => `${file} imports ${target}`),
    );
}

describe('the walls between the folders', () => {
  test('every relative import leads to a file', () => {
    const lost = modules.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('src/') && !existsSync(path.join(ROOT, target)))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(lost).toEqual([]);
    expect(modules.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  test.each(['plan', 'drift', 'sugar', 'completion', 'routing', 'views'])('%s/ is pure', (folder) => {
    expect(offences(folder, ({ target }) => target.startsWith('node:'))).toEqual([]);
    const outside = ({ target, typeOnly }: Import) =>
      /^src\/(apply|commands|engine)\//.test(target) || (!typeOnly && target.startsWith('src/probe/'));
    expect(offences(folder, outside)).toEqual([]);
  });

  test('scan/ is pure, and knows the words of a probe only', () => {
    expect(offences('scan', ({ target }) => target.startsWith('node:'))).toEqual([]);
    const outside = ({ target, typeOnly }: Import) =>
      /^src\/(apply|commands|engine)\//.test(target) || (!typeOnly && target.startsWith('src/probe/'));
    expect(offences('scan', outside)).toEqual([]);
  });

  test('openclaw/ knows nothing but OpenClaw', () => {
    const outside = /^src\/(manifest|plan|drift|history|apply|views|commands|engine|catalog|routing|probe)\//;
    expect(offences('openclaw', ({ target }) => outside.test(target))).toEqual([]);
  });

  test('manifest/ does not know the files of OpenClaw', () => {
    const outside = /^src\/(plan|apply|views|commands|engine)\/|^src\/openclaw\/(?!model-ref\.ts|names\.ts)/;
    expect(offences('manifest', ({ target }) => outside.test(target))).toEqual([]);
  });

  test('apply/ does not know where a plan comes from', () => {
    expect(
      offences('apply', ({ target }) => /^src\/(manifest|views|commands|engine|plan|drift|history)\//.test(target)),
    ).toEqual([]);
  });

  const READERS = ['plan', 'drift', 'validate', 'schema', 'status', 'list', 'explain', 'report', 'completion'];
  const LISTS = ['aliases/list', 'fallbacks/list', 'image-fallbacks/list', 'auth/order/get', 'auth/list'];
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
