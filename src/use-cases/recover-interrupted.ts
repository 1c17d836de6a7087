/** What comes before every write: a killed apply is undone first. */
import { type LockWait, recover, type StepHook } from '../apply/index.ts';
import { type Diagnostic, type Result, success } from '../errors.ts';
import { readConfig } from '../openclaw/live.ts';
import { environmentFor, findOpenclaw, type OrderCall, setStoredOrder } from '../processes/openclaw.ts';
import { homeNames, type NamingOptions, namedManifest } from '../workspace/home-names.ts';

export interface RecoverOptions extends NamingOptions {
  readonly onStep?: StepHook | undefined;
}

/**
 * Undoes what a killed apply has left, and returns what to say about it (W419). A config that cannot be read is later's
 * problem. E418 for a record that is not of this home, E434 for one that names another manifest.
 */
export async function recoverInterrupted(
  options: RecoverOptions,
  waitForLock?: LockWait,
): Promise<Result<readonly Diagnostic[]>> {
  const config = readConfig(options);
  if (!config.ok) return success([]);
  const binary = findOpenclaw(options.env);
  const env = environmentFor(options.env, config.value.locations);
  const runCommand = binary === undefined ? undefined : (call: OrderCall) => setStoredOrder(binary, env, call);
  const names = homeNames(config.value, namedManifest(options));
  const { onStep } = options;
  const { stateDir } = config.value.locations;
  const recovered = await recover({ stateDir, names, runCommand, waitForLock, onStep });
  return recovered.ok ? success(recovered.value?.diagnostics ?? []) : recovered;
}
