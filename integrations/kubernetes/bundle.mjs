/** Puts dist/cli.js where the component finds it. A build product, never committed. */
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of a ConfigMap, names included. */
const LIMIT = 1024 * 1024 - 1024;

const here = import.meta.dirname;
const program = path.join(here, '..', '..', 'dist', 'cli.js');
const { size } = await stat(program);
if (size > LIMIT) throw new Error(`${program} has ${size} bytes; a ConfigMap holds ${LIMIT}`);
await copyFile(program, path.join(here, 'component', 'openclaw-models.js'));
