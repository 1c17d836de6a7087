/** A temporary folder that only this user can read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRIVATE_FILE } from './atomic-write.ts';

/** Makes the folder (0700) with one file (0600) in it, and removes both when `work` is done. Throws system errors. */
export async function withPrivateFile<T>(name: string, text: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'openclaw-models-'));
  try {
    const file = join(folder, name);
    await writeFile(file, text, { mode: PRIVATE_FILE, flag: 'wx' });
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
