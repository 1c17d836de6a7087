/** Shared by `apply` and `rollback`: asking, and reporting what was done. */
import type { Applied } from '../apply/index.ts';
import { type Diagnostic, diagnostic, isError, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { CANCELLED } from '../prompts/index.ts';
import type { Appliable } from '../use-cases/apply.ts';
import { recoverInterrupted } from '../use-cases/recover-interrupted.ts';
import { applyDocument } from '../views/json/edit.ts';
import { appliedText, applyQuestion, destructiveQuestion } from '../views/text/applied.ts';
import { planText } from '../views/text/plan.ts';
import { Asking } from './asking.ts';
import { EXIT, exitCodeOf, HomeCommand } from './base.ts';
import { lockTimeoutOption, manifestOption, openclawTimeoutOption, yesOption } from './options.ts';
import { whileStoppable } from './signals.ts';

export abstract class ApplyingCommand extends HomeCommand {
  override lockTimeout = lockTimeoutOption();
  override openclawTimeout = openclawTimeoutOption();
  yes = yesOption();
  manifest = manifestOption();
  /** Whether lists may be cleared, and most of the aliases removed. */
  protected readonly allowDestructive: boolean = false;

  private readonly asking = new Asking(() => this.context);

  /** Undoes an interrupted apply first; returns the exit code if that fails. */
  protected async recover(): Promise<number | undefined> {
    const { value: recovered, exitCode } = await whileStoppable((signal) =>
      recoverInterrupted(this.workspace().options, { ...this.lockWait(), signal }),
    );
    if (!recovered.ok) {
      const code = this.fail(recovered.problems);
      return exitCode ?? code;
    }
    this.noteRecovered(recovered.value);
    return exitCode === null ? undefined : this.notConfirmed(exitCode);
  }

  /**
   * Shows the plan and asks; undefined to go on, otherwise the exit code.
   *
   * @param command the command that does the same without asking
   */
  private async consent(plan: Plan, command: string): Promise<number | undefined> {
    const errors = plan.diagnostics.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) {
      if (!this.isPlain) return this.fail(plan.diagnostics);
      this.show(plan);
      return exitCodeOf(errors);
    }
    if (this.forPeople) this.show(plan);
    if (plan.changes.length === 0) {
      const nothing: Applied = { id: null, files: [], milliseconds: 0, diagnostics: [] };
      return this.isPlain ? EXIT.ok : this.finish(plan, success(nothing), null);
    }
    const destructive = plan.changes.filter((change) => change.destructive);
    if (destructive.length > 0 && !this.allowDestructive) {
      const what = destructive.map((change) => change.address).join(', ');
      if (!this.interactive || this.yes) {
        return this.fail([
          diagnostic('E421', `This clears or mostly removes ${what}. Nothing was written.`, {
            remedy: `If this is intended: ${command} --allow-destructive`,
          }),
        ]);
      }
      if (!(await this.ask(destructiveQuestion(what)))) return this.notConfirmed(this.asking.stoppedWith);
    }
    if (this.yes) return undefined;
    if (!this.interactive) {
      return this.fail([
        diagnostic('E422', 'There is no terminal for the question. Nothing was written.', {
          remedy: `To apply without asking: ${command}`,
        }),
      ]);
    }
    return (await this.ask(applyQuestion(plan))) ? undefined : this.notConfirmed(this.asking.stoppedWith);
  }

  /** Shows the plan, asks, applies it so that a signal stops it cleanly, and reports the result. */
  protected async applyAgreed({ plan, apply }: Appliable, command: (plan: Plan) => string): Promise<number> {
    const consent = await this.consent(plan, command(plan));
    if (consent !== undefined) return consent;
    const { value, exitCode } = await whileStoppable((signal) => apply(signal, this.lockWait()));
    return this.finish(plan, value, exitCode);
  }

  /** What is done once everything is as the plan says; what it tells belongs to the result. */
  protected async afterwards(): Promise<readonly Diagnostic[]> {
    return [];
  }

  /** @param exitCode set if a signal was received */
  private async finish(plan: Plan, applied: Result<Applied>, exitCode: number | null): Promise<number> {
    const more = applied.ok && exitCode === null ? await this.afterwards() : [];
    const result = applied.ok
      ? success({ ...applied.value, diagnostics: [...applied.value.diagnostics, ...more] })
      : applied;
    if (this.forPeople) this.remarkAll(more);
    const failed = more.some(isError) ? exitCodeOf(more) : EXIT.ok;
    const code = exitCode ?? (result.ok ? failed : exitCodeOf(result.problems));
    const shown = result.ok && result.value.id !== null ? appliedText(plan, result.value, this.screen()) : '';
    const document = applyDocument(plan, result, this.recovered);
    if (this.publication && !this.isPlain && result.ok) {
      const { appliedRenderings } = await import('../views/renderings/applied.ts');
      return this.publish(appliedRenderings(plan, result.value, document), shown, code);
    }
    if (this.json) {
      this.printJson(document);
      if (this.publication && !result.ok) this.publication.failure = { problems: result.problems, document };
      return code;
    }
    if (!result.ok) {
      const failed = this.fail(result.problems);
      return exitCode ?? failed;
    }
    this.print(shown);
    return code;
  }

  private show(plan: Plan): void {
    this.print(planText(plan, this.screen(), { next: undefined }));
  }

  private async ask(question: string): Promise<boolean> {
    const answer = await this.asking.line(question);
    return answer !== CANCELLED && /^y(es)?$/i.test(answer.trim());
  }
}
