import { expect, test } from 'vitest';
import { hideSecrets, withoutSecrets } from '../../src/commands/argv-secrets.ts';
import { diagnostic } from '../../src/errors.ts';

test('a message loses every secret of the command line, and nothing else', () => {
  const argv = ['auth', 'add', '--token=planted', '--key', 'short', 'sk-planted-1', '--provider', 'openai'];
  const said = '--token=planted, short, sk-planted-1 and openai are wrong.';
  expect(withoutSecrets(said, argv)).toBe('--token=[hidden], [hidden], [hidden] and openai are wrong.');
  expect(withoutSecrets('Unknown option "--jsn".', ['plan', '--jsn'])).toBe('Unknown option "--jsn".');
});

test('an unexpected argument is a secret only if one is stored', () => {
  const problem = (command: string) => diagnostic('E500', `Unexpected argument "planted" for ${command}.`);
  expect(hideSecrets(problem('auth paste-token'), ['models', 'auth', 'paste-token', 'planted']).code).toBe('E523');
  expect(hideSecrets(problem('plan'), ['plan', 'planted']).message).toContain('planted');
});
