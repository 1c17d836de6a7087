import { Command, UsageError } from 'clipanion';
import type { Source } from '../catalog/sources.ts';
import { suggestion } from '../manifest/similar.ts';
import { stripControl } from '../strip-control.ts';
import { listModels, type ModelList } from '../use-cases/list-models.ts';
import { modelTable } from '../views/text/model-table.ts';
import { problemsText } from '../views/text/problems.ts';
import { wrap } from '../views/text/terminal.ts';
import { EXIT, HomeCommand } from './base.ts';
import { flag } from './declare.ts';
import { plainOption, providerOption } from './options.ts';

export class ListCommand extends HomeCommand {
  static override paths = [['list']];
  static override usage = Command.Usage({
    description: 'Show the models that are configured, or all that are known, with context, price and tags.',
    examples: [
      ['What is configured, in the order in which OpenClaw names it', '$0 list'],
      ['What could be chosen instead', '$0 list --all --provider anthropic'],
      ['Models that Ollama, LM Studio and the like offer on this machine', '$0 list --local'],
      ['For scripts', '$0 list --all --json'],
    ],
  });

  all = flag('--all', 'Every model that any source knows.');
  local = flag('--local', 'Models on this machine. Asks Ollama, LM Studio and the providers with a loopback address.');
  provider = providerOption('Only models of this provider.');
  plain = plainOption('One model a line, for scripts.');

  async execute(): Promise<number> {
    if (this.json && this.plain) throw new UsageError('Choose either --json or --plain, not both.');
    const { all, local, provider } = this;
    const listed = await listModels({ ...this.homeOptions(), all, local, provider, now: Date.now() });
    if (!listed.ok) return this.fail(listed.problems);
    const { models, sources, notes } = listed.value;
    if (this.json) {
      this.printJson({ formatVersion: 1, count: models.length, sources, models, diagnostics: notes });
      return EXIT.ok;
    }
    for (const text of problemsText(notes, this.screen('stderr'))) this.remark(text);
    if (this.plain) this.print(models.map(({ ref }) => `${stripControl(ref)}\n`).join(''));
    else this.print(`${this.text(listed.value).join('\n')}\n`);
    return EXIT.ok;
  }

  private text(list: ModelList): string[] {
    const screen = this.screen();
    const table = list.models.length === 0 ? [] : [...modelTable(list.models, screen), ''];
    const { palette, width } = screen;
    const origins = sourcesText(list).map((text) => palette.dim(wrap(stripControl(text), width)));
    return [...table, ...origins, wrap(stripControl(this.summary(list)), width)];
  }

  /** How many these are, and how to see others. */
  private summary({ models, known, providers }: ModelList): string {
    const { provider } = this;
    const of = provider === undefined ? '' : ` of ${provider}`;
    const count = models.length === 0 ? 'No' : String(models.length);
    const kind = this.local ? ' on this machine' : this.all ? '' : ' configured';
    const counted = `${count} ${models.length === 1 ? 'model' : 'models'}${of}${kind}`;
    if (models.length === 0 && provider !== undefined && known === 0)
      return `${counted}, and none known${suggestion(provider, providers) || '.'}`;
    const more =
      this.all || this.local
        ? undefined
        : this.hint(`openclaw-models list --all${provider === undefined ? '' : ` --provider ${provider}`}`);
    return more === undefined ? `${counted}.` : `${counted}; all ${known} that are known: ${more}`;
  }
}

/** Where the facts of the shown models come from, and who was asked in vain. */
function sourcesText({ models, sources }: ModelList): string[] {
  const names = new Set(models.flatMap((model) => model.sources));
  const used = sources.filter(({ name }) => names.has(name)).map(sourceText);
  const silent = sources.filter((source) => source.kind === 'server' && !source.answered).map(sourceText);
  return [
    ...(used.length > 0 ? [`Sources: ${used.join(', ')}.`] : []),
    ...(silent.length > 0 ? [`No answer: ${silent.join(', ')}.`] : []),
  ];
}

function sourceText(source: Source): string {
  switch (source.kind) {
    case 'catalogue':
      return `${source.name} ${source.version} (${source.date})`;
    case 'server':
      return `${source.name.slice('server:'.length)} at ${source.url}`;
    default:
      return source.path;
  }
}
