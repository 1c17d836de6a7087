/** A report on many hosts in its formats. */
import { type Report, reportLine } from '../../report/groups.ts';
import { VERSION } from '../../version.ts';
import { reportMarkdown } from '../markdown/report.ts';
import { reportText } from '../text/report.ts';
import { jsonText, type Screen } from '../text/terminal.ts';

export const REPORT_FORMATS = ['text', 'json', 'markdown', 'junit', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** @param command that made it @param screen for text */
export async function renderedReport(
  report: Report,
  format: ReportFormat,
  { command, screen }: { readonly command: string; readonly screen: Screen },
): Promise<string> {
  switch (format) {
    case 'json':
      return `${jsonText(report)}\n`;
    case 'markdown':
      return reportMarkdown(report);
    case 'junit': {
      const { junitReport, reportCases } = await import('../junit.ts');
      return junitReport({ command, version: VERSION, manifest: null }, reportCases(report), reportLine(report));
    }
    case 'html':
      return (await import('../html/report.ts')).reportHtml(report);
    default:
      return reportText(report, screen);
  }
}
