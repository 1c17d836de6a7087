/** Shows on stderr what takes longer than a second, on a terminal only; with `--verbose`, what is read and run. */
import { type Activity, listenToActivities } from '../activity.ts';
import { stripControl } from '../strip-control.ts';
import { activityLine } from '../views/text/activity.ts';
import { showsUnicode } from '../views/text/ascii.ts';
import { isPipeline } from '../workspace/pipeline.ts';
import type { Context } from './context.ts';

/** What is done sooner is not worth a line. */
const SILENCE_MS = 1000;
const FRAME_MS = 100;
const CLEAR = '\r\u001b[K';

let clearShown: (() => void) | undefined;

/** Takes the line away before something else is printed; it comes back with its next change. */
export function clearActivity(): void {
  clearShown?.();
}

/** Shows the activities of `work`. */
export async function showingActivity<T>(
  context: Context,
  { quiet, verbose }: { readonly quiet: boolean; readonly verbose: boolean },
  work: () => Promise<T>,
): Promise<T> {
  const { env } = context;
  const animated = !quiet && context.stderrIsTTY && env.TERM !== 'dumb' && !isPipeline(env);
  if (!animated && !verbose) return work();
  const line = animated ? new ActivityLine(context) : undefined;
  const say = (text: string) => {
    clearActivity();
    context.stderr.write(`${stripControl(text)}\n`);
  };
  let said: string | undefined;
  const stop = listenToActivities({
    onChange: (activity) => {
      line?.change(activity);
      if (verbose && activity && activity.text !== said) say(activity.text);
      said = activity?.text;
    },
    onFact: verbose ? say : undefined,
  });
  clearShown = () => line?.clear();
  const start = performance.now();
  try {
    return await work();
  } finally {
    stop();
    line?.end();
    if (verbose) say(`Took ${Math.round(performance.now() - start)} ms`);
    clearShown = undefined;
  }
}

class ActivityLine {
  readonly #context: Context;
  #activity: Activity | undefined;
  #start = 0;
  #drawn = 0;
  #shown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  change(activity: Activity | undefined): void {
    if (activity?.text !== this.#activity?.text) this.#start = performance.now();
    this.#activity = activity;
    if (!activity) {
      this.end();
      return;
    }
    this.#timer ??= setInterval(() => this.#draw(), FRAME_MS).unref();
    // Work that leaves no time for the timer shows its progress all the same.
    if (performance.now() - this.#drawn >= FRAME_MS) this.#draw();
  }

  clear(): void {
    if (this.#shown) this.#context.stderr.write(CLEAR);
    this.#shown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.clear();
  }

  #draw(): void {
    const now = performance.now();
    if (!this.#activity || now - this.#start < SILENCE_MS) return;
    const { env } = this.#context;
    const columns = Number(env.COLUMNS) || this.#context.columns || 80;
    const line = activityLine(this.#activity, now - this.#start, { columns, unicode: showsUnicode(env) });
    this.#context.stderr.write(`${CLEAR}${line}`);
    this.#drawn = now;
    this.#shown = true;
  }
}
