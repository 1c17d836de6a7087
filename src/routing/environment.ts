/** Which environment variables hold a provider's credential. Whether they are blank is looked at, never what they say. */
import type { Generation } from '../openclaw/model-ref.ts';
import type { Circumstances, Mode } from './types.ts';

type Table = ReadonlyMap<string, readonly string[]>;

/** 2026.1.30, measured: in the order in which they are looked at. */
const CLASSIC: Table = table({
  anthropic: 'ANTHROPIC_OAUTH_TOKEN ANTHROPIC_API_KEY',
  cerebras: 'CEREBRAS_API_KEY',
  chutes: 'CHUTES_OAUTH_TOKEN CHUTES_API_KEY',
  deepgram: 'DEEPGRAM_API_KEY',
  'github-copilot': 'COPILOT_GITHUB_TOKEN GH_TOKEN GITHUB_TOKEN',
  google: 'GEMINI_API_KEY',
  groq: 'GROQ_API_KEY',
  'kimi-coding': 'KIMI_API_KEY KIMICODE_API_KEY',
  minimax: 'MINIMAX_API_KEY',
  'minimax-portal': 'MINIMAX_OAUTH_TOKEN MINIMAX_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  moonshot: 'MOONSHOT_API_KEY',
  openai: 'OPENAI_API_KEY',
  opencode: 'OPENCODE_API_KEY OPENCODE_ZEN_API_KEY',
  openrouter: 'OPENROUTER_API_KEY',
  'qwen-portal': 'QWEN_OAUTH_TOKEN QWEN_PORTAL_API_KEY',
  synthetic: 'SYNTHETIC_API_KEY',
  venice: 'VENICE_API_KEY',
  'vercel-ai-gateway': 'AI_GATEWAY_API_KEY',
  xai: 'XAI_API_KEY',
  xiaomi: 'XIAOMI_API_KEY',
  zai: 'ZAI_API_KEY Z_AI_API_KEY',
});

/** 2026.9.6: what the manifests of its provider plugins name, those in the package and those that it installs. */
const MODERN: Table = table({
  alibaba: 'MODELSTUDIO_API_KEY DASHSCOPE_API_KEY QWEN_API_KEY',
  anthropic: 'ANTHROPIC_OAUTH_TOKEN ANTHROPIC_API_KEY',
  arcee: 'ARCEEAI_API_KEY',
  baseten: 'BASETEN_API_KEY',
  byteplus: 'BYTEPLUS_API_KEY',
  cerebras: 'CEREBRAS_API_KEY',
  chutes: 'CHUTES_API_KEY CHUTES_OAUTH_TOKEN',
  clawrouter: 'CLAWROUTER_API_KEY',
  'cloudflare-ai-gateway': 'CLOUDFLARE_AI_GATEWAY_API_KEY',
  deepgram: 'DEEPGRAM_API_KEY',
  deepinfra: 'DEEPINFRA_API_KEY',
  deepseek: 'DEEPSEEK_API_KEY',
  fal: 'FAL_KEY FAL_API_KEY',
  featherless: 'FEATHERLESS_API_KEY',
  fireworks: 'FIREWORKS_API_KEY',
  'github-copilot': 'COPILOT_GITHUB_TOKEN',
  google: 'GEMINI_API_KEY GOOGLE_API_KEY',
  'google-vertex': 'GOOGLE_CLOUD_API_KEY',
  groq: 'GROQ_API_KEY',
  huggingface: 'HUGGINGFACE_HUB_TOKEN HF_TOKEN',
  kilocode: 'KILOCODE_API_KEY',
  kimi: 'KIMI_API_KEY KIMICODE_API_KEY',
  litellm: 'LITELLM_API_KEY',
  lmstudio: 'LM_API_TOKEN',
  longcat: 'LONGCAT_API_KEY',
  meta: 'MODEL_API_KEY',
  'microsoft-foundry': 'AZURE_OPENAI_API_KEY',
  minimax: 'MINIMAX_CODE_PLAN_KEY MINIMAX_CODING_API_KEY MINIMAX_API_KEY',
  'minimax-portal': 'MINIMAX_OAUTH_TOKEN MINIMAX_API_KEY',
  mistral: 'MISTRAL_API_KEY',
  moonshot: 'MOONSHOT_API_KEY KIMI_API_KEY',
  novita: 'NOVITA_API_KEY',
  nvidia: 'NVIDIA_API_KEY',
  ollama: 'OLLAMA_API_KEY',
  'ollama-cloud': 'OLLAMA_API_KEY',
  openai: 'OPENAI_API_KEY',
  opencode: 'OPENCODE_API_KEY OPENCODE_ZEN_API_KEY',
  'opencode-go': 'OPENCODE_API_KEY OPENCODE_ZEN_API_KEY',
  openrouter: 'OPENROUTER_API_KEY',
  qianfan: 'QIANFAN_API_KEY',
  radius: 'RADIUS_API_KEY',
  sglang: 'SGLANG_API_KEY',
  stepfun: 'STEPFUN_API_KEY',
  'stepfun-plan': 'STEPFUN_API_KEY',
  synthetic: 'SYNTHETIC_API_KEY',
  'tencent-tokenhub': 'TOKENHUB_API_KEY',
  'tencent-tokenplan': 'TOKENPLAN_API_KEY',
  together: 'TOGETHER_API_KEY',
  venice: 'VENICE_API_KEY',
  'vercel-ai-gateway': 'AI_GATEWAY_API_KEY',
  vllm: 'VLLM_API_KEY',
  volcengine: 'VOLCANO_ENGINE_API_KEY',
  'volcengine-plan': 'VOLCANO_ENGINE_API_KEY',
  xai: 'XAI_API_KEY',
  xiaomi: 'XIAOMI_API_KEY',
  'xiaomi-token-plan': 'XIAOMI_TOKEN_PLAN_API_KEY',
  zai: 'ZAI_API_KEY Z_AI_API_KEY',
});

