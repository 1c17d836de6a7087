/** Files of an unpacked release, its plugins among them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const LEFT_OUT = new Set(['worker', 'control-ui', 'native-hook-relay', 'canvas-host', 'node_modules']);

/** Paths of the programs below a folder, relative to it. */
export function walkFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return LEFT_OUT.has(entry.name)
        ? []
        : walkFiles(path.join(folder, entry.name)).map((below) => path.join(entry.name, below));
    return /\.m?js$/.test(entry.name) && !/\.slice\d+\.mjs$/.test(entry.name) ? [entry.name] : [];
  });
}
