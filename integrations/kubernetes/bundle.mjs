/** Builds the program, in files that fit into ConfigMaps, where the component finds them. Never committed. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packConfigMaps } from '../../scripts/build/config-maps.mjs';
import { inOneFile, optionsFor } from '../../scripts/build/options.mjs';

const here = import.meta.dirname;
const options = await optionsFor(path.join(here, '..', '..'));
for (const [name, text] of await packConfigMaps(inOneFile(options), 'src/cli.ts'))
  await writeFile(path.join(here, 'component', name), text);
