/**
 * What belongs to a code, wherever it is raised: its severity, its exit code, and its remedy.
 * Each constructor is one way in which a command can end.
 */

/** The exit codes of the program. `changes` is used only with `--detailed-exitcode`. */
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

/** Another process was in the way: planning again, or waiting, may help. */
export function conflict(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'error', exit: EXIT.conflict };
}

/** Possible, but not done without explicit consent. */
export function refusal(title: string, remedy: string): CodeRow {
  return { title, remedy, severity: 'error', exit: EXIT.refused };
}
