import { expect, test } from 'vitest';
import { statusOf } from '../../src/routing/status.ts';
import { statusText } from '../../src/views/text/status.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { circumstancesOf, key, NOW } from '../routing/homes.ts';

const HOUR = 3_600_000;

test('the status shows models, credentials and problems, in 80 columns', async () => {
  const circumstances = await circumstancesOf({
    config: {
      agents: {
        defaults: {
          model: { primary: 'big', fallbacks: ['openai/gpt-5.2', 'google/gemini-2.5-pro'] },
          imageModel: { primary: 'google/gemini-2.5-flash' },
          models: { 'anthropic/claude-opus-4-5': { alias: 'big' }, 'openai/gpt-5.2': {} },
        },
      },
      models: { providers: { local: { apiKey: 'fake', baseUrl: 'http://127.0.0.1:1', models: [] } } },
    },
    stores: {
      main: {
        version: 1,
        profiles: {
          'anthropic:old': { type: 'token', provider: 'anthropic', token: 'fake', expires: NOW - 72 * HOUR },
          'anthropic:work': { type: 'token', provider: 'anthropic', token: 'fake', expires: NOW + 50 * HOUR },
          'anthropic:spare': key('anthropic'),
          'openai:a': key('openai'),
        },
        order: { anthropic: ['anthropic:work', 'anthropic:old'] },
        usageStats: { 'openai:a': { disabledUntil: NOW + 5 * HOUR, disabledReason: 'billing' } },
      },
    },
  });
  const status = statusOf({ agent: undefined, expiringWithin: 7 * 24 * HOUR, all: false }, circumstances);
  const frame = {
    config: '~/.openclaw/openclaw.json',
    release: 'OpenClaw 2026.1.30',
    now: NOW,
    manifest: { path: 'openclaw.models.yaml', differences: 3, problem: null },
  };
  const text = statusText(status, frame, { palette: plainPalette, width: 80 });
  expect(`\n${text}`).toBe(`
~/.openclaw/openclaw.json (OpenClaw 2026.1.30)

Primary:         anthropic/claude-opus-4-5 (big)
Fallbacks:       openai/gpt-5.2
                 google/gemini-2.5-pro
Image:           google/gemini-2.5-flash
Image fallbacks: none

Aliases
  big → anthropic/claude-opus-4-5
  gpt → openai/gpt-5.2

Credentials
  anthropic            order from the store
    1 anthropic:work   token    expiring, expires in 2 days
    - anthropic:old    token    expired 3 days ago
    - anthropic:spare  api-key  active
  google               missing
  local                apiKey in the config
  openai
    1 openai:a         api-key  disabled (billing) for 5 h

warn  anthropic:work expires soon.
    openclaw-models auth setup-token --profile-id anthropic:work --replace
error  anthropic:old has expired.
    openclaw-models auth setup-token --profile-id anthropic:old --replace
error  google has no credential.
    openclaw-models auth paste-api-key --provider google
error  openai:a is paused after failures, and no other credential can take over.
    openclaw-models auth paste-api-key --provider openai --profile-id openai:second
3 differences from openclaw.models.yaml. To see them: openclaw-models plan
`);
  // A command is never broken.
  const lines = text.split('\n').filter((line) => !line.startsWith('    openclaw-models '));
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
});

test('a model that only OpenClaw names is called its default', async () => {
  const circumstances = await circumstancesOf({ config: {}, generation: '2026.9.6' });
  const status = statusOf({ agent: undefined, expiringWithin: 0, all: false }, circumstances);
  const frame = { config: 'x', release: 'y', now: NOW, manifest: undefined };
  expect(statusText(status, frame, { palette: plainPalette, width: 80 })).toMatch(
    /^Primary: +\S+\/\S+ \(OpenClaw's default\)$/m,
  );
});

test('a role with a long chain goes on under its model', async () => {
  const fallbacks = ['anthropic/claude-opus-4-5', 'google/gemini-2.5-pro', 'openai/gpt-5.2-codex'];
  const config = { agents: { defaults: { subagents: { model: { primary: 'openai/gpt-5.2', fallbacks } } } } };
  const status = statusOf({ agent: undefined, expiringWithin: 0, all: false }, await circumstancesOf({ config }));
  const frame = { config: 'x', release: 'y', now: NOW, manifest: undefined };
  expect(statusText(status, frame, { palette: plainPalette, width: 60 })).toContain(
    '\n  subagents: openai/gpt-5.2, then anthropic/claude-opus-4-5,\n             then google/gemini-2.5-pro, then\n',
  );
});
