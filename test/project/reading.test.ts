import { expect, test } from 'vitest';
import { filesBelow, read } from './tree.ts';

/** What opens a file to read it; `open` with flags that write is the business of those who write. */
const READERS =
  /\b(?:readFile|readFileSync|createReadStream|readvSync|readSync|openSync|openAsBlob|copyFile|copyFileSync|cp|cpSync)\(|\bopen\([^)]*'r\+?'\)|\bopen\([^)]*O_RDONLY/;

/** Where it is right, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/files/read.ts': 'the one home',
  'src/files/at-once.ts': 'what the other modules named here call',
  'src/launch/parts.ts': 'the program itself',
  'src/launch/code-cache.ts': 'what it has kept of itself, which must be ours',
  'src/apply/atomic-write.ts': 'folders, which are opened to be synced',
  'src/apply/kept-attributes.ts': 'hands its ACL and attributes to `cp`, and reads no text',
  'src/apply/mounts.ts': '/proc/self/mountinfo',
  'src/apply/process-identity.ts': '/proc/<pid>/stat',
  'src/openclaw/files/journal.ts': 'reads the end of what openRegular has opened',
  'src/openclaw/databases/sqlite-copy.ts': 'copies what sqlite.ts has looked at, to a folder of its own',
  'src/openclaw/databases/sqlite.ts': 'searches what openRegular has opened',
};

test('no other module reads a file by its path', () => {
  const sources = [...filesBelow('src'), ...filesBelow('integrations/github-action/src')].filter((file) =>
    file.endsWith('.ts'),
  );
  const readers = sources.filter((file) => READERS.test(read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')));
  expect(readers.filter((file) => !ALLOWED[file])).toEqual([]);
  expect(sources.length).toBeGreaterThan(200);
});

test.each(Object.keys(ALLOWED).filter((file) => file.startsWith('src/openclaw/')))('%s opens nothing', (file) => {
  expect(read(file)).not.toMatch(/\bopenSync\(/);
});
