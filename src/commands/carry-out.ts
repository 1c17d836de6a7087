/** What `apply` and `rollback` share: asking, and telling what was done. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type Applied, recover } from '../apply/index.ts';
import { findOpenclaw, type OrderCall, setStoredOrder } from '../engine/openclaw-binary.ts';
import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import type { Environment } from '../openclaw/locations.ts';
import type { Screen } from '../views/terminal.ts';
import { padEnd, stripControl } from '../views/terminal.ts';
import { EXIT, exitCodeOf } from './base.ts';

export interface Carried {
  readonly plan: Plan;
  readonly result: Result<Applied>;
  /** Set when a signal came. */
  readonly exitCode: number | null;
}

interface ConsentOptions {
  readonly yes: boolean;
  readonly allowDestructive: boolean;
  readonly interactive: boolean;
  readonly json: boolean;
  /** The command that would do it without asking. */
  readonly command: string;
  readonly show: () => void;
  readonly fail: (problems: readonly Diagnostic[]) => number;
  readonly done: () => number;
  readonly input: Readable;
  readonly output: Writable;
}

/** Undoes what a killed apply has left, and returns what to say about it. */
async function cleanUp(stateDir: string, env: Environment): Promise<Result<readonly Diagnostic[]>> {
  const binary = findOpenclaw(env);
  const runCommand = binary === undefined ? undefined : (call: OrderCall) => setStoredOrder(binary, env, call);
  const recovered = await recover({ stateDir, runCommand });
  return recovered.ok ? success(recovered.value?.diagnostics ?? []) : recovered;
}

/** Shows the plan and asks; undefined to go on, otherwise the exit code. */
async function consent(plan: Plan, options: ConsentOptions): Promise<number | undefined> {
  const errors = plan.diagnostics.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    if (options.json) return options.fail(plan.diagnostics as readonly Diagnostic[]);
    options.show();
    return exitCodeOf(errors);
  }
  if (plan.changes.length === 0) {
    if (!options.json) options.show();
    return options.json ? options.done() : EXIT.ok;
  }
  if (!options.json) options.show();
  const destructive = plan.changes.filter((change) => change.destructive);
  if (destructive.length > 0 && !options.allowDestructive) {
    const what = destructive.map((change) => change.address).join(', ');
    if (!options.interactive || options.yes) {
      return options.fail([
        diagnostic('E421', `This clears or mostly removes ${what}. Nothing was written.`, {
          remedy: `If that is meant: ${options.command} --allow-destructive`,
        }),
      ]);
    }
    if (!(await ask(`Really clear or mostly remove ${what}? [y/N] `, options))) return declined(options);
  }
  if (options.yes) return undefined;
  if (!options.interactive) {
    return options.fail([
      diagnostic('E422', 'There is no terminal to ask on. Nothing was written.', {
        remedy: `To apply without asking: ${options.command}`,
      }),
    ]);
  }
  const files = plan.files.filter((file) => file.edits.length > 0 || file.restore !== undefined).length;
  const count = plan.changes.length === 1 ? 'this change' : `these ${plan.changes.length} changes`;
  const where = files + plan.commands.length === 1 ? '1 file' : `${files + plan.commands.length} files`;
  return (await ask(`Apply ${count} to ${where}? [y/N] `, options)) ? undefined : declined(options);
}

function declined(options: ConsentOptions): number {
  options.output.write('Nothing was written.\n');
  return EXIT.ok;
}

async function ask(question: string, { input, output }: ConsentOptions): Promise<boolean> {
  const reader = createInterface({ input, output });
  try {
    return /^y(es)?$/i.test((await reader.question(question)).trim());
  } catch {
    return false;
  } finally {
    reader.close();
  }
}

/** `apply --json`: the plan's changes, what was applied, and whether a restart is needed. */
function json({ plan, result, exitCode }: Carried): { document: unknown; exitCode: number } {
  const problems = result.ok ? result.value.diagnostics : result.problems;
  const first = result.ok ? undefined : result.problems.find((problem) => problem.severity === 'error');
  const document = {
    formatVersion: 1,
    ...(first ? { error: { code: first.code, message: first.message, remedy: first.remedy } } : {}),
    applied: result.ok && result.value.id !== null,
    id: result.ok ? result.value.id : null,
    changes: plan.changes,
    summary: plan.summary,
    files: result.ok ? result.value.files : [],
    restart: result.ok && result.value.id !== null ? plan.restart : 'none',
    diagnostics: [...problems, ...plan.diagnostics],
  };
  return { document, exitCode: exitCode ?? (result.ok ? EXIT.ok : exitCodeOf(result.problems)) };
}

function text({ plan, result }: Carried, { palette }: Screen): string {
  if (!result.ok) return '';
  const { id, milliseconds } = result.value;
  const written = plan.files.filter((file) => file.edits.length > 0 || file.restore !== undefined);
  const names = [
    ...written.map((file) => file.path),
    ...plan.commands.map((command) => `agent ${command.agent}, stored order of ${command.provider}`),
  ];
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = [
    ...written.map(
      (file) =>
        `  ${palette.green('✓')} ${padEnd(stripControl(file.path), width)}  ${file.restore ? 'restored' : edits(file.edits.length)}`,
    ),
    ...plan.commands.map(
      (command) =>
        `  ${palette.green('✓')} ${padEnd(stripControl(`agent ${command.agent}, stored order of ${command.provider}`), width)}  through openclaw`,
    ),
  ];
  const undo = id === null ? '' : ` Undo: ${palette.cyan(`openclaw-models rollback ${id.slice(-4)}`)}`;
  lines.push(`Applied in ${Math.round(milliseconds)} ms as ${id}.${undo}`);
  if (plan.restart === 'required')
    lines.push(`OpenClaw reads this at its next start: ${palette.cyan('openclaw gateway restart')}`);
  if (plan.restart === 'automatic') lines.push('A running gateway picks this up by itself.');
  return `${lines.join('\n')}\n`;
}

function edits(count: number): string {
  return count === 1 ? '1 edit' : `${count} edits`;
}

export const carryOut = { cleanUp, consent, json, text };
