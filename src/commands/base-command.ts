/**
 * One file per command, named after it: argv -> use case -> view -> exit code.
 *
 * This file contains what they share. Exit codes: 0 done, 1 error, 2 changes (with --detailed-exitcode), 3 stale or
 * conflict, 4 refused as unsafe.
 */

import { Command, UsageError } from 'clipanion';
import type { LockWait } from '../apply/index.ts';
import { type Diagnostic, diagnostic, EXIT, exitCodeOf } from '../errors.ts';
import { LIMITS, readStream } from '../files/read.ts';
import { excerpt } from '../manifest/excerpt.ts';
import { completeCommands, type TargetOptions } from '../proposed-commands.ts';
import { stripControl } from '../strip-control.ts';
import type { Renderings } from '../views/formats.ts';
import { colorPalette } from '../views/text/colors.ts';
import { countProblems, problemsText } from '../views/text/problems.ts';
import { jsonText, plainPalette, type Screen, wantsColor } from '../views/text/terminal.ts';
import { isPipeline } from '../workspace/pipeline.ts';
import type { ResultWithSource, SourceTexts } from '../workspace/result-with-source.ts';
import type { Context } from './context.ts';
import { checkLanguage } from './language.ts';
import { lockTimeout, withOpenclawTimeout } from './lock-timeout.ts';
import { colorOption, jsonOption, langOption, quietOption, verboseOption } from './options.ts';
import type { Publication } from './publication.ts';
import { clearActivity } from './showing-activity.ts';
import { whileStoppable } from './signals.ts';

export type { Context } from './context.ts';
export { EXIT, exitCodeOf };

/** The text at their positions is never shown. */
const CREDENTIALS = new Set(['E132', 'E133', 'E134', 'E135']);

/** The lines that show the position of a problem, if its text is available. */
export function excerptIn(source: SourceTexts | undefined, { position, code }: Diagnostic): string[] {
  const text = position && source?.get(position.file);
  return position && text !== undefined ? excerpt(text, position, CREDENTIALS.has(code)) : [];
}

export abstract class BaseCommand extends Command<Context> {
  json = jsonOption();
  color = colorOption();
  quiet = quietOption();
  verbose = verboseOption();
  lang = langOption();

  /** Null for a command that never waits for a lock. */
  lockTimeout: string | undefined | null = null;

  /** Null for a command that never changes anything through `openclaw`. */
  openclawTimeout: string | undefined | null = null;

  /** Set by commands that have `--format`. */
  protected publication: Publication | undefined;

  /** Whether the log of a GitHub job gets annotations too: text is printed, and no format was asked for. */
  private annotates = false;

  /** Whether stdout is text for people, not a document in another format. */
  protected get forPeople(): boolean {
    return !this.json && (this.publication?.stdout ?? 'text') === 'text';
  }

  /** Whether only text is printed and no file is written. */
  protected get isPlain(): boolean {
    return this.forPeople && !this.publication?.files.length && !this.annotates;
  }

  /** Prints a JSON document as the only thing on stdout. */
  protected printJson(document: unknown): void {
    this.context.print(`${jsonText(document)}\n`);
  }

  protected print(text: string): void {
    this.context.print(text);
  }

  /** Prints what is not the result, such as progress and hints, to stderr. */
  protected remark(text: string): void {
    if (!this.quiet) this.say(text);
  }

  private say(text: string): void {
    clearActivity();
    this.context.stderr.write(`${text}\n`);
  }

  /** Shows problems that do not stop the command on stderr, with excerpts of `source`. */
  protected remarkAll(problems: readonly Diagnostic[], source?: SourceTexts): void {
    const excerptOf = (problem: Diagnostic) => excerptIn(source, problem);
    const shown = this.quiet ? problems.filter(({ severity }) => severity !== 'info') : problems;
    for (const text of problemsText(shown, this.screen('stderr'), excerptOf)) this.say(text);
  }

  /** Prints the result of a command that only reads: the document, or the notes on stderr and the text. */
  protected showRead(document: object, notes: readonly Diagnostic[], text: () => string): number {
    if (this.json) this.printJson({ formatVersion: 1, ...document });
    else {
      this.remarkAll(notes);
      this.print(text());
    }
    return EXIT.ok;
  }

  /** Throws a UsageError for invalid shared options, before anything is done. */
  checkOptions(): void {
    if (this.quiet && this.verbose) throw new UsageError('Choose either --quiet or --verbose, not both.');
    if (!['auto', 'always', 'never'].includes(this.color)) throw new UsageError('--color takes auto, always or never.');
    checkLanguage(this.lang);
    this.lockWait();
    if (this.openclawTimeout !== null) withOpenclawTimeout(this.openclawTimeout, this.context.env);
  }

  /** How long to wait for a lock of another process, and how to report it. */
  protected lockWait(): LockWait {
    const { lockTimeout: option } = this;
    if (option === null) return {};
    const milliseconds = lockTimeout(option, this.context.env);
    return { milliseconds, onWaiting: (sentence) => this.remark(stripControl(sentence)) };
  }

  protected screen(stream: 'stdout' | 'stderr' = 'stdout'): Screen {
    const flag = this.color === 'always' || this.color === 'never' ? this.color : 'auto';
    const isTTY = stream === 'stdout' ? this.context.stdoutIsTTY : this.context.stderrIsTTY;
    const color = wantsColor({ env: this.context.env, isTTY, flag });
    const columns = Number(this.context.env.COLUMNS) || this.context.columns;
    // A pipe has no width; its lines are not wrapped.
    return {
      palette: color ? colorPalette() : plainPalette,
      width: columns ?? (isTTY ? 80 : 10_000),
      target: this.target,
      remedies: this.context.remedies,
    };
  }

