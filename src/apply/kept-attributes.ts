/**
 * ACLs and extended attributes, which a file that takes another's place must have too. Without its ACL a named user
 * would lose access and, since the mask stands where the group's bits are, the owning group would gain it.
 *
 * Node can neither read nor write them, so `cp` does: one start of it for each file that is replaced, about 3 ms. To
 * look first whether there is anything to keep would take a start as well (`ls`, `getfacl`), and would be a look at a
 * moment that has passed. GNU `cp` copies them without the text, and takes away what a new file inherits from the
 * default ACL of its folder; on macOS `cp -p` copies the text along, which is then cut off.
 */
import { spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What the file has and its successor cannot get; `ioProblem` makes it E413. */
export class NotKept extends Error {}

const LINUX_COPY = ['--attributes-only', '--no-target-directory'];
/** Beyond what the others may do, the bits of the group may be the mask of an ACL. */
const GROUP = 0o070;

/**
 * Gives the file that is being made (open, empty, and at `temp`) the mode, ACL and extended attributes of another.
 * Throws `NotKept` where that fails, or where nothing can look at them and access could widen.
 */
export async function keepAttributes(of: string, made: FileHandle, temp: string): Promise<void> {
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

async function copyOnLinux(source: FileHandle, made: FileHandle, of: string, temp: string): Promise<void> {
  const what = existsSync('/sys/fs/selinux/enforce') ? 'mode,xattr,context' : 'mode,xattr';
  // By descriptor, so that nobody who may rename in that folder can lead it to another file meanwhile.
  const byDescriptor = existsSync('/proc/self/fd');
  const paths = byDescriptor ? ['/proc/self/fd/3', '/proc/self/fd/4'] : [of, temp];
  const failed = await runTool('cp', [...LINUX_COPY, `--preserve=${what}`, '--', ...paths], [source.fd, made.fd]);
  if (failed === null) return;
  if (await isGnuCopy()) throw notKept(of, failed);
  // A small system, such as one with busybox: nothing that could look at an ACL, and so hardly anything that set one.
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

/** Whether a file grants anything beyond owner, group and others; false where that cannot be found out. */
export async function hasAcl(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  let listed = '';
  const failed = await runTool('ls', ['-ld', '--', path], [], (text) => {
    listed += text;
  });
  return failed === null && listed[10] === '+';
}

/** Runs a tool of the system; null when it went well, otherwise what it said. */
async function runTool(
  name: string,
  args: readonly string[],
  descriptors: readonly number[],
  onOutput?: (text: string) => void,
): Promise<string | null> {
  // Not what stands first on a PATH that somebody else may have set, where that can be helped.
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
