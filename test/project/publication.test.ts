import { expect, test } from 'vitest';
import { PUBLICATION } from '../../src/publication.ts';
import { sarifLog } from '../../src/views/sarif.ts';
import { filesBelow, read } from './tree.ts';

const about = { command: 'plan', version: '1.0.0', manifest: 'm.yaml' };
const problem = { code: 'E101', severity: 'error', message: 'Wrong.', remedy: 'Mend it.' } as const;
const driver = (published: typeof PUBLICATION) =>
  sarifLog([problem], about, (text) => text, published).runs[0]?.tool.driver;

test('the package names the addresses of src/publication.ts, and none without', () => {
  const { repository, homepage, bugs } = JSON.parse(read('package.json'));
  expect({ repository, homepage, bugs }).toEqual({
    repository: PUBLICATION && { type: 'git', url: `git+${PUBLICATION.repository}.git` },
    homepage: PUBLICATION?.repository,
    bugs: PUBLICATION && { url: PUBLICATION.bugs },
  });
});

test('SARIF names the addresses where there are some, and none without', () => {
  const published = {
    repository: 'https://git.example.org/m',
    docs: 'https://docs.example.org',
    bugs: 'https://b.example.org',
  };
  expect(driver(published)).toMatchObject({
    informationUri: 'https://git.example.org/m',
    rules: [{ id: 'E101', helpUri: 'https://docs.example.org/errors.md#e101' }],
  });
  expect(JSON.stringify(driver(undefined))).not.toContain('http');
});

test('nothing else in the program or its schemas names an address of ours', () => {
  // Providers, their lists of models, and the formats that we write.
  const known = /^src\/(openclaw\/facts\/provider|catalog\/)|^src\/publication\.ts$/;
  const others =
    /https?:\/\/(?:127\.0\.0\.1|localhost|\[?::1|json\.schemastore\.org|json-schema\.org|api\.openai\.com|openrouter\.ai|[\w.-]*example\.)/g;
  const found = ['src', 'schema']
    .flatMap(filesBelow)
    .filter((file) => /\.(ts|json)$/.test(file) && !known.test(file) && !file.startsWith('src/generated/'))
    .flatMap((file) =>
      (
        read(file)
          .replaceAll(others, '')
          .match(/https?:\/\/[\w.-]+\.[a-z]{2,}/g) ?? []
      ).map((one) => `${file}: ${one}`),
    );
  expect(found).toEqual([]);
});
