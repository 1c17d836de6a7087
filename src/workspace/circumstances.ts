/** The circumstances that routing needs, from a home that was read. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expandHome } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';
import type { Circumstances } from '../routing/types.ts';

/** Variables that lead AWS to the credentials of a container or a pod. */
const AWS_ROLES = [
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** @param now epoch milliseconds */
export function circumstancesOf(live: Live, now: number): Circumstances {
  const { home } = live.locations;
  const variable = (name: string) => live.environment[name]?.trim() || undefined;
  const exists = (name: string, ...usual: string[]) => {
    const named = variable(name);
    return existsSync(named === undefined ? path.join(home, ...usual) : expandHome(named, home));
  };
  return {
    live,
    env: live.environment,
    now,
    googleCredentials: exists(
      'GOOGLE_APPLICATION_CREDENTIALS',
      '.config',
      'gcloud',
      'application_default_credentials.json',
    ),
    awsCredentials:
      AWS_ROLES.some((name) => variable(name) !== undefined) ||
      exists('AWS_SHARED_CREDENTIALS_FILE', '.aws', 'credentials') ||
      exists('AWS_CONFIG_FILE', '.aws', 'config'),
  };
}
