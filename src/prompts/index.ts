/**
 * Questions on a terminal, and the only room that knows the library that draws them.
 *
 * The library waits for ever where there is no terminal, so every question is behind `openPrompts`, which wants one.
 */
import type { Readable, Writable } from 'node:stream';

/** What a question comes back with after Ctrl-C or Esc. */
export const CANCELLED = Symbol('cancelled');
export type Answered<T> = T | typeof CANCELLED;

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether both are a terminal. */
  readonly isTTY: boolean;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What is wrong with an answer, which is then asked for again; undefined to take it. */
export type Check = (answer: string) => string | undefined;

export interface Prompts {
  /** A text that is not shown; one that is refused is forgotten. */
  readonly secret: (message: string, check: Check) => Promise<Answered<string>>;
  readonly text: (message: string, initial: string, check: Check) => Promise<Answered<string>>;
  readonly select: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<Answered<T>>;
  /** No unless told otherwise. */
  readonly confirm: (message: string) => Promise<Answered<boolean>>;
}

/** Throws without a terminal on both sides: the caller has to know that there is one. */
export async function openPrompts({ input, output, isTTY }: Terminal): Promise<Prompts> {
  if (!isTTY) throw new Error('Assertion failed: a question without a terminal');
  const clack = await import('@clack/prompts');
  const terminal = { input, output };
  const answered = <T>(answer: T | symbol): Answered<T> => (clack.isCancel(answer) ? CANCELLED : (answer as T));
  const checked = (check: Check) => (answer: string | undefined) => check(answer ?? '');
  return {
    secret: async (message, check) =>
      answered<string>(await clack.password({ ...terminal, message, validate: checked(check), clearOnError: true })),
    text: async (message, initial, check) =>
      answered<string>(await clack.text({ ...terminal, message, initialValue: initial, validate: checked(check) })),
    select: async <T extends string>(message: string, choices: readonly Choice<T>[]) => {
      const options = choices.map(({ value, label, hint }) => {
        const shown: { value: string; label: string; hint?: string } = { value, label };
        if (hint !== undefined) shown.hint = hint;
        return shown;
      });
      return answered<T>((await clack.select<string>({ ...terminal, message, options, maxItems: 10 })) as T | symbol);
    },
    confirm: async (message) => answered<boolean>(await clack.confirm({ ...terminal, message, initialValue: false })),
  };
}
