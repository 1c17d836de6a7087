/**
 * Params of models that OpenClaw reads by name: what each may be, and which providers or protocols take notice of it.
 * OpenClaw itself does not check them; what does not fit is ignored, at best with a line in its log.
 *
 * Sources: `extra-params`, the stream wrappers and the provider plugins of 2026.9.6, and its docs; the releases with which
 * each one begins are measured (`modelParams` of the facts).
 */
import { historyOfKey } from './releases.ts';

/** `count` is a whole number above zero; `flag` true or false; `texts` a text or a list of them; `map` an object. */
export type ParamKind = 'number' | 'count' | 'flag' | 'text' | 'texts' | 'map';

interface ParamValues {
  readonly kinds?: readonly ParamKind[];
  readonly words?: readonly string[];
}

export interface KnownParam extends ParamValues {
  /** The usual spelling first. */
  readonly names: readonly [string, ...string[]];
  /** Providers that read it; with `apis`, beside those of these protocols. Without both, every provider does. */
  readonly providers?: readonly string[];
  readonly apis?: readonly string[];
  /** Where a provider takes other values. */
  readonly valuesOf?: Readonly<Record<string, ParamValues>>;
  /** For the documentation. */
  readonly meaning: string;
}

const COMPLETIONS = ['openai-completions'];
const RESPONSES = [
  'openai-responses',
  'openai-chatgpt-responses',
  'openai-codex-responses',
  'azure-openai-responses',
] as const;
const FLAG: readonly ParamKind[] = ['flag'];
const COUNT: readonly ParamKind[] = ['count'];
const NUMBER: readonly ParamKind[] = ['number'];
const MAP: readonly ParamKind[] = ['map'];

