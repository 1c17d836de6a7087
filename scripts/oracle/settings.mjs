/**
 * The settings that no command of `models` shows: where OpenClaw keeps them, what a manifest means there, and what the
 * release reads there. Like expectation.mjs, without any code of src/.
 */
import { isDeepStrictEqual } from 'node:util';

const defaults = (...keys) => [['agents', 'defaults', ...keys]];

/**
 * Where each is, newest place first: for all agents, and below an agent's entry. `chain`: a text, or an object with
 * `primary` and `fallbacks`; `timeoutMs` is in it unless it says otherwise. `text`: one reference.
 */
const ROLES = {
  subagents: { as: 'chain', at: defaults('subagents', 'model'), own: [['subagents', 'model']] },
  heartbeat: { as: 'text', at: defaults('heartbeat', 'model'), own: [['heartbeat', 'model']] },
  compaction: { as: 'text', at: defaults('compaction', 'model'), thinking: 'thinkingLevel' },
  'memory-flush': { as: 'text', at: defaults('compaction', 'memoryFlush', 'model') },
  utility: { as: 'text', at: defaults('utilityModel'), own: [['utilityModel']] },
  decision: { as: 'text', at: defaults('decisionModel'), own: [['decisionModel']] },
  pdf: { as: 'chain', at: defaults('pdfModel') },
  voice: { as: 'chain', at: defaults('voiceModel') },
  'image-generation': { as: 'chain', at: [...defaults('mediaModels', 'image'), ...defaults('imageGenerationModel')] },
  video: { as: 'chain', at: [...defaults('mediaModels', 'video'), ...defaults('videoGenerationModel')] },
  music: { as: 'chain', at: [...defaults('mediaModels', 'music'), ...defaults('musicGenerationModel')] },
  reviewer: {
    as: 'chain',
    at: [['tools', 'exec', 'reviewer', 'model']],
    own: [['tools', 'exec', 'reviewer', 'model']],
    beside: true,
  },
  'speech-summary': {
    as: 'text',
    at: [
      ['tts', 'summaryModel'],
      ['messages', 'tts', 'summaryModel'],
    ],
    own: [['tts', 'summaryModel']],
  },
};

const VALUES = {
  thinking: ['thinkingDefault'],
  contextTokens: ['contextTokens'],
  runtime: ['agentRuntime', 'id'],
  params: ['params'],
};
const VALUES_OF_MODELS = { params: ['params'], runtime: ['agentRuntime', 'id'], streaming: ['streaming'] };

/** Sections of the config that are needed to compare a manifest. */
export function sectionsOf(manifest) {
  const sections = new Set();
  for (const { at } of expectations(manifest)) for (const [section] of at) sections.add(section);
  for (const [key, names] of Object.entries({ moved: ['agents', 'tools', 'hooks', 'channels'] }))
    if (manifest[key]) for (const name of names) sections.add(name);
  return [...sections];
}

/**
 * What a manifest says, as `{what, at, as, wanted}`: `at` are places of which one holds it; `wanted` is null where none
 * may. Unmanaged settings are not among them.
 */
export function expectations(manifest) {
  const found = [...ofScope(manifest, '', (path) => [['agents', 'defaults', ...path]]), ...ofChats(manifest)];
  if (manifest.image?.timeoutMs !== undefined) {
    const at = [['agents', 'defaults', 'imageModel', 'timeoutMs']];
    found.push({ what: 'image.timeoutMs', at, as: 'value', wanted: manifest.image.timeoutMs });
  }
  for (const [id, agent] of Object.entries(manifest.agents ?? {}))
    found.push(...ofScope(agent ?? {}, `agents.${id}.`, (path) => [['agents', id, ...path]], id));
  return found;
}

function ofScope(said, prefix, place, id) {
  const found = [];
  const add = (what, at, as, wanted) => {
    if (wanted !== undefined) found.push({ what: `${prefix}${what}`, at, as, wanted });
  };
  for (const [key, path] of Object.entries(VALUES)) add(key, place(path), 'value', withoutNulls(said[key]));
  for (const [ref, model] of Object.entries(said.models ?? {}))
    for (const [key, path] of Object.entries(VALUES_OF_MODELS))
      add(`models.${ref}.${key}`, place(['models', ref, ...path]), 'value', withoutNulls(model?.[key]));
  for (const [name, role] of Object.entries(said.roles ?? {})) {
    if (name === 'media') found.push(...ofMedia(role));
    else if (name === 'memory-search') found.push(...ofMemorySearch(role, prefix, id));
    else found.push(...ofRole(name, role, prefix, id));
  }
  return found;
}

function ofRole(name, role, prefix, id) {
  const { as, at, own, beside, thinking = 'thinking' } = ROLES[name];
  const places = id === undefined ? at : own.map((path) => ['agents', id, ...path]);
  const parts = role === null ? { primary: null } : typeof role === 'string' ? { primary: role } : role;
  const next = (key) => places.map((path) => [...path.slice(0, -1), key]);
  return Object.entries(parts).map(([part, wanted]) => {
    const what = `${prefix}roles.${name}.${part}`;
    if (part === 'thinking') return { what, at: next(thinking), as: 'value', wanted };
    if (part === 'timeoutMs') {
      const within = places.map((path) => [...path, 'timeoutMs']);
      return { what, at: beside ? next('timeoutMs') : within, as: 'value', wanted };
    }
    return { what, at: places, as: as === 'text' ? 'model' : part, wanted };
  });
}

const providerAndModel = (text) => ({
  provider: text.slice(0, text.indexOf('/')),
  model: text.slice(text.indexOf('/') + 1),
});

