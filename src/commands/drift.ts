import { hostname } from 'node:os';
import { Command, UsageError } from 'clipanion';
import type { DriftReport } from '../drift/report.ts';
import { stripControl } from '../strip-control.ts';
import { findDrift } from '../use-cases/drift.ts';
import { driftDocument } from '../views/json/drift.ts';
import { driftText } from '../views/text/drift.ts';
import { EXIT, exitCodeOf, ManifestCommand } from './base.ts';
import { option } from './declare.ts';
import { detailedExitcodeOption, formatOption, outputOption, plainOption } from './options.ts';
export class DriftCommand extends ManifestCommand {
  static override paths = [['drift']];
  static override usage = Command.Usage({
    description: 'Show what changed since the last apply, live or in the manifest, and who changed it.',
    details: `
      Compares the last applied value, the live value and the manifest. For each setting that differs it shows whether
      the manifest is ahead, the live value was changed, or both (a conflict). A setting that was never applied from
      here has no last value; the output says so. Writes nothing.

      The author of a live change is read from OpenClaw's journal, if there is one and this Node can read it; the author
      of a manifest change is read from git.

      With \`--notify-url\`, drift is also sent to a webhook of Slack, Discord or any program that takes JSON: which settings
      differ and who changed them, never a value. A failure is retried, then a warning; it does not change the exit code.
      Set OPENCLAW_MODELS_NOTIFY_URL instead if the address holds a secret.

      The exit code is 0 with or without drift; with \`--detailed-exitcode\` it is 0 without drift and 2 with drift.
    `,
    examples: [
      ['Who changed what', '$0 drift'],
      ['In a pipeline, or from cron', '$0 drift --json --detailed-exitcode'],
      ['For scripts: address, tab, state', '$0 drift --plain'],
      ['To a chat, from a timer', '$0 drift --notify-url https://chat.example.org/hook'],
      ['For an issue opened by a job', '$0 drift --output markdown=drift.md'],
    ],
  });

  detailedExitcode = detailedExitcodeOption('live and manifest differ');
  plain = plainOption('One line per setting: address, tab, state.');

  notifyUrl = option('--notify-url URL', 'Send drift to this webhook. Variable: OPENCLAW_MODELS_NOTIFY_URL.');
  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    if (this.plain && (this.json || this.format !== undefined))
      throw new UsageError('Choose only one of --plain, --json and --format.');
    const webhook = this.webhook();
    return this.publishing('drift', this, () => this.compare(webhook));
  }

  /** Undefined without one. */
  private webhook(): URL | undefined {
    const given = this.notifyUrl ?? this.context.env.OPENCLAW_MODELS_NOTIFY_URL;
    if (given === undefined || given === '') return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url && /^https?:$/.test(url.protocol)) return url;
    throw new UsageError('--notify-url needs an address that begins with https:// or http://.');
  }

  /** Tells the webhook; what goes wrong there is only a warning. */
  private async notify(webhook: URL, report: DriftReport, now: number): Promise<void> {
    const { driftNotification } = await import('../views/json/drift-notification.ts');
    const { sendJson } = await import('../notify/send.ts');
    const problem = await sendJson(webhook, driftNotification(webhook, report, { host: this.host ?? hostname(), now }));
    if (problem) this.remarkAll([problem]);
  }

  private async compare(webhook: URL | undefined): Promise<number> {
    const found = await findDrift(this.workspace());
    if (!found.ok) return this.failSourced(found);
    const { report, diagnostics } = found.value;
    // A value held by a variable (E308) stops a plan, but here it is drift like any other.
    const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'E308');
    const [first] = errors;
    const now = Date.now();
    const options = { now, hints: this.hint('') !== undefined };
    const shown = this.plain
      ? report.settings.map(({ address, state }) => `${stripControl(address)}\t${state}\n`).join('')
      : driftText(report, this.screen(), options);
    if (webhook && report.settings.length > 0) await this.notify(webhook, report, now);
    if (this.forPeople) this.remarkAll(errors);
    const changed = this.detailedExitcode && report.settings.length > 0;
    const code = first ? exitCodeOf(errors) : changed ? EXIT.changes : EXIT.ok;
    if (this.isPlain) {
      this.print(shown);
      return code;
    }
    const document = driftDocument(report, first, diagnostics);
    const { driftRenderings } = await import('../views/renderings/drift.ts');
    return this.publish(driftRenderings(report, errors, document, now), shown, code);
  }
}
