import { Command } from 'clipanion';
import { expiresInOption, providerOption } from '../options.ts';
import { TOKEN } from './kinds.ts';
import { checkExpiresIn } from './names.ts';
import { StoringCommand } from './storing.ts';

export class AuthPasteTokenCommand extends StoringCommand {
  static override paths = [['auth', 'paste-token']];
  static override usage = Command.Usage({
    description: 'Store a token of a provider.',
    details: `
      Asked for without being shown, or read from standard input where that is no terminal. The id is
      PROVIDER:manual unless told. Where the provider has an order, the token goes first.
    `,
    examples: [
      ['Asked for', '$0 auth paste-token --provider anthropic --expires-in 365d'],
      ['From a password manager', 'pass show openai | $0 auth paste-token --provider openai'],
    ],
  });

  provider = providerOption();
  expiresIn = expiresInOption('it', '365d, 12h or 90m');

  async execute(): Promise<number> {
    const expiresIn = checkExpiresIn(this.expiresIn);
    return expiresIn.ok ? this.paste(TOKEN, this.provider, expiresIn.value) : this.fail(expiresIn.problems);
  }
}
