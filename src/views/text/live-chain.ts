/** A primary with its fallbacks, as the `list` commands show it. */
import type { DesiredChain } from '../../manifest/index.ts';
import { legibleModel, type ModelText, shownModel } from '../../openclaw/settings.ts';
import { compareLists, labelledLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownChain {
  readonly primary: readonly MarkedItem[];
  readonly fallbacks: readonly MarkedItem[];
  /** The live values, without marks. */
  readonly live: { readonly primary: string | null; readonly fallbacks: readonly string[] };
}

/** Compares a live chain with the declared one; undefined if the manifest does not manage it. */
export function shownChain(
  live: { readonly primary: ModelText | undefined; readonly fallbacks: readonly ModelText[] },
  wanted: DesiredChain | undefined,
): ShownChain {
  const primary = live.primary && legibleModel(live.primary);
  const fallbacks = live.fallbacks.map(legibleModel);
  const models = [...(live.primary ? [live.primary] : []), ...live.fallbacks];
  // A variable is shown with its value.
  const texts = new Map(models.map((model) => [legibleModel(model), shownModel(model)]));
  const shown = ({ text, mark }: MarkedItem): MarkedItem => ({ text: texts.get(text) ?? text, mark });
  const declared = wanted?.primary;
  const primaries =
    primary !== undefined && declared && declared.ref !== primary
      ? [{ text: primary, mark: `manifest: ${declared.ref}` }]
      : compareLists(
          primary === undefined ? [] : [primary],
          declared === undefined ? undefined : declared ? [declared.ref] : [],
        );
  return {
    primary: primaries.map(shown),
    fallbacks: compareLists(
      fallbacks,
      wanted?.fallbacks?.map(({ ref }) => ref),
    ).map(shown),
    live: { primary: primary ?? null, fallbacks },
  };
}

/** The primary and the fallbacks, one per line. */
export function chainLines({ primary, fallbacks }: ShownChain, screen: Screen): string[] {
  const rows = [
    { label: 'Primary', items: primary },
    { label: 'Fallbacks', items: fallbacks },
  ];
  return labelledLines(rows, screen);
}
