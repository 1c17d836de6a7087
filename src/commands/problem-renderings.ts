/** The forms of a result that is a list of problems, with a document and a text of the command's own. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { Renderings } from '../views/formats.ts';
import { githubAnnotations } from '../views/github-annotations.ts';
import { codeQuality } from '../views/gitlab.ts';
import { problemsMarkdown } from '../views/markdown/problems.ts';
import { sarifLog } from '../views/sarif.ts';
import { problemsText } from '../views/text/problems.ts';
import { jsonText, plainPalette } from '../views/text/terminal.ts';

export interface ProblemReport {
  readonly command: string;
  readonly manifest: string | null;
  readonly problems: readonly Diagnostic[];
  /** One line. */
  readonly summary: string;
  readonly document: unknown;
}

/** A text without colours, for files; the other forms as their readers want them. */
export function problemRenderings(report: ProblemReport, own: Partial<Renderings> = {}): Renderings {
  const { problems, summary, document } = report;
  const about = { command: report.command, version: VERSION, manifest: report.manifest };
  const json = (value: unknown) => `${jsonText(value)}\n`;
  const screen = { palette: plainPalette, width: 100 };
  return {
    text: () => `${[...problemsText(problems, screen), summary].join('\n')}\n`,
    json: () => json(document),
    markdown: () =>
      problemsMarkdown(problems, { title: `${report.command}: ${report.manifest ?? 'manifest'}`, summary }),
    github: () => githubAnnotations(problems, summary),
    sarif: () => json(sarifLog(problems, about, digest)),
    gitlab: () => json(codeQuality(problems, about, digest)),
    ...own,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
