/** The releases that tests mean. */
import type { AuthLayout, Generation } from '../src/openclaw/facts/release.ts';
import { type Facts, factsOf } from '../src/openclaw/facts/releases.ts';

export type { Generation };

/** The releases from which most of what the two generations do was taken. */
export const FACTS: Readonly<Record<Generation, Facts>> = {
  classic: factsOf('2026.1.30'),
  modern: factsOf('2026.9.6'),
};

/** What reading a store needs from a dialect. */
export function storesWith(auth: AuthLayout): { readonly auth: AuthLayout; readonly facts: Facts } {
  return { auth, facts: auth === 'shared-db' ? FACTS.modern : FACTS.classic };
}
