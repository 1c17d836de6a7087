import { Command } from 'clipanion';
import { readApplied } from '../use-cases/history.ts';
import { historyDocument } from '../views/json/history.ts';
import { historyText } from '../views/text/history.ts';
import { HomeCommand } from './base.ts';

export class HistoryCommand extends HomeCommand {
  static override paths = [['history']];
  static override usage = Command.Usage({
    description: 'List the applied changes of this machine, newest first.',
    examples: [['Applied changes', '$0 history']],
  });

  async execute(): Promise<number> {
    const read = await readApplied(this.workspace());
    if (!read.ok) return this.fail(read.problems);
    const { entries, notes } = read.value;
    return this.showRead(historyDocument(entries, notes), notes, () =>
      historyText(entries, this.screen(), (command) => this.hint(command)),
    );
  }
}
