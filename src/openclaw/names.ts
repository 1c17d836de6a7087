/** Provider ids that OpenClaw knows by itself (2026.1.30's and 2026.9.6's), for "did you mean" only. */
export const KNOWN_PROVIDERS: readonly string[] = [
  'amazon-bedrock', 'anthropic', 'azure-openai-responses', 'cerebras', 'chutes', 'copilot-proxy', 'deepgram', 'deepseek',
  'fireworks', 'github-copilot', 'google', 'google-antigravity', 'google-gemini-cli', 'google-vertex', 'groq',
  'huggingface', 'kimi-coding', 'lmstudio', 'minimax', 'minimax-portal', 'mistral', 'moonshot', 'nvidia', 'ollama',
  'openai', 'openai-codex', 'opencode', 'openrouter', 'perplexity', 'qwen', 'qwen-portal', 'synthetic', 'together',
  'venice', 'vercel-ai-gateway', 'vllm', 'xai', 'xiaomi', 'zai',
];
