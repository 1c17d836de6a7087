/** A primary with its fallbacks, as the `list` commands show it. */
import { legibleModel, type ModelText, shownModel } from '../../openclaw/settings.ts';
import { compareLists, labelledLines, type MarkedItem } from '../../views/text/marked-list.ts';
import { LiveListCommand } from '../live-list.ts';

export interface ShownChain {
  readonly primary: readonly MarkedItem[];
  readonly fallbacks: readonly MarkedItem[];
  /** What is live, without marks. */
  readonly live: { readonly primary: string | null; readonly fallbacks: readonly string[] };
}

/** Compares a live chain with what the manifest declares; undefined where it does not manage it. */
export function shownChain(
  live: { readonly primary: ModelText | undefined; readonly fallbacks: readonly ModelText[] },
  wanted: { readonly primary: string | null | undefined; readonly fallbacks: readonly string[] | undefined },
): ShownChain {
  const primary = live.primary && legibleModel(live.primary);
  const fallbacks = live.fallbacks.map(legibleModel);
  const models = [...(live.primary ? [live.primary] : []), ...live.fallbacks];
  // A variable is shown beside what it holds.
  const texts = new Map(models.map((model) => [legibleModel(model), shownModel(model)]));
  const shown = ({ text, mark }: MarkedItem): MarkedItem => ({ text: texts.get(text) ?? text, mark });
  const wantedPrimary = wanted.primary === undefined ? undefined : wanted.primary === null ? [] : [wanted.primary];
  const primaries =
    primary !== undefined && typeof wanted.primary === 'string' && wanted.primary !== primary
      ? [{ text: primary, mark: `manifest: ${wanted.primary}` }]
      : compareLists(primary === undefined ? [] : [primary], wantedPrimary);
  return {
    primary: primaries.map(shown),
    fallbacks: compareLists(fallbacks, wanted.fallbacks).map(shown),
    live: { primary: primary ?? null, fallbacks },
  };
}

export abstract class ChainListCommand extends LiveListCommand<ShownChain> {
  protected document({ live }: ShownChain) {
    return { primary: live.primary, fallbacks: live.fallbacks };
  }

  protected lines({ primary, fallbacks }: ShownChain) {
    const rows = [
      { label: 'Primary', items: primary },
      { label: 'Fallbacks', items: fallbacks },
    ];
    return labelledLines(rows, this.screen());
  }

  protected plainLines({ live }: ShownChain) {
    return [...live.fallbacks];
  }
}
