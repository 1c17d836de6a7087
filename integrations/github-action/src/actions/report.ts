/** `report`: the plan files of many machines -> one comment. Reads files and nothing else. */
import { keepComment } from '../comment.ts';
import { type ACTIONS, type Counts, failureOf, planOf } from '../document.ts';
import { hostNames, matchingFiles, readJson } from '../files.ts';
import { type HostResult, reportMarkdown } from '../render.ts';
import { type Runner, UsageProblem } from '../runner.ts';
import { EXIT, outputCounts, writeResult } from './shared.ts';

export async function report(runner: Runner): Promise<number> {
  const patterns = runner.input('plans');
  if (patterns === '') throw new UsageProblem('The input plans takes paths, folders or patterns of plan files.');
  const label = runner.input('label');
  const files = matchingFiles(patterns, runner.folder);
  const names = hostNames(files);
  const hosts = files.map((file, index) => readHost(file, names[index] ?? file));
  const failed = hosts.filter(({ failure }) => failure !== undefined);
  const changing = hosts.filter(({ plan, failure }) => failure === undefined && (plan?.changes.length ?? 0) > 0);
  // No file at all is a broken pipeline and not a clean fleet.
  const exitCode = files.length === 0 || failed.length > 0 ? EXIT.error : changing.length > 0 ? EXIT.changes : EXIT.ok;
  if (files.length === 0) runner.error('No plan file matches the input plans.');
  for (const { host, failure } of failed.slice(0, 10)) runner.error(`${host}: ${failure}`);

  const sum = (action: (typeof ACTIONS)[number]) =>
    changing.reduce((total, { plan }) => total + (plan?.counts[action] ?? 0), 0);
  const counts: Counts = { add: sum('add'), change: sum('change'), move: sum('move'), remove: sum('remove') };
  outputCounts(runner, counts, changing.length > 0);
  runner.output('hosts', hosts.length);
  runner.output('hosts-changing', changing.length);
  runner.output('hosts-failed', failed.length);
  runner.output('exit-code', exitCode);

  const render = (limit: number) => reportMarkdown(hosts, { limit, label });
  const markdown = await writeResult(
    runner,
    runner.input('markdown-file'),
    'openclaw-models.report.md',
    `${render(1_000_000)}\n`,
    false,
  );
  runner.output('markdown-file', markdown);
  runner.summary(render);
  const clean = exitCode === EXIT.ok;
  runner.output('comment-url', (await keepComment(runner, { key: `report:${label}`, clean, render })) ?? '');
  runner.log(`${hosts.length} hosts: ${changing.length} with changes, ${failed.length} failed.`);
  return exitCode === EXIT.error ? EXIT.error : EXIT.ok;
}

function readHost(file: string, host: string): HostResult {
  const read = readJson(file);
  if ('problem' in read) return { host, failure: read.problem };
  const failure = failureOf(read.value);
  const plan = planOf(read.value);
  if (failure) return { host, failure: `${failure.error.code} ${failure.error.message}`.trim() };
  return plan ? { host, plan } : { host, failure: 'the file is not a plan' };
}
