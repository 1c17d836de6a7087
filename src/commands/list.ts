import { Command, UsageError } from 'clipanion';
import { stripControl } from '../strip-control.ts';
import { listModels } from '../use-cases/list-models.ts';
import { modelDocuments, openclawList } from '../views/json/models.ts';
import { modelListText, silentText } from '../views/text/model-list.ts';
import { EXIT, HomeCommand } from './base.ts';
import { flag } from './declare.ts';
import { formatOption, plainOption, providerOption } from './options.ts';

const LIST_FORMATS = ['text', 'json', 'openclaw'];

export class ListCommand extends HomeCommand {
  static override paths = [['list']];
  static override usage = Command.Usage({
    description: 'List the configured models, or all known models, with context, price and tags.',
    examples: [
      ["Configured models, in OpenClaw's order", '$0 list'],
      ['Other models to choose from', '$0 list --all --provider anthropic'],
      ['Models of Ollama, LM Studio and similar servers on this machine', '$0 list --local'],
      ['Models that reason', "$0 list --all --json | jq '.[] | select(.reasoning == true)'"],
      ['For scripts that were written for `openclaw models list --json`', '$0 list --format openclaw'],
    ],
  });

  all = flag('--all', 'All models of all sources.');
  local = flag('--local', 'Models on this machine. Queries Ollama, LM Studio and providers with a loopback address.');
  provider = providerOption('Only models of this provider.');
  plain = plainOption('One model per line, for scripts.');
  format = formatOption(LIST_FORMATS);

  async execute(): Promise<number> {
    const { format } = this;
    if (format !== undefined && !LIST_FORMATS.includes(format))
      throw new UsageError(`--format needs one of ${LIST_FORMATS.join(', ')}, not "${format}".`);
    if (this.json && format !== undefined && format !== 'json')
      throw new UsageError(`Choose either --json or --format ${format}, not both.`);
    // A failure is an object with `error` in both.
    this.json ||= format === 'json' || format === 'openclaw';
    this.checkPlain(this);
    const { all, local, provider } = this;
    const listed = await listModels({ ...this.homeOptions(), all, local, provider, now: Date.now() });
    if (!listed.ok) return this.fail(listed.problems);
    const { models, notes } = listed.value;
    if (this.json) {
      // The document is the list, so notes go to standard error.
      this.remarkAll(notes);
      for (const text of silentText(listed.value)) this.remark(text);
      this.printJson(format === 'openclaw' ? openclawList(models) : modelDocuments(listed.value));
      return EXIT.ok;
    }
    return this.showRead({}, notes, () => {
      if (this.plain) return models.map(({ ref }) => `${stripControl(ref)}\n`).join('');
      const hint = (command: string) => this.hint(command);
      return modelListText(listed.value, { all, local, provider, hint }, this.screen());
    });
  }
}
