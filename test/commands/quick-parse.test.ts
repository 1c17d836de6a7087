import { Cli, type CommandClass } from 'clipanion';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMANDS as ALIASES } from '../../src/commands/aliases/index.ts';
import { ApplyCommand } from '../../src/commands/apply.ts';
import { COMMANDS as AUTH } from '../../src/commands/auth/index.ts';
import type { Context } from '../../src/commands/base.ts';
import { COMMANDS as FALLBACKS } from '../../src/commands/fallbacks/index.ts';
import { HistoryCommand } from '../../src/commands/history.ts';
import { ImportCommand } from '../../src/commands/import.ts';
import { PlanCommand } from '../../src/commands/plan.ts';
import { quickParse } from '../../src/commands/quick-parse.ts';
import { ReportCommand } from '../../src/commands/report.ts';
import { RollbackCommand } from '../../src/commands/rollback.ts';
import { SetCommand } from '../../src/commands/set.ts';

const CLASSES: readonly CommandClass<Context>[] = [
  ...ALIASES,
  ApplyCommand,
  ...AUTH,
  ...FALLBACKS,
  HistoryCommand,
  ImportCommand,
  PlanCommand,
  ReportCommand,
  RollbackCommand,
  SetCommand,
];
const context = { env: {} } as unknown as Context;

const CLI = new Cli<Context>({ binaryName: 'openclaw-models' });
for (const commandClass of CLASSES) CLI.register(commandClass);
/** It would compile its grammar for every line. */
const { builder } = CLI as unknown as { builder: { compile: () => unknown } };
const grammar = builder.compile();
builder.compile = () => grammar;

/** The command's class and what its options are, by clipanion; undefined where it refuses. */
function slowly(argv: readonly string[]): unknown {
  try {
    return described(CLI.process([...argv], context));
  } catch {
    return undefined;
  }
}

function described(command: object): unknown {
  const { cli: _, context: __, help: ___, ...options } = command as Record<string, unknown>;
  return { class: command.constructor.name, ...options };
}

function quickly(argv: readonly string[]): unknown {
  const command = quickParse(CLASSES, argv, context);
  return command && described(command);
}

it('reads what it reads as clipanion does', () => {
  const paths = CLASSES.flatMap((commandClass) => commandClass.paths ?? []);
  const word = fc.constantFrom(
    '--json',
    '--color',
    '--color=never',
    '--state-dir',
    '-f',
    '--manifest',
    '-y',
    '--yes',
    '--no-yes',
    '-yf',
    '--out',
    '--apply',
    '--no-apply',
    '--agent',
    '--at',
    '--openclaw-version',
    '--no-json',
    '--no-color',
    '--',
    '-',
    '--nope',
    '-h',
    '--help',
    '-h=1',
    'x',
    'openai/gpt-5.2',
    '',
    '=',
    'a=b',
    'list',
    'add',
    '1',
    '--detailed-exitcode',
    '-o',
    '--force',
    '--strict',
    '--dry-run',
  );
  let quick = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.array(word, { maxLength: 6 }), fc.nat(12), (words, rest, cut) => {
      const argv = cut === 0 ? [...words.slice(0, -1), ...rest] : [...words, ...rest];
      const read = quickly(argv);
      if (read === undefined) return;
      quick += 1;
      expect(read, argv.join(' ')).toEqual(slowly(argv));
    }),
    { seed: 6, numRuns: 2000 },
  );
  expect(quick).toBeGreaterThan(150);
});

it.each([
  'plan',
  'plan -f m.yaml --json',
  'set openai/gpt-5.2 --agent work',
  'apply plan.json -y',
  'fallbacks add x/y --at 1',
  'set x/y --no-apply',
  'report a.json --format markdown b.json c.json',
  'auth order set --provider x x:a x:b x:c',
])('needs nothing of clipanion for %j', (line) => {
  expect(quickly(line.split(' '))).toEqual(slowly(line.split(' ')));
  expect(quickly(line.split(' '))).toBeDefined();
});

it.each([
  '',
  'plan extra',
  'set',
  'plan --nope',
  'plan -h',
  'plan --out',
  'plan --out=x',
  'fallbacks',
  'apply -- x',
  'report',
  'report --json',
  'report -- a b',
])('leaves %j to it', (line) => {
  expect(quickly(line.split(' '))).toBeUndefined();
});
