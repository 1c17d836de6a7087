import { Command, UsageError } from 'clipanion';
import { stripControl } from '../strip-control.ts';
import { findDrift } from '../use-cases/drift.ts';
import { driftDocument, driftText } from '../views/text/drift.ts';
import { problemsText } from '../views/text/problems.ts';
import { EXIT, exitCodeOf, ManifestCommand } from './base.ts';
import { detailedExitcodeOption, formatOption, outputOption, plainOption } from './options.ts';
export class DriftCommand extends ManifestCommand {
  static override paths = [['drift']];
  static override usage = Command.Usage({
    description: 'Show which side moved since the last apply, the live settings or the manifest, and who moved it.',
    details: `
      Compares what was last applied, what is live and what the manifest says. For each setting that differs: the
      manifest is ahead, live was changed, or both (a conflict). A setting that was never applied from here has nothing
      to compare with, which is said. Writes nothing.

      Who changed a live setting comes from OpenClaw's own journal, where it keeps one and this Node can read it; who
      changed the manifest comes from git.

      Exit code 0 whether or not there is drift; with \`--detailed-exitcode\` 0 for none and 2 for some.
    `,
    examples: [
      ['Who changed what', '$0 drift'],
      ['In a pipeline, or from cron', '$0 drift --json --detailed-exitcode'],
      ['For a script: address, tab, state', '$0 drift --plain'],
      ['For an issue that a job opens', '$0 drift --output markdown=drift.md'],
    ],
  });

  detailedExitcode = detailedExitcodeOption('live and manifest differ');
  plain = plainOption('One line a setting: its address, a tab, its state.');

  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    if (this.plain && (this.json || this.format !== undefined))
      throw new UsageError('Take either --plain or --json or --format.');
    return this.publishing('drift', this, () => this.compare());
  }

  private async compare(): Promise<number> {
    const found = await findDrift(this.workspace());
    if (!found.ok) return this.failSourced(found);
    const { report, diagnostics } = found.value;
    // That a variable holds a value is drift like any other; a plan is what it stops.
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'E308');
    const [first] = errors;
    const now = Date.now();
    const options = { now, hints: this.hint('') !== undefined };
    const shown = this.plain
      ? report.settings.map(({ address, state }) => `${stripControl(address)}\t${state}\n`).join('')
      : driftText(report, this.screen(), options);
    if (this.forPeople) for (const text of problemsText(errors, this.screen('stderr'))) this.remark(text);
    const changed = this.detailedExitcode && report.settings.length > 0;
    const code = first ? exitCodeOf(errors) : changed ? EXIT.changes : EXIT.ok;
    if (this.isPlain) {
      this.print(shown);
      return code;
    }
    const error = first && { code: first.code, message: first.message, remedy: first.remedy };
    const document = { ...driftDocument(report), ...(error ? { error } : {}), diagnostics };
    const { driftRenderings } = await import('../views/renderings/drift.ts');
    return this.publish(driftRenderings(report, errors, document, now), shown, code);
  }
}
