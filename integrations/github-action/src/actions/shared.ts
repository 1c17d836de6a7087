/** One file per action. Each returns the exit code of its step; this file holds what they share. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { saveFile } from '../../../../src/apply/saved-file.ts';
import { homeArguments, manifestArguments, programPath, runProgram } from '../cli.ts';
import { type Counts, type Diagnostic, failureOf, type PlanDocument, planDigest, planOf } from '../document.ts';
import { type Annotation, type Runner, UsageProblem } from '../runner.ts';

/** The CLI's exit codes. */
export const EXIT = { ok: 0, error: 1, changes: 2, stale: 3, refused: 4 } as const;

/** What `plan --json` came to. */
export interface Planned {
  readonly exitCode: number;
  readonly document: unknown;
  readonly plan: PlanDocument | undefined;
  readonly digest: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function runPlan(runner: Runner): Promise<Planned> {
  const words = ['plan', '--json', '--detailed-exitcode', ...manifestArguments(runner), ...homeArguments(runner)];
  const { exitCode, document } = await runProgram(runner, programPath('cli.js'), words);
  const plan = planOf(document);
  // Not a document of ours: whatever the exit code was, there is no plan.
  if (!plan && !failureOf(document)) return { exitCode: exitCode || EXIT.error, document, plan, ...nothing('plan') };
  return {
    exitCode,
    document,
    plan,
    digest: plan && planDigest(plan),
    diagnostics: plan?.diagnostics ?? failureOf(document)?.diagnostics ?? [],
  };
}

function nothing(command: string): { readonly digest: undefined; readonly diagnostics: readonly Diagnostic[] } {
  const message = `\`${command}\` printed no result; the log has more.`;
  return { digest: undefined, diagnostics: [{ code: 'E599', severity: 'error', message, remedy: '' }] };
}

export function outputCounts(runner: Runner, counts: Counts | undefined, hasChanges: boolean): void {
  runner.output('has-changes', hasChanges);
  for (const name of ['add', 'change', 'remove', 'move'] as const) runner.output(name, counts?.[name] ?? 0);
}

/** Diagnostics at their lines, with files named from the repository's root. */
export function annotationsOf(runner: Runner, diagnostics: readonly Diagnostic[]): Annotation[] {
  const root = path.resolve(runner.env.GITHUB_WORKSPACE || '.');
  return diagnostics.map(({ severity, code, message, remedy, position }) => {
    const file = position && path.relative(root, path.resolve(runner.folder, position.file)).replaceAll('\\', '/');
    const inside = file !== undefined && file !== '' && !file.startsWith('..');
    return {
      severity,
      title: code,
      message: [message, remedy].filter(Boolean).join(' '),
      ...(position && inside ? { file, line: position.line, column: position.column } : {}),
    };
  });
}

/**
 * Writes what the workflow named, or into the runner's own temporary folder; whole or not at all. Returns the path.
 *
 * @param isPrivate for a plan, which is for this user alone
 */
export async function writeResult(
  runner: Runner,
  name: string,
  fallback: string,
  content: string,
  isPrivate: boolean,
): Promise<string> {
  const file = name === '' ? path.resolve(runner.env.RUNNER_TEMP || '.', fallback) : path.resolve(runner.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  const saved = await saveFile(file, content, { name: file, isPrivate });
  if (!saved.ok) throw new UsageProblem(saved.problems[0]?.message);
  return file;
}
