import { Command, Option, UsageError } from 'clipanion';
import { findDrift } from '../engine/drift.ts';
import { driftDocument, driftText } from '../views/drift-text.ts';
import { problemsText } from '../views/problems.ts';
import { stripControl } from '../views/terminal.ts';
import { EXIT, exitCodeOf, ManifestCommand } from './base.ts';

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
    ],
  });

  detailedExitcode = Option.Boolean('--detailed-exitcode', false, {
    description: 'Exit with 2 when live and manifest differ.',
  });
  plain = Option.Boolean('--plain', false, { description: 'One line a setting: its address, a tab, its state.' });

  async execute(): Promise<number> {
    if (this.plain && this.json) throw new UsageError('Take either --plain or --json.');
    const found = await findDrift(this.manifestOptions());
    if (!found.ok) return this.fail(found.problems, 'source' in found ? found.source : undefined);
    const { report, diagnostics } = found.value;
    // That a variable holds a value is drift like any other; a plan is what it stops.
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'E308');
    const [first] = errors;
    if (this.json) {
      const error = first && { code: first.code, message: first.message, remedy: first.remedy };
      this.printJson({ ...driftDocument(report), ...(error ? { error } : {}), diagnostics });
    } else {
      for (const text of problemsText(errors, this.screen('stderr'))) this.remark(text);
      if (this.plain) {
        this.print(report.settings.map(({ address, state }) => `${stripControl(address)}\t${state}\n`).join(''));
      } else {
        const options = { now: Date.now(), hints: this.hint('') !== undefined };
        this.print(driftText(report, this.screen(), options));
      }
    }
    if (first) return exitCodeOf(errors);
    return this.detailedExitcode && report.settings.length > 0 ? EXIT.changes : EXIT.ok;
  }
}
