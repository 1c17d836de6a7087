/**
 * The ring of backups that OpenClaw keeps beside a config: `.bak`, then `.bak.1` to `.bak.4`, the oldest last.
 *
 * As 2026.1.30 and 2026.9.6 do it (measured): the oldest is dropped, the others move up by one, the present text is
 * copied to `.bak`; mode 0600; beside the path as given, not beside the target of a symlink. 2026.9.6 does it for
 * included files too. Auth stores have none.
 */

import { dirname } from 'node:path';
import { lstat, rename, rm } from '../files/at-once.ts';
import type { Digest, Ring } from '../records/types.ts';
import { type Attributes, PRIVATE_FILE, readIfThere, removeDurably, replaceFile, syncFolder } from './atomic-write.ts';
import { digestOf } from './digest.ts';
import { nullIf } from './problems.ts';
import type { Step } from './step.ts';

const SLOTS = ['.bak', '.bak.1', '.bak.2', '.bak.3', '.bak.4'] as const;

/** Inspects the ring; also returns the bytes of the oldest, which turning the ring drops. */
export async function inspectRing(path: string, temp: string): Promise<{ ring: Ring; oldest: Buffer | null }> {
  const inodes = await Promise.all(SLOTS.map((slot) => inodeOf(path + slot)));
  const oldest = inodes[4] === null ? null : await readIfThere(`${path}.bak.4`);
  return { ring: { inodes, temp, oldest: digestOf(oldest) }, oldest };
}

/** Turns the ring by one and puts `bytes`, the text about to be replaced, into `.bak`. Throws system errors. */
export async function turnRing(
  path: string,
  ring: Ring,
  bytes: Uint8Array,
  owner: Attributes,
  step: Step,
): Promise<void> {
  await rm(`${path}.bak.4`, { force: true });
  await step('oldest backup dropped');
  for (let slot = SLOTS.length - 2; slot >= 0; slot -= 1) {
    await move(path + SLOTS[slot], path + SLOTS[slot + 1]);
    await step('backup moved');
  }
  await replaceFile(`${path}.bak`, bytes, { ...owner, mode: PRIVATE_FILE }, { temp: ring.temp });
  await step('backup written');
}

/**
 * Turns the ring back, from wherever `turnRing` stopped. Slots that another process has changed since are left alone.
 *
 * @param replaced digest of the text that `turnRing` copied to `.bak`
 * @param oldest the bytes that `turnRing` dropped
 */
export async function turnRingBack(
  path: string,
  ring: Ring,
  replaced: Digest,
  oldest: Uint8Array | null,
  owner: Attributes,
): Promise<void> {
  await rm(ring.temp, { force: true });
  const newest = await inodeOf(`${path}.bak`);
  const present = newest === null ? null : await readIfThere(`${path}.bak`);
  if (newest !== null && newest !== ring.inodes[0] && digestOf(present) === replaced)
    await removeDurably(`${path}.bak`);
  for (let slot = 0; slot < SLOTS.length - 1; slot += 1) {
    const [here, next] = [path + SLOTS[slot], path + SLOTS[slot + 1]];
    const inode = ring.inodes[slot] ?? null;
    if (inode !== null && (await inodeOf(here)) === null && (await inodeOf(next)) === inode) await move(next, here);
  }
  if (oldest !== null && (await inodeOf(`${path}.bak.4`)) === null) {
    await replaceFile(`${path}.bak.4`, oldest, { ...owner, mode: PRIVATE_FILE }, { temp: ring.temp });
  }
  await syncFolder(dirname(path));
}

async function inodeOf(path: string): Promise<string | null> {
  const found = await lstat(path, { bigint: true }).catch(nullIf('ENOENT'));
  return found?.isFile() ? String(found.ino) : null;
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(nullIf('ENOENT'));
}
