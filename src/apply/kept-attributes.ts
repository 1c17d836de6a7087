/**
 * ACLs and extended attributes, which a replacing file must keep. Without the ACL a named user would lose access and,
 * since the group's bits then hold the mask, the owning group would gain it.
 *
 * Node cannot read or write them, so `cp` does: one process for each replaced file, about 3 ms. To check first whether
 * there is anything to keep would need a process as well (`ls`, `getfacl`), and could be outdated. GNU `cp` copies them
 * without the content, and removes what a new file inherits from the default ACL of its folder; on macOS `cp -p` copies
 * the content too, which is then truncated.
 */
import { spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { type OpenFile, open } from '../files/at-once.ts';

/** An attribute that cannot be kept; `ioProblem` makes it E413. */
export class NotKept extends Error {}

const LINUX_COPY = ['--attributes-only', '--no-target-directory'];
/** The bits of the group, which may be the mask of an ACL. */
const GROUP = 0o070;

/**
 * Gives a new file (open, empty, and at `temp`) the mode, ACL and extended attributes of another. Throws `NotKept` if
 * that fails, or if nothing can check them and access could widen.
 */
export async function keepAttributes(of: string, made: OpenFile, temp: string): Promise<void> {
  if (process.platform === 'win32') return;
  const source = await open(of, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await source.stat();
    if (!found.isFile()) throw new NotKept(`${of} is not a file.`);
    if (process.platform === 'linux') await copyOnLinux(source, made, of, temp);
    else {
      const failed = await runTool('cp', ['-p', of, temp], []);
      if (failed !== null) throw notKept(of, failed);
      await made.truncate(0);
    }
  } finally {
    await source.close();
  }
}

async function copyOnLinux(source: OpenFile, made: OpenFile, of: string, temp: string): Promise<void> {
  const what = existsSync('/sys/fs/selinux/enforce') ? 'mode,xattr,context' : 'mode,xattr';
  // By descriptor, so that a rename in that folder cannot redirect it to another file.
  const byDescriptor = existsSync('/proc/self/fd');
  const paths = byDescriptor ? ['/proc/self/fd/3', '/proc/self/fd/4'] : [of, temp];
  const failed = await runTool('cp', [...LINUX_COPY, `--preserve=${what}`, '--', ...paths], [source.fd, made.fd]);
  if (failed === null) return;
  if (await isGnuCopy()) throw notKept(of, failed);
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

async function isGnuCopy(): Promise<boolean> {
  return (await runTool('cp', ['--attributes-only', '--version'], [])) === null;
}

/** Whether a file grants anything beyond owner, group and others; false if unknown. */
export async function hasAcl(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  let listed = '';
  const failed = await runTool('ls', ['-ld', '--', path], [], (text) => {
    listed += text;
  });
  return failed === null && listed[10] === '+';
}

/** Runs a tool of the system; null on success, otherwise what it printed. */
async function runTool(
  name: string,
  args: readonly string[],
  descriptors: readonly number[],
  onOutput?: (text: string) => void,
): Promise<string | null> {
  // The system's folders first, since another user may have set PATH.
  const program = [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? name;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', onOutput ? 'pipe' : 'ignore', 'pipe', ...descriptors],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : said || `${name} failed`));
  });
}
