/** What happens to a configured fallback that the map of models does not name: `skipped` or `tried`. */
import { NotFound } from '../bundle.mjs';

export const name = 'fallbacksOutsideModels';

export async function read(bundle) {
  const chain = await bundle.value(
    bundle.has('resolveModelCandidateChain') ? 'resolveModelCandidateChain' : 'resolveFallbackCandidates',
  );
  const refs = ['openai/a', 'anthropic/b', 'google/c'];
  const defaults = {
    model: { primary: refs[0], fallbacks: refs.slice(1) },
    models: { [refs[0]]: {}, [refs[1]]: {} },
  };
  const found = chain({ cfg: { agents: { defaults } }, provider: 'openai', model: 'a' });
  const names = found.map(({ provider, model }) => `${provider}/${model}`);
  if (names[0] !== refs[0] || names[1] !== refs[1]) throw new NotFound('the chain is not what was configured');
  return { value: names.includes(refs[2]) ? 'tried' : 'skipped', how: 'called' };
}
