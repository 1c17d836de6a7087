import { Command } from 'clipanion';
import { adoptLive } from '../edits/adopt.ts';
import { findAdoptable, noteAdopted } from '../use-cases/adopt.ts';
import type { EditOutcome } from '../use-cases/edit.ts';
import { adoptedText } from '../views/text/edit.ts';
import { words } from './declare.ts';
import { EditingCommand } from './edit.ts';

export class AdoptCommand extends EditingCommand {
  static override paths = [['adopt']];
  static override usage = Command.Usage({
    description: 'Copy live settings into the manifest. Every other byte of it stays the same.',
    details: `
      Without an address, copies everything that was changed live since the last apply (see \`drift\`). An address that
      the manifest does not declare yet is managed from then on. No live file is changed.
    `,
    examples: [
      ['Keep changes made by hand', '$0 adopt'],
      ['One setting', '$0 adopt primary'],
      ['Preview', '$0 adopt aliases.fast agents.work.fallbacks --dry-run'],
    ],
  });

  addresses = words('address', false);

  private named: readonly string[] = [];
  private unclear: readonly string[] = [];

  override async execute(): Promise<number> {
    this.named = this.addresses;
    if (this.addresses.length === 0) {
      const found = await findAdoptable(this.workspace());
      if (!found.ok) return this.failSourced(found);
      this.named = found.value.foreign;
      this.unclear = found.value.unclear;
    }
    return super.execute();
  }

  protected override readonly copiesLive = true;

  protected settingEdit() {
    return adoptLive(this.named);
  }

  /** Only the manifest changes, so there is nothing to hold back in a pipeline. */
  protected override get applies(): boolean {
    return true;
  }

  protected override async done({ prepared }: EditOutcome): Promise<void> {
    if (this.named.length > 0) await noteAdopted(this.named, prepared, new Date(), this.context.onStep);
  }

  protected override outcomeText(said: string, edited: boolean): string {
    return adoptedText(said, edited, this.named.length, this.unclear);
  }
}
