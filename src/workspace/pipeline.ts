/** Whether somebody sits in front of it. */
import type { Environment } from '../openclaw/files/locations.ts';

/** Whether this runs in CI, by the variable that every CI service sets; `false`, `0` and nothing say that it does not. */
export function isPipeline(env: Environment): boolean {
  return !['', '0', 'false'].includes(env.CI?.trim().toLowerCase() ?? '');
}
