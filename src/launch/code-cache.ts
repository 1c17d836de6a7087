/**
 * Keeps the code that the engine has compiled of a command's parts, in the user's cache folder. It only saves time:
 * whatever is wrong with it, it is ignored, and every error is.
 *
 * Code from there is run, so it is read only where nobody else can have written it.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Script } from 'node:vm';
import type { Kept, Place } from './parts.ts';

const FOLDER = 'openclaw-models';
const LARGEST = 1 << 25;
/** The bytes of the length of the list of groups. */
const HEAD = 4;
const OTHERS_MAY_WRITE = 0o022;
const MONTH = 30 * 24 * 60 * 60 * 1000;

type Environment = Readonly<Record<string, string | undefined>>;

export interface Build {
  /** Differs where the program does. */
  readonly id: string;
  readonly commands: readonly string[];
  /** Where the list of the groups is in the file of the parts: its first byte, and its bytes. */
  readonly list: readonly [offset: number, length: number];
}

/**
 * The file with the code for this command line.
 *
 * @param options those of Node: what the engine compiles depends on them
 * @returns undefined where there is none: on request, without a home, without owners of files (Windows), and while code
 * is inspected, which must not be code from before
 */
export function cacheFile(
  env: Environment,
  words: readonly string[],
  build: Build,
  options = process.execArgv,
): string | undefined {
  if (env.OPENCLAW_MODELS_CACHE === 'off' || env.NODE_V8_COVERAGE) return undefined;
  if (!process.geteuid) return undefined;
  const home = env.HOME && isAbsolute(env.HOME) ? join(env.HOME, '.cache') : undefined;
  const base = env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : home;
  if (base === undefined) return undefined;
  const word = words[words[0] === 'models' ? 1 : 0] ?? 'status';
  const command = build.commands.includes(word) ? word : 'other';
  const flags = [...options, env.NODE_OPTIONS ?? ''].join(' ').trim();
  const suffix = flags === '' ? '' : `-${hashOf(flags)}`;
  return join(base, FOLDER, `${command}-${process.version}-${process.arch}-${build.id}${suffix}.code`);
}

/** Options that a user chooses, so that a collision is no danger. */
function hashOf(text: string): string {
  let hash = 5381;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0;
  return hash.toString(16);
}

/** The code in the file. None if it cannot be trusted. */
export function readCode(file: string): readonly Kept[] {
  try {
    if (!isOurs(lstatSync(dirname(file)), 'folder')) return [];
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const stat = fstatSync(handle);
      if (!isOurs(stat, 'file') || stat.size > LARGEST || stat.size < HEAD) return [];
      const bytes = Buffer.allocUnsafeSlow(stat.size);
      if (readSync(handle, bytes, 0, stat.size, 0) !== stat.size) return [];
      return unpack(bytes);
    } finally {
      closeSync(handle);
    }
  } catch {
    return [];
  }
}

/** The code of the command with the most of it, for one that has none yet: commands have most groups in common. */
export function readOthersCode(file: string): readonly Kept[] {
  try {
    const name = basename(file);
    const build = name.slice(name.indexOf(`-${process.version}-`));
    const others = readdirSync(dirname(file))
      .filter((other) => other.endsWith(build))
      .map((other) => join(dirname(file), other));
    const sizes = new Map(others.map((other) => [other, lstatSync(other).size]));
    const [largest] = others.sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
    return largest === undefined ? [] : readCode(largest);
  } catch {
    return [];
  }
}

function isOurs(stat: Stats, kind: 'folder' | 'file'): boolean {
  if (kind === 'folder' ? !stat.isDirectory() : !stat.isFile()) return false;
  return stat.uid === process.geteuid?.() && (stat.mode & OTHERS_MAY_WRITE) === 0;
}

/**
 * The bytes: twice the same, since the engine believes what it gets, comparing is faster than any checksum, and Node's
 * own come with a library. Each has the length of a list of [place, bytes], that list, and the code of each group.
 */
function unpack(bytes: Buffer): Kept[] {
  const half = bytes.subarray(0, bytes.length / 2);
  if (bytes.length % 2 !== 0 || !half.equals(bytes.subarray(half.length))) return [];
  let at = HEAD + half.readUInt32LE(0);
  const list = JSON.parse(half.toString('latin1', HEAD, at)) as [Place, number][];
  return list.map(([place, length]) => {
    const start = aligned(at);
    at = start + length;
    return { place, code: half.subarray(start, at) };
  });
}

/** The engine copies code that does not begin at a multiple of the size of a pointer. */
function aligned(offset: number): number {
  return (offset + 7) & ~7;
}

/** Keeps the code of these scripts in the file, and what it already holds of other groups. */
export function saveCode(file: string, scripts: readonly [Place, Script][], kept: readonly Kept[] = []): void {
  const temporary = `${file}.${process.pid}.tmp`;
  let handle: number | undefined;
  try {
    if (!makeFolder(dirname(file))) return;
    handle = openSync(temporary, 'wx', 0o600);
    writeFileSync(handle, pack(scripts, kept));
    renameSync(temporary, file);
    removeOld(dirname(file));
  } catch {
    if (handle !== undefined) rmSync(temporary, { force: true });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Returns whether the folder is ours alone. It is made where the folder above it, or above that, is our own. */
function makeFolder(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found) return isOurs(found, 'folder');
  let above = dirname(folder);
  if (!existsSync(above)) above = dirname(above);
  // Root with the home of somebody else leaves nothing there.
  if (statSync(above).uid !== process.geteuid?.()) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return true;
}

function pack(scripts: readonly [Place, Script][], kept: readonly Kept[]): Buffer {
  const made = scripts.map(([place, script]) => ({ place, code: script.createCachedData() }));
  const offsets = new Set(made.map(({ place: [offset] }) => offset));
  const all = [...kept.filter(({ place: [offset] }) => !offsets.has(offset)), ...made];
  const list = Buffer.from(JSON.stringify(all.map(({ place, code }) => [place, code.length])), 'latin1');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(list.length);
  const chunks: Buffer[] = [head, list];
  let at = HEAD + list.length;
  for (const { code } of all) {
    const start = aligned(at);
    chunks.push(Buffer.alloc(start - at), code);
    at = start + code.length;
  }
  chunks.push(Buffer.alloc(aligned(at) - at));
  return Buffer.concat([...chunks, ...chunks]);
}

/** Other programs and other releases of Node left code here that nobody has used for a month. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (/\.(code|tmp)$/.test(name) && Date.now() - lstatSync(file).mtimeMs > MONTH) rmSync(file);
  }
}
