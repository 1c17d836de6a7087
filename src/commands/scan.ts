import { Command, UsageError } from 'clipanion';
import { during } from '../activity.ts';
import { chooseModel } from '../edits/choose.ts';
import type { SettingEdit } from '../edits/context.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { OPENROUTER_URL, publicBaseUrl } from '../probe/openrouter.ts';
import { CANCELLED } from '../prompts/index.ts';
import type { Scan } from '../scan/outcome.ts';
import type { Preference } from '../scan/score.ts';
import type { Candidate } from '../scan/types.ts';
import type { Probe, ScanOptions } from '../use-cases/scan.ts';
import { scanDocument } from '../views/json/scan.ts';
import { type Bounds, chooseQuestion, notANumberText, onlyShownText, scanText } from '../views/text/scan.ts';
import { Asking } from './asking.ts';
import { EXIT } from './base.ts';
import { flag, option, optionOr, repeatedOption } from './declare.ts';
import { EditCommand } from './edit.ts';
import { yesOption } from './options.ts';
import { whileStoppable } from './signals.ts';

const PREFERENCES: readonly Preference[] = ['balanced', 'cost', 'recent', 'large'];
/** Longer than any request takes. */
const LONGEST_MS = 600_000;
const MOST_AT_ONCE = 64;
/** Of an answer, whose text is not used. */
const MAX_TOKENS = 16;

export class ScanCommand extends EditCommand {
  static override paths = [['scan']];
  static override usage = Command.Usage({
    description: 'Probe the providers, rank the available models, and choose one.',
    details:
      'On a terminal you choose from the list; the chosen model becomes the primary, or with `--set-image` the image model.',
    examples: [
      ['The best models of all providers with a credential', '$0 scan'],
      ['Large and recent models, with their scores', '$0 scan --min-params 70 --max-age-days 400 --explain'],
      ['Set a cheap model, without a question', '$0 scan --prefer cost --yes --set-default'],
      ['Free models', '$0 scan --openrouter-free'],
    ],
  });

  minParams = optionOr('0', '--min-params N', 'Minimum size in billions of parameters; it must be known.');
  includeUnknown = flag('--include-unknown', 'With --min-params, keep models of unknown size.');
  maxAgeDays = optionOr('0', '--max-age-days DAYS', 'Maximum age in days since the release.');
  provider = repeatedOption(
    '--provider NAME',
    'Only these providers; repeated or with commas. With `--openrouter-free`, the vendors of the models.',
    { of: 'provider' },
  );
  knownOnly = flag('--known-only', 'Exclude models whose size or age is unknown, if a filter needs it.');
  prefer = option('--prefer WHAT', 'The most important criterion: cost, recent or large; default: balanced.', {
    of: 'word',
    words: PREFERENCES,
  });
  explain = flag('--explain', 'Show the parts of each score.');
  maxCandidates = optionOr('6', '--max-candidates N', 'Number of models to show; default: 6.');
  noProbe = flag('--no-probe', 'Send no requests: a provider counts as available if there is a credential.');
  timeout = optionOr('12000', '--timeout MS', 'Timeout of each request in milliseconds; default: 12000.');
  concurrency = optionOr('3', '--concurrency N', 'Number of parallel requests; default: 3.');
  openrouterFree = flag(
    '--openrouter-free',
    "Rank the free models of OpenRouter's public list, as OpenClaw's scan does.",
  );
  openrouterUrl = option('--openrouter-url URL', 'The URL of that list; default: https://openrouter.ai/api/v1.');
  setDefault = flag('--set-default', 'Make the chosen model the primary.');
  setImage = flag('--set-image', 'Make the chosen model the image model; shows only models with image input.');
  yes = yesOption('Choose the first model without asking.');
  noInput = flag('--no-input', 'Ask no questions; without --yes, nothing is set.');

  protected override readonly needsCatalog = true;

  /** Set when the scan is done; from then on it is part of every document. */
  private scan: Scan | undefined;
  private chosen: Candidate | undefined;

  override async execute(): Promise<number> {
    const options = this.scanOptions();
    const mayAsk = this.interactive && !this.noInput && !this.yes;
    if (this.sets && !this.yes && !mayAsk) return this.refuse();
    const probe = this.noProbe ? undefined : await this.probe();
    const { scanModels } = await import('../use-cases/scan.ts');
    if (!this.json) this.remark('Scanning models...');
    let answers = 0;
    const { value, exitCode } = await during('Scanning models, answers', (step) =>
      whileStoppable((signal) =>
        scanModels({
          ...options,
          probe,
          signal,
          onAnswer: () => {
            answers += 1;
            step(answers);
          },
        }),
      ),
    );
    if (exitCode !== null) {
      this.fail([diagnostic('E423', 'Interrupted. Nothing was written.')]);
      return exitCode;
    }
    if (!value.ok) return this.fail(value.problems);
    this.scan = value.value;
    const shown = this.shown(value.value);
    if (!this.json) this.show(value.value, shown);
    const [first] = shown;
    if (first === undefined) return this.nothingToChoose(value.value);
    if (!mayAsk && !this.sets) return this.onlyShown(first);
    const asking = new Asking(() => this.context);
    const choice = mayAsk ? await this.ask(asking, shown) : first;
    if (choice === undefined) return this.notConfirmed(asking.stoppedWith);
    this.chosen = choice;
    return super.execute();
  }

  /** Sends the requests. */
  protected async probe(): Promise<Probe> {
    return (await import('../use-cases/probe.ts')).probeLive;
  }

