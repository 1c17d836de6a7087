import { Command } from 'clipanion';
import { prepareRollback } from '../use-cases/rollback.ts';
import { ApplyingCommand } from './applying.ts';
import { optionalWord } from './declare.ts';

export class RollbackCommand extends ApplyingCommand {
  static override paths = [['rollback']];
  static override usage = Command.Usage({
    description: 'Undo an apply: shows the plan, asks, and applies it.',
    details:
      'Without an id, undoes the newest entry of the history. A file that has not changed since is restored byte for byte; in other files, each value that has not changed since is restored.',
    examples: [
      ['Undo the last apply', '$0 rollback'],
      ['Undo a specific apply, without a question', '$0 rollback 7f3a --yes'],
    ],
  });

  id = optionalWord('id', { of: 'history' });
  async execute(): Promise<number> {
    const failed = await this.recover();
    if (failed !== undefined) return failed;
    const prepared = await prepareRollback(this.id, this.workspace());
    if (!prepared.ok) return this.fail(prepared.problems);
    return this.applyAgreed(prepared.value, (plan) => `openclaw-models rollback ${plan.source.path.slice(-4)} --yes`);
  }
}
