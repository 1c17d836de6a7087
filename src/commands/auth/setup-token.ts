import { Command } from 'clipanion';
import { diagnostic } from '../../errors.ts';
import { normalizeProvider } from '../../openclaw/model-ref.ts';
import { optionOr } from '../declare.ts';
import { yesOption } from '../options.ts';
import { SETUP_TOKEN } from './kinds.ts';
import { StoringCommand } from './storing.ts';

export class AuthSetupTokenCommand extends StoringCommand {
  static override paths = [['auth', 'setup-token']];
  static override usage = Command.Usage({
    description: 'Store what `claude setup-token` prints.',
    details: `
      Asked for without being shown, or read from standard input where that is no terminal. Saved as
      anthropic:manual unless told.
    `,
    examples: [
      ['Asked for', '$0 auth setup-token'],
      ['From a file', '$0 auth setup-token --from-file token.txt'],
    ],
  });

  provider = optionOr('anthropic', '--provider NAME', 'anthropic, the only one that has them.', { of: 'provider' });
  yes = yesOption('Accepted, as OpenClaw does; nothing is asked but the token.');

  async execute(): Promise<number> {
    if (normalizeProvider(this.provider) !== 'anthropic') {
      const message = 'Only --provider anthropic is supported for setup-token.';
      return this.fail([
        diagnostic('E500', message, { remedy: 'For others: openclaw-models auth paste-token, or paste-api-key.' }),
      ]);
    }
    if (this.yes) this.replace = true;
    return this.paste(SETUP_TOKEN, 'anthropic', undefined);
  }
}
