import { Command } from 'clipanion';
import { failure, type Result, success } from '../../errors.ts';
import { unknownAgent } from '../../openclaw/agents.ts';
import { normalizeAgentId, resolveModel } from '../../openclaw/model-ref.ts';
import { aliasRefs } from '../../openclaw/settings.ts';
import { paramLines, type ShownParams, shownParams } from '../../views/text/live-params.ts';
import type { LiveView } from '../../workspace/view-live.ts';
import { optionalWord } from '../declare.ts';
import { LiveListCommand } from '../live-list.ts';
import { agentOption } from '../options.ts';

export class ParamsListCommand extends LiveListCommand<readonly ShownParams[]> {
  static override paths = [['params', 'list']];
  static override usage = Command.Usage({
    description: 'Show what is sent along with requests to models, and where the manifest differs.',
    examples: [
      ['Of all models', '$0 params list'],
      ['Of one', '$0 params list anthropic/claude-opus-4-5'],
    ],
  });

  model = optionalWord('model', { of: 'model', images: false });
  agent = agentOption('The agent whose own params are shown.');

  /** E309 for an agent that the config does not have. */
  protected look({ live, desired }: LiveView): Result<readonly ShownParams[]> {
    const { settings, dialect } = live;
    const agent = this.agent === undefined ? undefined : normalizeAgentId(this.agent);
    if (this.agent !== undefined && agent !== undefined && !settings.agents.has(agent))
      return failure(unknownAgent(this.agent, agent, settings));
    const { configured } = settings;
    const options = { naming: dialect.facts, aliases: aliasRefs(settings.aliases), configured, bareRewrites: true };
    const model = this.model === undefined ? undefined : (resolveModel(this.model, options) ?? this.model);
    return success(shownParams(settings, desired, { agent, model }));
  }

  protected document(shown: readonly ShownParams[]) {
    return { params: shown.map(({ model, agent, params }) => ({ model, agent, params })) };
  }

  protected lines(shown: readonly ShownParams[]) {
    return paramLines(shown, this.screen());
  }

  protected plainLines(shown: readonly ShownParams[]) {
    return shown.flatMap(({ model, params }) =>
      Object.entries(params).map(([name, value]) => [model ?? '*', name, JSON.stringify(value)].join('  ')),
    );
  }
}
