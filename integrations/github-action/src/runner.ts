/**
 * The GitHub Action: inputs -> the bundled CLI -> outputs, job summary and one comment on the pull request.
 *
 * This file is the interface to the runner: inputs in the environment, files for outputs and the
 * summary, and commands on stdout. All text is untrusted, so nothing is printed unescaped.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../../src/errors.ts';
import { annotationLines, logLine, workflowCommand } from '../../../src/views/github-annotations.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub drops a step's whole summary above 1 MiB; the rest is left for other writers of the same step. */
const SUMMARY_LIMIT = 1_000_000;
/** The action is used wrongly; the message is for the author of the workflow. */
export class UsageProblem extends Error {}

export class Runner {
  readonly env: Environment;
  readonly #print: (line: string) => void;
  constructor(env: Environment, print: (line: string) => void) {
    this.env = env;
    this.#print = print;
  }

  /** An input as the runner passes it, trimmed; empty if it is not set. */
  input(name: string): string {
    return (this.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
  }

  flag(name: string): boolean {
    return this.choice(name, ['false', 'true']) === 'true';
  }

  /** One of `choices`; the first one if the input is empty. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const value = this.input(name);
    if (value === '') return choices[0];
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new UsageProblem(`The input ${name} takes ${choices.join(' or ')}.`);
    return found;
  }

  /** The folder that relative paths of the inputs start from. */
  get folder(): string {
    return path.resolve(this.env.GITHUB_WORKSPACE || '.', this.input('working-directory') || '.');
  }

  /** Sets a step output. The delimiter is random, so that no value can end it early and set another output. */
  output(name: string, value: string | number | boolean): void {
    const file = this.env.GITHUB_OUTPUT;
    if (!file) return;
    const text = String(value);
    let delimiter: string;
    do delimiter = `ocm_${randomUUID()}`;
    while (text.includes(delimiter));
    appendFileSync(file, `${name}<<${delimiter}\n${text}\n${delimiter}\n`);
  }

  /**
   * Adds to the job summary.
   *
   * @param render returns Markdown of at most `limit` characters
   */
  summary(render: (limit: number) => string): void {
    const file = this.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      const room = SUMMARY_LIMIT - used - 1;
      // One UTF-16 unit takes up to three bytes in UTF-8.
      const limit = Math.floor(room / 3);
      if (limit < 1000) this.notice('The job summary is full; the result is in the outputs only.');
      else appendFileSync(file, `${render(limit)}\n`);
    } catch (error) {
      this.notice(`The job summary cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  }

  /** Prints to the log; no line is interpreted as a command. */
  log(text: string): void {
    for (const line of text.replace(/\r?\n$/, '').split(/\r\n|[\r\n\u2028\u2029]/)) this.#print(logLine(line));
  }

  notice(message: string): void {
    this.#command('notice', message);
  }

  warning(message: string): void {
    this.#command('warning', message);
  }

  error(message: string): void {
    this.#command('error', message);
  }

  /** Errors and warnings at the lines of the manifest; file names are relative to the workspace. */
  annotate(problems: readonly Diagnostic[]): void {
    const root = path.resolve(this.env.GITHUB_WORKSPACE || '.');
    const placed = problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ position, ...problem }) => {
        if (!position) return problem;
        const file = path.relative(root, path.resolve(this.folder, position.file));
        return { ...problem, position: { ...position, file } };
      });
    for (const line of annotationLines(placed)) this.#print(line);
  }

  #command(name: string, message: string): void {
    this.#print(workflowCommand(name, { title: 'openclaw-models' }, message));
  }
}
