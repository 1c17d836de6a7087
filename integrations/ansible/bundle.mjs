/**
 * Copies the program, its catalogue and the licences of its dependencies to where the install role finds them. A build product:
 * it is made for a release and never committed.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const here = import.meta.dirname;
const dist = path.join(here, '..', '..', 'dist');
const files = path.join(here, 'roles', 'install', 'files');

const text = await readFile(path.join(dist, 'openclaw-models.js'), 'utf8');
await mkdir(files, { recursive: true });
// Ansible's sanity checks reject a shebang in a file that is not executable; the module runs it with Node.
await writeFile(path.join(files, 'openclaw-models.js'), text.replace(/^#!.*\n/, ''));
for (const name of ['openclaw-models.data.json', 'third-party-notices.txt'])
  await copyFile(path.join(dist, name), path.join(files, name));
