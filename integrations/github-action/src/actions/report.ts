/** `report`: the plan files of many machines -> one comment. Only reads files. */
import path from 'node:path';
import { groupReadings, type HostReading, reportLine } from '../../../../src/report/groups.ts';
import { hostNames, notAPlan, outcomeOf } from '../../../../src/report/readings.ts';
import { countsOf } from '../../../../src/views/markdown/plan.ts';
import { reportMarkdown } from '../../../../src/views/markdown/report.ts';
import { keepComment } from '../comment.ts';
import { planOf } from '../document.ts';
import { matchingFiles, readPlanFile } from '../files.ts';
import { type Runner, UsageProblem } from '../runner.ts';
import { EXIT, outputCounts, titleOf, writeResult } from './shared.ts';

export async function report(runner: Runner): Promise<number> {
  const patterns = runner.input('plans');
  if (patterns === '') throw new UsageProblem('The input plans takes paths, folders or patterns of plan files.');
  const files = matchingFiles(patterns, runner.folder);
  const names = hostNames(files.map((file) => path.relative(runner.folder, file)));
  const found = groupReadings(files.map((file, index) => ({ host: names[index] ?? file, outcome: readOutcome(file) })));
  const { hosts, changing, failed } = found.summary;
  // No file at all means a broken pipeline, not a fleet without changes.
  const exitCode = hosts === 0 || failed > 0 ? EXIT.error : changing > 0 ? EXIT.changes : EXIT.ok;
  if (hosts === 0) runner.error('No plan file matches the input plans.');
  const failures = found.failures.flatMap((group) =>
    group.hosts.map((host) => `${host}: ${group.code} ${group.message}`),
  );
  for (const failure of failures.slice(0, 10)) runner.error(failure);

  outputCounts(
    runner,
    countsOf(found.groups.flatMap((group) => group.hosts.flatMap(() => group.changes))),
    changing > 0,
  );
  runner.output('hosts', hosts);
  runner.output('hosts-changing', changing);
  runner.output('hosts-failed', failed);
  runner.output('exit-code', exitCode);

  const label = runner.input('label');
  const render = (limit: number) => reportMarkdown(found, { title: titleOf('report', label), limit });
  const markdown = await writeResult(
    runner,
    runner.input('markdown-file'),
    'openclaw-models.report.md',
    render(1_000_000),
    false,
  );
  runner.output('markdown-file', markdown);
  runner.summary(render);
  const clean = exitCode === EXIT.ok;
  runner.output('comment-url', (await keepComment(runner, { key: `report:${label}`, clean, render })) ?? '');
  runner.log(reportLine(found));
  return exitCode === EXIT.error ? EXIT.error : EXIT.ok;
}

function readOutcome(file: string): HostReading['outcome'] {
  const read = readPlanFile(file);
  return 'problem' in read ? notAPlan(read.problem) : outcomeOf(read.text, planOf);
}
