/**
 * Questions on a terminal. Only this folder uses the prompt library.
 *
 * The library waits forever without a terminal, so every question goes through `openPrompts`, which requires one.
 */

import { withoutCredentials } from '../credential-shape.ts';
import { type Answered, asked, CANCELLED, type Terminal } from './ending.ts';

export { type Answered, CANCELLED, type Ending, type Terminal } from './ending.ts';
export { askLine } from './line.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The problem of an answer, which is then asked again; undefined to accept it. */
type Check = (answer: string) => string | undefined;

export interface Prompts {
  /** A hidden text; a rejected one is discarded. */
  readonly secret: (message: string, check: Check) => Promise<Answered<string>>;
  readonly text: (message: string, initial: string, check: Check) => Promise<Answered<string>>;
  readonly select: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<Answered<T>>;
  /** Default: no. */
  readonly confirm: (message: string) => Promise<Answered<boolean>>;
}

/** Throws if input or output is not a terminal: the caller has to check this. */
export async function openPrompts(where: Terminal): Promise<Prompts> {
  const { input, output, isTTY } = where;
  if (!isTTY) throw new Error('Assertion failed: a question without a terminal');
  const clack = await import('@clack/prompts');
  const ask = <T>(question: (terminal: object) => Promise<unknown>): Promise<Answered<T>> =>
    asked<T>(where, async (signal) => {
      const answer = await question({ input, output, signal });
      return clack.isCancel(answer) ? CANCELLED : (answer as T);
    });
  // The library writes to the terminal itself, and ids of a home may contain a secret pasted by mistake into another
  // tool.
  const shown = withoutCredentials;
  const checked = (check: Check) => (answer: string | undefined) => check(answer ?? '');
  return {
    secret: (message, check) =>
      ask<string>((on) =>
        clack.password({ ...on, message: shown(message), validate: checked(check), clearOnError: true }),
      ),
    text: (message, initial, check) =>
      ask<string>((on) =>
        clack.text({ ...on, message: shown(message), initialValue: initial, validate: checked(check) }),
      ),
    select: <T extends string>(message: string, choices: readonly Choice<T>[]) => {
      const options = choices.map(({ value, label, hint }) => {
        const option: { value: string; label: string; hint?: string } = { value, label: shown(label) };
        if (hint !== undefined) option.hint = shown(hint);
        return option;
      });
      return ask<T>((on) => clack.select<string>({ ...on, message: shown(message), options, maxItems: 10 }));
    },
    confirm: (message) => ask<boolean>((on) => clack.confirm({ ...on, message: shown(message), initialValue: false })),
  };
}
