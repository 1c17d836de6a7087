import { Command } from 'clipanion';
import { diagnostic, failure, success } from '../../errors.ts';
import { nearest } from '../../manifest/index.ts';
import { normalizeProvider } from '../../openclaw/model-ref.ts';
import { stripControl } from '../../strip-control.ts';
import { providerDetails, type ShownProvider, shownProviders } from '../../views/text/live-providers.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { word } from '../declare.ts';
import { LiveListCommand } from '../live-list.ts';

export class ProvidersShowCommand extends LiveListCommand<ShownProvider> {
  static override paths = [['providers', 'show']];
  static override usage = Command.Usage({
    description: 'Show a provider of the config with its models, and where the manifest differs.',
    details: 'Of a key it shows where it comes from, never the key.',
    examples: [['A provider', '$0 providers show vllm']],
  });

  provider = word('provider', { of: 'provider' });

  /** E540 for a provider that neither the config nor the manifest has. */
  protected look({ live, desired }: LiveView) {
    const providers = shownProviders(live, desired);
    const wanted = normalizeProvider(this.provider, live.dialect.facts);
    const found = providers.find(({ id }) => id === wanted);
    if (found) return success(found);
    const near = nearest(
      wanted,
      providers.map(({ id }) => id),
      2,
    );
    const remedy =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'To see them: openclaw-models providers list';
    const message = `Neither the config nor the manifest has the provider ${stripControl(this.provider)}.`;
    return failure(diagnostic('E540', message, { remedy }));
  }

  protected document({ id, settings }: ShownProvider) {
    return { provider: id, ...settings };
  }

  protected lines(provider: ShownProvider) {
    return providerDetails(provider, this.screen());
  }

  protected plainLines({ settings }: ShownProvider) {
    const { models } = settings;
    return Array.isArray(models) ? models.map(({ id }: { id?: unknown }) => String(id)) : [];
  }
}
