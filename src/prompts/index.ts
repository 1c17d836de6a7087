/**
 * Questions on a terminal, and the only room that knows the library that draws them.
 *
 * The library waits for ever where there is no terminal, so every question is behind `openPrompts`, which wants one.
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

/** What is wrong with an answer, which is then asked for again; undefined to take it. */
type Check = (answer: string) => string | undefined;

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
  // The library writes to the terminal itself. Ids of a home may hold what somebody pasted at a question of another tool.
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
