/**
 * Called between any two steps that change something, with the step's name: for progress, for stopping, and for tests.
 */
export type Step = (name: string) => Promise<void>;

/** A function of the caller, called at each step. If it throws, the step fails with that error. */
export type StepHook = (step: string) => void | Promise<void>;
