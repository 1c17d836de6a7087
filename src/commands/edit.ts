/** Shared by the classic commands: each edits the manifest and applies that edit. */
import { UsageError } from 'clipanion';
import type { SettingEdit } from '../edits/context.ts';
import type { Diagnostic } from '../errors.ts';
import { stripControl } from '../strip-control.ts';
import { type EditOutcome, editSettings } from '../use-cases/edit.ts';
import { type PreparedEdit, prepareEdit } from '../use-cases/prepare-edit.ts';
import { editText, manifestDiff, unchangedText } from '../views/text/edit.ts';
import { filesDiff } from '../views/text/files-diff.ts';
import { planText } from '../views/text/plan.ts';
import { problemsText, recoveredText } from '../views/text/problems.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, toggle } from './declare.ts';
import { dryRunOption, forceOption, lockTimeoutOption } from './options.ts';
import { whileStoppable } from './signals.ts';

export abstract class EditingCommand extends ManifestCommand {
  override lockTimeout = lockTimeoutOption();
  dryRun = dryRunOption();

  /** The edit that the command line requests. */
  protected abstract settingEdit(): SettingEdit;

  /** Whether models are looked up in the catalogue. */
  protected readonly needsCatalog: boolean = false;

  /** `--apply` and `--no-apply`; undefined lets the manifest and the environment decide. */
  protected get applies(): boolean | undefined {
    return undefined;
  }

  /** Called after the edit is written. */
  protected async done(_outcome: EditOutcome): Promise<void> {}

  private recovered: readonly Diagnostic[] = [];

  async execute(): Promise<number> {
    const settingEdit = this.settingEdit();
    if (this.dryRun) {
      const prepared = await prepareEdit(settingEdit, this.workspace(), this.needsCatalog);
      return prepared.ok ? this.showDryRun(prepared.value) : this.failSourced(prepared);
    }
    const options = { ...this.workspace().options, needsCatalog: this.needsCatalog, apply: this.applies };
    const onRecovered = (problems: readonly Diagnostic[]) => {
      this.recovered = problems;
      for (const problem of problems) this.remark(recoveredText(problem));
    };
    const { value, exitCode } = await whileStoppable((signal) =>
      editSettings(settingEdit, { ...options, signal, waitForLock: this.lockWait(), onRecovered }),
    );
    if (value.ok) await this.done(value.value);
    const code = value.ok ? this.showOutcome(value.value) : this.failSourced(value);
    return exitCode ?? code;
  }

  private showOutcome({ prepared, applied, heldBack, unreleased = [] }: EditOutcome): number {
    const { manifest, plan, remaining, outcome, notes } = prepared;
    const edited = manifest.before !== manifest.after;
    const diagnostics = [...unreleased, ...notes, ...(heldBack ? [] : plan.diagnostics)];
    if (this.json) {
      this.printJson({
        ...this.summary(prepared),
        applied: applied !== undefined,
        id: applied?.id ?? null,
        files: applied?.files ?? [],
        restart: applied ? plan.restart : 'none',
        diagnostics: [...this.recovered, ...(applied?.diagnostics ?? []), ...diagnostics],
      });
      return EXIT.ok;
    }
    const behind = applied?.diagnostics.filter(({ code }) => code === 'W459') ?? [];
    for (const text of problemsText([...behind, ...diagnostics], this.screen('stderr'))) this.remark(text);
    const said = outcome.map(stripControl).join('; ');
    const { leftOut } = prepared;
    const { restart } = plan;
    const unchanged = this.outcomeText(said, edited);
    this.print(editText({ manifest, leftOut, applied, heldBack, said, unchanged, restart, remaining }, this.screen()));
    return EXIT.ok;
  }

  /** The text if no live file had to change. */
  protected outcomeText(said: string, edited: boolean): string {
    return unchangedText(said, edited);
  }

  private async showDryRun(prepared: PreparedEdit): Promise<number> {
    const { manifest, plan, live, notes } = prepared;
    if (this.json) {
      this.printJson({
        ...this.summary(prepared),
        dryRun: true,
        applied: false,
        id: null,
        manifestText: manifest.after,
        diagnostics: [...notes, ...plan.diagnostics],
      });
      return EXIT.ok;
    }
    const screen = this.screen();
    for (const text of problemsText(notes, this.screen('stderr'))) this.remark(text);
    if (manifest.before !== manifest.after) this.print(`${manifestDiff(manifest, screen)}\n\n`);
    if (plan.changes.length > 0 || plan.diagnostics.length > 0) {
      const diff = await filesDiff(plan, live, screen.palette);
      this.print(`${planText(plan, screen, { next: undefined, diff })}\n`);
    }
    this.print('Nothing was written.\n');
    return EXIT.ok;
  }

  private summary({ manifest, plan, remaining, outcome }: PreparedEdit) {
    return {
      formatVersion: 1,
      manifest: manifest.name,
      created: manifest.before === undefined,
      edited: manifest.before !== manifest.after,
      outcome,
      changes: plan.changes,
      summary: plan.summary,
      remaining,
    };
  }
}

/** A command whose edit is applied by default. */
export abstract class EditCommand extends EditingCommand {
  apply = toggle(
    '--apply',
    'Apply the edit to the live files; with --no-apply, edit only the manifest (default in CI).',
  );

  protected override get applies(): boolean | undefined {
    return this.apply;
  }
}

/** A command that stores a model: an unknown provider or name is refused, an unknown model is not. */
export abstract class ModelCommand extends EditCommand {
  force = forceOption();
  strict = flag('--strict', 'Refuse a model that is not in the catalogue.');
  protected override readonly needsCatalog = true;

  protected get trust() {
    return { strict: this.strict, force: this.force };
  }
}

/** A position on the command line, starting at 1. */
export function position(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`A position is a number starting at 1, not "${text}".`);
  return Number(text);
}
