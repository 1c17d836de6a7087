import { Command } from 'clipanion';
import { prepareRollback } from '../use-cases/rollback.ts';
import { ApplyingCommand } from './applying.ts';
import { optionalWord } from './declare.ts';

export class RollbackCommand extends ApplyingCommand {
  static override paths = [['rollback']];
  static override usage = Command.Usage({
    description: 'Take back what was applied: a plan like any other, shown and applied.',
    details:
      'Without an id, the newest entry of the history. A file that nobody touched since is restored byte for byte; in another, each value that is still as it was left.',
    examples: [
      ['Take back the last apply', '$0 rollback'],
      ['A certain one, without asking', '$0 rollback 7f3a --yes'],
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
