/** All of a folder, in memory, to have it again: by the same path, since records of writes hold paths. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { remove } from './remove.ts';

export class KeptFolder {
  private readonly entries: { path: string; mode: number; inode: bigint; time: Date; text: Buffer | null }[] = [];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    const keep = (at: string) => {
      const stat = statSync(at, { bigint: true });
      const text = stat.isDirectory() ? null : readFileSync(at);
      this.entries.push({ path: at, mode: Number(stat.mode), inode: stat.ino, time: stat.mtime, text });
      if (text === null) for (const entry of readdirSync(at).sort()) keep(path.join(at, entry));
    };
    keep(folder);
  }

  /** The same for two states that no command can tell apart. */
  get key(): string {
    return this.entries.map(({ path: at, mode, inode, text }) => `${at} ${mode} ${inode} ${text}`).join('\n');
  }

  /** In place of what is there now. */
  putBack(): void {
    remove(this.folder);
    const made = new Map<string, bigint>();
    for (const { path: at, mode, inode, text } of this.entries) {
      if (text === null) mkdirSync(at);
      else writeFileSync(at, text);
      chmodSync(at, mode & 0o7777);
      made.set(`${inode}`, statSync(at, { bigint: true }).ino);
    }
    // Records name files by their inodes.
    for (const { path: at, text } of this.entries) {
      if (text === null || !/openclaw-models\/.*\.json$/.test(at)) continue;
      const named = text.toString().replace(/"(folder-)?(\d+)"/g, (all, kind = '', inode) => {
        const now = made.get(inode);
        return now === undefined ? all : `"${kind}${now}"`;
      });
      writeFileSync(at, named);
    }
    // What is in a folder changes its time.
    for (const { path: at, time } of this.entries.toReversed()) utimesSync(at, time, time);
  }
}
