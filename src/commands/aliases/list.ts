import { Command } from 'clipanion';
import { success } from '../../errors.ts';
import { aliasesOf } from '../../manifest/index.ts';
import { aliasLines, type ShownAlias, shownAliases } from '../../views/text/live-aliases.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { LiveListCommand } from '../live-list.ts';

export class AliasesListCommand extends LiveListCommand<readonly ShownAlias[]> {
  static override paths = [['aliases', 'list']];
  static override usage = Command.Usage({
    description: 'Show the live aliases, and where the manifest differs.',
    examples: [['For scripts', '$0 aliases list --json']],
  });

  protected look({ live, desired }: LiveView) {
    return success(shownAliases(live, desired && aliasesOf(desired)));
  }

  protected document(rows: readonly ShownAlias[]) {
    return { aliases: Object.fromEntries(rows.filter((row) => row.live).map(({ name, item }) => [name, item.text])) };
  }

  protected lines(rows: readonly ShownAlias[]) {
    return aliasLines(rows, this.screen());
  }

  protected plainLines(rows: readonly ShownAlias[]) {
    return rows.filter((row) => row.live).map(({ name, item }) => `${name} ${item.text}`);
  }
}
