/** The environment of a command: this process, or a test. */
import type { BaseContext } from 'clipanion';
import type { StepHook } from '../apply/step.ts';
import type { Remedies } from './language.ts';

export interface Context extends BaseContext {
  /** Writes to stdout. */
  readonly print: (text: string) => void;
  readonly cwd: string;
  readonly homedir: string;
  readonly stdinIsTTY: boolean;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  readonly columns: number | undefined;
  /** Remedies in another language than English, by code. */
  readonly remedies?: Remedies | undefined;
  /** Called between any two steps of a write: for tests that make one of them fail. */
  readonly onStep?: StepHook | undefined;
}
