/** Starts an action by name and ends the process with its exit code. */
import { apply } from './actions/apply.ts';
import { drift } from './actions/drift.ts';
import { plan } from './actions/plan.ts';
import { report } from './actions/report.ts';
import { validate } from './actions/validate.ts';
import { type Environment, Runner, UsageProblem } from './runner.ts';

const ACTIONS = { validate, plan, apply, report, drift } as const;

export async function run(name: keyof typeof ACTIONS): Promise<void> {
  process.exitCode = await act(name, process.env, (line) => process.stdout.write(`${line}\n`));
}

/** Carries out an action, and returns its exit code. */
export async function act(
  name: keyof typeof ACTIONS,
  env: Environment,
  print: (line: string) => void,
): Promise<number> {
  const runner = new Runner(env, print);
  try {
    return await ACTIONS[name](runner);
  } catch (error) {
    // Anything but a wrong input is a bug. Its stack contains only our own file names.
    runner.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageProblem) && error instanceof Error) runner.log(error.stack ?? '');
    runner.output('exit-code', 1);
    return 1;
  }
}
