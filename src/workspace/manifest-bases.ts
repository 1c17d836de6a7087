/** The manifests that a manifest extends, read from its repository and from nowhere else. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Code, diagnostic, success } from '../errors.ts';
import { LIMITS, readFailure, readRegularFile } from '../files/read.ts';
import { decodeManifest, extendsOf, type ManifestFile, parseManifest } from '../manifest/index.ts';
import type { ResultWithSource } from './result-with-source.ts';

interface BaseOptions {
  readonly cwd: string;
  readonly show: (file: string) => string;
}

/** Each is read and merged; real manifests have three or four. */
const MOST_BASES = 32;

/**
 * Reads the bases, the nearest first. A path is relative to the real folder of the file that contains it. Its target,
 * symlinks resolved, must be in the manifest's repository, or in its folder if there is none. Errors: E160 to E162 at
 * the path, E172, E108. Problems within the files are reported when they are loaded.
 *
 * @param file absolute, or `-` for standard input, which counts as a file of the current folder
 */
export function readBases(
  file: string,
  manifest: ManifestFile,
  { cwd, show }: BaseOptions,
): ResultWithSource<readonly ManifestFile[]> {
  // Parsing a big manifest twice is slow, and most manifests extend nothing.
  if (!/extends/.test(manifest.text)) return success([]);
  const bases: ManifestFile[] = [];
  let current = { real: file === '-' ? path.join(realpathSync(cwd), '-') : realpathSync(file), manifest };
  const seen = [current];
  const root = repositoryOf(path.dirname(current.real));
  for (;;) {
    const { source } = parseManifest(current.manifest.text, current.manifest.name);
    const base = source && extendsOf(source);
    if (base === undefined) return success(bases);
    const refuse = (code: Code, message: string) => ({
      ok: false as const,
      problems: [diagnostic(code, message, { position: source?.positionOf(['extends']), address: 'extends' })],
      source: new Map(seen.map(({ manifest: { name, text } }) => [name, text])),
    });
    const shown = JSON.stringify(base);
    if (path.isAbsolute(base) || path.win32.isAbsolute(base))
      return refuse('E162', `The base ${shown} is not a relative path.`);
    const target = path.resolve(path.dirname(current.real), base);
    // Nothing outside is looked at, not even whether it exists.
    if (!isBelow(target, root)) return refuse('E162', `The base ${shown} is outside of ${show(root)}.`);
    try {
      const real = realpathSync(target);
      if (!isBelow(real, root))
        return refuse('E162', `The base ${shown} leads out of ${show(root)} through a symlink.`);
      const from = seen.findIndex((other) => other.real === real);
      if (from >= 0) {
        const circle = [...seen.slice(from), ...seen.slice(from, from + 1)].map((one) => one.manifest.name);
        return refuse('E161', `The manifest extends itself: ${circle.join(' -> ')}.`);
      }
      if (bases.length === MOST_BASES) {
        return refuse('E172', `The manifest extends more than ${MOST_BASES} others, one after the other.`);
      }
      const name = show(target);
      const text = decodeManifest(readRegularFile(real, LIMITS.manifest), name);
      if (!text.ok) return text;
      current = { real, manifest: { name, text: text.value } };
      seen.push(current);
      bases.push(current.manifest);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return refuse(
        'E160',
        code === 'ENOENT'
          ? `The base ${shown} does not exist.`
          : `The base ${shown} cannot be read: ${readFailure(error)}.`,
      );
    }
  }
}

/** The root of the repository that the folder is in, or the folder. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return folder;
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
