/** A credential in memory. Printing it by accident prints `[secret]`; only `reveal` returns the text. */
import { inspect } from 'node:util';
import { CREDENTIAL_SHOWN } from '../../credential-shape.ts';

const SHOWN = CREDENTIAL_SHOWN;

export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself, for the one place that sends or stores it. */
  reveal(): string {
    return this.#text;
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}
