/** A result that is a list of problems, as a page. */
import type { Diagnostic } from '../../errors.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { problemList, summary } from './parts.ts';

export function problemsHtml(
  problems: readonly Diagnostic[],
  about: { readonly command: string; readonly manifest: string | null; readonly summary: string },
): string {
  const has = (severity: Diagnostic['severity']) => problems.some((problem) => problem.severity === severity);
  return page({
    title: `${about.command.charAt(0).toUpperCase()}${about.command.slice(1)}`,
    ...(about.manifest === null ? {} : { about: html`<code>${about.manifest}</code>` }),
    body: [
      summary(about.summary, has('error') ? 'bad' : has('warning') ? 'warn' : 'good'),
      problemList(problems) ?? html``,
    ],
  });
}
