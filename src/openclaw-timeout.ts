/** How long one run of `openclaw` may take: `--openclaw-timeout` reaches it in this variable. */
export const TIMEOUT_VARIABLE = 'OPENCLAW_MODELS_OPENCLAW_TIMEOUT';
