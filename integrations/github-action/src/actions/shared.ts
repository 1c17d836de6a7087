/** Shared by the actions. Each action is a file and returns the exit code of its step. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { saveFile } from '../../../../src/apply/saved-file.ts';
import type { Diagnostic } from '../../../../src/errors.ts';
import type { Plan } from '../../../../src/generated/plan.ts';
import { code } from '../../../../src/views/markdown/escape.ts';
import { problemsMarkdown } from '../../../../src/views/markdown/problems.ts';
import { homeArguments, manifestArguments, programPath, runProgram } from '../cli.ts';
import { failureOf, type PlanDocument, planDigest, planOf } from '../document.ts';
import { type Runner, UsageProblem } from '../runner.ts';

/** The CLI's exit codes. */
export const EXIT = { ok: 0, error: 1, changes: 2, stale: 3, refused: 4 } as const;

/** The result of `plan --json`. */
export interface Planned {
  readonly exitCode: number;
  readonly document: unknown;
  readonly plan: PlanDocument | undefined;
  readonly digest: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function runPlan(runner: Runner): Promise<Planned> {
  const words = [
    'plan',
    '--json',
    '--diff',
    '--detailed-exitcode',
    ...manifestArguments(runner),
    ...homeArguments(runner),
  ];
  const { exitCode, document } = await runProgram(runner, programPath('cli.js'), words);
  const plan = planOf(document);
  const failed = failureOf(document);
  // Not a document of openclaw-models: there is no plan, whatever the exit code is.
  if (!plan && !failed) return { exitCode: exitCode || EXIT.error, document, plan, ...nothing('plan') };
  return {
    exitCode,
    document,
    plan,
    digest: plan && planDigest(plan),
    diagnostics: plan?.diagnostics ?? failed ?? [],
  };
}

function nothing(command: string): { readonly digest: undefined; readonly diagnostics: readonly Diagnostic[] } {
  const message = `\`${command}\` printed no result. See the log.`;
  return { digest: undefined, diagnostics: [{ code: 'E599', severity: 'error', message, remedy: '' }] };
}

const ACTIONS = ['add', 'change', 'remove', 'move'] as const;
type Counts = Pick<Plan['summary'], (typeof ACTIONS)[number]>;

export function outputCounts(runner: Runner, counts: Counts | undefined, hasChanges: boolean): void {
  runner.output('has-changes', hasChanges);
  for (const name of ACTIONS) runner.output(name, counts?.[name] ?? 0);
}

/** `OpenClaw models: plan for web-1`. */
export function titleOf(action: string, label: string): string {
  return `OpenClaw models: ${action}${label ? ` for ${label}` : ''}`;
}

export function failureMarkdown(action: string, problems: readonly Diagnostic[], label: string, limit: number): string {
  return problemsMarkdown(problems, { title: titleOf(action, label), summary: 'Failed.', limit });
}

/** The line with the digest below a plan's Markdown; undefined without an applicable plan. */
export function digestLine(digest: string | undefined): string | undefined {
  return digest && `<sub>Plan digest ${code(digest)}</sub>`;
}

/** The named file, or one in the runner's temporary folder. */
export function resultPath(runner: Runner, name: string, fallback: string): string {
  return name === '' ? path.resolve(runner.env.RUNNER_TEMP || '.', fallback) : path.resolve(runner.folder, name);
}

/**
 * Writes such a file, whole or not at all. Returns the path.
 *
 * @param isPrivate true for a plan: only this user may read it
 */
export async function writeResult(
  runner: Runner,
  name: string,
  fallback: string,
  content: string,
  isPrivate: boolean,
): Promise<string> {
  const file = resultPath(runner, name, fallback);
  mkdirSync(path.dirname(file), { recursive: true });
  const saved = await saveFile(file, content, { name: file, isPrivate });
  if (!saved.ok) throw new UsageProblem(saved.problems[0]?.message);
  return file;
}
