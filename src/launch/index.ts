/**
 * What Node runs first: reads the parts of the program that a command needs, and lets the engine keep their code.
 */
import { join } from 'node:path';
import { type Build, cacheFile, readCode, readOthersCode, saveCode } from './code-cache.ts';
import { Parts } from './parts.ts';

/** Filled in by the build. */
declare const __BUILD__: Build;

const file = cacheFile(process.env, process.argv.slice(2), __BUILD__);
const kept = file === undefined ? [] : readCode(file);
const others = file !== undefined && kept.length === 0 ? readOthersCode(file) : [];
const parts = new Parts(join(__dirname, 'cli'), __BUILD__.list, kept.length > 0 ? kept : others, require);
if (file !== undefined)
  process.once('exit', () => {
    // What another engine refuses may be good for the one that made it.
    if (others.length > 0 || (parts.fresh && !parts.refused)) saveCode(file, parts.scripts, kept);
  });
parts.load('src/cli.ts');
