/** The initial content of OpenClaw's files. */
import path from 'node:path';

/** The smallest text that OpenClaw accepts for a new file of this name (2026.1.30: a store needs both keys). */
export function emptyFileText(file: string): string {
  const name = path.basename(file);
  if (name === 'auth-profiles.json') return '{\n  "version": 1,\n  "profiles": {}\n}\n';
  return name === 'auth-state.json' ? '{\n  "version": 1\n}\n' : '{}\n';
}
