/**
 * Places of the config for settings of models -> what may stand there: `map` (an object with any keys), `count` (a whole
 * number above zero), `flag`, `text`, or the words that it accepts, joined by `|`. `*` stands for an agent, or for a model.
 */
import { accepts } from '../config-places.mjs';

export const name = 'valuePlaces';
export const isTable = true;

const BELOW = [
  'contextTokens',
  'thinkingDefault',
  'params',
  'agentRuntime.id',
  'models.*.params',
  'models.*.agentRuntime.id',
  'models.*.streaming',
  'models.*.codeMode',
];

/** Every word that a release has had for how much a model thinks. */
const LEVELS = ['off', 'minimal', 'low', 'medium', 'high', 'xhigh', 'adaptive', 'max', 'ultra'];
const NO_WORD = 'no-such-word';

export async function read(bundle) {
  const schema = await bundle.value('OpenClawSchema');
  const value = {};
  for (const holder of ['agents.defaults', 'agents.*']) {
    for (const below of BELOW) {
      const place = `${holder}.${below}`;
      const kind = kindOf((sample) => accepts(schema, place, sample));
      if (kind !== undefined) value[place] = kind;
    }
  }
  return { value, how: 'called' };
}

/** Undefined where nothing may stand, or anything. */
function kindOf(takes) {
  const takesNumber = takes(5);
  if (takes({ 'any-key': 1 })) return takesNumber ? undefined : 'map';
  if (takesNumber) return takes(0) ? undefined : 'count';
  if (takes(true)) return 'flag';
  if (takes(NO_WORD)) return 'text';
  return LEVELS.filter(takes).join('|') || undefined;
}
