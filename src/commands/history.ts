import { Command } from 'clipanion';
import { pastApplies } from '../history/past-applies.ts';
import { readConfig } from '../openclaw/live.ts';
import { stripControl } from '../strip-control.ts';
import { problemsText } from '../views/text/problems.ts';
import { displayWidth, padEnd } from '../views/text/terminal.ts';
import { EXIT, HomeCommand } from './base.ts';

export class HistoryCommand extends HomeCommand {
  static override paths = [['history']];
  static override usage = Command.Usage({
    description: 'List what was applied on this machine, the newest first.',
    examples: [['What was applied', '$0 history']],
  });

  async execute(): Promise<number> {
    const config = readConfig(this.homeOptions());
    if (!config.ok) return this.fail(config.problems);
    const past = await pastApplies(config.value.locations.stateDir);
    const entries = past.entries.map((entry) => {
      const { plan } = entry;
      return {
        id: entry.id,
        time: entry.time,
        commit: entry.commit,
        source: plan.source,
        summary: plan.summary,
        changes: plan.changes,
        ...(entry.credential ? { credential: entry.credential } : {}),
      };
    });
    if (this.json) {
      this.printJson({ formatVersion: 1, entries, ...(past.notes.length > 0 ? { diagnostics: past.notes } : {}) });
      return EXIT.ok;
    }
    for (const text of problemsText(past.notes, this.screen('stderr'))) this.remark(text);
    if (entries.length === 0) {
      this.print('Nothing was applied here yet.\n');
      return EXIT.ok;
    }
    const { palette } = this.screen();
    const origins = entries.map(({ source, commit, credential }) => {
      if (credential) return `credential ${credential.action}`;
      const from =
        source.kind === 'rollback'
          ? `rollback of ${source.path.slice(-4)}`
          : source.path === '-'
            ? '<stdin>'
            : `${source.path}${source.unseen ? ' (not seen)' : ''}`;
      return stripControl(from) + (commit ? ` @ ${commit.slice(0, 7)}` : '');
    });
    const width = Math.max(...origins.map(displayWidth));
    for (const [index, { id, time, changes, credential }] of entries.entries()) {
      const addresses = changes.filter((change) => change.kind === 'declared').map((change) => change.address);
      const what = credential ? [credential.profile] : addresses;
      const more = what.length > 2 ? `, ${what.length - 2} more` : '';
      // The end of the id is what `rollback` takes; the date is in its front already.
      const name = `${id.slice(0, -4)}${palette.bold(id.slice(-4))}`;
      const when = `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
      this.print(
        `${name}  ${when}  ${padEnd(origins[index] ?? '', width)}  ${stripControl(what.slice(0, 2).join(', '))}${more}\n`,
      );
    }
    const [newest] = entries;
    const hint = newest?.credential ? undefined : this.hint(`openclaw-models rollback ${newest?.id.slice(-4)}`);
    if (hint) this.print(`Undo the newest: ${palette.cyan(hint)}\n`);
    return EXIT.ok;
  }
}
