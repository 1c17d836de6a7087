/**
 * The GitHub Action: inputs -> the bundled CLI -> outputs, job summary and one comment on the pull request.
 *
 * This file holds what a runner offers a JavaScript action: inputs in the environment, files for outputs and the
 * summary, and commands on stdout. All of it is text that somebody else may have written, so nothing goes out raw.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripHidden } from './markdown.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub drops a step's whole summary beyond 1 MiB; what is left is for other writers of the same step. */
export const SUMMARY_LIMIT = 1_000_000;
/** GitHub shows this many annotations of a kind for a step and drops the rest in silence. */
const ANNOTATIONS = 10;

/** A mistake in how the action is used; its message is for the author of the workflow. */
export class UsageProblem extends Error {}

export interface Annotation {
  readonly severity: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly message: string;
  /** Relative to the repository's root. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export class Runner {
  readonly env: Environment;
  readonly #print: (line: string) => void;
  constructor(env: Environment, print: (line: string) => void) {
    this.env = env;
    this.#print = print;
  }

  /** An input as the runner passes it, trimmed; empty where it is not given. */
  input(name: string): string {
    return (this.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
  }

  flag(name: string): boolean {
    return this.choice(name, ['false', 'true']) === 'true';
  }

  /** One of `choices`, the first of them where the input is empty. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const value = this.input(name);
    if (value === '') return choices[0];
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new UsageProblem(`The input ${name} takes ${choices.join(' or ')}.`);
    return found;
  }

  /** Where relative paths of the inputs begin. */
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
   * @param render Markdown of at most so many characters
   */
  summary(render: (limit: number) => string): void {
    const file = this.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    try {
      const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      const room = SUMMARY_LIMIT - used - 1;
      // A character has up to three bytes for each unit of its UTF-16.
      const limit = Math.floor(room / 3);
      if (limit < 1000) this.notice('The job summary is full; the result is in the outputs only.');
      else appendFileSync(file, `${render(limit)}\n`);
    } catch (error) {
      this.notice(`The job summary cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  }

  /** Lines for the log; none of them is a command, whatever it holds. */
  log(text: string): void {
    for (const line of text.replace(/\r?\n$/, '').split(/\r\n|[\r\n\u2028\u2029]/)) this.#print(defuse(line));
  }

  notice(message: string): void {
    this.#print(command('notice', { title: 'openclaw-models' }, message));
  }

  warning(message: string): void {
    this.#print(command('warning', { title: 'openclaw-models' }, message));
  }

  error(message: string): void {
    this.#print(command('error', { title: 'openclaw-models' }, message));
  }

  /** Annotations at the lines of the manifest, the worst first; what GitHub would drop is counted. */
  annotate(annotations: readonly Annotation[]): void {
    for (const [severity, name] of [
      ['error', 'error'],
      ['warning', 'warning'],
    ] as const) {
      const all = annotations.filter((annotation) => annotation.severity === severity);
      const shown = all.length > ANNOTATIONS ? all.slice(0, ANNOTATIONS - 1) : all;
      for (const { title, message, file, line, column } of shown)
        this.#print(command(name, { file, line, col: column, title }, message));
      if (shown.length < all.length)
        this.#print(
          command(name, { title: 'openclaw-models' }, `And ${all.length - shown.length} more; see the summary.`),
        );
    }
  }
}

/** `::name key=value,...::message`, escaped as the runner decodes it. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const data = (value: string) =>
    stripHidden(value, '\n')
      .replaceAll('##[', '## [')
      .replaceAll('%', '%25')
      .replaceAll('\r', '%0D')
      .replaceAll('\n', '%0A');
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${given.length > 0 ? ` ${given.join(',')}` : ''}::${data(message)}`;
}

/** The runner takes `::name::` at the start of a line and `##[name]` anywhere in it for commands. */
function defuse(line: string): string {
  const text = stripHidden(line).replaceAll('##[', '## [');
  return text.trimStart().startsWith('::') ? `| ${text}` : text;
}
