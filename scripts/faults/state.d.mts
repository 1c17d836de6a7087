export type State = ReadonlyMap<string, string>;
export function snapshot(dir: string): State;
export function wholeness(state: State, before: State, after: State): string;
export function leftovers(state: State, before: State, after: State): string[];
export function leaks(state: State): string[];
export function manners(ran: { readonly code: number | null; readonly output: string }, state: string): string[];
