import { Command } from 'clipanion';
import { diagnostic, isError } from '../../errors.ts';
import { shellWord } from '../../proposed-commands.ts';
import { previewRemoval, type Removal, type Removed, removeCredential } from '../../use-cases/remove-credential.ts';
import { appliedKeys, credentialDocument } from '../../views/json/edit.ts';
import { removalText, removedText, removeQuestion } from '../../views/text/credential.ts';
import { Asking } from '../asking.ts';
import { EXIT, ManifestCommand } from '../base.ts';
import { word } from '../declare.ts';
import { agentOption, dryRunOption, lockTimeoutOption, openclawTimeoutOption, yesOption } from '../options.ts';

export class AuthRemoveCommand extends ManifestCommand {
  static override paths = [['auth', 'remove']];
  static override usage = Command.Usage({
    description: 'Remove a credential: from the stores, the config and every order.',
    details:
      'Shows what would be removed, asks, and removes all of it or nothing. This cannot be undone. Without a terminal, `--yes` is required.',
    examples: [
      ['Show, ask, remove', '$0 auth remove anthropic:manual'],
      ["Only from one agent's store", '$0 auth remove anthropic:work --agent work'],
    ],
  });

  id = word('profile-id', { of: 'profile' });
  agent = agentOption("Only from this agent's store.");
  yes = yesOption();
  override lockTimeout = lockTimeoutOption();
  override openclawTimeout = openclawTimeoutOption();
  dryRun = dryRunOption('be removed');

  async execute(): Promise<number> {
    const request = { profileId: this.id, agent: this.agent };
    const workspace = this.workspace();
    const previewed = await previewRemoval(request, workspace);
    if (!previewed.ok) return this.failSourced(previewed);
    const removal = previewed.value;
    if (this.dryRun && this.json) return this.printDocument(removal, undefined);
    if (!this.json) this.showRemoval(removal);
    const refusals = removal.prepared.plan.diagnostics.filter(isError);
    if (refusals.length > 0) return this.fail(refusals);
    if (this.dryRun) {
      this.print('Nothing was written.\n');
      return EXIT.ok;
    }
    if (!this.yes) {
      if (!this.interactive) {
        return this.fail([
          diagnostic('E422', 'There is no terminal for the question. Nothing was written.', {
            remedy: `To remove it without asking: openclaw-models auth remove ${shellWord(this.id)} --yes`,
          }),
        ]);
      }
      const asking = new Asking(() => this.context);
      const prompts = await asking.prompts();
      const answer = await prompts.confirm(removeQuestion(this.id));
      if (answer !== true) return this.notConfirmed(asking.stoppedWith);
    }
    return this.stoppably(
      (signal) => removeCredential(request, { ...workspace.options, ...this.writing(signal) }),
      (removed) => {
        if (this.json) return this.printDocument(removal, removed);
        this.showRemoved(removed);
        return EXIT.ok;
      },
    );
  }

  /** Shows what would be removed, before anything is. */
  private showRemoval({ profileId, stores, prepared, diagnostics }: Removal): void {
    this.remarkAll(diagnostics);
    this.print(removalText({ profileId, stores }, prepared.manifest, prepared.plan.changes, this.screen()));
  }

  private showRemoved({ removal, edit }: Removed): void {
    const { manifest, plan } = edit.prepared;
    this.print(removedText(removal, manifest, plan.restart, this.screen()));
  }

  private printDocument(removal: Removal, removed: Removed | undefined): number {
    const { profileId, provider = null, agents, stores } = removal;
    const { prepared, applied } = removed?.edit ?? { prepared: removal.prepared };
    const keys = appliedKeys(prepared.plan, removed !== undefined, applied);
    const done = removed ? keys : { dryRun: true, ...keys };
    const diagnostics = [...(applied?.diagnostics ?? []), ...removal.diagnostics];
    this.printJson(
      credentialDocument({ removed: { profileId, provider, agents, stores } }, prepared, done, diagnostics),
    );
    return EXIT.ok;
  }
}
