/**
 * The score of a model: four parts from 0 to 1, weighted. Quality compares it with the whole list of its provider,
 * whatever the filters leave of it.
 *
 * Recency and price each have a value that counts as a half; an unknown value also counts as a half.
 */
import { ageInDays } from './age.ts';
import { blendedPrice } from './price.ts';
import { type LineUp, qualityOf } from './quality.ts';
import type { Availability, Candidate, Parts, ScanModel } from './types.ts';

export type Preference = 'balanced' | 'cost' | 'recent' | 'large';

/** They add up to 1. */
export const WEIGHTS: Readonly<Record<Preference, Parts>> = {
  balanced: { quality: 0.6, recency: 0.1, cost: 0.1, availability: 0.2 },
  cost: { quality: 0.25, recency: 0.05, cost: 0.5, availability: 0.2 },
  recent: { quality: 0.2, recency: 0.5, cost: 0.1, availability: 0.2 },
  large: { quality: 0.75, recency: 0.05, cost: 0, availability: 0.2 },
};

export const HALF = { ageDays: 365, price: 5 } as const;

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
export function scoreModel(model: ScanModel, answer: Answer, weights: Parts, lineUp: LineUp, now: number): Candidate {
  const quality = qualityOf(model, lineUp);
  const age = ageInDays(model.released, now);
  const price = blendedPrice(model);
  const parts: Parts = {
    quality: round(quality ?? 0.5),
    recency: round(age === undefined ? 0.5 : HALF.ageDays / (HALF.ageDays + age)),
    cost: round(price === undefined ? 0.5 : HALF.price / (HALF.price + price)),
    availability: AVAILABLE[answer.availability],
  };
  return {
    model,
    parts,
    score: round(
      parts.quality * weights.quality +
        parts.recency * weights.recency +
        parts.cost * weights.cost +
        parts.availability * weights.availability,
    ),
    unknown: [
      ...(quality === undefined ? (['quality'] as const) : []),
      ...(age === undefined ? (['recency'] as const) : []),
      ...(price === undefined ? (['cost'] as const) : []),
    ],
    ...answer,
  };
}

/** Insignificant digits would decide between equals. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
