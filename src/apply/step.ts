/** Called between any two steps that change something, with the step's name: for progress, for stopping, and for tests. */
export type Step = (name: string) => Promise<void>;
