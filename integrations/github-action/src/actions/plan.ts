/** `plan`: what would change on the machine of this runner. */

import { planMarkdown } from '../../../../src/views/markdown/plan.ts';
import { countsText } from '../../../../src/views/text/plan.ts';
import { keepComment } from '../comment.ts';
import type { Runner } from '../runner.ts';
import { digestLine, EXIT, failureMarkdown, outputCounts, runPlan, titleOf, writeResult } from './shared.ts';

export async function plan(runner: Runner): Promise<number> {
  const expectNone = runner.flag('expect-no-changes');
  const label = runner.input('label');
  const { exitCode, document, plan, digest, diagnostics } = await runPlan(runner);
  const hasChanges = (plan?.changes.length ?? 0) > 0;
  const failed = exitCode !== EXIT.ok && exitCode !== EXIT.changes;

  // Also after a failure: the report of many machines then shows the reason.
  if (document !== undefined) {
    const name = `openclaw-models${label ? `-${label.replace(/[^\w.-]+/g, '_')}` : ''}.plan.json`;
    const text = `${JSON.stringify(document, null, 2)}\n`;
    runner.output('plan-file', await writeResult(runner, runner.input('plan-file'), name, text, true));
  }
  runner.output('plan-digest', failed ? '' : (digest ?? ''));
  runner.output('exit-code', exitCode);
  outputCounts(runner, plan?.summary, hasChanges);
  runner.annotate(diagnostics);

  const render = (limit: number) =>
    plan
      ? planMarkdown(plan, { title: titleOf('plan', label), limit, after: failed ? undefined : digestLine(digest) })
      : failureMarkdown('plan', diagnostics, label, limit);
  runner.summary(render);
  const key = `plan:${label || runner.input('manifest') || 'openclaw.models.yaml'}`;
  runner.output('comment-url', (await keepComment(runner, { key, clean: !failed && !hasChanges, render })) ?? '');

  if (plan) runner.log(`Plan: ${countsText(plan.summary)}.`);
  if (failed) return exitCode;
  if (expectNone && hasChanges) {
    runner.error('There are changes, but none were expected.');
    return EXIT.changes;
  }
  return EXIT.ok;
}
