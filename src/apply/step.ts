/**
 * Called between any two steps that change something, with the step's name: for progress, for stopping, and for tests.
 */
export type Step = (name: string) => Promise<void>;

/** What whoever runs a command may hand in to be called at each step. What it throws is what the step failed with. */
export type StepHook = (step: string) => void | Promise<void>;
