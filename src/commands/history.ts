import { Command, UsageError } from 'clipanion';
import { readApplied } from '../use-cases/history.ts';
import { historyDocument } from '../views/json/history.ts';
import { historyText } from '../views/text/history.ts';
import { EXIT, HomeCommand } from './base.ts';
import { formatOption } from './options.ts';

const FORMATS = ['text', 'json', 'html'];

export class HistoryCommand extends HomeCommand {
  static override paths = [['history']];
  static override usage = Command.Usage({
    description: 'List the applied changes of this machine, newest first.',
    examples: [
      ['Applied changes', '$0 history'],
      ['As a timeline, for a browser', '$0 history --format html > history.html'],
    ],
  });

  format = formatOption(FORMATS);

  async execute(): Promise<number> {
    const format = this.format ?? (this.json ? 'json' : 'text');
    if (!FORMATS.includes(format)) throw new UsageError(`--format needs one of ${FORMATS.join(', ')}.`);
    if (this.json && format !== 'json') throw new UsageError('Choose either --json or --format, not both.');
    this.json = format === 'json';
    const read = await readApplied(this.workspace());
    if (!read.ok) return this.fail(read.problems);
    const { entries, notes } = read.value;
    if (format === 'html') {
      const { historyHtml } = await import('../views/html/history.ts');
      this.print(historyHtml(entries, notes, Date.now()));
      return EXIT.ok;
    }
    return this.showRead(historyDocument(entries, notes), notes, () =>
      historyText(entries, this.screen(), (command) => this.hint(command)),
    );
  }
}
