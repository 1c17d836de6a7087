/**
 * The score of a model: four parts from 0 to 1, weighted. It depends on the model alone, so that another model does not
 * change the order.
 *
 * Size, recency and price each have a value that counts as a half; an unknown value also counts as a half.
 */
import { ageInDays } from './age.ts';
import type { Availability, Candidate, Parts, ScanModel } from './types.ts';

export type Preference = 'balanced' | 'cost' | 'recent' | 'large';

/** They add up to 1. */
export const WEIGHTS: Readonly<Record<Preference, Parts>> = {
  balanced: { size: 0.35, recency: 0.3, cost: 0.15, availability: 0.2 },
  cost: { size: 0.15, recency: 0.15, cost: 0.5, availability: 0.2 },
  recent: { size: 0.15, recency: 0.5, cost: 0.15, availability: 0.2 },
  large: { size: 0.5, recency: 0.15, cost: 0.15, availability: 0.2 },
};

export const HALF = { params: 100, ageDays: 365, price: 5 } as const;

const AVAILABLE: Readonly<Record<Availability, number>> = {
  ok: 1,
  unprobed: 0.75,
  busy: 0.5,
  unclear: 0.25,
  failed: 0,
  none: 0,
};

export interface Answer {
  readonly availability: Availability;
  readonly latencyMs: number | null;
}

/** @param now epoch milliseconds */
export function scoreModel(model: ScanModel, answer: Answer, weights: Parts, now: number): Candidate {
  const age = ageInDays(model.released, now);
  const price = blendedPrice(model);
  const parts: Parts = {
    size: round(model.params === null ? 0.5 : model.params / (model.params + HALF.params)),
    recency: round(age === undefined ? 0.5 : HALF.ageDays / (HALF.ageDays + age)),
    cost: round(price === undefined ? 0.5 : HALF.price / (HALF.price + price)),
    availability: AVAILABLE[answer.availability],
  };
  return {
    model,
    parts,
    score: round(
      parts.size * weights.size +
        parts.recency * weights.recency +
        parts.cost * weights.cost +
        parts.availability * weights.availability,
    ),
    unknown: [
      ...(model.params === null ? (['size'] as const) : []),
      ...(age === undefined ? (['recency'] as const) : []),
      ...(price === undefined ? (['cost'] as const) : []),
    ],
    ...answer,
  };
}

/** US dollars per million tokens, for three read and one written, as in chats; undefined if both prices are unknown. */
export function blendedPrice({ cost: { input, output } }: ScanModel): number | undefined {
  if (input === null && output === null) return undefined;
  return (3 * (input ?? output ?? 0) + (output ?? input ?? 0)) / 4;
}

/** Insignificant digits would decide between equals. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
