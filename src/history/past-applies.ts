/** The history for commands: valid entries, and a warning about the others. */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { historyNotes, newestFirst, type PastEntry, recordsIn } from './read.ts';

export interface PastApplies {
  /** The newest first. */
  readonly entries: readonly PastEntry[];
  /** W436 if records are left out. */
  readonly notes: readonly Diagnostic[];
}

export function pastApplies(stateDir: string): PastApplies {
  const entries = recordsIn(stateDir).flatMap(({ entry }) => entry ?? []);
  return { entries: entries.sort(newestFirst), notes: historyNotes(stateDir, (file) => file) };
}

/** The newest entry, or the one with this id, or with this end or beginning of its id. E430, E435. */
export function findPastApply(stateDir: string, id: string | undefined): Result<PastEntry> {
  const { entries, notes } = pastApplies(stateDir);
  if (id === undefined) {
    const [newest] = entries;
    if (newest) return success(newest);
    const [note] = notes;
    return failure(note ? diagnostic('E435', note.message) : diagnostic('E430', 'Nothing was applied here yet.'));
  }
  // A whole id, the short form that apply prints (its end), or its beginning.
  const matching = (fits: (name: string) => boolean) => recordsIn(stateDir).filter(({ name }) => fits(name));
  const ways = [
    (name: string) => name === id,
    (name: string) => name.endsWith(`-${id}`),
    (name: string) => name.startsWith(id),
  ];
  const records = id === '' ? [] : (ways.map(matching).find((found) => found.length > 0) ?? []);
  const [only] = records;
  if (!only) return failure(diagnostic('E430', `The history has no entry ${id}.`));
  if (records.length > 1) {
    const ids = records
      .map(({ name }) => name)
      .sort()
      .join(', ');
    return failure(diagnostic('E430', `${id} matches several entries: ${ids}.`, { remedy: 'Write the whole id.' }));
  }
  return only.entry
    ? success(only.entry)
    : failure(
        diagnostic('E435', `The history entry ${only.name} does not have the format that openclaw-models writes.`),
      );
}
