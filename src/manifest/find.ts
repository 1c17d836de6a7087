/** Finds the manifest: by flag, by environment, in the current repository, or beside the config. */
import path from 'node:path';
import { diagnostic, failure, type Result, success } from '../errors.ts';

export const MANIFEST_NAMES = ['openclaw.models.yaml', 'openclaw.models.yml'];
export const MANIFEST_VARIABLE = 'OPENCLAW_MODELS_MANIFEST';

export interface FindOptions {
  /** `-f`; `-` means standard input. */
  readonly flag: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly stateDir: string;
  readonly exists: (file: string) => boolean;
  readonly show: (file: string) => string;
}

export interface FoundManifest {
  /** Absolute, or `-` for standard input. */
  readonly path: string;
  readonly by: 'flag' | 'environment' | 'folder' | 'state';
}

/**
 * Finds the manifest: the flag, then the variable, then `openclaw.models.yaml` from the current folder up to the
 * repository's root (outside a repository up to the home folder), then the state folder. E100 names the places.
 */
export function findManifest(options: FindOptions): Result<FoundManifest> {
  const { flag, env, cwd, exists } = options;
  if (flag === '-') return success({ path: '-', by: 'flag' });
  const named = flag ?? (env[MANIFEST_VARIABLE] || undefined);
  if (named !== undefined) {
    const by = flag !== undefined ? 'flag' : 'environment';
    const file = path.resolve(cwd, named);
    if (exists(file)) return success({ path: file, by });
    const source = by === 'flag' ? named : `${named} (from ${MANIFEST_VARIABLE})`;
    return failure(
      diagnostic('E100', `No such file: ${source}.`, {
        remedy: 'Check the path, or create a manifest with `openclaw-models import`.',
      }),
    );
  }
  const folders = foldersUpward(options);
  for (const folder of folders) {
    const file = MANIFEST_NAMES.map((name) => path.join(folder, name)).find(exists);
    if (file) return success({ path: file, by: 'folder' });
  }
  const beside = MANIFEST_NAMES.map((name) => path.join(options.stateDir, name)).find(exists);
  if (beside) return success({ path: beside, by: 'state' });
  const above = folders.length > 1 ? ` or above (up to ${options.show(folders.at(-1) ?? cwd)})` : '';
  return failure(
    diagnostic(
      'E100',
      `No ${MANIFEST_NAMES[0]} in ${options.show(cwd)}${above}, and none in ${options.show(options.stateDir)}.`,
    ),
  );
}

function foldersUpward({ cwd, home, exists }: FindOptions): string[] {
  const folders: string[] = [];
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (exists(path.join(folder, '.git')) || folder === home || folder === path.dirname(folder)) break;
  }
  return folders;
}
