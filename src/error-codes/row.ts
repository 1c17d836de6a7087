/**
 * What a code says whoever raises it: its severity, the exit code that it leads to, and what to do about it.
 * Each constructor is one way in which a command can end.
 */

/** What the program ends with. `changes` is asked for with `--detailed-exitcode`. */
export const EXIT = { ok: 0, error: 1, changes: 2, conflict: 3, refused: 4 } as const;

export interface CodeRow {
  readonly title: string;
  readonly remedy: string;
  readonly severity: 'error' | 'warning';
  /** Null for a warning: the command goes on. */
  readonly exit: 1 | 3 | 4 | null;
}

export function warning(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'warning', exit: null };
}

export function error(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'error', exit: EXIT.error };
}

/** Somebody else was there: making the plan again, or waiting, may help. */
export function conflict(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'error', exit: EXIT.conflict };
}

/** Could be done, and is not without being told so. */
export function refusal(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'error', exit: EXIT.refused };
}
