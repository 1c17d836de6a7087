/**
 * ACLs and extended attributes, which a replacing file must keep. Without the ACL a named user would lose access and,
 * since the group's bits then hold the mask, the owning group would gain it.
 *
 * Node cannot read or write them, so `cp` does: one process for all files that are replaced together. To check first
 * whether there is anything to keep would need a process as well (`ls`, `getfacl`), and could be outdated. GNU `cp`
 * copies them without the content, and removes what a new file inherits from the default ACL of its folder; on macOS
 * `cp -p` copies the content too, which is then truncated.
 */
import { spawnSync } from 'node:child_process';
import { constants, existsSync, readlinkSync } from 'node:fs';
import { type OpenFile, open } from '../files/at-once.ts';

/** An attribute that cannot be kept; `ioProblem` makes it E413. */
export class NotKept extends Error {}

const LINUX_COPY = '--attributes-only';
/** The bits of the group, which may be the mask of an ACL. */
const GROUP = 0o070;

/** A new file, open and empty, and the one that it will take the place of. */
export interface Successor {
  readonly of: string;
  readonly made: OpenFile;
  readonly temp: string;
}

interface Copy extends Successor {
  readonly source: OpenFile;
}

/**
 * Gives new files the mode, ACL and extended attributes of those that they will replace. Throws `NotKept` if that fails,
 * or if nothing can check them and access could widen.
 */
export async function keepAttributes(successors: readonly Successor[]): Promise<void> {
  if (process.platform === 'win32') return;
  const copies: Copy[] = [];
  try {
    for (const successor of successors) {
      const source = await open(successor.of, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      copies.push({ ...successor, source });
      if (!(await source.stat()).isFile()) throw new NotKept(`${successor.of} is not a file.`);
    }
    if (copies.length > 1 && process.platform === 'linux' && copyTogether(copies)) return;
    for (const copy of copies) {
      if (process.platform === 'linux') await copyOnLinux(copy);
      else await copyWithContent(copy);
    }
  } finally {
    for (const { source } of copies) await source.close();
  }
}

async function copyWithContent({ of, made, temp }: Copy): Promise<void> {
  const { failed } = runTool('cp', ['-p', of, temp], []);
  if (failed !== null) throw notKept(of, failed);
  await made.truncate(0);
}

/**
 * Copies all in one process; false if that fails, and each alone then tells why. `cp` gives a copy the name of its
 * source, and here both are descriptors: the number of a source in this process is that of its copy in the other.
 */
function copyTogether(copies: readonly Copy[]): boolean {
  const own = processFolder();
  if (own === null) return false;
  const descriptors: number[] = [];
  for (const { source, made } of copies) descriptors[source.fd] = made.fd;
  const sources = copies.map(({ source }) => `${own}/fd/${source.fd}`);
  const args = [LINUX_COPY, preserve(), '--target-directory=/proc/self/fd', '--', ...sources];
  return runTool('cp', args, descriptors.slice(FIRST)).failed === null;
}

/** This process in /proc, which may be that of a container with other numbers. */
function processFolder(): string | null {
  try {
    return `/proc/${readlinkSync('/proc/self')}`;
  } catch {
    return null;
  }
}

function preserve(): string {
  return `--preserve=${existsSync('/sys/fs/selinux/enforce') ? 'mode,xattr,context' : 'mode,xattr'}`;
}

async function copyOnLinux({ source, made, of, temp }: Copy): Promise<void> {
  // By descriptor, so that a rename in that folder cannot redirect it to another file.
  const byDescriptor = existsSync('/proc/self/fd');
  const paths = byDescriptor ? ['/proc/self/fd/3', '/proc/self/fd/4'] : [of, temp];
  const args = [LINUX_COPY, '--no-target-directory', preserve(), '--', ...paths];
  const { failed } = runTool('cp', args, [source.fd, made.fd]);
  if (failed === null) return;
  if (isGnuCopy()) throw notKept(of, failed);
  // A small system, such as one with busybox: no tool can read an ACL, so hardly anything can have set one.
  const { mode } = await source.stat();
  if (((mode & GROUP) >> 3) & ~mode)
    throw new NotKept(
      `${of} may have an ACL, and no tool here can keep it: the group has more access than others. Install GNU coreutils, or remove the access of the group.`,
    );
}

function notKept(of: string, said: string): NotKept {
  const reason = said
    .replaceAll(/['‘]?\/proc\/self\/fd\/[34]['’]?/g, of)
    .replace(/^[^:]*: /, '')
    .trim();
  return new NotKept(
    `The ACL or an extended attribute of ${of} cannot be kept${reason === '' ? '' : ` (${reason.split('\n')[0]})`}.`,
  );
}

function isGnuCopy(): boolean {
  return runTool('cp', [LINUX_COPY, '--version'], []).failed === null;
}

/** Whether a file grants anything beyond owner, group and others; false if unknown. */
export function hasAcl(path: string): boolean {
  if (process.platform === 'win32') return false;
  const { failed, printed } = runTool('ls', ['-ld', '--', path], []);
  return failed === null && printed[10] === '+';
}

/** The number of the first descriptor that a tool gets besides input, output and errors. */
const FIRST = 3;

/**
 * Runs a tool of the system, and waits: all that it does is a call or two.
 *
 * @param descriptors from `FIRST` on; holes stay closed
 * @returns `failed` is null on success, otherwise what it printed
 */
function runTool(
  name: string,
  args: readonly string[],
  descriptors: readonly number[],
): { readonly failed: string | null; readonly printed: string } {
  // The system's folders first, since another user may have set PATH.
  const program = [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? name;
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'pipe', ...Array.from(descriptors, (descriptor) => descriptor ?? 'ignore')],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  if (status === 0) return { failed: null, printed: stdout };
  return { failed: error?.message ?? (stderr || `${name} failed`), printed: '' };
}
