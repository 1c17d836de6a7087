import { Command, UsageError } from 'clipanion';
import { groupReadings } from '../report/groups.ts';
import { readPlans } from '../use-cases/report.ts';
import { reportMarkdown } from '../views/markdown/report.ts';
import { reportText } from '../views/text/report.ts';
import { BaseCommand, EXIT } from './base.ts';
import { words } from './declare.ts';
import { detailedExitcodeOption, formatOption } from './options.ts';

const FORMATS = ['text', 'json', 'markdown'];

export class ReportCommand extends BaseCommand {
  static override paths = [['report']];
  static override usage = Command.Usage({
    description: 'Show the plans of many hosts as one summary, hosts with the same changes together.',
    details: `
      Takes what \`plan --json\` printed on each host: files, folders of them, or patterns with \`*\` and \`?\`. A plan
      that failed counts as a failed host, and so does a file that is no plan.

      A host is called as its file without \`.json\`; a file \`plan.json\` as its folder.

      Exit code 1 where a host failed; otherwise 0, or with \`--detailed-exitcode\` 2 where a host has changes.
    `,
    examples: [
      ['All plans in a folder', '$0 report plans/'],
      ['For a pull request', '$0 report --format markdown plans/*.json'],
      ['Has any of the machines drifted?', '$0 report --detailed-exitcode plans/*/plan.json'],
    ],
  });

  format = formatOption(FORMATS);
  detailedExitcode = detailedExitcodeOption('a host has changes');
  plans = words('plan', true, { of: 'files' });

  async execute(): Promise<number> {
    const format = this.format ?? (this.json ? 'json' : 'text');
    if (!FORMATS.includes(format)) throw new UsageError(`--format takes ${FORMATS.join(', ')}.`);
    if (this.json && format !== 'json') throw new UsageError('Choose either --json or --format, not both.');
    this.json = format === 'json';
    const readings = await readPlans(this.plans, this.context.cwd);
    if (!readings.ok) return this.fail(readings.problems);
    const report = groupReadings(readings.value);
    if (format === 'json') this.printJson(report);
    else this.print(format === 'markdown' ? reportMarkdown(report) : reportText(report, this.screen()));
    if (report.summary.failed > 0) return EXIT.error;
    return this.detailedExitcode && report.summary.changing > 0 ? EXIT.changes : EXIT.ok;
  }
}
