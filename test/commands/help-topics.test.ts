import { describe, expect, test } from 'vitest';
import { TOPICS } from '../../src/commands/help.ts';
import topics from '../../src/generated/topics.json' with { type: 'json' };
import { MEASURED_RELEASES } from '../../src/openclaw/facts/releases.ts';
import { run } from '../edits/commands.ts';
import { read } from '../project/tree.ts';

const shown = async (...words: string[]) => (await run({ dir: '/nowhere', env: { COLUMNS: '80' } }, words)).stdout;
const plain = (text: string) => text.replaceAll('*', '').replace(/\s+/g, ' ').trim();

test('the topics are those that the docs mark, and the overview of the help names them', async () => {
  expect([...TOPICS].sort()).toEqual(Object.keys(topics));
  expect(await shown('--help')).toContain(`openclaw-models help drift`);
  for (const topic of TOPICS) expect(await shown('--help')).toContain(topic);
});

describe.each(TOPICS)('help %s', (topic) => {
  test('says what the page of the docs says, and fits a terminal', async () => {
    const text = await shown('help', topic);
    for (const paragraph of topics[topic].text.split('\n\n').filter((block) => !block.startsWith('|')))
      expect(plain(text)).toContain(plain(paragraph));
    // A command is never broken.
    const long = text.split('\n').filter((line) => line.length > 80 && !/`[^`]{60,}`/.test(line));
    expect(long).toEqual([]);
    expect(text).not.toContain('**');
  });

  test('is in the manual page', async () => {
    const page = read('dist/openclaw-models.1');
    expect(page).toContain(`.SH ${topics[topic].title.toUpperCase()}`);
  });
});

test('a topic of two words may be written as two, and one with the name of a command comes after its help', async () => {
  expect(await shown('help', 'exit', 'codes')).toBe(await shown('help', 'exit-codes'));
  const drift = await shown('help', 'drift');
  expect(drift).toContain('--detailed-exitcode');
  expect(drift.indexOf('Three ways to proceed')).toBeGreaterThan(drift.indexOf('Usage'));
});

test('a table has its first column beside the wrapped second', async () => {
  expect(await shown('help', 'exit-codes')).toMatch(/^ {2}0 {2}done; .*\n {2}1 {2}error\n/m);
});

test('--version begins with the version alone, and names every measured release', async () => {
  const [version = '', ...rest] = (await shown('--version')).split('\n');
  expect(version).toBe('0.0.0-test');
  const told = rest.join(' ').replace(/\s+/g, ' ');
  for (const { release } of MEASURED_RELEASES) expect(told).toContain(release);
  expect(Math.max(...rest.map((line) => line.length))).toBeLessThanOrEqual(80);
});
