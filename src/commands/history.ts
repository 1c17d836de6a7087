import { Command } from 'clipanion';
import { readHistory } from '../apply/index.ts';
import type { Plan } from '../generated/plan.ts';
import { readConfig } from '../openclaw/live.ts';
import { padEnd, stripControl } from '../views/terminal.ts';
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
    const entries = (await readHistory(config.value.locations.stateDir)).map((entry) => {
      const plan = entry.plan as Plan;
      return { id: entry.id, time: entry.time, commit: entry.commit, source: plan.source, summary: plan.summary, changes: plan.changes };
    });
    if (this.json) {
      this.printJson({ formatVersion: 1, entries });
      return EXIT.ok;
    }
    if (entries.length === 0) {
      this.print('Nothing was applied here yet.\n');
      return EXIT.ok;
    }
    const { palette } = this.screen();
    for (const { id, time, commit, source, changes } of entries) {
      const what = changes.filter((change) => change.kind === 'declared').map((change) => change.address);
      const more = what.length > 3 ? `, ${what.length - 3} more` : '';
      const from = source.kind === 'rollback' ? `rollback of ${source.path}` : source.path;
      this.print(`${palette.bold(id)}  ${padEnd(time.slice(0, 19).replace('T', ' '), 19)}  ${stripControl(from)}${commit ? ` @ ${commit.slice(0, 7)}` : ''}  ${stripControl(what.slice(0, 3).join(', '))}${more}\n`);
    }
    const hint = this.hint('openclaw-models rollback [ID]');
    if (hint) this.print(`Next: ${palette.cyan(hint)}\n`);
    return EXIT.ok;
  }
}
