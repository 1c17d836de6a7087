/** `plan --homes`: one plan for each of many homes, summarized like `report`. */
import path from 'node:path';
import { UsageError } from 'clipanion';
import { begin } from '../activity.ts';
import { makeFolder, saveFile } from '../apply/saved-file.ts';
import { withoutCredentials } from '../credential-shape.ts';
import { failure, type Result, success } from '../errors.ts';
import { exitCodeOfReport, Grouping } from '../report/groups.ts';
import { type NamedHome, planHomes } from '../use-cases/plan-homes.ts';
import { REPORT_FORMATS, type ReportFormat, renderedReport } from '../views/renderings/report.ts';
import { jsonText, plainPalette, type Screen } from '../views/text/terminal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Context } from './context.ts';
import { type Publication, publicationIn, saveOutputs } from './publication.ts';

export interface HomesOutput extends Publication<ReportFormat> {
  /** Where the plan of each home is saved, as `NAME.json`. */
  readonly folder: string | undefined;
}

/** Throws a UsageError. `json=DIR/` saves the plans; every other output is the report. */
export function parseHomesOutput(
  format: string | undefined,
  outputs: readonly string[] | undefined,
  json: boolean,
): HomesOutput {
  const { stdout, files } = publicationIn(REPORT_FORMATS, format, outputs, json);
  const folders = files.filter((one) => one.format === 'json' && /[/\\]$/.test(one.file));
  if (folders.length > 1) throw new UsageError('--output names two folders.');
  return { stdout, files: files.filter((one) => !folders.includes(one)), folder: folders[0]?.file };
}

export interface HomesContext {
  readonly context: Context;
  readonly screen: Screen;
  readonly detailedExitcode: boolean;
}

/** Plans each home, saves and prints what was asked for. Exit codes as `report`; E502 if a file cannot be written. */
export async function printHomesPlan(
  workspace: Workspace,
  homes: readonly NamedHome[],
  output: HomesOutput,
  { context, screen, detailedExitcode }: HomesContext,
): Promise<Result<number>> {
  const { cwd, onStep } = context;
  const grouping = new Grouping();
  const { folder } = output;
  const made = folder === undefined ? success(undefined) : await makeFolder(path.resolve(cwd, folder), folder);
  if (!made.ok) return made;
  const activity = begin('Planning homes');
  let count = 0;
  for await (const planned of planHomes(workspace, homes)) {
    count += 1;
    activity.step(count, homes.length);
    grouping.add(planned);
    if (folder === undefined) continue;
    const name = path.join(folder, fileNameOf(planned.host));
    const text = withoutCredentials(`${jsonText(planned.document)}\n`);
    const saved = await saveFile(path.resolve(cwd, name), text, { name, isPrivate: true, onStep });
    if (!saved.ok) return saved;
  }
  activity.end();
  const report = grouping.result();
  const plain = { ...screen, palette: plainPalette, width: 10_000 };
  const inFile = (format: ReportFormat) => renderedReport(report, format, { command: 'plan', screen: plain });
  const problem = await saveOutputs(output, inFile, context);
  if (problem) return failure(problem);
  context.print(await renderedReport(report, output.stdout, { command: 'plan', screen }));
  return success(exitCodeOfReport(report, detailedExitcode));
}

/** Names with other characters than these get them escaped, as in an address, so that no two become the same. */
function fileNameOf(host: string): string {
  return `${encodeURIComponent(host).replace(/^\./, '%2E')}.json`;
}
