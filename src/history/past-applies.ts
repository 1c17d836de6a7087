/** The history as the commands use it: entries whose plan is one, and a warning about the others. */
import path from 'node:path';
import { type HistoryEntry, readHistoryEntry, readRecords } from '../apply/index.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import { appliedIn, historyNotes, unusableNotes } from './read.ts';
import { isPlan } from './shape.ts';

export interface PastEntry extends HistoryEntry {
  readonly plan: Plan;
}

export interface PastApplies {
  /** The newest first. */
  readonly entries: readonly PastEntry[];
  /** W436 where records are left out. */
  readonly notes: readonly Diagnostic[];
}

export async function pastApplies(stateDir: string): Promise<PastApplies> {
  const { entries, unusable } = await readRecords(stateDir);
  const strange = entries.filter((entry) => !isUsable(entry)).map(({ id }) => id);
  const notes = unusableNotes([...unusable.map((folder) => path.basename(folder)), ...strange].sort());
  return {
    entries: entries.filter(isUsable),
    // A symlink where our folder belongs is not gone into, and so has no records.
    notes: notes.length > 0 ? notes : historyNotes(stateDir, (file) => file),
  };
}

/** The newest entry, or the one that an id, its end or its beginning stands for. E430, E435. */
export async function findPastApply(stateDir: string, id: string | undefined): Promise<Result<PastEntry>> {
  const { entries, notes } = await pastApplies(stateDir);
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
    return failure(diagnostic('E430', `${id} stands for several entries: ${ids}.`, { remedy: 'Write the whole id.' }));
  }
  const entry = await readHistoryEntry(stateDir, id);
  if (!entry.ok) return entry;
  return isUsable(entry.value)
    ? success(entry.value)
    : failure(diagnostic('E435', `The history entry ${entry.value.id} is not of a shape that openclaw-models writes.`));
}

function isUsable(entry: HistoryEntry): entry is PastEntry {
  return isPlan(entry.plan) && (entry.applied === undefined || appliedIn(entry.applied) !== undefined);
}
