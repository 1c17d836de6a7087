/** Params of models that a release reads by name -> `read`. Found in the files that pass params along with requests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { walkFiles } from '../program-files.mjs';

export const name = 'modelParams';
export const isTable = true;
/** What a release does not show any more is in a package of its own: a provider, or the protocols. */
export const grows = true;

/** Spellings of one param are separate names. Which values each takes is in `src/openclaw/facts/model-params.ts`. */
const NAMES = [
  'anthropicBeta',
  'anthropicCompactThreshold',
  'anthropicServerCompaction',
  'cacheControlTtl',
  'cacheRetention',
  'cachedContent',
  'cached_content',
  'chatTemplateKwargs',
  'chat_template_kwargs',
  'context1m',
  'extraBody',
  'extra_body',
  'fastAutoOnSeconds',
  'fastMode',
  'fast_mode',
  'frequencyPenalty',
  'frequency_penalty',
  'maxTokens',
  'max_completion_tokens',
  'max_tokens',
  'parallelToolCalls',
  'parallel_tool_calls',
  'preserveThinking',
  'presencePenalty',
  'presence_penalty',
  'provider',
  'responseCache',
  'responseCacheClear',
  'responseCacheTtlSeconds',
  'responseFormat',
  'response_format',
  'responsesCompactEndpoint',
  'responsesCompactThreshold',
  'responsesServerCompaction',
  'seed',
  'serviceTier',
  'service_tier',
  'stop',
  'temperature',
  'textVerbosity',
  'text_verbosity',
  'thinking',
  'tool_stream',
  'topP',
  'transport',
];

/** Words that programs have for much else: only what they read of params counts. */
const COMMON = new Set([
  'provider',
  'responseFormat',
  'response_format',
  'seed',
  'serviceTier',
  'service_tier',
  'stop',
  'temperature',
  'topP',
  'transport',
]);
/** Limits of tokens are read through a function that newer releases have from a package of their own. */
const SPECIAL = {
  maxTokens: /resolveMaxTokensParam|[eE]xtraParams\.maxTokens\b/,
  max_completion_tokens: /resolveMaxTokensParam|MAX_TOKENS_PARAM_KEYS/,
  max_tokens: /resolveMaxTokensParam|MAX_TOKENS_PARAM_KEYS/,
  thinking: /perModelThinking|\.params\?\.thinking\b|(?:[eE]xtra|[mM]odel)Params\??\.thinking\b/,
};
const HELD = String.raw`\b(?:[eE]xtraParams|[mM]odelParams|configuredParams)`;

export async function read({ dist }) {
  const patterns = new Map(NAMES.map((param) => [param, patternOf(param)]));
  const value = {};
  for (const file of walkFiles(dist)) {
    if (patterns.size === 0) break;
    const text = readFileSync(path.join(dist, file), 'utf8');
    for (const [param, pattern] of patterns) {
      if (!pattern.test(text)) continue;
      value[param] = 'read';
      patterns.delete(param);
    }
  }
  return { value, how: 'read' };
}

function patternOf(param) {
  if (Object.hasOwn(SPECIAL, param)) return SPECIAL[param];
  if (!COMMON.has(param)) return new RegExp(String.raw`\b${param}\b`);
  const quoted = `["']${param}["']`;
  // `extraParams?.seed`, or a list of spellings that a function gets beside the params.
  return new RegExp(
    String.raw`${HELD}\??\.(?:${param}\b(?!\()|\[${quoted}\])|(?:readExtraParam|AliasedParamValue\w*|ParamAlias\w*)\([^;{}]{0,200}${quoted}`,
  );
}
