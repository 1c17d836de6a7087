/** The kinds of credential that are pasted: the question, the check, and the default name. */

export interface Kind {
  readonly mode: 'api_key' | 'token';
  /** The question for the secret. */
  readonly question: (provider: string) => string;
  /** The problem of a secret of the wrong kind; undefined if it is valid. */
  readonly check: (secret: string) => string | undefined;
  /** The part of the default profile id after the provider. */
  readonly name: 'manual' | 'default';
}

const SETUP_TOKEN_START = 'sk-ant-oat01-';
const SETUP_TOKEN_LENGTH = 80;

export const API_KEY: Kind = {
  mode: 'api_key',
  question: (provider) => `Paste API key for ${provider}`,
  check: () => undefined,
  name: 'manual',
};
export const TOKEN: Kind = {
  mode: 'token',
  question: (provider) => `Paste token for ${provider}`,
  check: () => undefined,
  name: 'manual',
};
/** The messages are OpenClaw's (2026.1.30, measured). */
export const SETUP_TOKEN: Kind = {
  mode: 'token',
  question: () => 'Paste Anthropic setup-token',
  check: (secret) => {
    if (!secret.startsWith(SETUP_TOKEN_START)) return `Expected token starting with ${SETUP_TOKEN_START}`;
    return secret.length < SETUP_TOKEN_LENGTH ? 'Token looks too short; paste the full setup-token' : undefined;
  },
  name: 'manual',
};