  protected override settingEdit(): SettingEdit {
    if (!this.chosen) throw new Error('Assertion failed: a model was chosen');
    const { ref, inputTypes } = this.chosen.model;
    return chooseModel({
      ref,
      takesImages: inputTypes?.includes('image'),
      as: { primary: this.setDefault || !this.setImage, image: this.setImage },
    });
  }

  /** Adds the scan to the document of the edit. */
  protected override printJson(document: unknown): void {
    if (!this.scan) {
      super.printJson(document);
      return;
    }
    const { error, diagnostics, formatVersion: _, ...set } = document as EditDocument;
    super.printJson({
      ...scanDocument(this.scan, this.shown(this.scan), this.bounds()),
      ...(error === undefined ? {} : { error }),
      chosen: this.chosen?.model.ref ?? null,
      set: this.chosen && error === undefined ? set : null,
      diagnostics: [...this.scan.notes, ...diagnostics],
    });
  }

  private get sets(): boolean {
    return this.setDefault || this.setImage;
  }

  private shown({ candidates }: Scan): readonly Candidate[] {
    return candidates.slice(0, count('--max-candidates', this.maxCandidates, 1000));
  }

  private bounds(): Bounds {
    return {
      minParams: limit('--min-params', this.minParams),
      includeUnknown: this.includeUnknown,
      maxAgeDays: limit('--max-age-days', this.maxAgeDays),
      providers: (this.provider ?? []).flatMap((names) => names.split(',')).filter((name) => name.trim() !== ''),
    };
  }

  /** The options, checked before any request is sent. */
  private scanOptions(): Omit<ScanOptions, 'probe' | 'signal'> {
    const { minParams, maxAgeDays, providers } = this.bounds();
    if (this.provider !== undefined && providers.length === 0) throw new UsageError('--provider needs a name.');
    const preference = PREFERENCES.find((name) => name === this.prefer);
    if (this.prefer !== undefined && !preference) throw new UsageError('--prefer needs cost, recent or large.');
    if (this.openrouterUrl !== undefined && !this.openrouterFree)
      throw new UsageError('--openrouter-url requires --openrouter-free.');
    const url = publicBaseUrl(this.openrouterUrl ?? OPENROUTER_URL);
    if (url === undefined)
      throw new UsageError('--openrouter-url needs an http or https URL without user name, password and query.');
    return {
      ...this.homeOptions(),
      providers: providers.length > 0 ? providers : undefined,
      filter: {
        minParams,
        maxAgeDays,
        includeUnknown: this.includeUnknown,
        knownOnly: this.knownOnly,
        imageInput: this.setImage,
      },
      preference,
      wanted: count('--max-candidates', this.maxCandidates, 1000),
      openrouter: this.openrouterFree ? url : undefined,
      limits: {
        timeout: count('--timeout', this.timeout, LONGEST_MS),
        concurrency: count('--concurrency', this.concurrency, MOST_AT_ONCE),
        maxTokens: MAX_TOKENS,
      },
      now: Date.now(),
    };
  }

  /** Called before any request is sent: a script should not wait for requests whose result cannot be used. */
  private refuse(): number {
    const what =
      this.setDefault && this.setImage ? '--set-default --set-image' : this.setImage ? '--set-image' : '--set-default';
    const message = this.noInput ? '--no-input needs --yes to set a model.' : 'There is no terminal for the choice.';
    return this.fail([
      diagnostic('E422', `${message} Nothing was written.`, {
        remedy: `To set the first candidate without asking: openclaw-models scan --yes ${what}`,
      }),
    ]);
  }

  private show(scan: Scan, shown: readonly Candidate[]): void {
    const [screen, bounds] = [this.screen(), this.bounds()];
    this.remarkAll(scan.notes);
    this.print(scanText(scan, shown, { bounds, explain: this.explain }, screen));
  }

  /** Nothing is set: not requested, or no question can be asked. */
  private onlyShown({ model: { ref } }: Candidate): number {
    if (this.json) {
      this.printJson({ diagnostics: [] });
      return EXIT.ok;
    }
    const why = this.yes ? 'yes' : this.noInput ? 'no-input' : undefined;
    this.print(onlyShownText(ref, why, this.screen(), (text) => this.hint(text)));
    return EXIT.ok;
  }

  /** E512 if a model should be set; otherwise an empty result. */
  private nothingToChoose(scan: Scan): number {
    const what = scan.considered === 0 ? 'No model is known.' : 'No model matches.';
    if (this.sets) return this.fail([diagnostic('E512', `${what} Nothing was written.`)]);
    if (this.json) this.printJson({ diagnostics: [] });
    else this.print(`${what}\n`);
    return EXIT.ok;
  }

  /** The chosen model; undefined to keep the current one. */
  private async ask(asking: Asking, shown: readonly Candidate[]): Promise<Candidate | undefined> {
    for (;;) {
      const answer = await asking.line(chooseQuestion(shown.length));
      if (answer === CANCELLED || answer.trim() === '') return undefined;
      const chosen = /^\d{1,4}$/.test(answer.trim()) ? shown[Number(answer) - 1] : undefined;
      if (chosen) return chosen;
      this.print(notANumberText(shown.length));
    }
  }
}

/** A number >= 0; the error message is OpenClaw's. */
function limit(option: string, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new UsageError(`${option} must be >= 0`);
  return value;
}

/** An integer >= 1. */
function count(option: string, text: string, most: number): number {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  if (value <= 0) throw new UsageError(`${option} must be > 0`);
  if (value > most) throw new UsageError(`${option} must be <= ${most}`);
  return value;
}

interface EditDocument {
  readonly formatVersion?: number;
  readonly error?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}
