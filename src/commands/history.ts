import { Command } from 'clipanion';
import { readApplied } from '../use-cases/history.ts';
import { historyText } from '../views/text/history.ts';
import { problemsText } from '../views/text/problems.ts';
import { EXIT, HomeCommand } from './base.ts';

export class HistoryCommand extends HomeCommand {
  static override paths = [['history']];
  static override usage = Command.Usage({
    description: 'List the applied changes of this machine, newest first.',
    examples: [['Applied changes', '$0 history']],
  });

  async execute(): Promise<number> {
    const read = await readApplied(this.workspace());
    if (!read.ok) return this.fail(read.problems);
    const past = read.value;
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
    this.print(historyText(entries, this.screen(), (command) => this.hint(command)));
    return EXIT.ok;
  }
}
