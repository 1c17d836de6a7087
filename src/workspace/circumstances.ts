/** The circumstances that routing needs, from a home that was read. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expandHome } from '../openclaw/files/locations.ts';
import type { Live } from '../openclaw/live.ts';
import type { Circumstances } from '../routing/types.ts';

/** @param now epoch milliseconds */
export function circumstancesOf(live: Live, now: number): Circumstances {
  const { home } = live.locations;
  const named = live.environment.GOOGLE_APPLICATION_CREDENTIALS?.trim();
  const file = named
    ? expandHome(named, home)
    : path.join(home, '.config', 'gcloud', 'application_default_credentials.json');
  return { live, env: live.environment, now, googleCredentials: existsSync(file) };
}
