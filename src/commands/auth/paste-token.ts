import { Command, Option } from 'clipanion';
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

  provider = Option.String('--provider', { description: 'The provider, such as anthropic.' });
  expiresIn = Option.String('--expires-in', {
    description: 'When it expires, such as 365d, 12h or 90m; never unless told.',
  });

  async execute(): Promise<number> {
    const expiresIn = checkExpiresIn(this.expiresIn);
    return expiresIn.ok ? this.paste(TOKEN, this.provider, expiresIn.value) : this.fail(expiresIn.problems);
  }
}
