import { Command } from 'clipanion';
import { exitCodeOfReport, groupReadings } from '../report/groups.ts';
import { readPlans } from '../use-cases/report.ts';
import { REPORT_FORMATS, renderedReport } from '../views/renderings/report.ts';
import { BaseCommand } from './base.ts';
import { words } from './declare.ts';
import { detailedExitcodeOption, formatOption } from './options.ts';
import { publicationIn } from './publication.ts';

export class ReportCommand extends BaseCommand {
  static override paths = [['report']];
  static override usage = Command.Usage({
    description: 'Summarize the plans of many hosts; hosts with the same changes are grouped.',
    details: `
      Reads the output of \`plan --json\` of each host: files, folders, or patterns with \`*\` and \`?\`. A failed plan
      counts as a failed host, and so does a file that is not a plan.

      The name of a host is the name of its file without \`.json\`; for a file \`plan.json\`, the name of its folder.

      The exit code is 1 if a host failed; otherwise 0, or 2 with \`--detailed-exitcode\` if a host has changes.
    `,
    examples: [
      ['All plans in a folder', '$0 report plans/'],
      ['For a pull request', '$0 report --format markdown plans/*.json'],
      ['A matrix of hosts and settings, for a browser', '$0 report --format html plans/ > report.html'],
      ['Check whether any machine has drifted', '$0 report --detailed-exitcode plans/*/plan.json'],
    ],
  });

  format = formatOption(REPORT_FORMATS);
  detailedExitcode = detailedExitcodeOption('a host has changes');
  plans = words('plan', true, { of: 'files' });

  async execute(): Promise<number> {
    const { stdout: format } = publicationIn(REPORT_FORMATS, this.format, undefined, this.json);
    this.json = format === 'json';
    const readings = await readPlans(this.plans, this.context.cwd);
    if (!readings.ok) return this.fail(readings.problems);
    const report = groupReadings(readings.value);
    this.print(await renderedReport(report, format, { command: 'report', screen: this.screen() }));
    return exitCodeOfReport(report, this.detailedExitcode);
  }
}
