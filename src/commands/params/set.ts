import { Command, UsageError } from 'clipanion';
import { setParam } from '../../edits/params.ts';
import type { Json } from '../../json-value.ts';
import { PARAM_WORDS } from '../../openclaw/facts/model-params.ts';
import { word } from '../declare.ts';
import { ModelCommand } from '../edit.ts';
import { agentOption } from '../options.ts';

export class ParamsSetCommand extends ModelCommand {
  static override paths = [['params', 'set']];
  static override usage = Command.Usage({
    description: 'Set what is sent along with requests to a model.',
    details: `
      The value is JSON, or a text without quotes: \`0.2\`, \`true\`, \`long\`, \`{"type": "disabled"}\`.

      What OpenClaw does not read, or a value that it ignores, is a warning.
    `,
    examples: [
      ['How long a prompt is cached', '$0 params set anthropic/claude-opus-4-5 cacheRetention long'],
      ['For one agent', '$0 params set openai/gpt-5.2 temperature 0.2 --agent work'],
    ],
  });

  model = word('model', { of: 'model', images: false });
  name = word('name', { of: 'word', words: PARAM_WORDS });
  value = word('value');
  agent = agentOption('The agent whose own params of the model are used.');

  protected settingEdit() {
    return setParam(this.model, this.name.trim(), paramValue(this.value), this.agent, this.trust);
  }
}

function paramValue(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return text;
  }
  if (value === null) throw new UsageError('A param cannot be null; to remove it, run params unset.');
  return value;
}
