import { Command } from 'clipanion';
import { stripControl } from '../../strip-control.ts';
import { listCredentials } from '../../use-cases/list-credentials.ts';
import { authListText } from '../../views/text/auth-list.ts';
import { besideText } from '../../views/text/problems.ts';
import { HomeCommand } from '../base.ts';
import { agentOption, plainOption, providerOption } from '../options.ts';

/** The default of `status`. */
const EXPIRING_WITHIN = 7 * 86_400_000;

export class AuthListCommand extends HomeCommand {
  static override paths = [['auth', 'list']];
  static override usage = Command.Usage({
    description: 'List the stored credentials: id, kind, expiry, last use, place in the order.',
    details: 'Without `--agent`, lists the credentials of every store. Keys are never shown.',
    examples: [
      ['All credentials', '$0 auth list'],
      ['The ids of one provider, for scripts', '$0 auth list --provider anthropic --plain'],
    ],
  });

  provider = providerOption('Only credentials of this provider.');
  agent = agentOption("Only credentials that this agent uses: its own store and main's.");
  plain = plainOption('One id per line, for scripts.');

  async execute(): Promise<number> {
    this.checkPlain(this);
    const now = Date.now();
    const { agent, provider } = this;
    const listed = await listCredentials(this.homeOptions(), { agent, provider, expiringWithin: EXPIRING_WITHIN, now });
    if (!listed.ok) return this.fail(listed.problems);
    const { list, notes } = listed.value;
    return this.showRead({ ...list, diagnostics: notes }, besideText(notes), () => {
      if (this.plain) return list.profiles.map(({ id }) => `${stripControl(id)}\n`).join('');
      const frame = { agent: list.agentId, now, provider };
      return authListText(list.profiles, list.notUnderstood, frame, this.screen());
    });
  }
}
