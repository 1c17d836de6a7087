/** What this folder may know, and who else may open connections. */
import { expect, test } from 'vitest';
import { filesBelow, importsOf } from '../project/tree.ts';

const modules = filesBelow('src').filter((file) => file.endsWith('.ts'));
const NETWORK = /^node:(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;

test('probe/ knows what it is told, and a credential in hand', () => {
  const own = modules.filter((file) => file.startsWith('src/probe/'));
  expect(own.length).toBeGreaterThan(10);
  const known =
    /^src\/(?:probe\/.+|openclaw\/secret\.ts|routing\/types\.ts|errors\.ts|credential-shape\.ts)$|^node:https?$/;
  const strange = own.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => !known.test(target))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(strange).toEqual([]);
});

test('nobody opens connections but probe/ and the list of local models', () => {
  const open = modules.filter((file) =>
    importsOf(file).some(({ target, typeOnly }) => NETWORK.test(target) && !typeOnly),
  );
  expect(open.filter((file) => !file.startsWith('src/probe/'))).toEqual(['src/catalog/local.ts']);
  expect(open).toContain('src/probe/http.ts');
});
