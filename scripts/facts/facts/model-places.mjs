/**
 * Places of the config that name models for jobs of their own: place -> what may stand there, `text` (one model),
 * `chain` (also a primary with fallbacks), `object` (only that), `timed` (a chain that may have `timeoutMs`), `word` (a
 * text that is no model, such as a thinking level), `number`, `list` (of objects with provider and model), `map` (of
 * maps of models). `*` stands for an agent, and for an item of a list.
 */
import { accepts as acceptsAt } from '../config-places.mjs';

export const name = 'modelPlaces';
export const isTable = true;

const CHAINS = [
  'imageModel',
  'pdfModel',
  'voiceModel',
  'imageGenerationModel',
  'videoGenerationModel',
  'musicGenerationModel',
  'mediaModels.image',
  'mediaModels.video',
  'mediaModels.music',
  'utilityModel',
  'decisionModel',
  'subagents.model',
  'heartbeat.model',
  'compaction.model',
  'compaction.memoryFlush.model',
  'tts.summaryModel',
  'tools.exec.reviewer.model',
];
const WORDS = [
  'subagents.thinking',
  'compaction.thinkingLevel',
  'tools.exec.reviewer.thinking',
  'memorySearch.provider',
  'memorySearch.model',
  'memorySearch.fallback',
  'memory.search.provider',
  'memory.search.model',
  'memory.search.fallback',
];
const ROOT = [
  'tools.exec.reviewer.model',
  'tts.summaryModel',
  'messages.tts.summaryModel',
  'hooks.gmail.model',
  'hooks.mappings.*.model',
  'tools.media.image.preferredModel',
  'tools.media.audio.preferredModel',
  'tools.media.video.preferredModel',
];
const ROOT_WORDS = [
  'tools.exec.reviewer.thinking',
  'hooks.gmail.thinking',
  'memory.search.provider',
  'memory.search.model',
  'memory.search.fallback',
];
const NUMBERS = ['tools.exec.reviewer.timeoutMs'];
const LISTS = [
  'tools.media.models',
  'tools.media.image.models',
  'tools.media.audio.models',
  'tools.media.video.models',
];
/** 2026.1.30 takes any channel, also one with this name, and does nothing with it. */
const MAPS = ['channels.modelByChannel'];
/** A word that every place has among its choices. */
const SAMPLES = { fallback: 'openai', provider: 'openai' };

const CHAIN = { primary: 'openai/a', fallbacks: ['openai/b'] };

export async function read(bundle) {
  const schema = await bundle.value('OpenClawSchema');
  const accepts = (place, value) => acceptsAt(schema, place, value);
  const value = {};
  const ask = (place, isModel) => {
    // What takes anything knows nothing of models.
    if (accepts(place, 5)) return;
    const word = SAMPLES[place.split('.').at(-1)] ?? 'low';
    if (!accepts(place, isModel ? 'openai/a' : word)) {
      if (isModel && accepts(place, CHAIN)) value[place] = 'object';
      return;
    }
    if (!isModel) value[place] = 'word';
    else if (!accepts(place, CHAIN)) value[place] = 'text';
    else value[place] = accepts(place, { ...CHAIN, timeoutMs: 1000 }) ? 'timed' : 'chain';
  };
  const askFor = (kind, places, sample) => {
    for (const place of places) if (!accepts(place, true) && accepts(place, sample)) value[place] = kind;
  };
  for (const holder of ['agents.defaults', 'agents.*']) {
    for (const place of CHAINS) ask(`${holder}.${place}`, true);
    for (const place of WORDS) ask(`${holder}.${place}`, false);
    askFor(
      'number',
      NUMBERS.map((place) => `${holder}.${place}`),
      1000,
    );
  }
  for (const place of ROOT) ask(place, true);
  for (const place of ROOT_WORDS) ask(place, false);
  askFor('number', NUMBERS, 1000);
  askFor('list', LISTS, [{ provider: 'openai', model: 'a' }]);
  askFor('map', MAPS, { telegram: { 1: 'openai/a' } });
  return { value, how: 'called' };
}
