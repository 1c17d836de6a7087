import { Command } from 'clipanion';
import { diagnostic } from '../../errors.ts';
import { optionOr } from '../declare.ts';
import { expiresInOption, yesOption } from '../options.ts';
import { SETUP_TOKEN } from './kinds.ts';
import { checkExpiresIn } from './names.ts';
import { StoringCommand } from './storing.ts';

export class AuthSetupTokenCommand extends StoringCommand {
  static override paths = [['auth', 'setup-token']];
  static override usage = Command.Usage({
    description: 'Store a setup token, as printed by `claude setup-token`.',
    details: `
      Asks for it without showing it, or reads it from standard input if that is not a terminal. The default id is
      anthropic:manual.
    `,
    examples: [
      ['With a question', '$0 auth setup-token'],
      ['From a file', '$0 auth setup-token --from-file token.txt'],
    ],
  });

  provider = optionOr('anthropic', '--provider NAME', 'anthropic, the only provider with setup tokens.', {
    of: 'provider',
  });
  expiresIn = expiresInOption('it', '365d or 12h');
  yes = yesOption('Accepted for compatibility with OpenClaw; asks only for the token.');

  async execute(): Promise<number> {
    if (this.provider.trim().toLowerCase() !== 'anthropic') {
      const message = 'Only --provider anthropic is supported for setup-token.';
      return this.fail([
        diagnostic('E500', message, {
          remedy: 'For other providers, use openclaw-models auth paste-token, or paste-api-key.',
        }),
      ]);
    }
    if (this.yes) this.replace = true;
    const expiresIn = checkExpiresIn(this.expiresIn);
    return expiresIn.ok ? this.paste(SETUP_TOKEN, 'anthropic', expiresIn.value) : this.fail(expiresIn.problems);
  }
}
