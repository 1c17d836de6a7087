/** Homes for the golden cases: made from a case's folder, run there, compared as trees of files. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as runInProcess } from '../edits/commands.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
export const casesFolder = path.join(here, 'cases');
const cli = path.resolve(here, '../../dist/cli.js');

/** What `case.json` holds. */
export interface About {
  readonly dialect: 'classic' | 'modern';
  readonly description: string;
  /** Whether it runs with the built program; default: in the test's process. */
  readonly binary?: boolean;
  /** More arguments for every command. */
  readonly args?: readonly string[];
  /** `$HOME` in a value stands for the case's home. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit code of `plan`; default: 0. */
  readonly exit?: number;
  /** Default: `ok`. `none`: not tried. A number: it is refused with this exit code. */
  readonly apply?: 'ok' | 'none' | { readonly exit: number; readonly code: string };
  readonly applyArgs?: readonly string[];
  /** The release that reads the result when it is compared with real ones; default: one of the dialect's. */
  readonly release?: string;
  /** Whether real OpenClaw reads the result, and why not. */
  readonly oracle?: false;
  readonly reason?: string;
  /** Links to make in the home, with what they point to. */
  readonly symlinks?: Readonly<Record<string, string>>;
  /** Octal modes of files and folders; defaults: 0600 and 0700. */
  readonly modes?: Readonly<Record<string, string>>;
}

export interface Home {
  readonly root: string;
  readonly home: string;
  readonly remove: () => void;
}

export function readAbout(name: string): About {
  return JSON.parse(readFileSync(path.join(casesFolder, name, 'case.json'), 'utf8')) as About;
}

/** A fresh home with the case's files; modes are set, since git does not keep them. */
export function makeHome(name: string, about: About): Home {
  const root = mkdtempSync(path.join(tmpdir(), 'openclaw-models-golden-'));
  const home = path.join(root, 'home');
  mkdirSync(path.join(root, 'repository'));
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(
    path.join(root, 'repository', 'manifest.yaml'),
    readFileSync(path.join(casesFolder, name, 'manifest.yaml')),
  );
  copyPrivately(path.join(casesFolder, name, 'home'), home);
  for (const [link, target] of Object.entries(about.symlinks ?? {})) {
    mkdirSync(path.dirname(path.join(home, link)), { recursive: true, mode: 0o700 });
    symlinkSync(target, path.join(home, link));
  }
  for (const [file, mode] of Object.entries(about.modes ?? {}))
    chmodSync(path.join(home, file), Number.parseInt(mode, 8));
  const remove = () => {
    for (const file of Object.keys(about.modes ?? {})) chmodSync(path.join(home, file), 0o700);
    rmSync(root, { recursive: true, force: true });
  };
  return { root, home, remove };
}

function copyPrivately(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyPrivately(source, target);
    else writeFileSync(target, readFileSync(source), { mode: 0o600 });
  }
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the caller's environment; no `openclaw` and no `git` are in reach. */
export function environmentOf({ root, home }: Home, about: About): Record<string, string> {
  const own = Object.entries(about.env ?? {}).map(([name, value]) => [name, value.replaceAll('$HOME', home)]);
  return { PATH: path.join(root, 'bin'), HOME: home, NO_COLOR: '1', COLUMNS: '80', ...Object.fromEntries(own) };
}

/** The folder that the commands are run in; it holds `manifest.yaml`. */
export function workingFolder({ root }: Home): string {
  return path.join(root, 'repository');
}

/** Runs a command in this process, once the folder and the environment are made. */
export function runHere(home: Home, about: About, command: readonly string[]): Promise<Run> {
  const place = { dir: home.home, cwd: workingFolder(home), env: environmentOf(home, about) };
  return runInProcess(place, [...command, '-f', 'manifest.yaml', ...(about.args ?? [])]);
}

/** Runs the binary. */
export function runBinary(home: Home, about: About, command: readonly string[]): Promise<Run> {
  const args = [cli, ...command, '-f', 'manifest.yaml', ...(about.args ?? [])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: workingFolder(home),
      env: { XDG_CACHE_HOME: process.env.OPENCLAW_MODELS_TEST_CACHE, ...environmentOf(home, about) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

/** Every file below a home: its bytes, where a link leads, and its mode. */
export interface Entry {
  readonly kind: 'file' | 'link' | 'folder';
  readonly bytes: Buffer;
  readonly mode: number;
}

export function treeOf(folder: string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const visit = (relative: string) => {
    for (const name of readdirSync(path.join(folder, relative)).sort()) {
      const file = relative === '' ? name : `${relative}/${name}`;
      const full = path.join(folder, file);
      const about = lstatSync(full);
      const kind = about.isSymbolicLink() ? 'link' : about.isDirectory() ? 'folder' : 'file';
      const bytes =
        kind === 'link' ? Buffer.from(readlinkSync(full)) : kind === 'file' ? readFileSync(full) : Buffer.alloc(0);
      found.set(file, { kind, bytes, mode: about.mode & 0o777 });
      if (kind === 'folder') visit(file);
    }
  };
  visit('');
  return found;
}

/** A tree as lines that tell two trees apart, and where. */
export function describeTree(tree: ReadonlyMap<string, Entry>): string[] {
  return [...tree].map(
    ([file, { kind, bytes, mode }]) => `${kind} ${mode.toString(8)} ${file} ${bytes.toString('base64')}`,
  );
}

/** The tool's own folder and OpenClaw's backups, which every apply makes. */
export function isBookkeeping(file: string): boolean {
  return /^\.openclaw\/openclaw-models(\/|$)/.test(file) || /\.bak(\.\d)?$/.test(file);
}
