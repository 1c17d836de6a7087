/** Environment variables with a provider's credential. Only whether they are blank is checked. */
import { variablesOf } from '../openclaw/facts/providers.ts';
import type { Circumstances, Mode } from './types.ts';

/** Google's application default credentials: a file and two settings (2026.1.30, measured). */
export const GCLOUD = 'gcloud adc';

export interface EnvironmentCredential {
  readonly name: string;
  readonly mode: Mode;
}

/** A provider's credentials in the environment, the effective one first. */
export function environmentCredentials(
  provider: string,
  { live, env, googleCredentials }: Pick<Circumstances, 'live' | 'env' | 'googleCredentials'>,
): EnvironmentCredential[] {
  const found: EnvironmentCredential[] = variablesOf(provider, live.dialect.facts)
    .filter((name) => isSet(env[name]))
    .map((name) => ({ name, mode: name.includes('OAUTH_TOKEN') ? 'oauth' : 'api-key' }));
  const project = isSet(env.GOOGLE_CLOUD_PROJECT) || isSet(env.GCLOUD_PROJECT);
  if (provider === 'google-vertex' && googleCredentials && project && isSet(env.GOOGLE_CLOUD_LOCATION)) {
    found.push({ name: GCLOUD, mode: 'api-key' });
  }
  return found;
}

/** Where AWS may find credentials that nothing here can see. */
export const AWS_DEFAULT_CHAIN = 'aws-sdk default chain';

/** What AWS would take its credentials from, in OpenClaw's words. */
export function awsLabel({ env }: Pick<Circumstances, 'env'>): string {
  if (isSet(env.AWS_BEARER_TOKEN_BEDROCK)) return 'AWS_BEARER_TOKEN_BEDROCK';
  if (isSet(env.AWS_ACCESS_KEY_ID) && isSet(env.AWS_SECRET_ACCESS_KEY)) {
    return 'AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY';
  }
  return isSet(env.AWS_PROFILE) ? 'AWS_PROFILE' : AWS_DEFAULT_CHAIN;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== '';
}
