/** The history of applies as JSON; see schema/result.schema.json. */
import type { Diagnostic } from '../../errors.ts';
import type { ShownApply } from '../text/history.ts';

export function historyDocument(entries: readonly ShownApply[], notes: readonly Diagnostic[]): object {
  return {
    entries: entries.map(({ id, time, commit, plan, credential }) => ({
      id,
      time,
      commit,
      source: plan.source,
      summary: plan.summary,
      changes: plan.changes,
      ...(credential ? { credential } : {}),
    })),
    ...(notes.length > 0 ? { diagnostics: notes } : {}),
  };
}
