/** Problems as GitLab's code quality report. */

import type { Diagnostic } from '../errors.ts';
import { stripControl } from '../strip-control.ts';
import { fingerprints, shownFile } from './code-places.ts';
import type { About } from './formats.ts';

export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report, and stable from report to report. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

const SEVERITY = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** GitLab requires a position; a problem without one gets the first line of the manifest. */
export function codeQuality(
  problems: readonly Diagnostic[],
  { manifest }: About,
  digest: (text: string) => string,
): CodeQualityIssue[] {
  const prints = fingerprints(problems, digest);
  const fallback = (manifest === null ? undefined : shownFile(manifest)) ?? 'openclaw.models.yaml';
  return problems.map(({ code, severity, message, remedy, position }, index) => {
    const path = position ? shownFile(position.file) : undefined;
    const lines =
      path !== undefined && position
        ? { begin: position.line, ...(position.endLine ? { end: position.endLine } : {}) }
        : { begin: 1 };
    return {
      description: stripControl(remedy ? `${message} ${remedy}` : message),
      check_name: code,
      fingerprint: prints[index] ?? '',
      severity: SEVERITY[severity],
      location: { path: path ?? fallback, lines },
    };
  });
}
