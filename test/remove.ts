import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';

/** As rmSync does with all that is in a folder, which takes several times as long. */
export function remove(file: string): void {
  if (lstatSync(file).isDirectory()) {
    for (const name of readdirSync(file)) remove(path.join(file, name));
    rmdirSync(file);
  } else unlinkSync(file);
}
