/** Copies the program and its data to where the component finds them. Build products, never committed. */
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes of a ConfigMap, names included. */
const LIMIT = 1024 * 1024 - 1024;

const here = import.meta.dirname;
for (const name of ['openclaw-models.js', 'openclaw-models.data.json']) {
  const file = path.join(here, '..', '..', 'dist', name);
  const { size } = await stat(file);
  if (size > LIMIT) throw new Error(`${file} has ${size} bytes; a ConfigMap holds ${LIMIT}`);
  await copyFile(file, path.join(here, 'component', name));
}
