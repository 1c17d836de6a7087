/** What only this machine can say of a manifest: nothing is written, and no provider contacted. */
import { type Diagnostic, isError } from '../errors.ts';
import { literalSecretNotes } from '../openclaw/literal-secrets.ts';
import { unsetNotes } from '../openclaw/unset-notes.ts';
import { oldFaults } from '../plan/results.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { planManifest } from './plan.ts';
import { keyOf } from './validate.ts';

/**
 * The problems of a plan: names that live does not have, a release without a setting, values in variables. Of live: what
 * OpenClaw rejects, literal secrets with the way to a reference, variables that are not set.
 *
 * @param known problems that are told already
 * @returns errors of reading the home as problems, too
 */
export async function validateLive(workspace: Workspace, known: readonly Diagnostic[]): Promise<Diagnostic[]> {
  const planned = await planManifest(workspace);
  const told = new Set(known.map(keyOf));
  if (!planned.ok) return planned.problems.filter((problem) => !told.has(keyOf(problem)));
  const { plan, live } = planned.value;
  const found = [
    ...(plan.diagnostics as Diagnostic[]),
    ...oldFaults(live, live.tree),
    ...literalSecretNotes(live),
    ...unsetNotes(live.settings, live),
  ];
  const fresh = new Map(
    found.filter((problem) => !told.has(keyOf(problem))).map((problem) => [keyOf(problem), problem]),
  );
  return [...fresh.values()].sort((one, other) => Number(isError(other)) - Number(isError(one)));
}
