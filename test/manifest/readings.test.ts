/** The files of a manifest are composed and checked once, whatever they are loaded for. */
import { expect, test } from 'vitest';
import { loadHost, loadManifest, releaseDeclared } from '../../src/manifest/index.ts';

const TEXT = `version: 1
primary: anthropic/claude-opus-4-5
hosts:
  one: {primary: openai/gpt-5.2}
  two: {primary: openai/gpt-5.2, image: nothing-known}
`;

const load = (text: string, host?: string) => {
  const loaded = loadManifest(text, 'm.yaml', { host: { flag: host } });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(' '));
  return loaded.value;
};

test('one reading serves the release, the manifest and all of its hosts', () => {
  releaseDeclared({ name: 'm.yaml', text: TEXT });
  const { own } = load(TEXT);
  expect(load(TEXT, 'one').own).toBe(own);
  for (const host of ['one', 'two'])
    for (const { layer } of loadHost(TEXT, 'm.yaml', host).merged.origins) expect(layer.source).toBe(own);
});

test('another text or another name is read anew, and only the last two readings stay', () => {
  const { own } = load(TEXT);
  const edited = load(TEXT.replace('opus', 'sonnet')).own;
  expect(edited).not.toBe(own);
  expect(load(TEXT).own).toBe(own);
  expect(loadManifest(TEXT, 'other.yaml')).toMatchObject({ ok: true, value: { own: { file: 'other.yaml' } } });
  load('version: 1\n');
  load('version: 1\nprimary: null\n');
  expect(load(TEXT).own).not.toBe(own);
});

test('the problems of a host are its own, and none of the file', () => {
  const text = TEXT.replace('nothing-known', 'nowhere').concat('manage: {aliases: exact}\n');
  const whole = loadManifest(text, 'm.yaml', { host: { flag: 'two' } });
  const problems = whole.ok ? whole.value.warnings : whole.problems;
  const own = loadHost(text, 'm.yaml', 'two').problems;
  expect(own.length).toBeGreaterThan(0);
  expect(problems).toEqual(expect.arrayContaining([...own]));
  expect(loadHost(text, 'm.yaml', 'one').problems).toEqual([]);
});
