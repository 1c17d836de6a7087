/** What was applied on this machine. */

import { type Result, success } from '../errors.ts';
import { type PastApplies, pastApplies } from '../history/past-applies.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

/** Errors: those of the config, which locates the history. */
export async function readApplied(source: WorkspaceSource): Promise<Result<PastApplies>> {
  const config = Workspace.of(source).config();
  return config.ok ? success(pastApplies(config.value.locations.stateDir)) : config;
}
