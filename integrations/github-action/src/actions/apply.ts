/** `apply`: applies a plan that was reviewed, or refuses it as stale. */
import path from 'node:path';
import type { Diagnostic } from '../../../../src/errors.ts';
import { appliedMarkdown, planMarkdown } from '../../../../src/views/markdown/plan.ts';
import { countsText } from '../../../../src/views/text/plan.ts';
import { homeArguments, programPath, runProgram } from '../cli.ts';
import { diagnosticsOf, type PlanDocument, planDigest, planOf, whatMoved } from '../document.ts';
import { readPlanFile } from '../files.ts';
import { type Runner, UsageProblem } from '../runner.ts';
import { digestLine, EXIT, failureMarkdown, outputCounts, runPlan, titleOf, writeResult } from './shared.ts';

/** The exact text that the input `auto-approve` must have. A lone `true` is too easily copied. */
const BLIND = 'yes, apply whatever the plan says';

type Approved =
  | { readonly plan: PlanDocument; readonly file: string }
  | { readonly exitCode: number; readonly problems: readonly Diagnostic[]; readonly plan?: PlanDocument };

export async function apply(runner: Runner): Promise<number> {
  const destructive = runner.flag('allow-destructive');
  const label = runner.input('label');
  const approved = await approve(runner);
  if (!('file' in approved)) {
    finish(runner, approved.exitCode, approved.plan, false, approved.problems);
    const { plan } = approved;
    runner.summary((limit) => {
      const why = failureMarkdown('apply', approved.problems, label, plan ? Math.floor(limit / 2) : limit);
      if (!plan) return why;
      const options = { title: titleOf('plan', label), after: digestLine(planDigest(plan)) };
      return `${why}\n${planMarkdown(plan, { ...options, limit: limit - why.length - 1 })}`;
    });
    return approved.exitCode;
  }
  const { plan, file } = approved;
  const words = ['apply', file, '--yes', '--json', ...(destructive ? ['--allow-destructive'] : [])];
  // A plan file names its release.
  const home = homeArguments(runner).filter((word) => !word.startsWith('--openclaw-version='));
  const { exitCode: said, document } = await runProgram(runner, programPath('cli.js'), [...words, ...home]);
  const exitCode = document === undefined ? said || EXIT.error : said;
  const result = (document ?? {}) as Readonly<Record<string, unknown>>;
  const applied = result.applied === true;
  const problems = diagnosticsOf(result.diagnostics);
  finish(runner, exitCode, plan, applied, problems);
  runner.output('restart-needed', applied && result.restart === 'required');
  const id = typeof result.id === 'string' ? result.id : null;
  runner.output('history-id', id ?? '');
  runner.summary((limit) =>
    exitCode === EXIT.ok
      ? appliedMarkdown(plan, id, { title: titleOf('apply', label), limit, after: digestLine(planDigest(plan)) })
      : failureMarkdown('apply', problems, label, limit),
  );
  if (exitCode === EXIT.ok) runner.log(applied ? `Applied: ${countsText(plan.summary)}.` : 'Nothing to do.');
  return exitCode;
}

function finish(
  runner: Runner,
  exitCode: number,
  plan: PlanDocument | undefined,
  applied: boolean,
  problems: readonly Diagnostic[],
): void {
  runner.output('exit-code', exitCode);
  runner.output('applied', applied);
  runner.output('plan-digest', plan ? planDigest(plan) : '');
  outputCounts(runner, plan?.summary, (plan?.changes.length ?? 0) > 0);
  runner.annotate(problems);
}

/** The plan to apply, or why there is none. */
async function approve(runner: Runner): Promise<Approved> {
  const expected = runner.input('expected-digest');
  if (expected !== '' && !/^sha256:[0-9a-f]{64}$/.test(expected))
    throw new UsageProblem('The input expected-digest takes the output plan-digest of the action plan.');
  const words = runner.input('auto-approve');
  if (words !== '' && words !== BLIND && words !== 'false')
    throw new UsageProblem(`The input auto-approve takes the words "${BLIND}", or nothing.`);
  const name = runner.input('plan-file');
  if (name !== '') return reviewed(runner, path.resolve(runner.folder, name), expected);
  if (expected === '' && words !== BLIND) {
    return refusal(
      EXIT.refused,
      'No plan was approved. Nothing was written.',
      `Set the input plan-file or expected-digest, or auto-approve: "${BLIND}".`,
    );
  }
  const now = await runPlan(runner);
  if (!now.plan || (now.exitCode !== EXIT.ok && now.exitCode !== EXIT.changes))
    return { exitCode: now.exitCode, problems: now.diagnostics, ...(now.plan ? { plan: now.plan } : {}) };
  if (expected !== '' && now.digest !== expected) {
    const message = 'The current plan does not have the expected digest. Nothing was written.';
    return { ...stale(message), plan: now.plan };
  }
  const text = `${JSON.stringify(now.document, null, 2)}\n`;
  return { plan: now.plan, file: await writeResult(runner, '', 'openclaw-models.apply.json', text, true) };
}

/** A plan file. If the input `manifest` is set too, the plan must equal what that manifest plans now. */
async function reviewed(runner: Runner, file: string, expected: string): Promise<Approved> {
  const read = readPlanFile(file);
  const shown = path.basename(file);
  if ('problem' in read)
    return refusal(
      EXIT.error,
      `${shown}: ${read.problem} Nothing was written.`,
      'Check that the artifact was downloaded.',
    );
  let plan: PlanDocument | undefined;
  try {
    plan = planOf(JSON.parse(read.text));
  } catch {
    // Not JSON, so not a plan.
  }
  if (!plan) return refusal(EXIT.error, `${shown} is not a plan. Nothing was written.`, 'Run the action plan again.');
  const digest = planDigest(plan);
  if (expected !== '' && digest !== expected)
    return { ...stale(`${shown} does not have the expected digest. Nothing was written.`), plan };
  if (runner.input('manifest') !== '') {
    const now = await runPlan(runner);
    if (!now.plan) return { exitCode: now.exitCode || EXIT.error, problems: now.diagnostics, plan };
    if (now.digest !== digest)
      return { ...stale(`The plan is stale: ${whatMoved(plan, now.plan)}. Nothing was written.`), plan };
  }
  // A copy of what was checked, so that the file cannot be replaced between check and apply.
  return { plan, file: await writeResult(runner, '', 'openclaw-models.apply.json', read.text, true) };
}

function stale(message: string) {
  return refusal(EXIT.stale, message, 'Plan again, review, and apply the new plan.');
}

function refusal(exitCode: number, message: string, remedy: string) {
  const code = exitCode === EXIT.stale ? 'E401' : exitCode === EXIT.refused ? 'E422' : 'E403';
  return { exitCode, problems: [{ code, severity: 'error', message, remedy }] as const };
}
