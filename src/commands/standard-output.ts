/**
 * Standard output without Node's stream, whose setup takes longer than most commands.
 *
 * A failed write never stops the work: a reader that closes early, such as `head`, has no effect, and a full device is
 * reported as an error at the end.
 */
import { fstatSync, writeSync } from 'node:fs';
import { systemWords } from '../files/system-words.ts';

const STDOUT = 1;
/** The major number of /dev/null and /dev/full; other devices of Linux may be terminals. */
const MEMORY_DEVICES = 1;

/** Whether stdout is a file, a pipe or a socket, and can be written without Node's stream. */
function isPlain(): boolean {
  // On Windows, Node also handles the encoding of the console.
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(STDOUT);
    const device = stat.isCharacterDevice() && process.platform === 'linux' && (stat.rdev >> 8) & 0xfff;
    return stat.isFile() || stat.isFIFO() || stat.isSocket() || device === MEMORY_DEVICES;
  } catch {
    return false;
  }
}

/** The stream is created on first use; from then on everything goes through it. */
export class StandardOutput {
  #stream: NodeJS.WriteStream | undefined;
  readonly #plain = isPlain();
  /** The error after which nothing is printed. */
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

  /** Undefined without a terminal. */
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
      // A full pipe in non-blocking mode: the stream can wait for it.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.stream.write(rest);
      else this.#stopped = error as NodeJS.ErrnoException;
    }
  }

  /** Waits until all is written. Returns the reason of a failure; undefined also if the reader has closed the pipe. */
  async finish(): Promise<string | undefined> {
    const stream = this.#stream;
    if (stream && !this.#stopped) await new Promise<void>((resolve) => stream.write('', () => resolve()));
    const code = this.#stopped && (this.#stopped.code ?? 'unknown reason');
    // A closed terminal has no reader either.
    const gone = code === 'EPIPE' || (code === 'EIO' && this.isTTY);
    return gone ? undefined : (systemWords(this.#stopped) ?? code);
  }
}

/** Standard error; failed writes are ignored, since they cannot be reported anywhere else. */
export function standardError(): NodeJS.WriteStream {
  const stream = process.stderr;
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
  return stream;
}

function ignore(): void {}
