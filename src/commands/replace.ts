import { Command } from 'clipanion';
import { replaceModel } from '../edits/replace.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { optionalWord, word } from './declare.ts';
import { ModelCommand } from './edit.ts';
import { forceOption } from './options.ts';

export class ReplaceCommand extends ModelCommand {
  static override paths = [['replace']];
  static override usage = Command.Usage({
    description: 'Put one model in the place of another, wherever that is used.',
    details: `
      Edits the manifest and changes every live use, whether a manifest declares it or not: chains, roles, entries with
      their aliases and parameters, allowlists, hooks, channels, tools, plugins. Cron jobs and chat sessions are
      OpenClaw's own; \`refs\` shows them.

      The new model must be known and not shut down, have a credential where the old one is used, and a place in the
      allowlist. Without one, the command says which model its provider names as the successor, and writes nothing.
    `,
    examples: [
      ['What would change', '$0 replace openai/gpt-4o openai/gpt-5.2 --dry-run'],
      ['The model that an alias names', '$0 replace opus anthropic/claude-opus-5'],
    ],
  });

  old = word('old', { of: 'model', images: false });
  model = optionalWord('new', { of: 'model', images: false });
  override force = forceOption(', a model without a credential or a place in the allowlist');

  protected settingEdit() {
    return replaceModel(this.old, this.model, this.trust, (live) => circumstancesOf(live, Date.now()));
  }
}
