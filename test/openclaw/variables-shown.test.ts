// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what is tested
/** What a variable holds is shown only where it can hardly be a secret. */
import { expect, test } from 'vitest';
import type { Dialect } from '../../src/openclaw/facts/releases.ts';
import { observeSettings } from '../../src/openclaw/settings.ts';
import { FACTS } from '../releases.ts';
import { treeOf } from '../routing/homes.ts';

const dialect: Dialect = {
  facts: FACTS.modern,
  generation: 'modern',
  roster: 'entries',
  allowlist: 'modelPolicy',
  auth: 'shared-db',
  release: '2026.9.6',
};

function settingsOf(config: object, env: Readonly<Record<string, string>>) {
  return observeSettings(treeOf(config), dialect, (name) => env[name]);
}

test.each([
  ['anthropic:work', 'anthropic:work'],
  ['Anthropic:work', 'Anthropic:work'],
  ['admin:hunter2', '${ID}'],
  ['openai:work', '${ID}'],
  ['hunter2', '${ID}'],
  ['anthropic:sk-ant-api03-planted-0123456789', '${ID}'],
])('in an order of anthropic, a variable with %s is read as %s', (held, read) => {
  const { order } = settingsOf({ auth: { order: { anthropic: ['${ID}', 'anthropic:b'] } } }, { ID: held });
  expect(order.get('anthropic')?.ids).toEqual([read, 'anthropic:b']);
});

test.each([
  ['FAST', 'fast', 'fast'],
  ['MODEL_KEY', 'hunter2', '${MODEL_KEY}'],
  ['DB_PASSWORD', 'hunter2', '${DB_PASSWORD}'],
  ['KEYNOTE', 'talks', 'talks'],
  ['FAST', 'sk-planted-secret-0123456789', '${FAST}'],
])('an alias that is set through %s with %s is read as %s', (name, held, read) => {
  const models = { 'openai/gpt-5.2': { alias: `\${${name}}` } };
  const { entries } = settingsOf({ agents: { defaults: { models } } }, { [name]: held });
  expect(entries.map(({ alias, variables }) => [alias, variables])).toEqual([[read, [name]]]);
});
