/** Whether the record of an interrupted apply names only files of this home. Writes nothing. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Intent, IntentFile } from '../records/types.ts';
import { configInRealFolder, type HomeNames, isAbove, isPlainPath, isTempOf } from './home-names.ts';
import { foreignLink, isFileOrNothing, realPathOf } from './permissions.ts';

/**
 * Why the record must not be used, or null: it names a file that is not of this home (E418), or a manifest that is not
 * that of this run (E434).
 */
export async function refuseIntent(intent: Intent, names: HomeNames): Promise<Diagnostic | null> {
  const { files, folders, config } = intent;
  if (config !== (await configInRealFolder(names.config))) return notOfHome(config);
  for (const file of files) {
    const problem = await refuseFile(file, names);
    if (problem !== null) return problem;
  }
  const below = [config, ...files.map(({ real }) => real)];
  const strange = folders.find((folder) => !isAbove(folder, below));
  if (strange !== undefined) return notOfHome(strange);
  for (const file of files.filter(({ role }) => role === 'manifest')) {
    if (!(await isManifestOfRun(file, names))) return otherManifest(file.path);
  }
  return null;
}

async function refuseFile({ path, role, real, temp, ring }: IntentFile, names: HomeNames): Promise<Diagnostic | null> {
  if (!isPlainPath(path)) return notOfHome(path);
  if (role !== 'manifest' && !names.has(path, role)) return notOfHome(path);
  if ((await realPathOf(path)) !== real) {
    return diagnostic(
      'E418',
      `The record of an interrupted apply says that ${path} is ${real}, which is not true now. ${UNTOUCHED}`,
    );
  }
  if ((await foreignLink(path)) !== null || !(await isFileOrNothing(real))) return notOfHome(path);
  if (!isTempOf(temp, real)) return notOfHome(temp);
  // Only these have backups beside them.
  if (ring === null) return null;
  if (role !== 'config' && role !== 'include') return notOfHome(`${path}.bak`);
  return isTempOf(ring.temp, `${path}.bak`) ? null : notOfHome(ring.temp);
}

async function isManifestOfRun({ path, real }: IntentFile, { manifest }: HomeNames): Promise<boolean> {
  return manifest !== null && (manifest === path || (await realPathOf(manifest)) === real);
}

const UNTOUCHED = 'Nothing was touched.';

function notOfHome(path: string): Diagnostic {
  return diagnostic(
    'E418',
    `The record of an interrupted apply names ${path}, which is not a file of this home. ${UNTOUCHED}`,
    { remedy: `Find out who wrote it. If it belongs to this home, restore by hand what it saved.` },
  );
}

function otherManifest(path: string): Diagnostic {
  return diagnostic(
    'E434',
    `An interrupted command also edited the manifest ${path}, which is not the manifest of this run. ${UNTOUCHED}`,
    {
      remedy: `If that is your manifest, pass it: -f ${path}. If not, move the folder openclaw-models/intent out of OpenClaw's state folder.`,
    },
  );
}
