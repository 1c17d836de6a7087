/** Entry: registers commands, nothing else. Only the command that is called is loaded. */
import { homedir } from 'node:os';
import { Cli, type CommandClass } from 'clipanion';
import type { Context } from './commands/base.ts';
import { runCli } from './commands/run.ts';
import { VERSION } from './engine/version.ts';

type Loader = () => Promise<readonly CommandClass<Context>[]>;

/** First word of a command -> its classes. */
const COMMANDS: Readonly<Record<string, Loader>> = {
  init: async () => [(await import('./commands/init.ts')).InitCommand],
  import: async () => [(await import('./commands/import.ts')).ImportCommand],
  validate: async () => [(await import('./commands/validate.ts')).ValidateCommand],
  plan: async () => [(await import('./commands/plan.ts')).PlanCommand],
  apply: async () => [(await import('./commands/apply.ts')).ApplyCommand],
  history: async () => [(await import('./commands/history.ts')).HistoryCommand],
  rollback: async () => [(await import('./commands/rollback.ts')).RollbackCommand],
  set: async () => [(await import('./commands/set.ts')).SetCommand],
  'set-image': async () => [(await import('./commands/set-image.ts')).SetImageCommand],
  aliases: async () => (await import('./commands/aliases/index.ts')).COMMANDS,
  fallbacks: async () => (await import('./commands/fallbacks/index.ts')).COMMANDS,
  'image-fallbacks': async () => (await import('./commands/image-fallbacks/index.ts')).COMMANDS,
  auth: async () => (await import('./commands/auth/index.ts')).COMMANDS,
  schema: async () => [(await import('./commands/schema.ts')).SchemaCommand],
};

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  // Scripts written for `openclaw models ...` keep their word.
  const argv = words[0] === 'models' ? words.slice(1) : words;
  const cli = new Cli<Context>({
    binaryLabel: 'OpenClaw models, declared',
    binaryName: 'openclaw-models',
    binaryVersion: VERSION,
  });
  const named =
    argv[0] !== undefined && Object.hasOwn(COMMANDS, argv[0]) ? [COMMANDS[argv[0]]] : Object.values(COMMANDS);
  for (const load of named) for (const command of (await load?.()) ?? []) cli.register(command);
  process.exitCode = await runCli(cli, argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    colorDepth: 1,
    cwd: process.cwd(),
    homedir: homedir(),
    stdinIsTTY: process.stdin.isTTY === true,
    stdoutIsTTY: process.stdout.isTTY === true,
    stderrIsTTY: process.stderr.isTTY === true,
    columns: process.stdout.columns,
  });
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main();
