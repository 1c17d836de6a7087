/**
 * What OpenClaw says when nothing answers, so that a line of its log leads here.
 *
 * Source: read in 2026.1.30, 2026.4.29, 2026.6.11, 2026.7.35 and 2026.9.6; these words are the same in all of them.
 */
import { sourceText } from './sources.ts';
import type { Simulation, StepOutcome } from './types.ts';

export interface WordsFor {
  readonly image: boolean;
  /** The profile that the request asks for. */
  readonly credential: string | undefined;
}

/** The first line of the error; undefined if a model answers, or if the provider's own words are reported. */
export function errorWords({ end, steps }: Simulation, asked: WordsFor): string | undefined {
  const [first] = steps;
  if (end === 'rejected') return 'Config invalid';
  if (end === 'not-allowed' && first)
    return `Model "${first.step.ref}" is not allowed. Use /models to list providers, or /models <provider> to list models.`;
  if (end !== 'all-failed') return undefined;
  // Models outside the allowlist are not counted.
  const tried = steps.filter(({ step }) => step.skip !== 'not-allowed');
  const [only, ...others] = tried;
  if (only && others.length === 0 && only.step.skip !== 'cooldown') return stepWords(only, asked);
  const told = tried.map((one) => `${one.step.ref}: ${stepWords(one, asked) ?? '...'}`);
  return `All ${asked.image ? 'image models' : 'models'} failed (${tried.length}): ${told.join(' | ')}`;
}

/** The error of one model; undefined if it is the provider's. */
function stepWords({ step }: StepOutcome, { credential }: WordsFor): string | undefined {
  const { provider, candidates } = step.credentials;
  if (step.skip === 'cooldown') return `Provider ${provider} is in cooldown (all profiles unavailable)`;
  if (step.skip !== 'no-credential') return undefined;
  // The AWS client looks for itself, and these are its words.
  if (candidates.some(({ skip }) => skip?.reason === 'no-aws')) return 'Could not load credentials from any providers';
  const asked =
    credential !== undefined && candidates.some(({ source }) => sourceText(source) === `profile:${credential}`);
  return asked ? `No credentials found for profile "${credential}".` : `No API key found for provider "${provider}".`;
}
