/**
 * How a command declares its arguments. The name of an option, its value, help and completion are declared once; the
 * parser, help, error messages, completion and the tables in the documentation use this declaration.
 */
import { type Command, type CommandClass, Option } from 'clipanion';
import type { CommandShape, Kind, OptionShape, PositionalShape } from '../completion/index.ts';
import type { Context } from './context.ts';

const SHAPE = Symbol('shape');
const NOTHING: Kind = { of: 'nothing' };

interface Shape {
  readonly option?: OptionShape;
  readonly positional?: PositionalShape;
}

/** How clipanion reads an option's value; it hides this behind the type of the value. */
export interface Declaration {
  readonly key: string;
  readonly shape: Shape;
  readonly transformer: (builder: object, key: string, state: object, context: object) => unknown;
}

function declared<T>(value: T, shape: Shape): T {
  return Object.assign(value as object, { [SHAPE]: shape }) as T;
}

/** @param usage such as `-o,--output FILE` */
function optionShape(usage: string, help: string, more: Partial<OptionShape> = {}): OptionShape {
  const [names = '', value] = usage.split(' ');
  const kind = { completes: NOTHING, required: false, repeatable: false, negatable: false, common: undefined };
  return { ...kind, names: names.split(','), value, help, ...more };
}

function namesOf(usage: string): string {
  return usage.split(' ')[0] ?? '';
}

/** A switch; default: off. */
export function flag(names: string, help: string): boolean {
  return declared(Option.Boolean(names, false), { option: optionShape(names, help) });
}

/** A switch with a negation, `--no-NAME`; undefined if neither is given. */
export function toggle(names: string, help: string): boolean | undefined {
  return declared(Option.Boolean(names), { option: optionShape(names, help, { negatable: true }) });
}

export function option(usage: string, help: string, completes = NOTHING): string | undefined {
  return declared(Option.String(namesOf(usage)), { option: optionShape(usage, help, { completes }) });
}

export function optionOr(initial: string, usage: string, help: string, completes = NOTHING): string {
  return declared(Option.String(namesOf(usage), initial), { option: optionShape(usage, help, { completes }) });
}

export function requiredOption(usage: string, help: string, completes = NOTHING): string {
  return declared(Option.String(namesOf(usage), { required: true }), {
    option: optionShape(usage, help, { completes, required: true }),
  });
}

/** An option that may be repeated. */
export function repeatedOption(usage: string, help: string, completes = NOTHING): string[] | undefined {
  return declared(Option.Array(namesOf(usage)), {
    option: optionShape(usage, help, { completes, repeatable: true }),
  });
}

/** Marks an option that nearly every command has; `place` orders them in help. */
export function common<T>(place: number, one: T): T {
  const shape = (one as { [SHAPE]?: Shape })[SHAPE];
  return declared(one, shape?.option ? { option: { ...shape.option, common: place } } : {});
}

export function word(name: string, completes = NOTHING): string {
  const positional = { name, completes, required: true, rest: false };
  return declared(Option.String({ required: true, name }), { positional });
}

export function optionalWord(name: string, completes = NOTHING): string | undefined {
  return declared(Option.String({ required: false, name }), {
    positional: { name, completes, required: false, rest: false },
  });
}

/** Any number of arguments, or at least one. */
export function words(name: string, required: boolean, completes = NOTHING): string[] {
  return declared(Option.Rest({ name, required: required ? 1 : 0 }), {
    positional: { name, completes, required, rest: true },
  });
}

/** The declarations of a command, in order. */
export function declarationsOf(command: Command<Context>): readonly Declaration[] {
  return Object.entries(command).flatMap(([key, field]) => {
    const shape: Shape | undefined = typeof field === 'object' && field !== null ? field[SHAPE] : undefined;
    return shape ? [{ key, shape, transformer: field.transformer }] : [];
  });
}

/** The shape of a command, once for each of its names. */
export function shapesOf(commandClass: CommandClass<Context>): CommandShape[] {
  const shapes = declarationsOf(new commandClass()).map(({ shape }) => shape);
  const options = shapes.flatMap(({ option }) => option ?? []);
  const { description = '', details = '', examples = [] } = commandClass.usage ?? {};
  return (commandClass.paths ?? []).map((path) => ({
    words: path,
    description,
    details: details
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
      .filter((paragraph) => paragraph !== ''),
    examples: examples.map(([title, command]) => ({ title, command: command.replaceAll('$0', 'openclaw-models') })),
    positionals: shapes.flatMap(({ positional }) => positional ?? []),
    options: options.toSorted((a, b) => (a.common ?? 0) - (b.common ?? 0)),
  }));
}
