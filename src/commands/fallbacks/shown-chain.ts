/** A primary with its fallbacks, as the `list` commands show it. */
import { compareLists, labelledLines, type MarkedItem } from '../../views/marked-list.ts';
import { LiveListCommand } from '../live-list.ts';

export interface ShownChain {
  readonly primary: readonly MarkedItem[];
  readonly fallbacks: readonly MarkedItem[];
  /** What is live, without marks. */
  readonly live: { readonly primary: string | null; readonly fallbacks: readonly string[] };
}

/** Compares a live chain with what the manifest declares; undefined where it does not manage it. */
export function shownChain(
  live: { readonly primary: string | undefined; readonly fallbacks: readonly string[] },
  wanted: { readonly primary: string | null | undefined; readonly fallbacks: readonly string[] | undefined },
): ShownChain {
  const wantedPrimary = wanted.primary === undefined ? undefined : wanted.primary === null ? [] : [wanted.primary];
  const primary =
    live.primary !== undefined && typeof wanted.primary === 'string' && wanted.primary !== live.primary
      ? [{ text: live.primary, mark: `manifest: ${wanted.primary}` }]
      : compareLists(live.primary === undefined ? [] : [live.primary], wantedPrimary);
  return {
    primary,
    fallbacks: compareLists(live.fallbacks, wanted.fallbacks),
    live: { primary: live.primary ?? null, fallbacks: live.fallbacks },
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
