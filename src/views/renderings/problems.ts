/** The formats of a result that is a list of problems, with the command's own document and text. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../errors.ts';
import type { Plan } from '../../generated/plan.ts';
import { VERSION } from '../../version.ts';
import type { Renderings } from '../formats.ts';
import { githubAnnotations } from '../github-annotations.ts';
import { codeQuality } from '../gitlab.ts';
import { type Case, casesOf, junitReport } from '../junit.ts';
import { problemsMarkdown } from '../markdown/problems.ts';
import { sarifLog } from '../sarif.ts';
import { countProblems, problemsText } from '../text/problems.ts';
import { jsonText, plainPalette } from '../text/terminal.ts';

/** Files have no colours and a fixed width. */
export const FILE_SCREEN = { palette: plainPalette, width: 100 };

export interface ProblemReport {
  readonly command: string;
  readonly manifest: string | null;
  readonly problems: readonly Diagnostic[];
  /** One line. */
  readonly summary: string;
  readonly document: unknown;
  /** What JUnit counts besides the problems. */
  readonly cases?: readonly Case[];
}

/** The text is without colours, since it goes to files. */
export function problemRenderings(report: ProblemReport, own: Partial<Renderings> = {}): Renderings {
  const { problems, summary, document } = report;
  const about = { command: report.command, version: VERSION, manifest: report.manifest };
  return {
    text: () => `${[...problemsText(problems, FILE_SCREEN), summary].join('\n')}\n`,
    json: () => json(document),
    markdown: () =>
      problemsMarkdown(problems, { title: `${report.command}: ${report.manifest ?? 'manifest'}`, summary }),
    github: () => githubAnnotations(problems, summary),
    sarif: () => json(sarifLog(problems, about, digest)),
    gitlab: () => json(codeQuality(problems, about, digest)),
    junit: () => junitReport(about, [...casesOf(problems), ...(report.cases ?? [])], summary),
    html: async () => (await import('../html/problems.ts')).problemsHtml(problems, { ...about, summary }),
    ...own,
  };
}

/** The manifest of a plan, if it is a file. */
export function manifestOf({ source }: Plan): string | null {
  return source.kind === 'manifest' && source.path !== '-' ? source.path : null;
}

/** A document in the format of `--json`. */
export function json(document: unknown): string {
  return `${jsonText(document)}\n`;
}

/** The formats of a command's failure. */
export function failureRenderings(
  { command, manifest }: { readonly command: string; readonly manifest: string | null },
  { problems, document }: { readonly problems: readonly Diagnostic[]; readonly document: unknown },
): Renderings {
  const summary = `${command} failed: ${countProblems(problems)}`;
  return problemRenderings({ command, manifest, summary, problems, document });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
