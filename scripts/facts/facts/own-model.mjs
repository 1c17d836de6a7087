/** What an agent with its own model, but without `fallbacks`, does with the global chain: `inherits` or `none`. */
import { NotFound } from '../bundle.mjs';

export const name = 'ownModel';

const AGENTS = { text: { model: 'openai/x' }, object: { model: { primary: 'openai/x' } } };

export async function read(bundle) {
  const overridden = await bundle.value('resolveAgentModelFallbacksOverride');
  const defaults = { model: { primary: 'openai/a', fallbacks: ['anthropic/b'] } };
  const list = Object.entries(AGENTS).map(([id, agent]) => ({ id, ...agent }));
  const answers = new Set();
  for (const agents of [{ list }, { entries: AGENTS, ownership: 'explicit' }]) {
    for (const id of Object.keys(AGENTS)) {
      // Undefined also if the release does not know this kind of roster.
      const fallbacks = overridden({ agents: { defaults, ...agents } }, id);
      answers.add(fallbacks === undefined ? 'inherits' : fallbacks.length === 0 ? 'none' : 'other');
    }
  }
  if (answers.has('other')) throw new NotFound('the function answers something else');
  return { value: answers.has('none') ? 'none' : 'inherits', how: 'called' };
}
