/**
 * What Node runs first: reads the parts of the program that a command needs, and lets the engine keep their code.
 */
import { join } from 'node:path';
import { type Build, cacheFile, readCode, saveCode } from './code-cache.ts';
import { Parts } from './parts.ts';

/** Filled in by the build. */
declare const __BUILD__: Build;

const file = cacheFile(process.env, process.argv.slice(2), __BUILD__);
const kept = file === undefined ? [] : readCode(file);
const parts = new Parts(join(__dirname, 'cli'), __BUILD__.list, kept, require);
if (file !== undefined)
  process.once('exit', () => {
    // What another engine refuses may be good for the one that made it.
    if (parts.fresh && !parts.refused) saveCode(file, parts.scripts, kept);
  });
parts.load('src/cli.ts');
