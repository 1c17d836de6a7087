/**
 * Standard output and standard error without Node's streams, whose setup takes longer than most commands.
 *
 * A failed write never stops the work: a reader that closes early, such as `head`, has no effect, and what a full
 * device did not take is known at the end.
 */
import { fstatSync, writeSync } from 'node:fs';
import { systemWords } from '../files/system-words.ts';

/** The major number of /dev/null and /dev/full; other devices of Linux may be terminals. */
const MEMORY_DEVICES = 1;

/** Whether the descriptor is a file, a pipe or a socket, and can be written without Node's stream. */
function isPlain(descriptor: number): boolean {
  // On Windows, Node also handles the encoding of the console.
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(descriptor);
    const device = stat.isCharacterDevice() && process.platform === 'linux' && (stat.rdev >> 8) & 0xfff;
    return stat.isFile() || stat.isFIFO() || stat.isSocket() || device === MEMORY_DEVICES;
  } catch {
    return false;
  }
}

/** The stream is created on first use; from then on everything goes through it. */
export class StandardStream {
  readonly #descriptor: 1 | 2;
  readonly #plain: boolean;
  #stream: NodeJS.WriteStream | undefined;
  /** The error after which nothing is printed. */
  #stopped: NodeJS.ErrnoException | undefined;

  constructor(descriptor: 1 | 2) {
    this.#descriptor = descriptor;
    this.#plain = isPlain(descriptor);
  }

  get stream(): NodeJS.WriteStream {
    if (!this.#stream) {
      this.#stream = this.#descriptor === 1 ? process.stdout : process.stderr;
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

  /** Returns whether more should be written at once, as streams do. */
  write(text: string): boolean {
    if (this.#stopped) return true;
    if (!this.#plain || this.#stream) return this.stream.write(text);
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#descriptor, rest));
    } catch (error) {
      // A full pipe in non-blocking mode: the stream can wait for it.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return this.stream.write(rest);
      this.#stopped = error as NodeJS.ErrnoException;
    }
    return true;
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
