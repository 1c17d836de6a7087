/** Work on a manifest under the lock that all editing commands share. */
import { type LockWait, lockForEdit } from '../apply/index.ts';
import { type Diagnostic, success } from '../errors.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';

/** @returns what `work` gives, with W459 if the lock could not be released */
export async function underEditLock<T extends object>(
  manifest: string,
  wait: LockWait,
  work: () => Promise<ResultWithSource<T>>,
): Promise<ResultWithSource<T & { readonly unreleased?: readonly Diagnostic[] }>> {
  const lock = await lockForEdit(manifest, wait);
  if (!lock.ok) return lock;
  let left: readonly Diagnostic[] = [];
  const done = await work().finally(async () => {
    left = await lock.value.release();
  });
  if (left.length === 0) return done;
  return done.ok ? success({ ...done.value, unreleased: left }) : { ...done, problems: [...done.problems, ...left] };
}
