/** The live aliases, and where the manifest differs. */
import type { aliasesOf } from '../../manifest/index.ts';
import type { Live } from '../../openclaw/live.ts';
import { aliasKey } from '../../openclaw/model-ref.ts';
import { builtinAliasOf } from '../../openclaw/settings.ts';
import { arrowLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownAlias {
  readonly name: string;
  readonly item: MarkedItem;
  /** False for an alias that is only in the manifest. */
  readonly live: boolean;
}

/** @param declared the section of the manifest; undefined if it does not manage aliases */
export function shownAliases(
  { settings: { aliases: live }, dialect }: Pick<Live, 'settings' | 'dialect'>,
  declared: ReturnType<typeof aliasesOf>,
): ShownAlias[] {
  const wanted = new Map(
    [...(declared?.entries ?? [])].map(([name, model]) => [aliasKey(name), { name, ref: model.ref }]),
  );
  const renamed = new Set([...wanted.values()].map((alias) => alias.ref));
  const ownsAll = declared?.mode === 'exact';
  const rows = [...live].map(([key, { name, ref, builtin, entry }]): ShownAlias => {
    const said = wanted.get(key);
    // A plan keeps it in the file: OpenClaw would add it again, unless the model gets another alias.
    const isKept = builtinAliasOf(entry.key, dialect) === key && !renamed.has(ref);
    const mark =
      said === undefined
        ? builtin || (ownsAll && isKept)
          ? 'built in'
          : ownsAll
            ? 'not in the manifest'
            : undefined
        : said.ref === ref
          ? undefined
          : `manifest: ${said.ref}`;
    return { name, item: { text: ref, mark }, live: true };
  });
  const missing = [...wanted]
    .filter(([key]) => !live.has(key))
    .map(([, { name, ref }]): ShownAlias => ({ name, item: { text: ref, mark: 'only in the manifest' }, live: false }));
  return [...rows, ...missing];
}

export function aliasLines(aliases: readonly ShownAlias[], screen: Screen): string[] {
  return aliases.length === 0 ? ['No aliases configured.'] : arrowLines(aliases, screen);
}
