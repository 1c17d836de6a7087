/** The commits that last changed lines of the manifest, from git; nothing without git or a repository. */

import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ManifestChange } from '../drift/report.ts';
import type { LoadedManifest } from '../manifest/index.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { type Naming, spellingOf } from '../openclaw/model-ref.ts';
import { parseAddress } from '../settings/address.ts';
import { placeInManifest, type Spelling } from '../settings/places.ts';

/** No more settings than this are looked up: more lines would not be read. */
const MAX_RANGES = 200;
const TIMEOUT_MS = 5000;

/**
 * Who last changed the lines of these settings, by address. A setting without a line in the manifest has none.
 *
 * @param file absolute, or `-`
 * @param naming decides how providers are spelt
 */
export async function blameManifest(
  addresses: readonly string[],
  file: string,
  manifest: LoadedManifest,
  env: Environment,
  naming: Naming,
): Promise<ReadonlyMap<string, ManifestChange>> {
  const found = new Map<string, ManifestChange>();
  const ranges = addresses.slice(0, MAX_RANGES).flatMap((address) => {
    const lines = linesOf(address, manifest, spellingOf(naming));
    return lines ? [{ address, ...lines }] : [];
  });
  if (file === '-' || ranges.length === 0) return found;
  const blamed = parseBlame(await runBlame(file, ranges, env));
  for (const { address, first, last } of ranges) {
    const changes = [...blamed].filter(([line]) => line >= first && line <= last).map(([, change]) => change);
    const newest = changes.reduce<ManifestChange | undefined>(
      (best, change) => (best && timeOf(best) >= timeOf(change) ? best : change),
      undefined,
    );
    if (newest) found.set(address, newest);
  }
  return found;
}

/** An uncommitted line is newer than any committed one. */
function timeOf({ commit, time }: ManifestChange): number {
  return commit === undefined ? Number.POSITIVE_INFINITY : (time ?? 0);
}

async function runBlame(
  file: string,
  ranges: readonly { readonly first: number; readonly last: number }[],
  env: Environment,
): Promise<string> {
  try {
    const real = realpathSync(file);
    const places = ranges.flatMap(({ first, last }) => ['-L', `${first},${last}`]);
    const { stdout } = await promisify(execFile)(
      'git',
      [
        '-c',
        'core.fsmonitor=false',
        '--no-pager',
        'blame',
        '--porcelain',
        '--no-textconv',
        ...places,
        '--',
        path.basename(real),
      ],
      {
        cwd: path.dirname(real),
        encoding: 'utf8',
        timeout: TIMEOUT_MS,
        maxBuffer: 8 << 20,
        env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      },
    );
    return stdout;
  } catch {
    return '';
  }
}

function parseBlame(text: string): Map<number, ManifestChange> {
  const commits = new Map<string, { author?: string; time?: number }>();
  const lines = new Map<number, string>();
  let commit = '';
  for (const line of text.split('\n')) {
    const [, hash, number] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(line) ?? [];
    if (hash !== undefined) {
      commit = hash;
      lines.set(Number(number), hash);
      if (!commits.has(hash)) commits.set(hash, {});
    }
    const about = commits.get(commit);
    const [, author] = /^author (.*)$/.exec(line) ?? [];
    const [, seconds] = /^author-time (\d+)$/.exec(line) ?? [];
    if (about && author !== undefined) about.author = author;
    if (about && seconds !== undefined) about.time = Number(seconds) * 1000;
  }
  return new Map(
    [...lines].map(([line, hash]) => {
      const { author, time } = commits.get(hash) ?? {};
      const dirty = /^0+$/.test(hash);
      return [
        line,
        { commit: dirty ? undefined : hash, author: dirty ? undefined : author, time: dirty ? undefined : time },
      ];
    }),
  );
}

/** The lines of a setting, with its key; undefined if the manifest does not have it. */
function linesOf(
  address: string,
  { manifest, source }: LoadedManifest,
  spelling: Spelling,
): { readonly first: number; readonly last: number } | undefined {
  const setting = parseAddress(address);
  const at = setting && placeInManifest(setting, manifest, spelling);
  if (!at) return undefined;
  const first = source.positionOf(at, 'key').line;
  const { line, endLine = line, endColumn = 2 } = source.positionOf(at);
  // A block ends where the next line begins.
  return { first, last: Math.max(first, endColumn === 1 ? endLine - 1 : endLine) };
}
