import { Command, UsageError } from 'clipanion';
import { countOf } from '../../count-of.ts';
import { publicBaseUrl } from '../../probe/openrouter.ts';
import { stripControl } from '../../strip-control.ts';
import { updateCatalog } from '../../use-cases/update-catalog.ts';
import { EXIT, HomeCommand } from '../base.ts';
import { option } from '../declare.ts';

export class CatalogUpdateCommand extends HomeCommand {
  static override paths = [['catalog', 'update']];
  static override usage = Command.Usage({
    description: "Fetch OpenClaw's published catalogue, which knows of models that go.",
    details: `
      Kept in the cache folder (\`XDG_CACHE_HOME\`, else \`~/.cache\`), and used by \`retired\`, \`list\`, \`validate\`,
      \`plan\` and \`scan\` as long as it is newer than what they know otherwise. Nothing else fetches it. The address is
      that of \`models.catalogRefresh.url\` in the config, else OpenClaw's own; nothing is sent but the request.
    `,
    examples: [
      ['Fetch it', '$0 catalog update'],
      ['From a mirror', '$0 catalog update --url https://mirror.example.org/catalog.json'],
    ],
  });

  url = option('--url URL', 'The address of the catalogue; default: that of the config, else that of OpenClaw.');

  async execute(): Promise<number> {
    const url = this.url === undefined ? undefined : publicBaseUrl(this.url);
    if (this.url !== undefined && url === undefined)
      throw new UsageError('--url needs an http or https URL without user name, password and query.');
    return this.stoppably(
      (signal) => updateCatalog({ ...this.homeOptions(), url, signal, now: Date.now() }),
      ({ url: from, date, models, providers }) => {
        if (this.json)
          this.printJson({ formatVersion: 1, url: from, date, models, providers: providers.size, diagnostics: [] });
        else
          this.print(
            `Kept the catalogue of ${date} from ${stripControl(from)}: ${countOf(models, 'model')} of ${countOf(providers.size, 'provider')}.\n`,
          );
        return EXIT.ok;
      },
    );
  }
}
