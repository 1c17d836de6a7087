/**
 * OpenClaw's built-in providers, a row each: their names, the variables with their credentials, their endpoints
 * and APIs. All code that needs provider names derives them from here.
 *
 * Sources: the packages of 2026.1.30 (variables measured; endpoints from pi-ai's list of models, then
 * `models-config.providers.js`) and of 2026.9.6 (the manifests of its provider plugins, and for those that it installs
 * later, the pages about them in its `docs`).
 */
import type { GenerationFacts } from './generations.ts';
import type { Generation } from './release.ts';

/** OpenClaw's names for protocols, as `models.providers.<p>.api` has them (2026.1.30 and 2026.9.6). */
export type Api =
  | 'anthropic-messages'
  | 'openai-completions'
  | 'openai-responses'
  | 'google-generative-ai'
  | 'ollama'
  | 'bedrock-converse-stream';

/** The protocol, and the base URL. */
type BuiltInEndpoint = readonly [Api, string];

interface Provider {
  readonly id: string;
  /** Separated by spaces; the first one that is set counts. For both generations, unless they differ. */
  readonly variables?: string | { readonly [generation in Generation]?: string };
  /** For a provider with several endpoints, that of most of its models. */
  readonly endpoint?: BuiltInEndpoint;
  /** The endpoint of 2026.1.30; keys for one endpoint do not work for the other. */
  readonly classicEndpoint?: BuiltInEndpoint;
  /** Whether it has its own login, whose token is exchanged for another at each start. */
  readonly ownLogin?: boolean;
  /** Whether modern releases send the key in `Authorization` too, as its plugin requires (2026.9.6). */
  readonly authHeader?: boolean;
}