export const MODEL_PARAMS: readonly KnownParam[] = [
  { names: ['temperature'], kinds: NUMBER, meaning: 'How varied answers are.' },
  { names: ['topP'], kinds: NUMBER, meaning: 'How many likely words are considered.' },
  {
    names: ['maxTokens', 'max_tokens', 'max_completion_tokens'],
    kinds: COUNT,
    meaning: 'The longest answer, in tokens.',
  },
  { names: ['seed'], kinds: NUMBER, meaning: 'The start of what is random.' },
  { names: ['stop'], kinds: ['texts'], meaning: 'Texts at which an answer ends.' },
  { names: ['frequencyPenalty', 'frequency_penalty'], kinds: NUMBER, meaning: 'Fewer repeated words.' },
  { names: ['presencePenalty', 'presence_penalty'], kinds: NUMBER, meaning: 'More new words.' },
  { names: ['responseFormat', 'response_format'], kinds: MAP, meaning: 'The form of answers, such as JSON.' },
  {
    names: ['thinking'],
    kinds: ['map'],
    words: [
      'off',
      'none',
      'disabled',
      'minimal',
      'low',
      'medium',
      'high',
      'xhigh',
      'adaptive',
      'max',
      'ultra',
      'on',
      'enabled',
    ],
    meaning:
      'How much this model thinks unless a chat or its agent says otherwise; for Kimi an object such as {type: disabled}.',
  },
  {
    names: ['cacheRetention'],
    words: ['none', 'short', 'long'],
    apis: ['anthropic-messages', 'bedrock-converse-stream', 'google-generative-ai', ...COMPLETIONS, ...RESPONSES],
    meaning: 'How long the provider keeps the prompt in its cache.',
  },
  {
    names: ['cacheControlTtl'],
    words: ['5m', '1h'],
    providers: ['anthropic', 'openrouter', 'google', 'amazon-bedrock'],
    meaning: 'The earlier form of cacheRetention.',
  },
  {
    names: ['cachedContent', 'cached_content'],
    kinds: ['text'],
    providers: ['google', 'google-vertex', 'google-gemini-cli'],
    meaning: 'The name of a cached prompt of Gemini.',
  },
  {
    names: ['transport'],
    words: ['auto', 'sse', 'websocket', 'websocket-cached'],
    apis: RESPONSES,
    meaning: 'How answers come from OpenAI.',
  },
  {
    names: ['serviceTier', 'service_tier'],
    words: ['auto', 'default', 'flex', 'priority', 'standard_only', 'reserved'],
    providers: ['openai', 'openai-codex', 'azure-openai-responses', 'anthropic', 'amazon-bedrock'],
    valuesOf: {
      openai: { words: ['auto', 'default', 'flex', 'priority'] },
      anthropic: { words: ['auto', 'standard_only'] },
      'amazon-bedrock': { words: ['default', 'flex', 'priority', 'reserved'] },
    },
    meaning: 'The class of service that is paid for.',
  },
  {
    names: ['fastMode', 'fast_mode'],
    kinds: FLAG,
    words: ['auto', 'on', 'off'],
    providers: ['openai', 'openai-codex', 'anthropic', 'minimax', 'minimax-portal', 'xai'],
    valuesOf: { xai: { kinds: FLAG } },
    meaning: 'Faster answers at a higher price, where the provider has them.',
  },
  {
    names: ['fastAutoOnSeconds', 'fastSeconds', 'fast_auto_on_seconds', 'fast_seconds'],
    kinds: COUNT,
    meaning: 'With `fastMode: auto`, for how many seconds of a run it is on.',
  },
  {
    names: ['textVerbosity', 'text_verbosity'],
    words: ['low', 'medium', 'high'],
    apis: RESPONSES,
    meaning: 'How long answers of GPT are.',
  },
  {
    names: ['parallel_tool_calls', 'parallelToolCalls'],
    kinds: FLAG,
    apis: [...COMPLETIONS, ...RESPONSES],
    meaning: 'Whether several tools may be called at once.',
  },
  {
    names: ['responsesServerCompaction'],
    kinds: FLAG,
    apis: RESPONSES,
    meaning: 'Whether OpenAI shortens long chats.',
  },
  { names: ['responsesCompactThreshold'], kinds: COUNT, apis: RESPONSES, meaning: 'From how many tokens on it does.' },
  {
    names: ['responsesCompactEndpoint'],
    kinds: FLAG,
    apis: RESPONSES,
    meaning: 'Whether the compact endpoint is used.',
  },
  {
    names: ['anthropicBeta'],
    kinds: ['texts'],
    providers: ['anthropic'],
    meaning: 'Beta features that requests ask for.',
  },
  {
    names: ['context1m'],
    kinds: FLAG,
    providers: ['anthropic'],
    meaning: 'A context of a million tokens, where a model has one.',
  },
  {
    names: ['anthropicServerCompaction'],
    kinds: FLAG,
    providers: ['anthropic'],
    meaning: 'Whether Anthropic shortens long chats.',
  },
  {
    names: ['anthropicCompactThreshold'],
    kinds: COUNT,
    providers: ['anthropic'],
    meaning: 'From how many tokens on it does.',
  },
  { names: ['provider'], kinds: MAP, providers: ['openrouter'], meaning: 'How OpenRouter chooses among providers.' },
  {
    names: ['responseCache', 'response_cache'],
    kinds: FLAG,
    words: ['true', 'false', 'on', 'off'],
    providers: ['openrouter'],
    meaning: 'Whether OpenRouter keeps answers.',
  },
  {
    names: ['responseCacheTtlSeconds', 'response_cache_ttl_seconds', 'responseCacheTtl', 'response_cache_ttl'],
    kinds: COUNT,
    providers: ['openrouter'],
    meaning: 'How long it keeps them.',
  },
  {
    names: ['responseCacheClear', 'response_cache_clear'],
    kinds: FLAG,
    words: ['true', 'false', 'on', 'off'],
    providers: ['openrouter'],
    meaning: 'Whether kept answers are thrown away.',
  },
  {
    names: ['tool_stream'],
    kinds: FLAG,
    providers: ['zai', 'xai'],
    meaning: 'Whether calls of tools come piece by piece.',
  },
  { names: ['preserveThinking'], kinds: FLAG, providers: ['zai'], meaning: 'Whether earlier thinking is sent back.' },
  {
    names: ['chat_template_kwargs', 'chatTemplateKwargs'],
    kinds: MAP,
    apis: COMPLETIONS,
    meaning: 'Arguments of the chat template, as of vLLM.',
  },
  {
    names: ['extra_body', 'extraBody'],
    kinds: MAP,
    apis: COMPLETIONS,
    meaning: 'Keys that are added to requests as they are.',
  },
];

const BY_NAME = new Map(MODEL_PARAMS.flatMap((param) => param.names.map((name) => [name, param] as const)));

/** Every spelling of every param. */
export const PARAM_NAMES: readonly string[] = [...BY_NAME.keys()];

/** Every param by its usual spelling. */
export const PARAM_WORDS: readonly string[] = MODEL_PARAMS.map(({ names }) => names[0]);

/** The param of this name; undefined for one that OpenClaw does not read by name. */
export function paramOf(name: string): KnownParam | undefined {
  return BY_NAME.get(name);
}

/** The first measured release that reads it under this name; undefined where none shows it. */
export function paramSince(name: string): string | undefined {
  return historyOfKey('modelParams', name)[0]?.[0];
}

/** What a provider takes. @param provider undefined for a param of all models */
export function valuesOf(param: KnownParam, provider: string | undefined): ParamValues {
  return (provider === undefined ? undefined : param.valuesOf?.[provider]) ?? param;
}

/** Whether a provider takes notice of a param; undefined where its protocol is not known. */
export function isReadBy(
  { providers, apis }: KnownParam,
  provider: string,
  api: string | undefined,
): boolean | undefined {
  if (!providers && !apis) return true;
  if (providers?.includes(provider)) return true;
  if (!apis) return false;
  return api === undefined ? undefined : apis.includes(api);
}
