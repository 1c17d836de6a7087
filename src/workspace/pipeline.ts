/** Whether it is an interactive terminal. */
import type { Environment } from '../openclaw/files/locations.ts';

/** Whether this runs in CI, by the variable that every CI service sets; unset, `false` and `0` mean no. */
export function isPipeline(env: Environment): boolean {
  return !['', '0', 'false'].includes(env.CI?.trim().toLowerCase() ?? '');
}