function ofMedia(media) {
  const found = [];
  const entry = (one) => (typeof one === 'string' ? providerAndModel(one) : one);
  const lists = { '': media, ...Object.fromEntries(['audio', 'image', 'video'].map((one) => [one, media?.[one]])) };
  for (const [medium, said] of Object.entries(lists)) {
    const path = ['tools', 'media', ...(medium === '' ? [] : [medium])];
    const what = ['roles.media', ...path.slice(2)].join('.');
    if (said?.models !== undefined)
      found.push({
        what: `${what}.models`,
        at: [[...path, 'models']],
        as: 'value',
        wanted: said.models?.map(entry) ?? null,
      });
    if (said?.preferredModel !== undefined)
      found.push({
        what: `${what}.preferredModel`,
        at: [[...path, 'preferredModel']],
        as: 'value',
        wanted: said.preferredModel,
      });
  }
  return found;
}

function ofMemorySearch(said, prefix, id) {
  const parts =
    said === null
      ? { provider: null, model: null, fallback: null }
      : typeof said === 'string'
        ? providerAndModel(said)
        : said;
  const places = id === undefined ? [['memory', 'search'], ...defaults('memorySearch')] : [];
  if (id !== undefined) places.push(['agents', id, 'memory', 'search'], ['agents', id, 'memorySearch']);
  return Object.entries(parts).map(([key, wanted]) => ({
    what: `${prefix}roles.memory-search.${key}`,
    at: places.map((path) => [...path, key]),
    as: 'value',
    wanted,
  }));
}

function ofChats({ channels, hooks }) {
  const found = [];
  for (const [channel, models] of Object.entries(channels ?? {})) {
    const at = ['channels', 'modelByChannel', channel];
    if (models === null) found.push({ what: `channels.${channel}`, at: [at], as: 'value', wanted: null });
    for (const [id, wanted] of Object.entries(models ?? {}))
      found.push({ what: `channels.${channel}.${id}`, at: [[...at, id]], as: 'model', wanted });
  }
  const gone = { primary: null, thinking: null };
  const gmail =
    typeof hooks?.gmail === 'string' ? { primary: hooks.gmail } : hooks?.gmail === null ? gone : hooks?.gmail;
  const { primary, thinking } = gmail ?? {};
  if (primary !== undefined)
    found.push({ what: 'hooks.gmail.primary', at: [['hooks', 'gmail', 'model']], as: 'model', wanted: primary });
  if (thinking !== undefined)
    found.push({ what: 'hooks.gmail.thinking', at: [['hooks', 'gmail', 'thinking']], as: 'value', wanted: thinking });
  for (const [name, wanted] of Object.entries(hooks?.mappings ?? {}))
    found.push({ what: `hooks.mappings.${name}`, at: [['hooks', 'mappings', name, 'model']], as: 'model', wanted });
  return found;
}

/** `null` inside of a map removes a key. */
function withoutNulls(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

/**
 * Every difference between a manifest and what the release reads, as sentences.
 * @param config sections of the config as the release's `config get` printed them
 * @param meant a text of the manifest as a reference of the release
 * @param read the same for a text of OpenClaw
 * @param variables values of variables that stand in the manifest
 */
export function otherDifferences(manifest, config, { meant, read, variables = {} }) {
  const found = [];
  const filled = (value) =>
    JSON.parse(JSON.stringify(value).replace(/\$\{(\w+)\}/g, (text, name) => variables[name] ?? text));
  for (const { what, at, as, wanted } of expectations(manifest)) {
    const got = at.map((path) => valueAt(config, path)).find((value) => value !== undefined) ?? null;
    const [one, other] =
      as === 'value'
        ? [filled(wanted), got]
        : [mapped(wanted, meant), as === 'model' ? mapped(got, read) : mapped(partOf(got, as), read)];
    // An empty list, or an object without what was removed, is nothing.
    if (!isDeepStrictEqual(one, other) && !(isNothing(one) && isNothing(other)))
      found.push(`${what}: the manifest means ${JSON.stringify(one)}, OpenClaw reads ${JSON.stringify(other)}`);
  }
  for (const ref of Object.keys(manifest.moved ?? {}))
    for (const path of usesOf(ref, config)) found.push(`${ref} is still at ${path.join('.')}`);
  return found;
}

function isNothing(value) {
  return value === null || (Array.isArray(value) && value.length === 0);
}

const mapped = (value, each) => (Array.isArray(value) ? value.map(each) : value === null ? null : each(value));

function partOf(chain, part) {
  if (typeof chain === 'string') return part === 'primary' ? chain : null;
  return chain?.[part] ?? null;
}

/** Agents are a list or a map, and mappings of hooks are found by id, by path or by number. */
function valueAt(config, path) {
  const [section, name, ...rest] = path;
  let at = config[section];
  let keys = [name, ...rest];
  if (section === 'agents' && name !== 'defaults') {
    at = at?.entries?.[name] ?? at?.list?.find(({ id }) => id === name);
    keys = rest;
  } else if (section === 'hooks' && name === 'mappings') {
    const [mapping, ...within] = rest;
    const list = at?.mappings ?? [];
    at = list.find(({ id }) => id === mapping) ?? list.find(({ match }) => match?.path === mapping) ?? list[mapping];
    keys = within;
  }
  return keys.reduce((value, key) => value?.[key], at);
}

/** Where a reference is used: as a key, as a text, also with an auth profile, or as a provider and a model. */
function usesOf(ref, value, path = []) {
  const is = (text) => text === ref || text.startsWith(`${ref}@`);
  if (typeof value === 'string') return is(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const found = `${value.provider}/${value.model}` === ref ? [path] : [];
  for (const [key, each] of Object.entries(value)) {
    // What tools may do with a model is not about which model answers.
    if (key === 'byProvider') continue;
    if (is(key)) found.push([...path, key]);
    found.push(...usesOf(ref, each, [...path, key]));
  }
  return found;
}
