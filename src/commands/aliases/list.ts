import { Command } from 'clipanion';
import { success } from '../../errors.ts';
import { aliasesOf } from '../../manifest/index.ts';
import { aliasKey } from '../../openclaw/model-ref.ts';
import { arrowLines, type MarkedItem } from '../../views/text/marked-list.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { LiveListCommand } from '../live-list.ts';

interface Row {
  readonly name: string;
  readonly item: MarkedItem;
  readonly live: boolean;
}

export class AliasesListCommand extends LiveListCommand<readonly Row[]> {
  static override paths = [['aliases', 'list']];
  static override usage = Command.Usage({
    description: 'Show the aliases that are live, and where the manifest says otherwise.',
    examples: [['For scripts', '$0 aliases list --json']],
  });

  protected look({ live, desired }: LiveView) {
    const section = desired && aliasesOf(desired);
    const wanted = new Map(
      [...(section?.entries ?? [])].map(([name, model]) => [aliasKey(name), { name, ref: model.ref }]),
    );
    const ownsAll = section?.mode === 'exact';
    const rows = [...live.settings.aliases].map(([key, { name, ref, builtin }]): Row => {
      const declared = wanted.get(key);
      const mark =
        declared === undefined
          ? builtin
            ? 'built in'
            : ownsAll
              ? 'not in the manifest'
              : undefined
          : declared.ref === ref
            ? undefined
            : `manifest: ${declared.ref}`;
      return { name, item: { text: ref, mark }, live: true };
    });
    const missing = [...wanted]
      .filter(([key]) => !live.settings.aliases.has(key))
      .map(([, { name, ref }]): Row => ({ name, item: { text: ref, mark: 'only in the manifest' }, live: false }));
    return success([...rows, ...missing]);
  }

  protected document(rows: readonly Row[]) {
    return { aliases: Object.fromEntries(rows.filter((row) => row.live).map(({ name, item }) => [name, item.text])) };
  }

  protected lines(rows: readonly Row[]) {
    return rows.length === 0 ? ['No aliases configured.'] : arrowLines(rows, this.screen());
  }

  protected plainLines(rows: readonly Row[]) {
    return rows.filter((row) => row.live).map(({ name, item }) => `${name} ${item.text}`);
  }
}
