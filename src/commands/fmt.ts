import { Command } from 'clipanion';
import { diagnostic, errorKey } from '../errors.ts';
import { stripControl } from '../strip-control.ts';
import { type Formatted, previewFormat, writeFormat } from '../use-cases/format.ts';
import { manifestDiff } from '../views/text/edit.ts';
import { problemText } from '../views/text/problems.ts';
import { BaseCommand, EXIT } from './base.ts';
import { flag } from './declare.ts';
import { lockTimeoutOption, manifestOption } from './options.ts';

export class FmtCommand extends BaseCommand {
  static override paths = [['fmt']];
  static override usage = Command.Usage({
    description: 'Format the manifest: key order, quotes, indentation. Keeps all comments.',
    details: `
      With \`--check\`, writes nothing; if the manifest is not formatted, prints a diff and exits with 1. \`-f -\` formats
      standard input to standard output. To format a base manifest, pass it with \`-f\`.
    `,
    examples: [
      ['Format the manifest', '$0 fmt'],
      ['In a pipeline', '$0 fmt --check'],
      ['In an editor', '$0 fmt -f - < openclaw.models.yaml'],
    ],
  });

  manifest = manifestOption();
  override lockTimeout = lockTimeoutOption();
  check = flag('--check', 'Only check the format, and show the diff.');

  async execute(): Promise<number> {
    const options = {
      env: this.context.env,
      homedir: this.context.homedir,
      cwd: this.context.cwd,
      manifest: this.manifest,
      readStdin: () => this.readStdin(),
      onStep: this.context.onStep,
    };
    const writes = !this.check && this.manifest !== '-';
    return this.stoppably(
      (signal) => (writes ? writeFormat(options, { ...this.lockWait(), signal }) : previewFormat(options)),
      (formatted) => {
        for (const problem of formatted.unreleased ?? []) this.remark(problemText(problem, this.screen('stderr')));
        return this.check ? this.showCheck(formatted) : this.show(formatted);
      },
    );
  }

  private showCheck({ name, before, after }: Formatted): number {
    const problem = before === after ? undefined : diagnostic('E167', `${name} is not formatted.`);
    if (this.json) {
      this.printJson({
        formatVersion: 1,
        ...errorKey(problem),
        manifest: name,
        formatted: !problem,
        diagnostics: problem ? [problem] : [],
      });
    } else if (problem) {
      this.print(`${manifestDiff({ name, before, base: before, after }, this.screen())}\n`);
      this.remark(problemText(problem, this.screen('stderr')));
    } else this.print(`${stripControl(name)} is formatted.\n`);
    return problem ? EXIT.error : EXIT.ok;
  }

  private show({ path, name, before, after }: Formatted): number {
    const edited = before !== after;
    if (this.json) {
      const text = path === '-' ? { manifestText: after } : {};
      this.printJson({ formatVersion: 1, manifest: path === '-' ? '-' : name, formatted: true, edited, ...text });
    } else if (path === '-') this.print(after);
    else this.print(edited ? `Formatted ${stripControl(name)}.\n` : `${stripControl(name)} is already formatted.\n`);
    return EXIT.ok;
  }
}
