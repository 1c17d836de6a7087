import { Command, type CommandClass } from 'clipanion';
import type { Context } from '../context.ts';
import { expiresInOption, providerOption } from '../options.ts';
import { API_KEY, type Kind, TOKEN } from './kinds.ts';
import { checkExpiresIn } from './names.ts';
import { StoringCommand } from './storing.ts';

/** @param what such as `a token` */
function pasteCommand(
  name: string,
  what: string,
  kind: Kind,
  examples: [title: string, command: string][],
): CommandClass<Context> {
  return class extends StoringCommand {
    static override paths = [['auth', name]];
    static override usage = Command.Usage({
      description: `Store ${what} of a provider.`,
      details: `
        Asks for it without showing it, or reads it from standard input if that is not a terminal. The default id is
        PROVIDER:manual. If the provider has an order, the ${what.split(' ').at(-1)} becomes the first.
      `,
      examples,
    });

    provider = providerOption();
    expiresIn = kind.mode === 'token' ? expiresInOption('it', '365d, 12h or 90m') : undefined;

    async execute(): Promise<number> {
      const expiresIn = checkExpiresIn(this.expiresIn);
      return expiresIn.ok ? this.paste(kind, this.provider, expiresIn.value) : this.fail(expiresIn.problems);
    }
  };
}

export const AuthPasteTokenCommand = pasteCommand('paste-token', 'a token', TOKEN, [
  ['With a question', '$0 auth paste-token --provider anthropic --expires-in 365d'],
  ['From a password manager', 'pass show openai | $0 auth paste-token --provider openai'],
]);

export const AuthPasteApiKeyCommand = pasteCommand('paste-api-key', 'an API key', API_KEY, [
  ['With a question', '$0 auth paste-api-key --provider openai'],
  ['From a file', '$0 auth paste-api-key --provider openai --from-file ~/openai.key'],
]);
