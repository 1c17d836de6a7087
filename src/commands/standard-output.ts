/**
 * Standard output without Node's stream, which takes longer to set up than most commands take to run.
 *
 * What cannot be printed never ends the work: a reader that has seen enough, such as `head`, changes nothing at all, and
 * a device that is full is an error when everything is done.
 */
import { fstatSync, writeSync } from 'node:fs';
import { systemWords } from '../files/system-words.ts';

const STDOUT = 1;
/** Of /dev/null and /dev/full; the other devices of Linux may be terminals. */
const MEMORY_DEVICES = 1;

/** Whether stdout is a file, a pipe or a socket: no terminal, and writing there needs nothing of Node. */
function isPlain(): boolean {
  // On Windows Node also cares for what a console can show.
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(STDOUT);
    const device = stat.isCharacterDevice() && process.platform === 'linux' && (stat.rdev >> 8) & 0xfff;
    return stat.isFile() || stat.isFIFO() || stat.isSocket() || device === MEMORY_DEVICES;
  } catch {
    return false;
  }
}

/** The stream is made when something asks for it, and everything goes through it from then on. */
export class StandardOutput {
  #stream: NodeJS.WriteStream | undefined;
  readonly #plain = isPlain();
  /** Why nothing is printed any more. */
  #stopped: NodeJS.ErrnoException | undefined;

  get stream(): NodeJS.WriteStream {
    if (!this.#stream) {
      this.#stream = process.stdout;
      this.#stream.on('error', (error: NodeJS.ErrnoException) => {
        this.#stopped ??= error;
      });
    }
    return this.#stream;
  }

  get isTTY(): boolean {
    return !this.#plain && this.stream.isTTY === true;
  }

  /** Undefined where there is no terminal. */
  get columns(): number | undefined {
    return this.#plain ? undefined : this.stream.columns;
  }

  write(text: string): void {
    if (this.#stopped) return;
    if (!this.#plain || this.#stream) {
      this.stream.write(text);
      return;
    }
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
    } catch (error) {
      // A full pipe that somebody made non-blocking: the stream can wait for it.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.stream.write(rest);
      else this.#stopped = error as NodeJS.ErrnoException;
    }
  }

  /** Waits until all is written. Why some of it could not be; undefined where nobody wants to read more. */
  async finish(): Promise<string | undefined> {
    const stream = this.#stream;
    if (stream && !this.#stopped) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    const code = this.#stopped && (this.#stopped.code ?? 'unknown reason');
    // A terminal that is gone has no reader either.
    const gone = code === 'EPIPE' || (code === 'EIO' && this.isTTY);
    return gone ? undefined : (systemWords(this.#stopped) ?? code);
  }
}

/** Standard error, where what cannot be said changes nothing either: there is no other place to say so. */
export function standardError(): NodeJS.WriteStream {
  const stream = process.stderr;
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
  return stream;
}

function ignore(): void {}
