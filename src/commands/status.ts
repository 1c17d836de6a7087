import { Command, Option, UsageError } from 'clipanion';
import { readStatus } from '../engine/status.ts';
import { parseDuration } from '../openclaw/duration.ts';
import { problemsText } from '../views/problems.ts';
import { statusText } from '../views/status-text.ts';
import { stripControl } from '../views/terminal.ts';
import { EXIT, ManifestCommand } from './base.ts';

export class StatusCommand extends ManifestCommand {
  static override paths = [['status']];
  static override usage = Command.Usage({
    description: 'Show models, credentials and orders that are live, and whether the manifest agrees.',
    details: `
      With \`--check\` the exit code tells how the credentials are that the configured chains need: 0 all valid,
      1 one is missing or expired, 2 one expires within the threshold. Keys are never shown.
    `,
    examples: [
      ['Everything', '$0 status'],
      ['In a monitor', '$0 status --check --expiring-within 24h'],
      ['The primary, for a script', '$0 status --plain'],
    ],
  });

  agent = Option.String('--agent', { description: "One agent's view: its chain, its store." });
  plain = Option.Boolean('--plain', false, { description: 'Only the resolved primary, on one line.' });
  check = Option.Boolean('--check', false, { description: 'Exit with 1 or 2 where credentials are not good.' });
  all = Option.Boolean('--all', false, { description: 'With --check, judge every stored profile, needed or not.' });
  expiringWithin = Option.String('--expiring-within', '7d', {
    description: 'From when on a credential counts as expiring, such as 24h or 7d.',
  });

  async execute(): Promise<number> {
    if (this.json && this.plain) throw new UsageError('Choose either --json or --plain, not both.');
    const expiringWithin = parseDuration(this.expiringWithin);
    if (expiringWithin === undefined)
      throw new UsageError(`--expiring-within takes a time such as 24h or 7d, not "${this.expiringWithin}".`);
    const now = Date.now();
    const answer = await readStatus(this.manifestOptions(), { agent: this.agent, expiringWithin, all: this.all, now });
    if (!answer.ok) return this.fail(answer.problems);
    const { status, live, manifest, notes } = answer.value;
    const code = this.check ? status.check.exitCode : EXIT.ok;
    if (this.json) {
      this.printJson({ formatVersion: 1, ...status, manifest: manifest ?? null, diagnostics: notes });
      return code;
    }
    if (this.plain) {
      this.print(`${stripControl(status.resolvedDefault ?? '')}\n`);
      return code;
    }
    for (const text of problemsText(notes, this.screen('stderr'))) this.remark(text);
    const { release, generation } = live.dialect;
    const frame = {
      config: live.show(live.locations.configPath),
      release: release === undefined ? generation : `OpenClaw ${release}`,
      now,
      manifest,
    };
    this.print(statusText(status, frame, this.screen()));
    return code;
  }
}
