/** What commands share that read a home, or a manifest and a home. */

import { UsageError } from 'clipanion';
import type { Diagnostic } from '../errors.ts';
import { stripControl } from '../strip-control.ts';
import { recoveredText } from '../views/text/problems.ts';
import { Workspace } from '../workspace/workspace.ts';
import { BaseCommand } from './base-command.ts';
import { withOpenclawTimeout } from './lock-timeout.ts';
import { hostOption, manifestOption, openclawVersionOption, profileOption, stateDirOption } from './options.ts';

export { BaseCommand, type Context, EXIT, excerptIn, exitCodeOf } from './base-command.ts';

/** A command that reads an OpenClaw home. */
export abstract class HomeCommand extends BaseCommand {
  stateDir = stateDirOption();
  profile = profileOption();
  openclawVersion = openclawVersionOption();

  /** The notes about an interrupted apply that was undone before this command's own work. */
  protected recovered: readonly Diagnostic[] = [];

  protected noteRecovered(problems: readonly Diagnostic[]): void {
    this.recovered = problems;
    for (const problem of problems) this.remark(recoveredText(problem));
  }

  /** What a writing use case needs besides the workspace. */
  protected writing(signal: AbortSignal) {
    const onRecovered = (problems: readonly Diagnostic[]) => this.noteRecovered(problems);
    return { signal, waitForLock: this.lockWait(), onRecovered };
  }

  /** Throws a UsageError for two formats of the output. */
  protected checkPlain({ plain }: { readonly plain: boolean }): void {
    if (this.json && plain) throw new UsageError('Choose either --json or --plain, not both.');
  }

  protected workspace(): Workspace {
    const { manifest, host } = this as { readonly manifest?: string; readonly host?: string };
    const readStdin = (limit?: number) => this.readStdin(limit);
    return new Workspace({ ...this.homeOptions(), manifest, host, readStdin });
  }

  private asked: Promise<string | undefined> | undefined;

  /** Asks once a run, however often the work is done again. */
  private askRelease(home: string): Promise<string | undefined> {
    this.asked ??= this.answeredRelease(home);
    return this.asked;
  }

  private async answeredRelease(home: string): Promise<string | undefined> {
    const { Asking } = await import('./asking.ts');
    const answer = await new Asking(() => this.context).line(
      `Which OpenClaw release reads ${stripControl(home)}? (\`openclaw --version\` shows it) `,
    );
    return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
  }

  protected homeOptions() {
    const { env } = this.context;
    return {
      env: this.openclawTimeout === null ? env : withOpenclawTimeout(this.openclawTimeout, env),
      homedir: this.context.homedir,
      cwd: this.context.cwd,
      stateDir: this.stateDir,
      profile: this.profile,
      openclawVersion: this.openclawVersion,
      askRelease: this.interactive ? (home: string) => this.askRelease(home) : undefined,
      onStep: this.context.onStep,
    };
  }
}

/** A command that reads a manifest and a home. */
export abstract class ManifestCommand extends HomeCommand {
  manifest = manifestOption();
  host = hostOption();
}
