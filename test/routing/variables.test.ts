import { expect, test } from 'vitest';
import { cascadeFor } from '../../src/routing/cascade.ts';
import { statusOf } from '../../src/routing/status.ts';
import { statusText } from '../../src/views/text/status.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { circumstancesOf, NOW } from './homes.ts';

const held = (name: string) => ['$', `{${name}}`].join('');
const config = {
  agents: {
    defaults: {
      model: { primary: held('FIRST'), fallbacks: [held('SECOND'), held('THIRD'), 'openai/gpt-5.2'] },
      imageModel: { primary: held('IMAGE'), fallbacks: [held('SECOND')] },
      models: { 'anthropic/claude-opus-4-5': { alias: 'big' } },
    },
    list: [{ id: 'main', model: held('OWN') }],
  },
};

async function shown(env: Readonly<Record<string, string>>) {
  const circumstances = await circumstancesOf({ config, env });
  const status = statusOf({ agent: undefined, expiringWithin: 0, all: false }, circumstances);
  const frame = { config: 'c', release: 'r', now: NOW, manifest: undefined };
  const text = statusText(status, frame, { palette: plainPalette, width: 120 });
  const steps = cascadeFor({ agent: 'main' }, circumstances).steps;
  return { status, text, all: JSON.stringify([status, steps]) + text };
}

test('every model is shown with the variable that holds it', async () => {
  const { status, text } = await shown({
    FIRST: 'anthropic/claude-opus-4-5',
    SECOND: 'google/gemini-2.5-pro',
    THIRD: 'big',
    IMAGE: 'openai/gpt-5.2',
    OWN: 'openai/gpt-5.4',
  });
  for (const line of [
    `anthropic/claude-opus-4-5 (${held('FIRST')}) (big)`,
    `google/gemini-2.5-pro (${held('SECOND')})`,
    `anthropic/claude-opus-4-5 (${held('THIRD')})`,
    `Image:           openai/gpt-5.2 (${held('IMAGE')})`,
    `Image fallbacks: google/gemini-2.5-pro (${held('SECOND')})`,
    `main: openai/gpt-5.4 (${held('OWN')}) (the default agent, so this one answers)`,
  ])
    expect(text).toContain(line);
  expect(status).toMatchObject({
    resolvedFallbacks: expect.arrayContaining(['google/gemini-2.5-pro']),
    unsetVariables: [],
  });
});

test('a variable that is not set is said', async () => {
  const { status, text } = await shown({ FIRST: 'anthropic/claude-opus-4-5' });
  expect(text).toContain(`${held('SECOND')} (SECOND is not set)`);
  expect(text).toContain(`Image:           ${held('IMAGE')} (IMAGE is not set)`);
  expect(status.unsetVariables).toEqual(['SECOND', 'THIRD', 'OWN', 'IMAGE']);
});

test('a variable that may hold something else is shown alone', async () => {
  const { text, all } = await shown({
    FIRST: 'planted',
    SECOND: 'planted',
    THIRD: 'planted',
    IMAGE: 'planted',
    OWN: 'planted',
  });
  expect(text).toContain(`Primary:         ${held('FIRST')}`);
  expect(all).not.toContain('planted');
});
