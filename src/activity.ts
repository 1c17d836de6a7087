/** What the program waits for or does at the moment, told to whoever shows it. Without a listener it costs nothing. */

export interface Activity {
  /** Such as `Probing providers`. */
  readonly text: string;
  /** How much of it is done, if that can be counted. */
  readonly done?: number;
  readonly total?: number;
}

export interface ActivityListener {
  /** An activity began, went on, or (undefined) ended; the one around it goes on then. */
  readonly onChange: (activity: Activity | undefined) => void;
  /** A fact for `--verbose`, such as a file that was read. */
  readonly onFact?: ((text: string) => void) | undefined;
}

export type Step = (done: number, total?: number) => void;

const listeners = new Set<ActivityListener>();
const running: Activity[] = [];

/** @returns ends the listening */
export function listenToActivities(listener: ActivityListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function fact(text: () => string): void {
  for (const { onFact } of listeners) onFact?.(text());
}

/** @returns ends the activity */
export function begin(text: string): { readonly step: Step; readonly end: () => void } {
  let current: Activity = { text };
  running.push(current);
  changed();
  return {
    step: (done, total) => {
      const next = { text, done, ...(total === undefined ? {} : { total }) };
      running.splice(running.indexOf(current), 1, next);
      current = next;
      changed();
    },
    end: () => {
      running.splice(running.indexOf(current), 1);
      changed();
    },
  };
}

/** Runs work as an activity. */
export async function during<T>(text: string, work: (step: Step) => Promise<T>): Promise<T> {
  const { step, end } = begin(text);
  try {
    return await work(step);
  } finally {
    end();
  }
}

function changed(): void {
  for (const { onChange } of listeners) onChange(running.at(-1));
}
