/**
 * Places of the config that name models for jobs of their own: place -> what may stand there, `text` (one model),
 * `chain` (also a primary with fallbacks), `object` (only that), `timed` (a chain that may have `timeoutMs`), `word` (a text that is no
 * model, such as a thinking level). `*` stands for an agent.
 */
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
  'thinkingDefault',
];
const ROOT = ['tools.exec.reviewer.model', 'tts.summaryModel', 'messages.tts.summaryModel', 'hooks.gmail.model'];
const ROOT_WORDS = [
  'tools.exec.reviewer.thinking',
  'hooks.gmail.thinking',
  'memory.search.provider',
  'memory.search.model',
  'memory.search.fallback',
];
/** A word that every place has among its choices. */
const SAMPLES = { fallback: 'openai', provider: 'openai' };

const CHAIN = { primary: 'openai/a', fallbacks: ['openai/b'] };

export async function read(bundle) {
  const schema = await bundle.value('OpenClawSchema');
  const accepts = (place, value) => !refuses(schema.safeParse(configWith(place, value)).error?.issues ?? [], place);
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
  for (const holder of ['agents.defaults', 'agents.*']) {
    for (const place of CHAINS) ask(`${holder}.${place}`, true);
    for (const place of WORDS) ask(`${holder}.${place}`, false);
  }
  for (const place of ROOT) ask(place, true);
  for (const place of ROOT_WORDS) ask(place, false);
  return { value, how: 'called' };
}

/** Agents both ways, as a list and as a map: each release refuses one of them, which is not asked here. */
function configWith(place, value) {
  const steps = place.split('.');
  const build = (rest) => (rest.length === 0 ? value : { [rest[0]]: build(rest.slice(1)) });
  if (steps[1] !== '*') return build(steps);
  const own = build(steps.slice(2));
  return { agents: { list: [{ id: 'a', ...own }], entries: { a: own } } };
}

/** Whether an issue is of the place, of a key above it that is unknown, or of a value above it. */
function refuses(issues, place) {
  const steps = place.split('.');
  const isAgents = steps[1] === '*';
  const known = (path) => {
    const [agents, roster, , ...rest] = path;
    return isAgents && agents === 'agents' && roster !== undefined ? ['agents', '*', ...rest] : path;
  };
  const rosters = new Set(
    issues.flatMap(({ code, path, keys }) =>
      isAgents && code === 'unrecognized_keys' && path.length === 1 ? keys : [],
    ),
  );
  return issues.some(({ code, path, keys }) => {
    if (isAgents && (path.length < 2 || rosters.has(path[1]))) return rosters.size === 2;
    const at = known(path);
    const isAbove = at.length < steps.length && at.every((step, depth) => step === steps[depth]);
    if (isAbove && code === 'unrecognized_keys') return keys.includes(steps[at.length]);
    return at.length >= steps.length && steps.every((step, depth) => step === at[depth]);
  });
}
