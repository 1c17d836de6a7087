import { Command } from 'clipanion';
import { stripControl } from '../strip-control.ts';
import { listModels } from '../use-cases/list-models.ts';
import { modelListText } from '../views/text/model-list.ts';
import { HomeCommand } from './base.ts';
import { flag } from './declare.ts';
import { plainOption, providerOption } from './options.ts';

export class ListCommand extends HomeCommand {
  static override paths = [['list']];
  static override usage = Command.Usage({
    description: 'List the configured models, or all known models, with context, price and tags.',
    examples: [
      ["Configured models, in OpenClaw's order", '$0 list'],
      ['Other models to choose from', '$0 list --all --provider anthropic'],
      ['Models of Ollama, LM Studio and similar servers on this machine', '$0 list --local'],
      ['For scripts', '$0 list --all --json'],
    ],
  });

  all = flag('--all', 'All models of all sources.');
  local = flag('--local', 'Models on this machine. Queries Ollama, LM Studio and providers with a loopback address.');
  provider = providerOption('Only models of this provider.');
  plain = plainOption('One model per line, for scripts.');

  async execute(): Promise<number> {
    this.checkPlain(this);
    const { all, local, provider } = this;
    const listed = await listModels({ ...this.homeOptions(), all, local, provider, now: Date.now() });
    if (!listed.ok) return this.fail(listed.problems);
    const { models, sources, notes } = listed.value;
    return this.showRead({ count: models.length, sources, models, diagnostics: notes }, notes, () => {
      if (this.plain) return models.map(({ ref }) => `${stripControl(ref)}\n`).join('');
      const hint = (command: string) => this.hint(command);
      return modelListText(listed.value, { all, local, provider, hint }, this.screen());
    });
  }
}
