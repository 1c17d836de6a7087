/** Homes of tests are in memory where that is possible, and no test cuts the power: no thread has to wait for the disk. */
import fs from 'node:fs';

/** From now on in this process, the main thread makes the call. */
export function syncQuickly(): void {
  fs.fsync = ((descriptor: number, done: (error: unknown) => void) => {
    let failed: unknown = null;
    try {
      fs.fsyncSync(descriptor);
    } catch (error) {
      failed = error;
    }
    // In a later turn, as the answer of a thread.
    setImmediate(done, failed);
  }) as typeof fs.fsync;
}
