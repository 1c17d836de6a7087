import path from 'node:path';
import { Command, UsageError } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import type { Plan } from '../generated/plan.ts';
import { listSome } from '../list-some.ts';
import { savedPlanText } from '../plan/file.ts';
import { fileWord } from '../proposed-commands.ts';
import { declaredSettings } from '../settings/declared.ts';
import { stripControl } from '../strip-control.ts';
import { renderAllHosts } from '../use-cases/all-hosts.ts';
import { planManifest } from '../use-cases/plan.ts';
import { filesDiff } from '../views/text/files-diff.ts';
import { hostsText } from '../views/text/hosts.ts';
import { planText } from '../views/text/plan.ts';
import { type ManifestText, textsOf } from '../workspace/manifest-file.ts';
import { EXIT, exitCodeOf, ManifestCommand } from './base.ts';
import { flag, option, repeatedOption } from './declare.ts';
import { detailedExitcodeOption, formatOption, outputOption } from './options.ts';

export class PlanCommand extends ManifestCommand {
  static override paths = [['plan']];
  static override usage = Command.Usage({
    description: 'Show what would change on this machine, and why.',
    details: `
      Compares the manifest with the live files and prints the difference. Writes only the files of \`--out\` and
      \`--output\`.

      The exit code is 0 with or without changes; with \`--detailed-exitcode\` it is 0 without changes and 2 with
      changes. 1 is an error, 3 a conflict, 4 refused as unsafe.

      \`--all-hosts\` reads no live file: it shows the settings that the manifest declares for each host, and the
      differences between hosts.

      \`--homes\` plans many OpenClaw homes at once and prints what \`report\` would, with its exit codes. A home is a
      state folder, or the folder that it is in; the argument is such a folder, a pattern with \`*\` and \`?\`, or a
      file with one in each line, which \`NAME=\` before it names. A home whose name is one of the manifest's \`hosts:\`
      gets that entry. \`--output json=DIR/\` saves each plan. Variables are those of the \`.env\` in the state folder.
    `,
    examples: [
      ['What would change', '$0 plan'],
      ['Save the plan, to apply exactly that later', '$0 plan --out plan.json'],
      ['In a pipeline', '$0 plan --json --detailed-exitcode'],
      ['For a pull request, with the text in the log', '$0 plan --output markdown=plan.md --output json=plan.json'],
      ['Declared settings of each host', '$0 plan --all-hosts'],
      ['Volumes of many containers', "$0 plan --homes '/srv/volumes/*/_data' --output json=plans/"],
      ['A manifest from another program', 'generate-manifest | $0 plan -f -'],
    ],
  });

  out = option('--out FILE', 'Save the plan to this file, for `apply FILE`; - for standard output.', { of: 'files' });
  diff = flag('--diff', 'Show the diff of the files; everything except model settings is hidden.');
  detailedExitcode = detailedExitcodeOption('there are changes');

  allHosts = flag('--all-hosts', 'Show the declared settings of every host, without reading this machine.');
  homes = repeatedOption('--homes GLOB|FILE', 'Plan these OpenClaw homes, and group those with the same changes.', {
    of: 'files',
  });
  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    const others =
      [this.host, this.out, this.output].some((given) => given !== undefined) ||
      this.diff ||
      this.detailedExitcode ||
      !['text', 'json', undefined].includes(this.format);
    if (this.allHosts && others) {
      throw new UsageError(
        '--all-hosts cannot be combined with --host, --out, --diff, --detailed-exitcode or --output, and prints text or JSON.',
      );
    }
    if (this.homes) return this.showHomes(this.homes);
    if (this.out === '-' && (this.json || this.format !== undefined || this.output !== undefined)) {
      throw new UsageError('`--out -` prints only the plan: omit --json, --format and --output.');
    }
    return this.publishing('plan', this, () => this.show());
  }

  private async showHomes(given: readonly string[]): Promise<number> {
    if (
      this.allHosts ||
      this.diff ||
      [this.out, this.host, this.stateDir, this.profile].some((one) => one !== undefined)
    )
      throw new UsageError(
        '--homes cannot be combined with --all-hosts, --host, --out, --diff, --state-dir or --profile.',
      );
    const { parseHomesOutput, printHomesPlan } = await import('./homes-plan.ts');
    const output = parseHomesOutput(this.format, this.output, this.json);
    this.json = output.stdout === 'json';
    const { findHomes } = await import('../use-cases/plan-homes.ts');
    const found = await findHomes(given, this.context.cwd);
    if (!found.ok) return this.fail(found.problems);
    const { homes, skipped } = found.value;
    const workspace = this.workspace();
    const manifest = await workspace.manifest();
    if (!manifest.ok) return this.failSourced(manifest);
    const { context, detailedExitcode } = this;
    const code = await printHomesPlan(workspace, homes, output, { context, screen: this.screen(), detailedExitcode });
    if (!code.ok) return this.fail(code.problems);
    if (skipped.length > 0)
      this.remark(stripControl(`Without an OpenClaw home, and left out: ${listSome(skipped, 8)}.`));
    return code.value;
  }

  private async show(): Promise<number> {
    const workspace = this.workspace();
    if (this.allHosts) {
      const text = await workspace.manifest();
      return text.ok ? this.showHosts(text.value) : this.failSourced(text);
    }
    const planned = await planManifest(workspace);
    if (!planned.ok) return this.failSourced(planned);
    const { plan, live, desired } = planned.value;

    if (this.out !== undefined && !plan.error) {
      // The file is applied without the manifest, so it includes the declared settings.
      const saved = savedPlanText(plan, declaredSettings(desired));
      const { cwd, onStep } = this.context;
      // Only the plan, for a pipe into `apply -`.
      if (this.out === '-') {
        this.print(saved);
        return this.codeOf(plan);
      }
      const done = await saveFile(path.resolve(cwd, this.out), saved, { name: this.out, isPrivate: true, onStep });
      if (!done.ok) return this.fail(done.problems);
    }
    // Apply would refuse a config that OpenClaw rejects.
    const isRejected = plan.diagnostics.some(({ code }) => code === 'W538');
    const command = this.out ? `openclaw-models apply ${fileWord(this.out)}` : 'openclaw-models apply';
    const next = plan.error || isRejected || plan.changes.length === 0 ? undefined : command;
    const diff = this.diff ? await filesDiff(plan, live, this.screen().palette) : undefined;
    const shown = planText(plan, this.screen(), { next: next && this.hint(next), diff });
    const code = this.codeOf(plan);
    if (this.isPlain) {
      this.print(shown);
      return code;
    }
    const { planRenderings } = await import('../views/renderings/plan.ts');
    return this.publish(planRenderings(plan, live, this.diff), shown, code);
  }

  private codeOf(plan: Plan): number {
    if (plan.error) return exitCodeOf(plan.diagnostics);
    return this.detailedExitcode && plan.changes.length > 0 ? EXIT.changes : EXIT.ok;
  }

  private showHosts(text: ManifestText): number {
    const rendered = renderAllHosts(text);
    if (!rendered.ok) return this.fail(rendered.problems, textsOf(text));
    const { notes, ...shown } = rendered.value;
    if (this.json) this.printJson({ formatVersion: 1, ...shown, diagnostics: notes });
    else {
      this.print(hostsText(shown, this.screen()));
      this.remarkAll(notes, textsOf(text));
    }
    return EXIT.ok;
  }
}
