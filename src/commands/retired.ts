import { Command, UsageError } from 'clipanion';
import { parseDuration } from '../openclaw/duration.ts';
import { outdatedModels, outdatedProblems } from '../use-cases/retired.ts';
import { retiredText, summaryText } from '../views/text/retired.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { option } from './declare.ts';
import { detailedExitcodeOption, formatOption, outputOption } from './options.ts';

export class RetiredCommand extends ManifestCommand {
  static override paths = [['retired']];
  static override usage = Command.Usage({
    description: 'Show the models in use that are gone, going or unknown, with their successors.',
    details: `
      Looks at every model of the live config, of the manifest, if there is one, and of the cron jobs and chats that OpenClaw
      keeps. What is known comes from the
      manifests of the installed OpenClaw, which is read and never run, from \`catalog update\`, and from a
      list in the program; the newest that knows a model counts. Nothing is sent.

      The exit code is 1 if a model is retired. With \`--detailed-exitcode\` it is 2 if one is deprecated.
    `,
    examples: [
      ['What is gone or going', '$0 retired'],
      ['What ends in the next 90 days', '$0 retired --within 90d'],
      ['In a pipeline, with annotations', '$0 retired --detailed-exitcode --format github'],
    ],
  });

  within = option(
    '--within TIME',
    'Of the models that will end on a known day, only those within this time, such as 90d.',
  );
  detailedExitcode = detailedExitcodeOption('a model in use is deprecated');
  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    return this.publishing('retired', this, () => this.examine());
  }

  private async examine(): Promise<number> {
    const within = this.within === undefined ? undefined : parseDuration(this.within);
    if (this.within !== undefined && within === undefined) throw new UsageError('--within needs a time, such as 90d.');
    const found = await outdatedModels(this.workspace(), { within, now: Date.now() });
    if (!found.ok) return this.failSourced(found);
    const { models, used, manifest, notes } = found.value;
    const has = (status: string) => models.some((model) => model.status === status);
    const code = has('retired') ? EXIT.error : this.detailedExitcode && has('deprecated') ? EXIT.changes : EXIT.ok;
    const shown = retiredText(found.value, this.screen(), (command) => this.hint(command));
    if (this.isPlain) {
      this.remarkAll(notes);
      this.print(shown);
      return code;
    }
    const problems = [...outdatedProblems(found.value), ...notes];
    const document = { formatVersion: 1, used, models: models.map(withPlaces), diagnostics: notes };
    const { problemRenderings } = await import('../views/renderings/problems.ts');
    const { retiredMarkdown } = await import('../views/markdown/retired.ts');
    const report = {
      command: 'retired',
      manifest: manifest ?? null,
      problems,
      summary: summaryText(found.value),
      document,
    };
    const renderings = problemRenderings(report, {
      text: () => shown,
      markdown: () => retiredMarkdown(found.value),
    });
    return this.publish(renderings, shown, code);
  }
}

function withPlaces<T extends { readonly uses: readonly { readonly position: unknown }[] }>(model: T) {
  return { ...model, uses: model.uses.map(({ position, ...use }) => ({ ...use, position: position ?? null })) };
}
