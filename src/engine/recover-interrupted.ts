/** What comes before every write: a killed apply is undone first. */
import { type LockWait, recover } from '../apply/index.ts';
import { type Diagnostic, type Result, success } from '../errors.ts';
import { readConfig } from '../openclaw/live.ts';
import type { HomeOptions } from './home.ts';
import { environmentFor, findOpenclaw, type OrderCall, setStoredOrder } from './openclaw-binary.ts';

/** Undoes what a killed apply has left, and returns what to say about it (W419). A config that cannot be read is later's problem. */
export async function recoverInterrupted(
  options: HomeOptions,
  waitForLock?: LockWait,
): Promise<Result<readonly Diagnostic[]>> {
  const config = readConfig(options);
  if (!config.ok) return success([]);
  const binary = findOpenclaw(options.env);
  const env = environmentFor(options.env, config.value.locations);
  const runCommand = binary === undefined ? undefined : (call: OrderCall) => setStoredOrder(binary, env, call);
  const { onStep } = options;
  const recovered = await recover({ stateDir: config.value.locations.stateDir, runCommand, waitForLock, onStep });
  return recovered.ok ? success(recovered.value?.diagnostics ?? []) : recovered;
}
