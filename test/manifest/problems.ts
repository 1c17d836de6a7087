/** Helpers of the manifest tests: what loading says, in a form that a table can hold. */
import type { Diagnostic } from '../../src/errors.ts';
import { type LoadOptions, loadManifest } from '../../src/manifest/index.ts';

export function problemsOf(text: string, options: LoadOptions = {}): readonly Diagnostic[] {
  const loaded = loadManifest(text, 'm.yaml', options);
  return loaded.ok ? loaded.value.warnings : loaded.problems;
}

/** `E112 error 3:5-9`: code, severity, and the place from its first column to the one past its last. */
export function placed({ code, severity, position }: Diagnostic): string {
  const start = `${code} ${severity} ${position?.line}:${position?.column}`;
  if (position?.endLine === undefined) return start;
  return position.endLine === position.line
    ? `${start}-${position.endColumn}`
    : `${start}-${position.endLine}:${position.endColumn}`;
}