const PROVIDERS: readonly Provider[] = [
  { id: 'alibaba', variables: { modern: 'MODELSTUDIO_API_KEY DASHSCOPE_API_KEY QWEN_API_KEY' } },
  { id: 'amazon-bedrock', endpoint: ['bedrock-converse-stream', 'https://bedrock-runtime.us-east-1.amazonaws.com'] },
  {
    id: 'anthropic',
    variables: 'ANTHROPIC_OAUTH_TOKEN ANTHROPIC_API_KEY',
    endpoint: ['anthropic-messages', 'https://api.anthropic.com'],
  },
  { id: 'apple-fm' },
  { id: 'arcee', variables: { modern: 'ARCEEAI_API_KEY' } },
  { id: 'azure-openai-responses' },
  { id: 'baseten', variables: { modern: 'BASETEN_API_KEY' } },
  { id: 'byteplus', variables: { modern: 'BYTEPLUS_API_KEY' } },
  { id: 'cerebras', variables: 'CEREBRAS_API_KEY', endpoint: ['openai-completions', 'https://api.cerebras.ai/v1'] },
  {
    id: 'chutes',
    variables: { classic: 'CHUTES_OAUTH_TOKEN CHUTES_API_KEY', modern: 'CHUTES_API_KEY CHUTES_OAUTH_TOKEN' },
    endpoint: ['openai-completions', 'https://llm.chutes.ai/v1'],
  },
  { id: 'claude-cli' },
  { id: 'clawrouter', variables: { modern: 'CLAWROUTER_API_KEY' } },
  { id: 'cloudflare-ai-gateway', variables: { modern: 'CLOUDFLARE_AI_GATEWAY_API_KEY' } },
  { id: 'copilot-proxy' },
  { id: 'deepgram', variables: 'DEEPGRAM_API_KEY' },
  {
    id: 'deepinfra',
    variables: { modern: 'DEEPINFRA_API_KEY' },
    endpoint: ['openai-completions', 'https://api.deepinfra.com/v1/openai'],
  },
  {
    id: 'deepseek',
    variables: { modern: 'DEEPSEEK_API_KEY' },
    endpoint: ['openai-completions', 'https://api.deepseek.com'],
  },
  { id: 'fal', variables: { modern: 'FAL_KEY FAL_API_KEY' } },
  { id: 'featherless', variables: { modern: 'FEATHERLESS_API_KEY' } },
  {
    id: 'fireworks',
    variables: { modern: 'FIREWORKS_API_KEY' },
    endpoint: ['openai-completions', 'https://api.fireworks.ai/inference/v1'],
  },
  {
    id: 'github-copilot',
    variables: { classic: 'COPILOT_GITHUB_TOKEN GH_TOKEN GITHUB_TOKEN', modern: 'COPILOT_GITHUB_TOKEN' },
    ownLogin: true,
  },
  {
    id: 'google',
    variables: { classic: 'GEMINI_API_KEY', modern: 'GEMINI_API_KEY GOOGLE_API_KEY' },
    endpoint: ['google-generative-ai', 'https://generativelanguage.googleapis.com/v1beta'],
  },
  { id: 'google-antigravity', ownLogin: true },
  { id: 'google-gemini-cli', ownLogin: true },
  { id: 'google-vertex', variables: { modern: 'GOOGLE_CLOUD_API_KEY' }, ownLogin: true },
  { id: 'groq', variables: 'GROQ_API_KEY', endpoint: ['openai-completions', 'https://api.groq.com/openai/v1'] },
  {
    id: 'huggingface',
    variables: { modern: 'HUGGINGFACE_HUB_TOKEN HF_TOKEN' },
    endpoint: ['openai-completions', 'https://router.huggingface.co/v1'],
  },
  {
    id: 'kilocode',
    variables: { modern: 'KILOCODE_API_KEY' },
    endpoint: ['openai-completions', 'https://api.kilo.ai/api/gateway'],
  },
  {
    id: 'kimi',
    variables: { modern: 'KIMI_API_KEY KIMICODE_API_KEY' },
    endpoint: ['anthropic-messages', 'https://api.kimi.com/coding'],
  },
  {
    id: 'kimi-coding',
    variables: { classic: 'KIMI_API_KEY KIMICODE_API_KEY' },
    endpoint: ['anthropic-messages', 'https://api.kimi.com/coding'],
  },
  {
    id: 'litellm',
    variables: { modern: 'LITELLM_API_KEY' },
    endpoint: ['openai-completions', 'http://localhost:4000'],
  },
  {
    id: 'lmstudio',
    variables: { modern: 'LM_API_TOKEN' },
    endpoint: ['openai-completions', 'http://localhost:1234/v1'],
  },
  { id: 'longcat', variables: { modern: 'LONGCAT_API_KEY' } },
  { id: 'meta', variables: { modern: 'MODEL_API_KEY' } },
  { id: 'microsoft-foundry', variables: { modern: 'AZURE_OPENAI_API_KEY' } },
  {
    id: 'minimax',
    variables: { classic: 'MINIMAX_API_KEY', modern: 'MINIMAX_CODE_PLAN_KEY MINIMAX_CODING_API_KEY MINIMAX_API_KEY' },
    endpoint: ['anthropic-messages', 'https://api.minimax.io/anthropic'],
    classicEndpoint: ['openai-completions', 'https://api.minimax.chat/v1'],
    authHeader: true,
  },
  { id: 'minimax-cn', endpoint: ['anthropic-messages', 'https://api.minimaxi.com/anthropic'] },
  {
    id: 'minimax-portal',
    variables: 'MINIMAX_OAUTH_TOKEN MINIMAX_API_KEY',
    endpoint: ['anthropic-messages', 'https://api.minimax.io/anthropic'],
    authHeader: true,
  },
  { id: 'mistral', variables: 'MISTRAL_API_KEY', endpoint: ['openai-completions', 'https://api.mistral.ai/v1'] },
  {
    id: 'moonshot',
    variables: { classic: 'MOONSHOT_API_KEY', modern: 'MOONSHOT_API_KEY KIMI_API_KEY' },
    endpoint: ['openai-completions', 'https://api.moonshot.ai/v1'],
  },
  { id: 'novita', variables: { modern: 'NOVITA_API_KEY' } },
  {
    id: 'nvidia',
    variables: { modern: 'NVIDIA_API_KEY' },
    endpoint: ['openai-completions', 'https://integrate.api.nvidia.com/v1'],
  },
  { id: 'ollama', variables: { modern: 'OLLAMA_API_KEY' }, endpoint: ['ollama', 'http://127.0.0.1:11434'] },
  { id: 'ollama-cloud', variables: { modern: 'OLLAMA_API_KEY' }, endpoint: ['ollama', 'https://ollama.com'] },
  { id: 'openai', variables: 'OPENAI_API_KEY', endpoint: ['openai-responses', 'https://api.openai.com/v1'] },
  { id: 'openai-codex', ownLogin: true },
  {
    id: 'opencode',
    variables: 'OPENCODE_API_KEY OPENCODE_ZEN_API_KEY',
    endpoint: ['openai-completions', 'https://opencode.ai/zen/v1'],
  },
  {
    id: 'opencode-go',
    variables: { modern: 'OPENCODE_API_KEY OPENCODE_ZEN_API_KEY' },
    endpoint: ['openai-completions', 'https://opencode.ai/zen/go/v1'],
  },
  {
    id: 'openrouter',
    variables: 'OPENROUTER_API_KEY',
    endpoint: ['openai-completions', 'https://openrouter.ai/api/v1'],
  },
  { id: 'perplexity' },
  { id: 'qianfan', variables: { modern: 'QIANFAN_API_KEY' } },
  { id: 'qwen' },
  {
    id: 'qwen-portal',
    variables: { classic: 'QWEN_OAUTH_TOKEN QWEN_PORTAL_API_KEY' },
    endpoint: ['openai-completions', 'https://portal.qwen.ai/v1'],
  },
  { id: 'radius', variables: { modern: 'RADIUS_API_KEY' } },
  {
    id: 'sglang',
    variables: { modern: 'SGLANG_API_KEY' },
    endpoint: ['openai-completions', 'http://127.0.0.1:30000/v1'],
  },
  { id: 'stepfun', variables: { modern: 'STEPFUN_API_KEY' } },
  { id: 'stepfun-plan', variables: { modern: 'STEPFUN_API_KEY' } },
  {
    id: 'synthetic',
    variables: 'SYNTHETIC_API_KEY',
    endpoint: ['anthropic-messages', 'https://api.synthetic.new/anthropic'],
  },
  { id: 'tencent-tokenhub', variables: { modern: 'TOKENHUB_API_KEY' } },
  { id: 'tencent-tokenplan', variables: { modern: 'TOKENPLAN_API_KEY' } },
  {
    id: 'together',
    variables: { modern: 'TOGETHER_API_KEY' },
    endpoint: ['openai-completions', 'https://api.together.xyz/v1'],
  },
  { id: 'venice', variables: 'VENICE_API_KEY', endpoint: ['openai-completions', 'https://api.venice.ai/api/v1'] },
  {
    id: 'vercel-ai-gateway',
    variables: 'AI_GATEWAY_API_KEY',
    endpoint: ['anthropic-messages', 'https://ai-gateway.vercel.sh'],
  },
  { id: 'vllm', variables: { modern: 'VLLM_API_KEY' }, endpoint: ['openai-completions', 'http://127.0.0.1:8000/v1'] },
  { id: 'volcengine', variables: { modern: 'VOLCANO_ENGINE_API_KEY' } },
  { id: 'volcengine-plan', variables: { modern: 'VOLCANO_ENGINE_API_KEY' } },
  { id: 'xai', variables: 'XAI_API_KEY', endpoint: ['openai-completions', 'https://api.x.ai/v1'] },
  {
    id: 'xiaomi',
    variables: 'XIAOMI_API_KEY',
    endpoint: ['openai-completions', 'https://api.xiaomimimo.com/v1'],
    classicEndpoint: ['anthropic-messages', 'https://api.xiaomimimo.com/anthropic'],
  },
  { id: 'xiaomi-token-plan', variables: { modern: 'XIAOMI_TOKEN_PLAN_API_KEY' } },
  {
    id: 'zai',
    variables: 'ZAI_API_KEY Z_AI_API_KEY',
    endpoint: ['openai-completions', 'https://api.z.ai/api/coding/paas/v4'],
  },
];

