/** The history as the commands use it: entries whose plan is one, and a warning about the others. */
import { readHistoryEntry } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { historyNotes, isUsable, newestFirst, type PastEntry, recordsIn } from './read.ts';

export interface PastApplies {
  /** The newest first. */
  readonly entries: readonly PastEntry[];
  /** W436 where records are left out. */
  readonly notes: readonly Diagnostic[];
}

export function pastApplies(stateDir: string): PastApplies {
  const entries = recordsIn(stateDir).flatMap(({ entry }) => entry ?? []);
  return { entries: entries.sort(newestFirst), notes: historyNotes(stateDir, (file) => file) };
}

/** The newest entry, or the one that an id, its end or its beginning stands for. E430, E435. */
export async function findPastApply(stateDir: string, id: string | undefined): Promise<Result<PastEntry>> {
  const { entries, notes } = pastApplies(stateDir);
  if (id === undefined) {
    const [newest] = entries;
    if (newest) return success(newest);
    const [note] = notes;
    return failure(note ? diagnostic('E435', note.message) : diagnostic('E430', 'Nothing was applied here yet.'));
  }
  // The short form that apply prints is the end of the id.
  const short = entries.filter((entry) => entry.id.endsWith(`-${id}`));
  const [only] = short;
  if (only && short.length === 1) return success(only);
  if (short.length > 1) {
    const ids = short.map((candidate) => candidate.id).join(', ');
    return failure(diagnostic('E430', `${id} matches several entries: ${ids}.`, { remedy: 'Write the whole id.' }));
  }
  const entry = await readHistoryEntry(stateDir, id);
  if (!entry.ok) return entry;
  return isUsable(entry.value)
    ? success(entry.value)
    : failure(
        diagnostic('E435', `The history entry ${entry.value.id} does not have the format that openclaw-models writes.`),
      );
}
