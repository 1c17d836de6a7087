/** Commands of `openclaw models` that only OpenClaw can do: they are passed on to it. */
import { passOn } from '../use-cases/pass-on.ts';
import { CredentialGiven, hideSecrets, refuseCredentials } from './argv-secrets.ts';
import type { Context } from './context.ts';
import { printProblem } from './run.ts';

/** Its exit code. E560 where there is no `openclaw`, E523 for a secret among the arguments. */
export async function runPassedOn(argv: readonly string[], context: Context): Promise<number> {
  try {
    refuseCredentials(argv);
  } catch (error) {
    if (error instanceof CredentialGiven) return printProblem(hideSecrets(error.problem, argv), argv, context);
    throw error;
  }
  const passed = await passOn(argv, context);
  if (passed.ok) return passed.value;
  const [problem] = passed.problems;
  return problem ? printProblem(problem, argv, context) : 1;
}