// A map and not an object: a provider may be called `constructor`.
const BY_ID: ReadonlyMap<string, Provider> = new Map(PROVIDERS.map((row) => [row.id, row]));

/** All built-in provider names. */
export const KNOWN_PROVIDERS: ReadonlySet<string> = new Set(BY_ID.keys());

/** The variables with a provider's credential. Empty for an unknown provider. */
export function variablesOf(provider: string, { generation }: Pick<GenerationFacts, 'generation'>): readonly string[] {
  const { variables } = BY_ID.get(provider) ?? {};
  const names = typeof variables === 'string' ? variables : variables?.[generation];
  return names?.split(' ') ?? [];
}

/** The providers whose credential may be in a variable. */
export function providersInEnvironment(facts: Pick<GenerationFacts, 'generation'>): readonly string[] {
  return PROVIDERS.map(({ id }) => id).filter((id) => variablesOf(id, facts).length > 0);
}

/** A provider's built-in endpoint, used without an entry in the config. */
export function builtInEndpoint(
  provider: string,
  { generation }: Pick<GenerationFacts, 'generation'>,
): BuiltInEndpoint | undefined {
  const row = BY_ID.get(provider);
  return (generation === 'classic' ? row?.classicEndpoint : undefined) ?? row?.endpoint;
}

/** The base URL of a provider that has a row with one. */
export function builtInUrl(provider: string): string {
  const url = BY_ID.get(provider)?.endpoint?.[1];
  if (url === undefined) throw new Error(`Assertion failed: ${provider} has no address`);
  return url;
}

export function hasOwnLogin(provider: string): boolean {
  return BY_ID.get(provider)?.ownLogin === true;
}

export function sendsAuthHeader(provider: string, { generation }: Pick<GenerationFacts, 'generation'>): boolean {
  return generation === 'modern' && BY_ID.get(provider)?.authHeader === true;
}

/** A built-in provider with the domains that its endpoints are in; those on this machine have none. */
export interface ProviderHosts {
  readonly id: string;
  readonly domains: readonly string[];
}

/** Every built-in provider with an endpoint in the public net, for both generations. */
export function providerDomains(): readonly ProviderHosts[] {
  domains ??= findDomains();
  return domains;
}

let domains: readonly ProviderHosts[] | undefined;

function findDomains(): ProviderHosts[] {
  return PROVIDERS.flatMap(({ id, endpoint, classicEndpoint }) => {
    const hosts = [endpoint, classicEndpoint].flatMap((one) => (one ? [new URL(one[1]).hostname] : []));
    const own = hosts.filter((host) => /[a-z]$/.test(host) && host.includes('.')).map(domainOf);
    return own.length === 0 ? [] : [{ id, domains: [...new Set(own)] }];
  });
}

/** The last two labels, three where the last two are nobody's own. */
function domainOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(/^(?:com|co|net|org)\.[a-z]{2}$/.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}
