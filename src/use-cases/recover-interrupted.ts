/** Before every write, an interrupted apply is undone. */
import { existsSync } from 'node:fs';
import { type LockWait, recover, type StepHook } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { locate } from '../openclaw/files/locations.ts';
import { environmentFor, findOpenclaw, type OrderCall, setStoredOrder } from '../processes/openclaw.ts';
import { homeNames, type NamingOptions, namedManifest } from '../workspace/home-names.ts';
import { storedOrder } from '../workspace/stored-order.ts';
import { Workspace } from '../workspace/workspace.ts';

export interface RecoverOptions extends NamingOptions {
  readonly onStep?: StepHook | undefined;
}

/**
 * Undoes an interrupted apply and returns the note about it (W419). An unreadable config is reported
 * later. E418 for a record that is not of this home, E434 for one that names another manifest.
 */
export async function recoverInterrupted(
  options: RecoverOptions,
  waitForLock?: LockWait,
): Promise<Result<readonly Diagnostic[]>> {
  const locations = locate({ ...options, exists: existsSync });
  const { stateDir } = locations;
  const runCommand = async (call: OrderCall) => {
    const binary = findOpenclaw(options.env);
    if (binary === undefined) return failure(diagnostic('E316', 'Only OpenClaw can change a stored order.'));
    return setStoredOrder(binary, environmentFor(options.env, locations), call);
  };
  // Usually there is nothing to undo, and then the config is not needed.
  const workspace = new Workspace(options);
  const names = () => {
    const config = workspace.config();
    return config.ok ? homeNames(config.value, namedManifest(options)) : undefined;
  };
  const readOrder = async (agent: string, provider: string) => {
    const config = workspace.config();
    return config.ok ? storedOrder(config.value, undefined, agent, provider) : undefined;
  };
  const recovered = await recover({ stateDir, names, runCommand, readOrder, waitForLock, onStep: options.onStep });
  return recovered.ok ? success(recovered.value?.diagnostics ?? []) : recovered;
}
