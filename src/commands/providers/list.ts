import { Command } from 'clipanion';
import { success } from '../../errors.ts';
import { providerLines, type ShownProvider, shownProviders } from '../../views/text/live-providers.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { LiveListCommand } from '../live-list.ts';

export class ProvidersListCommand extends LiveListCommand<readonly ShownProvider[]> {
  static override paths = [['providers', 'list']];
  static override usage = Command.Usage({
    description: 'Show the providers of the config, and where the manifest differs.',
    details: 'Of a key it shows where it comes from, never the key.',
    examples: [['For scripts', '$0 providers list --json']],
  });

  protected look({ live, desired }: LiveView) {
    return success(shownProviders(live, desired));
  }

  protected document(providers: readonly ShownProvider[]) {
    const live = providers.filter((provider) => provider.live);
    return { providers: Object.fromEntries(live.map(({ id, settings }) => [id, settings])) };
  }

  protected lines(providers: readonly ShownProvider[]) {
    return providerLines(providers, this.screen());
  }

  protected plainLines(providers: readonly ShownProvider[]) {
    return providers.filter(({ live }) => live).map(({ id }) => id);
  }
}
