/** The folders of agents in the state folder. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** From so many agents on, one look at the folder of all is quicker than one at the folder of each. */
const MANY = 16;

/** Whether certainly nothing is there, for the folder of an agent: most of ten thousand agents have none. */
export function absentFolders(stateDir: string, agents: number): (folder: string) => boolean {
  const above = path.join(stateDir, 'agents', path.sep);
  const present = agents < MANY ? undefined : namesIn(above);
  if (!present) return () => false;
  return (folder) => {
    const name = folder.startsWith(above) ? folder.slice(above.length) : path.sep;
    return !name.includes(path.sep) && !present.has(name.toLowerCase());
  };
}

/** In lower case, since a file system may compare them so; undefined for a folder that cannot be read. */
function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Set() : undefined;
  }
}
