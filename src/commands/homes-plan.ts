/** `plan --homes`: one plan for each of many homes, summarized like `report`. */
import path from 'node:path';
import { UsageError } from 'clipanion';
import { begin } from '../activity.ts';
import { makeFolder, saveFile } from '../apply/saved-file.ts';
import { withoutCredentials } from '../credential-shape.ts';
import { type Result, success } from '../errors.ts';
import { exitCodeOfReport, Grouping } from '../report/groups.ts';
import { type NamedHome, planHomes } from '../use-cases/plan-homes.ts';
import { REPORT_FORMATS as FORMATS, type ReportFormat as Format, renderedReport } from '../views/renderings/report.ts';
import { jsonText, plainPalette, type Screen } from '../views/text/terminal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Context } from './context.ts';

export interface HomesOutput {
  readonly stdout: Format;
  readonly files: readonly { readonly format: Format; readonly file: string }[];
  /** Where the plan of each home is saved, as `NAME.json`. */
  readonly folder: string | undefined;
}

/** Throws a UsageError. `json=DIR/` saves the plans; every other output is the report. */
export function parseHomesOutput(format: string | undefined, outputs: readonly string[], json: boolean): HomesOutput {
  const known = (text: string, option: string) => {
    const found = FORMATS.find((one) => one === text);
    if (!found) throw new UsageError(`With --homes, ${option} needs one of ${FORMATS.join(', ')}, not "${text}".`);
    return found;
  };
  if (json && format !== undefined && format !== 'json')
    throw new UsageError(`Choose either --json or --format ${format}, not both.`);
  const all = outputs.map((text) => {
    const [kind = '', ...rest] = text.split('=');
    const file = rest.join('=');
    if (file === '') throw new UsageError(`--output needs FORMAT=FILE, such as json=plans/, not "${text}".`);
    return { format: known(kind, '--output'), file };
  });
  const folders = all.filter(({ format: kind, file }) => kind === 'json' && /[/\\]$/.test(file));
  if (folders.length > 1) throw new UsageError('--output names two folders.');
  return {
    stdout: json ? 'json' : format === undefined ? 'text' : known(format, '--format'),
    files: all.filter((one) => !folders.includes(one)),
    folder: folders[0]?.file,
  };
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
  for (const { format, file } of output.files) {
    const text = withoutCredentials(await renderedReport(report, format, { command: 'plan', screen: plain }));
    if (file === '-') context.print(text);
    else {
      const saved = await saveFile(path.resolve(cwd, file), text, { name: file, onStep });
      if (!saved.ok) return saved;
    }
  }
  context.print(await renderedReport(report, output.stdout, { command: 'plan', screen }));
  return success(exitCodeOfReport(report, detailedExitcode));
}

/** Names with other characters than these get them escaped, as in an address, so that no two become the same. */
function fileNameOf(host: string): string {
  return `${encodeURIComponent(host).replace(/^\./, '%2E')}.json`;
}
