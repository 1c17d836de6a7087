/** What a page with a chain carries for its script, as JSON, and back. */

import type { Chain } from '../../routing/simulate.ts';
import { isCooling, sourceText } from '../../routing/sources.ts';
import type { Explanation, ModelStep } from '../../routing/types.ts';

/** The statuses that can be chosen. */
export const STATUSES: readonly (readonly [status: number, word: string])[] = [
  [400, 'bad request'],
  [401, 'not authorized'],
  [402, 'billing'],
  [403, 'forbidden'],
  [404, 'no such model'],
  [408, 'timeout'],
  [429, 'rate limit'],
  [500, 'server error'],
  [503, 'overloaded'],
];

/** JSON has no two names for one object: `tries` are positions in the credentials. */
type KeptStep = Omit<ModelStep, 'tries'> & { readonly tries: readonly number[] };

export interface ChainData extends Omit<Explanation, 'simulation' | 'facts' | 'assertion'> {
  readonly facts: Explanation['facts'];
  readonly steps: readonly KeptStep[];
  readonly now: number;
}

export function chainData({ simulation, assertion: _, ...explanation }: Explanation, now: number): ChainData {
  const steps = simulation.steps.map(({ step }) => ({
    ...step,
    tries: step.tries.map((one) => step.credentials.candidates.indexOf(one)),
  }));
  return { ...explanation, steps, now };
}

export function chainOf({ image, facts, steps }: ChainData): Chain {
  const whole = steps.map((step) => ({
    ...step,
    tries: step.tries.flatMap((index) => step.credentials.candidates[index] ?? []),
  }));
  return { image, facts, steps: whole };
}

export interface Target {
  readonly kind: 'provider' | 'model' | 'credential';
  readonly target: string;
}

/** What can fail in a chain: its providers, then its models, then the credentials that are tried. */
export function targetsOf({ steps }: Chain): Target[] {
  const used = steps.filter(({ skip }) => skip === undefined);
  const of = (kind: Target['kind'], targets: readonly string[]) =>
    [...new Set(targets)].map((target) => ({ kind, target }));
  const providers = of(
    'provider',
    used.map(({ credentials }) => credentials.provider),
  );
  const models = of(
    'model',
    used.map(({ ref }) => ref),
  );
  const keys = used.flatMap(({ credentials }) =>
    credentials.candidates
      .filter((one) => one.skip === undefined || isCooling(one))
      .map(({ source }) => sourceText(source)),
  );
  return [...providers, ...models, ...of('credential', keys)];
}
