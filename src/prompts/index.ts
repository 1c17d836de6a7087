/**
 * Questions on a terminal, and the only room that knows the library that draws them.
 *
 * The library waits for ever where there is no terminal, so every question is behind `openPrompts`, which wants one.
 */
import { type Answered, asked, CANCELLED, type Terminal } from './ending.ts';

export { type Answered, CANCELLED, type Ending, type Terminal } from './ending.ts';
export { askLine } from './line.ts';

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
export async function openPrompts(where: Terminal): Promise<Prompts> {
  const { input, output, isTTY } = where;
  if (!isTTY) throw new Error('Assertion failed: a question without a terminal');
  const clack = await import('@clack/prompts');
  const ask = <T>(question: (terminal: object) => Promise<unknown>): Promise<Answered<T>> =>
    asked<T>(where, async (signal) => {
      const answer = await question({ input, output, signal });
      return clack.isCancel(answer) ? CANCELLED : (answer as T);
    });
  const checked = (check: Check) => (answer: string | undefined) => check(answer ?? '');
  return {
    secret: (message, check) =>
      ask<string>((on) => clack.password({ ...on, message, validate: checked(check), clearOnError: true })),
    text: (message, initial, check) =>
      ask<string>((on) => clack.text({ ...on, message, initialValue: initial, validate: checked(check) })),
    select: <T extends string>(message: string, choices: readonly Choice<T>[]) => {
      const options = choices.map(({ value, label, hint }) => {
        const shown: { value: string; label: string; hint?: string } = { value, label };
        if (hint !== undefined) shown.hint = hint;
        return shown;
      });
      return ask<T>((on) => clack.select<string>({ ...on, message, options, maxItems: 10 }));
    },
    confirm: (message) => ask<boolean>((on) => clack.confirm({ ...on, message, initialValue: false })),
  };
}
