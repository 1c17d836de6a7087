/** Standard output without Node's stream, which takes longer to set up than most commands take to run. */
import { fstatSync, writeSync } from 'node:fs';

const STDOUT = 1;

/** Whether stdout is a file, a pipe or a socket: no terminal, and writing there needs nothing of Node. */
function isPlain(): boolean {
  // On Windows Node also cares for what a console can show.
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(STDOUT);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

/** The stream is made when something asks for it, and everything goes through it from then on. */
export class StandardOutput {
  #stream: NodeJS.WriteStream | undefined;
  readonly #plain = isPlain();

  get stream(): NodeJS.WriteStream {
    if (!this.#stream) {
      this.#stream = process.stdout;
      // A reader that has seen enough, such as `head`, is no error.
      this.#stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') process.exit(0);
        throw error;
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
    if (!this.#plain || this.#stream) {
      this.stream.write(text);
      return;
    }
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0);
      // A full pipe that somebody made non-blocking: the stream can wait for it.
      if (code !== 'EAGAIN') throw error;
      this.stream.write(rest);
    }
  }
}
