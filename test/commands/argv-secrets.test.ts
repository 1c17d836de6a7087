import { expect, test } from 'vitest';
import { hideSecrets, looksSecret, withoutSecrets } from '../../src/commands/argv-secrets.ts';
import { diagnostic } from '../../src/errors.ts';

test.each([
  'sk-ant-oat01-abcdef',
  'sk-proj-Ab_cd-123456',
  'AIzaSyA0123456789',
  'gsk_0123456789',
  'xai-0123456789',
  'ghp_0123456789',
  'eyJhbGciOiJIUzI1NiJ9.e30.x',
  '0123456789abcdef0123456789abcdef',
])('%s looks like a secret', (word) => {
  expect(looksSecret(word)).toBe(true);
});

test.each([
  'anthropic',
  'anthropic:manual',
  'anthropic:work-0123456789-0123456789-0123456789',
  'anthropic/claude-opus-4-5-20251101-thinking',
  'amazon-bedrock',
  '2026.9.6',
  '--openclaw-version',
  'openclaw.models.yaml',
  './a-folder-with-a-long-name/and-a-file-2026-01-30.yaml',
  'ANTHROPIC_API_KEY',
])('%s does not', (word) => {
  expect(looksSecret(word)).toBe(false);
});

test('a message loses every secret of the command line, and nothing else', () => {
  const argv = ['auth', 'add', '--token=planted', '--key', 'short', 'sk-planted-1', '--provider', 'openai'];
  const said = '--token=planted, short, sk-planted-1 and openai are wrong.';
  expect(withoutSecrets(said, argv)).toBe('--token=[hidden], [hidden], [hidden] and openai are wrong.');
  expect(withoutSecrets('There is no option "--jsn".', ['plan', '--jsn'])).toBe('There is no option "--jsn".');
});

test('a word too many is a secret only where one is stored', () => {
  const problem = (command: string) => diagnostic('E500', `"planted" is one word too many for ${command}.`);
  expect(hideSecrets(problem('auth paste-token'), ['models', 'auth', 'paste-token', 'planted']).code).toBe('E523');
  expect(hideSecrets(problem('plan'), ['plan', 'planted']).message).toContain('planted');
});
