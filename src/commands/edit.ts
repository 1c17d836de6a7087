/** Shared by the classic commands: each edits the manifest and applies that edit. */
import { UsageError } from 'clipanion';
import type { SettingEdit } from '../edits/context.ts';
import { stripControl } from '../strip-control.ts';
import { type EditOutcome, editSettings } from '../use-cases/edit.ts';
import { type PreparedEdit, prepareEdit } from '../use-cases/prepare-edit.ts';
import { appliedKeys, editDocument, NOT_APPLIED } from '../views/json/edit.ts';
import { editText, manifestDiff, unchangedText } from '../views/text/edit.ts';
import { filesDiff } from '../views/text/files-diff.ts';
import { planText } from '../views/text/plan.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, toggle } from './declare.ts';
import { dryRunOption, forceOption, lockTimeoutOption, openclawTimeoutOption, rejectedOption } from './options.ts';

export abstract class EditingCommand extends ManifestCommand {
  override lockTimeout = lockTimeoutOption();
  override openclawTimeout = openclawTimeoutOption();
  dryRun = dryRunOption();
  force = rejectedOption();

  /** The edit that the command line requests. */
  protected abstract settingEdit(): SettingEdit;

  /** Whether models are looked up in the catalogue. */
  protected readonly needsCatalog: boolean = false;

  /** Whether the edit copies settings from the config. */
  protected readonly copiesLive: boolean = false;

  /** `--apply` and `--no-apply`; undefined lets the manifest and the environment decide. */
  protected get applies(): boolean | undefined {
    return undefined;
  }

  /** Called after the edit is written. */
  protected async done(_outcome: EditOutcome): Promise<void> {}

  async execute(): Promise<number> {
    const settingEdit = this.settingEdit();
    if (this.dryRun) {
      const prepared = await prepareEdit(settingEdit, this.workspace(), this.needsCatalog);
      return prepared.ok ? this.showDryRun(prepared.value) : this.failSourced(prepared);
    }
    const { needsCatalog, copiesLive, force = false } = this;
    const options = { ...this.workspace().options, needsCatalog, copiesLive, force, apply: this.applies };
    return this.stoppably(
      (signal) => editSettings(settingEdit, { ...options, ...this.writing(signal) }),
      async (outcome) => {
        await this.done(outcome);
        return this.showOutcome(outcome);
      },
    );
  }

  private showOutcome({ prepared, applied, heldBack, unreleased = [] }: EditOutcome): number {
    const { manifest, plan, remaining, outcome, notes } = prepared;
    const diagnostics = [...unreleased, ...notes, ...(heldBack ? [] : plan.diagnostics)];
    if (this.json) {
      const all = [...this.recovered, ...(applied?.diagnostics ?? []), ...diagnostics];
      this.printJson(editDocument(prepared, appliedKeys(plan, applied !== undefined, applied), all));
      return EXIT.ok;
    }
    const behind = applied?.diagnostics.filter(({ code }) => code === 'W459') ?? [];
    this.remarkAll([...behind, ...diagnostics]);
    const said = outcome.map(stripControl).join('; ');
    const { leftOut } = prepared;
    const { restart } = plan;
    const unchanged = this.outcomeText(said, manifest.before !== manifest.after);
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
      const preview = { ...NOT_APPLIED, manifestText: manifest.after };
      this.printJson(editDocument(prepared, preview, [...notes, ...plan.diagnostics]));
      return EXIT.ok;
    }
    const screen = this.screen();
    this.remarkAll(notes);
    if (manifest.before !== manifest.after) this.print(`${manifestDiff(manifest, screen)}\n\n`);
    if (plan.changes.length > 0 || plan.diagnostics.length > 0) {
      const diff = await filesDiff(plan, live, screen.palette);
      this.print(`${planText(plan, screen, { next: undefined, diff })}\n`);
    }
    this.print('Nothing was written.\n');
    return EXIT.ok;
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
  override force = forceOption();
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
