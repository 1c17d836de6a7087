/** The order of the candidates. */
import { compareKeys, compareTexts } from '../compare-texts.ts';
import { blendedPrice } from './price.ts';
import { type LineUp, lineUpOf } from './quality.ts';
import { type Answer, HALF, scoreModel } from './score.ts';
import type { Candidate, Parts, ScanModel } from './types.ts';

export interface Ranking {
  /** By score, or as OpenClaw's own scan does it. */
  readonly order: 'score' | 'openclaw';
  readonly weights: Parts;
  /** Of all models, before any filter; default: of those that are ranked. */
  readonly lineUp?: LineUp | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Ranked {
  readonly candidates: readonly Candidate[];
  /** Models that are not available. */
  readonly leftOut: number;
}

/** The best first, whatever the order of the models. */
export function rankModels(
  models: readonly ScanModel[],
  answerOf: (model: ScanModel) => Answer,
  { order, weights, lineUp = lineUpOf(models), now }: Ranking,
): Ranked {
  const scored = models.map((model) => scoreModel(model, answerOf(model), weights, lineUp, now));
  const candidates = scored.filter(({ availability }) => availability !== 'failed' && availability !== 'none');
  const keys = order === 'score' ? byScore : asOpenclaw;
  return {
    candidates: candidates.sort(
      (one, other) => compareKeys(keys(one), keys(other)) || compareTexts(one.model.ref, other.model.ref),
    ),
    leftOut: scored.length - candidates.length,
  };
}

/** The score, then the lower price, then the larger context. */
function byScore({ score, model }: Candidate): readonly number[] {
  return [-score, blendedPrice(model) ?? HALF.price, -(model.contextWindow ?? 0)];
}

/**
 * Those that answer, then those with tools, then those with images, the quick first, then the larger context and size.
 * Source: 2026.1.30, read in its code, which leaves out a model that does not call a tool.
 */
function asOpenclaw({ model, parts, latencyMs }: Candidate): readonly number[] {
  return [
    -parts.availability,
    model.openrouter?.supportsToolsMeta ? 0 : 1,
    model.inputTypes?.includes('image') ? 0 : 1,
    latencyMs ?? Number.MAX_SAFE_INTEGER,
    -(model.contextWindow ?? 0),
    -(model.params ?? 0),
  ];
}
