/** What the classic commands share: each edits the manifest and applies that edit. */
import { UsageError } from 'clipanion';
import type { SettingEdit } from '../edits/context.ts';
import type { Diagnostic } from '../errors.ts';
import { stripControl } from '../strip-control.ts';
import { type EditOutcome, editSettings, type HeldBack } from '../use-cases/edit.ts';
import { type PreparedEdit, prepareEdit } from '../use-cases/prepare-edit.ts';
import { manifestDiff, manifestLines } from '../views/text/edit.ts';
import { filesDiff } from '../views/text/files-diff.ts';
import { planText } from '../views/text/plan.ts';
import { problemsText } from '../views/text/problems.ts';
import { proposal } from '../views/text/terminal.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, toggle } from './declare.ts';
import { dryRunOption, forceOption, lockTimeoutOption } from './options.ts';
import { whileStoppable } from './signals.ts';

const HELD_BACK: Readonly<Record<HeldBack, string>> = {
  flag: '--no-apply',
  environment: 'CI is set',
  manifest: '`apply: manual`',
};

export abstract class EditingCommand extends ManifestCommand {
  override lockTimeout = lockTimeoutOption();
  dryRun = dryRunOption();

  /** What the words of the command line ask for. */
  protected abstract settingEdit(): SettingEdit;

  /** Whether models are looked up in the catalogue. */
  protected readonly needsCatalog: boolean = false;

  /** `--apply` and `--no-apply`; undefined to let manifest and environment decide. */
  protected get applies(): boolean | undefined {
    return undefined;
  }

  /** Called when the edit is written. */
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
      for (const problem of problems) this.remark(`${stripControl(problem.message)}  [${problem.code}]`);
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
    const screen = this.screen();
    const lines: string[] = [];
    if (manifest.before === undefined) {
      lines.push(`Wrote ${stripControl(manifest.name)}, imported from the live settings.`);
      if (prepared.leftOut.length > 0) lines.push(`Left out: ${stripControl(prepared.leftOut.join(', '))}.`);
    }
    if (manifest.base !== manifest.after) lines.push(...manifestLines(manifest, this.screen()));
    const said = outcome.map(stripControl).join('; ');
    if (applied) {
      lines.push(`Applied: ${said}`);
      if (plan.restart === 'required')
        lines.push(`OpenClaw reads this at its next start: ${proposal('openclaw gateway restart', screen)}`);
      if (applied.id !== null)
        lines.push(`Undo: ${proposal(`openclaw-models rollback ${applied.id.slice(-4)}`, screen)}`);
    } else if (heldBack) {
      lines.push(
        edited
          ? `Not applied (${HELD_BACK[heldBack]}): ${proposal('openclaw-models plan', screen)}`
          : 'No change: the manifest says so already.',
      );
    } else lines.push(this.outcomeText(said, edited));
    if (!heldBack && remaining > 0) {
      const settings = remaining === 1 ? '1 other setting differs' : `${remaining} other settings differ`;
      lines.push(`${settings} from the manifest: ${proposal('openclaw-models plan', screen)}`);
    }
    this.print(`${lines.join('\n')}\n`);
    return EXIT.ok;
  }

  /** What there is to say where nothing live had to change. */
  protected outcomeText(said: string, edited: boolean): string {
    return edited ? `No change to the live settings: ${said}` : `No change: ${said}`;
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

/** A command whose edit is applied, unless told otherwise. */
export abstract class EditCommand extends EditingCommand {
  apply = toggle(
    '--apply',
    'Apply the edit to the live files, or with --no-apply edit the manifest only (the default in CI).',
  );

  protected override get applies(): boolean | undefined {
    return this.apply;
  }
}

/** A command that stores a model: a provider or a name that nobody knows is refused, a model that no list has is not. */
export abstract class ModelCommand extends EditCommand {
  force = forceOption();
  strict = flag('--strict', 'Refuse a model that no catalogue knows.');
  protected override readonly needsCatalog = true;

  protected get trust() {
    return { strict: this.strict, force: this.force };
  }
}

/** A position on the command line, counted from 1. */
export function position(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`A position is a number from 1 on, not "${text}".`);
  return Number(text);
}