  /** The options of this command that choose its target; commands that it proposes get them too. */
  protected get target(): TargetOptions {
    const given = this as unknown as Readonly<Record<string, unknown>>;
    const value = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
    return {
      stateDir: value('stateDir'),
      profile: value('profile'),
      openclawVersion: value('openclawVersion'),
      manifest: value('manifest'),
      host: value('host'),
      agent: value('agent'),
    };
  }

  /** Shows why a command failed, with excerpts of `source`, and returns the exit code. */
  protected fail(found: readonly Diagnostic[], source?: SourceTexts): number {
    const problems = found.map((problem) => ({ ...problem, remedy: completeCommands(problem.remedy, this.target) }));
    const first = problems.find((problem) => problem.severity === 'error') ?? problems[0];
    const document = {
      formatVersion: 1,
      error: { code: first?.code ?? 'E599', message: first?.message ?? '', remedy: first?.remedy ?? '' },
      diagnostics: problems,
    };
    if (this.publication) this.publication.failure = { problems, document };
    if (this.json) this.printJson(document);
    if (!this.forPeople) return exitCodeOf(problems);
    this.remarkAll(problems, source);
    if (problems.length > 1) this.remark(countProblems(problems));
    return exitCodeOf(problems);
  }

  /**
   * Runs a command that has `--format` and `--output`; a failure is shown and saved in those formats too.
   *
   * @param asked the options of the command
   */
  protected async publishing(
    command: string,
    asked: {
      readonly format: string | undefined;
      readonly output: readonly string[] | undefined;
      readonly manifest: string | undefined;
    },
    work: () => Promise<number>,
  ): Promise<number> {
    const { parsePublication, saveOutputs } = await import('./publication.ts');
    const publication = parsePublication(asked.format, asked.output, this.json);
    this.publication = publication;
    this.json = publication.stdout === 'json';
    this.annotates = asked.format === undefined && this.forPeople && this.context.env.GITHUB_ACTIONS === 'true';
    const code = await work();
    const { failure, stdout, files } = publication;
    const shown = stdout === 'text' || stdout === 'json';
    if (!failure || (shown && files.length === 0 && !this.annotates)) return code;
    const { failureRenderings } = await import('../views/renderings/problems.ts');
    const renderings = failureRenderings({ command, manifest: asked.manifest ?? null }, failure);
    // If one of the files is the problem, it has been reported already.
    await saveOutputs(publication, (format) => renderings[format](), this.context);
    if (this.annotates) await this.annotate(renderings);
    if (!shown) this.print(await renderings[stdout]());
    return code;
  }

  /**
   * Prints the result in the requested format, and saves the others; the exit code is `code` unless that fails.
   *
   * @param text for people, with colours; a file gets plain text
   */
  protected async publish(renderings: Renderings, text: string, code: number): Promise<number> {
    if (!this.publication) throw new Error('Assertion failed: nothing was asked for');
    const { saveOutputs } = await import('./publication.ts');
    const problem = await saveOutputs(this.publication, (format) => renderings[format](), this.context);
    if (problem) return this.fail([problem]);
    const { stdout } = this.publication;
    if (this.annotates) await this.annotate(renderings, text);
    else this.print(stdout === 'text' ? text : await renderings[stdout]());
    return code;
  }

  /** Text for the log of a GitHub job on stdout, and the annotations on stderr, so that a pipe gets only the text. */
  private async annotate(renderings: Renderings, text?: string): Promise<void> {
    const { withoutSummary, workflowLog } = await import('../views/github-annotations.ts');
    const rendered = await renderings.github();
    if (text !== undefined) this.print(workflowLog(text, this.path.join(' ')));
    for (const line of withoutSummary(rendered)) this.say(line);
  }

  /** Like `fail`, with the source texts that the failure includes. */
  protected failSourced(failed: Extract<ResultWithSource<unknown>, { ok: false }>, source?: SourceTexts): number {
    return this.fail(failed.problems, 'source' in failed ? failed.source : source);
  }

  /** Runs work that a signal stops cleanly, and shows its result; after a signal, the exit code is the signal's. */
  protected async stoppably<T>(
    work: (signal: AbortSignal) => Promise<ResultWithSource<T>>,
    show: (value: T) => number | Promise<number>,
  ): Promise<number> {
    const { value, exitCode } = await whileStoppable(work);
    const code = value.ok ? await show(value.value) : this.failSourced(value);
    return exitCode ?? code;
  }

  /**
   * Ends a command whose question was not answered with yes: E422, or the exit code of the signal, so that no script
   * takes the command for done.
   */
  protected notConfirmed(stoppedWith: number | undefined): number {
    if (stoppedWith === undefined) {
      const remedy = 'Run it again and answer yes.';
      return this.fail([diagnostic('E422', 'Not confirmed. Nothing was written.', { remedy })]);
    }
    this.fail([diagnostic('E423', 'Interrupted. Nothing was written.')]);
    return stoppedWith;
  }

  /** Whether a question can be asked. */
  protected get interactive(): boolean {
    return this.forPeople && this.context.stdoutIsTTY && this.context.stdinIsTTY && !isPipeline(this.context.env);
  }

  /** A hint for the next command; none in pipelines. */
  protected hint(text: string): string | undefined {
    return this.quiet || isPipeline(this.context.env) ? undefined : completeCommands(text, this.target);
  }

  /** All of standard input; throws an error that `readFailure` can describe. */
  protected async readStdin(limit: number = LIMITS.manifest): Promise<Uint8Array> {
    return readStream(this.context.stdin, limit, '<stdin>');
  }
}