const TABLES: Readonly<Record<Generation, Table>> = { classic: CLASSIC, modern: MODERN };

/** Google's application default credentials: a file and two settings (2026.1.30, measured). */
export const GCLOUD = 'gcloud adc';

/** The providers whose credential may stand in a variable. */
export function providersInEnvironment(generation: Generation): readonly string[] {
  return [...TABLES[generation].keys()];
}

/** The variables of a provider, the first that is set counts. Empty for one that no table knows. */
export function variablesOf(provider: string, generation: Generation): readonly string[] {
  return TABLES[generation].get(provider) ?? [];
}

export interface EnvironmentCredential {
  readonly name: string;
  readonly mode: Mode;
}

/** What the environment holds for a provider, the one that counts first. */
export function environmentCredentials(
  provider: string,
  { live, env, googleCredentials }: Pick<Circumstances, 'live' | 'env' | 'googleCredentials'>,
): EnvironmentCredential[] {
  const found: EnvironmentCredential[] = variablesOf(provider, live.dialect.generation)
    .filter((name) => isSet(env[name]))
    .map((name) => ({ name, mode: name.includes('OAUTH_TOKEN') ? 'oauth' : 'api-key' }));
  const project = isSet(env.GOOGLE_CLOUD_PROJECT) || isSet(env.GCLOUD_PROJECT);
  if (provider === 'google-vertex' && googleCredentials && project && isSet(env.GOOGLE_CLOUD_LOCATION)) {
    found.push({ name: GCLOUD, mode: 'api-key' });
  }
  return found;
}

/** What AWS would take its credentials from, in OpenClaw's words. */
export function awsLabel({ env }: Pick<Circumstances, 'env'>): string {
  if (isSet(env.AWS_BEARER_TOKEN_BEDROCK)) return 'AWS_BEARER_TOKEN_BEDROCK';
  if (isSet(env.AWS_ACCESS_KEY_ID) && isSet(env.AWS_SECRET_ACCESS_KEY)) {
    return 'AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY';
  }
  return isSet(env.AWS_PROFILE) ? 'AWS_PROFILE' : 'aws-sdk default chain';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}

/** A map and not an object: a provider may be called `constructor`. */
function table(entries: Readonly<Record<string, string>>): Table {
  return new Map(Object.entries(entries).map(([provider, names]) => [provider, names.split(' ')]));
}
