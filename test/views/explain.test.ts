import { describe, expect, it } from 'vitest';
import { explainLive, matchesGlob } from '../../src/use-cases/explain.ts';
import { explainMermaid } from '../../src/views/markdown/explain-mermaid.ts';
import { explainText } from '../../src/views/text/explain.ts';
import { relativeTime, spanText } from '../../src/views/text/relative-time.ts';
import { displayWidth, plainPalette } from '../../src/views/text/terminal.ts';
import { circumstancesOf, key, NOW } from '../routing/homes.ts';

it.each([
  [0, '1 s'],
  [999, '1 s'],
  [59_000, '59 s'],
  [60_000, '1 min'],
  [90 * 60_000, '2 h'],
  [-3 * 86_400_000, '3 days'],
  [86_400_000, '1 day'],
])('%i ms are %s', (milliseconds, text) => {
  expect(spanText(milliseconds)).toBe(text);
});

it('a time is before or after now', () => {
  expect([relativeTime(NOW - 5000, NOW), relativeTime(NOW + 5000, NOW)]).toEqual(['5 s ago', 'in 5 s']);
});

it.each([
  ['google/*', 'google/gemini', true],
  ['openrouter/*', 'openrouter/a/b:free', true],
  ['google/*', 'xgoogle/gemini', false],
  ['a.b/?', 'a.b/c', true],
  ['a.b/?', 'axb/c', false],
  ['openai/gpt-5.2', 'openai/gpt-5.2', true],
])('%s against %s: %s', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches);
});

const EVIL = '\u001b[31mx"]\u202e; click <b>';

async function hostile() {
  const id = `p:${EVIL}`;
  const config = {
    agents: { defaults: { model: { primary: `p/${EVIL}`, fallbacks: [`p/${'long-name-'.repeat(9)}`, 'q/m'] } } },
  };
  const { live } = await circumstancesOf({ config, stores: { main: { profiles: { [id]: key('p') } } } });
  const explained = explainLive(live, { image: false, failures: [{ target: 'p', status: 429 }], now: NOW });
  if (!explained.ok) throw new Error('not explained');
  return explained.value.explanation;
}

describe('names from files', () => {
  it('cannot act on a terminal, and stay within 80 columns where they can be', async () => {
    const text = explainText(await hostile(), { palette: plainPalette, width: 80 }, NOW);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    const wide = text.split('\n').filter((line) => displayWidth(line) > 80);
    expect(wide.filter((line) => !line.includes('long-name-'))).toEqual([]);
  });

  it('are no syntax of a flow chart', async () => {
    const chart = explainMermaid(await hostile());
    expect(chart.startsWith('flowchart TD\n')).toBe(true);
    for (const line of chart.trimEnd().split('\n').slice(1)) {
      expect(line).toMatch(
        /^ {2}(\w+(\(\["[^"[\]<>]*"\]\)|\["[^"[\]<>]*(<br\/>[^"[\]<>]*)*"\])|\w+ (-->|-\.->)(\|"[^"]*"\|)? \w+(\(\["[^"]*"\]\))?)$/,
      );
    }
  });
});

it('a flow chart shows the chain, what is skipped, and the end', async () => {
  const config = {
    agents: { defaults: { model: { primary: 'a/1', fallbacks: ['b/2', 'c/3'] }, models: { 'a/1': {}, 'c/3': {} } } },
  };
  const profiles = { 'a:x': key('a'), 'c:x': key('c') };
  const { live } = await circumstancesOf({ config, stores: { main: { profiles } } });
  const explained = explainLive(live, { image: false, failures: [{ target: 'a', status: 429 }], now: NOW });
  expect(explained.ok && explainMermaid(explained.value.explanation).split('\n')).toEqual([
    'flowchart TD',
    '  request(["agent main"])',
    '  model1["a/1<br/>profile:a:x"]',
    '  request --> model1',
    '  model2["b/2<br/>skipped: not in the allowlist"]',
    '  model1 -.-> model2',
    '  model3["c/3<br/>profile:c:x"]',
    '  model1 -->|"429"| model3',
    '  model3 --> answer(["answers"])',
    '  model3 -->|"fails"| failed(["all models failed"])',
    '',
  ]);
});
