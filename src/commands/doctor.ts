import { Command, UsageError } from 'clipanion';
import { diagnostic } from '../errors.ts';
import { parseDuration } from '../openclaw/duration.ts';
import { releaseTold } from '../openclaw/found-release.ts';
import { completeCommands } from '../proposed-commands.ts';
import type { SortedFinding } from '../routing/symptoms.ts';
import { type Diagnosis, diagnose } from '../use-cases/doctor.ts';
import { VERSION } from '../version.ts';
import { doctorText, findingsSummary, fixText } from '../views/text/doctor.ts';
import { besideText } from '../views/text/problems.ts';
import { problemText } from '../views/text/status.ts';
import { Asking } from './asking.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, optionalWord, optionOr } from './declare.ts';
import { formatOption, lockTimeoutOption, yesOption } from './options.ts';
import { publicationIn } from './publication.ts';

const FORMATS = ['text', 'json', 'junit', 'html'] as const;

export class DoctorCommand extends ManifestCommand {
  static override paths = [['doctor']];
  static override usage = Command.Usage({
    description: 'Find out why a model does not answer, and show the command that mends it.',
    details: `
      Looks at everything that can keep a model from answering: a config that OpenClaw rejects, credentials of every agent
      and role, stores and their orders, cooldowns, the allowlist, models that are gone or unknown, wherever they are
      named. Each finding comes with the exact command, the most likely first. Nothing is sent.

      With a message of OpenClaw from a chat or a log, what explains it comes first. The exit code is 0 without a fault,
      1 with one, 2 if a credential expires soon, as with \`status --check\`.

      \`--fix\` puts logins of early versions that OpenClaw no longer imports into main's auth store. It asks first.
    `,
    examples: [
      ['What is wrong', '$0 doctor'],
      ['What a message means here', '$0 doctor \'No API key found for provider "anthropic"\''],
      ['For a script', '$0 doctor --json'],
    ],
  });

  said = optionalWord('message');
  fix = flag('--fix', 'Mend what is ours and safe.');
  yes = yesOption('With --fix, do not ask for confirmation.');
  expiringWithin = optionOr(
    '7d',
    '--expiring-within TIME',
    'A credential that expires within this time counts as expiring, such as 24h; default: 7d.',
  );
  format = formatOption(FORMATS);
  override lockTimeout = lockTimeoutOption();

  async execute(): Promise<number> {
    const { stdout: format } = publicationIn(FORMATS, this.format, undefined, this.json);
    this.json = format === 'json';
    const expiringWithin = parseDuration(this.expiringWithin);
    if (expiringWithin === undefined)
      throw new UsageError(`--expiring-within needs a duration such as 24h or 7d, not "${this.expiringWithin}".`);
    const workspace = this.workspace();
    const words = (problem: Parameters<typeof problemText>[0], isStored: boolean) =>
      problemText(problem, () => isStored);
    const question = { said: this.said, expiringWithin, now: Date.now(), words };
    const found = await diagnose(workspace, question);
    if (!found.ok) return this.fail(found.problems);
    if (!this.fix) return this.show(found.value);
    const { missingLogins } = await import('../use-cases/import-logins.ts');
    const missing = missingLogins(found.value.live);
    if (missing === undefined) {
      this.remark('There is nothing for --fix to do; the commands below are for you to run.');
      return this.show(found.value);
    }
    if (!this.json && format === 'text') this.print(fixText(missing, this.screen()));
    if (!this.yes) {
      if (!this.interactive)
        return this.fail([
          diagnostic('E422', 'There is no terminal for the question. Nothing was written.', {
            remedy: 'To do it without the question: openclaw-models doctor --fix --yes',
          }),
        ]);
      const asking = new Asking(() => this.context);
      const prompts = await asking.prompts();
      const answer = await prompts.confirm('Put them there?');
      if (answer !== true) return this.notConfirmed(asking.stoppedWith);
    }
    const { importLogins } = await import('../use-cases/import-logins.ts');
    return this.stoppably(
      (signal) => importLogins({ ...workspace.options, ...this.writing(signal) }),
      async () => {
        const after = await diagnose(this.workspace(), question);
        return after.ok ? this.show(after.value, missing.ids) : this.fail(after.problems);
      },
    );
  }

  private async show(diagnosis: Diagnosis, fixed: readonly string[] = []): Promise<number> {
    const { live, findings, complaint, exitCode, notes } = diagnosis;
    if (this.json) {
      const complete = (text: string) => completeCommands(text, this.target);
      this.printJson({
        formatVersion: 1,
        config: live.show(live.locations.configPath),
        openclaw: releaseTold(live),
        message:
          complaint === undefined ? null : { symptom: complaint.symptom ?? null, about: complaint.about ?? null },
        findings: findings.map((one) => ({ ...one, commands: one.commands.map(complete) })),
        fixed,
        exitCode,
        diagnostics: notes,
      });
      return exitCode;
    }
    const complete = (one: SortedFinding) => ({
      ...one,
      commands: one.commands.map((command) => completeCommands(command, this.target)),
    });
    if (this.format === 'html') {
      const { doctorHtml } = await import('../views/html/doctor.ts');
      this.print(doctorHtml(findings.map(complete), complaint, live.show(live.locations.configPath)));
      return exitCode;
    }
    if (this.format === 'junit') {
      const { findingCases, junitReport } = await import('../views/junit.ts');
      const about = { command: 'doctor', version: VERSION, manifest: null };
      this.print(junitReport(about, findingCases(findings.map(complete)), findingsSummary(findings)));
      return exitCode;
    }
    this.remarkAll(besideText(notes));
    this.print(doctorText(findings, complaint, this.screen()));
    return exitCode === 0 ? EXIT.ok : exitCode;
  }
}
