/** Entry: registers commands, nothing else. Only the command that is called is loaded. */
import { homedir } from 'node:os';
import type { CommandClass } from 'clipanion';
import type { Context } from './commands/base.ts';
import { runCli } from './commands/run.ts';
import { StandardOutput } from './commands/standard-output.ts';

type Loader = () => Promise<readonly CommandClass<Context>[]>;

/** First word of a command -> its classes. */
const COMMANDS: Readonly<Record<string, Loader>> = {
  init: async () => [(await import('./commands/init.ts')).InitCommand],
  import: async () => [(await import('./commands/import.ts')).ImportCommand],
  validate: async () => [(await import('./commands/validate.ts')).ValidateCommand],
  fmt: async () => [(await import('./commands/fmt.ts')).FmtCommand],
  plan: async () => [(await import('./commands/plan.ts')).PlanCommand],
  apply: async () => [(await import('./commands/apply.ts')).ApplyCommand],
  drift: async () => [(await import('./commands/drift.ts')).DriftCommand],
  adopt: async () => [(await import('./commands/adopt.ts')).AdoptCommand],
  explain: async () => [(await import('./commands/explain.ts')).ExplainCommand],
  status: async () => [(await import('./commands/status.ts')).StatusCommand],
  list: async () => [(await import('./commands/list.ts')).ListCommand],
  history: async () => [(await import('./commands/history.ts')).HistoryCommand],
  rollback: async () => [(await import('./commands/rollback.ts')).RollbackCommand],
  scan: async () => [(await import('./commands/scan.ts')).ScanCommand],
  report: async () => [(await import('./commands/report.ts')).ReportCommand],
  set: async () => [(await import('./commands/set.ts')).SetCommand],
  'set-image': async () => [(await import('./commands/set-image.ts')).SetImageCommand],
  aliases: async () => (await import('./commands/aliases/index.ts')).COMMANDS,
  fallbacks: async () => (await import('./commands/fallbacks/index.ts')).COMMANDS,
  'image-fallbacks': async () => (await import('./commands/image-fallbacks/index.ts')).COMMANDS,
  auth: async () => (await import('./commands/auth/index.ts')).COMMANDS,
  completion: async () => [(await import('./commands/completion.ts')).CompletionCommand],
  schema: async () => [(await import('./commands/schema.ts')).SchemaCommand],
};

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  // What a shell asks at each TAB; it does not go through the parser, whose errors nobody asked for.
  if (words[0] === '__complete')
    return (await import('./commands/complete.ts')).runComplete(words.slice(1), COMMANDS, processContext());
  // Scripts written for `openclaw models ...` keep their word.
  const given = words[0] === 'models' ? words.slice(1) : words;
  const asksOfProgram = ['-h', '--help', '-v', '--version'].includes(given[0] ?? '');
  // No command at all is `status`, with whatever options there are.
  const argv = !asksOfProgram && given.every((word) => word.startsWith('-')) ? ['status', ...given] : given;
  const named =
    argv[0] !== undefined && Object.hasOwn(COMMANDS, argv[0]) ? [COMMANDS[argv[0]]] : Object.values(COMMANDS);
  const load = async () => (await Promise.all(named.map((loader) => loader?.() ?? []))).flat();
  process.exitCode = await runCli(load, argv, processContext());
}

/** This process. Node makes each stream when it is first asked for, and takes its time. */
function processContext(): Context {
  const output = new StandardOutput();
  return {
    print: (text) => output.write(text),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return output.stream;
    },
    get stderr() {
      return process.stderr;
    },
    env: process.env,
    colorDepth: 1,
    cwd: process.cwd(),
    homedir: homedir(),
    get stdinIsTTY() {
      return process.stdin.isTTY === true;
    },
    get stdoutIsTTY() {
      return output.isTTY;
    },
    get stderrIsTTY() {
      return process.stderr.isTTY === true;
    },
    get columns() {
      return output.columns;
    },
  };
}

void main();
