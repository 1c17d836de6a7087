/** Shared by the commands that list a chain. */
import { chainLines, type ShownChain } from '../../views/text/live-chain.ts';
import { LiveListCommand } from '../live-list.ts';

export abstract class ChainListCommand extends LiveListCommand<ShownChain> {
  protected document({ live }: ShownChain) {
    return { primary: live.primary, fallbacks: live.fallbacks };
  }

  protected lines(chain: ShownChain) {
    return chainLines(chain, this.screen());
  }

  protected plainLines({ live }: ShownChain) {
    return [...live.fallbacks];
  }
}
