import { Command } from 'clipanion';
import { providerOption } from '../options.ts';
import { API_KEY } from './kinds.ts';
import { StoringCommand } from './storing.ts';

export class AuthPasteApiKeyCommand extends StoringCommand {
  static override paths = [['auth', 'paste-api-key']];
  static override usage = Command.Usage({
    description: 'Store an API key of a provider.',
    details: `
      Asked for without being shown, or read from standard input where that is no terminal. The id is
      PROVIDER:manual unless told. Where the provider has an order, the key goes first.
    `,
    examples: [
      ['Asked for', '$0 auth paste-api-key --provider openai'],
      ['From a file', '$0 auth paste-api-key --provider openai --from-file ~/openai.key'],
    ],
  });

  provider = providerOption();

  async execute(): Promise<number> {
    return this.paste(API_KEY, this.provider, undefined);
  }
}
