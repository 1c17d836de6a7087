/**
 * What differs between the two generations of files. Found on 2026.1.30 and 2026.9.6 only; releases in between take the
 * facts of their generation.
 */
import type { Generation } from './release.ts';

export interface GenerationFacts {
  /** Which variables and addresses providers have. */
  readonly generation: Generation;
  /** Which schema the config has, and the release that it was taken from. */
  readonly schema: 'classic' | 'modern';
  readonly schemaRelease: string;
  /** Where a configured alias has the name of a built-in one: that one counts, or the later entry does. */
  readonly configuredAliasWins: boolean;
  /** Whether `agents.defaults.model` may be a text. */
  readonly textModels: boolean;
  /** Whether a model that a chat has chosen is meant exactly, without any fallback. */
  readonly strictChoice: boolean;
  /** Whether OAuth profiles whose access token is still good come first, and an expiry that is no time refuses. */
  readonly expiryCounts: boolean;
  /** Whether an error that nothing is known of leads to the next model. */
  readonly unknownLeadsOn: boolean;
  /** Failures after which a profile is left alone by the other models of its provider, too. */
  readonly providerCooldowns: readonly string[];
}

const GENERATIONS: Readonly<Record<Generation, GenerationFacts>> = {
  classic: {
    generation: 'classic',
    schema: 'classic',
    schemaRelease: '2026.1.30',
    configuredAliasWins: false,
    textModels: false,
    strictChoice: false,
    expiryCounts: false,
    unknownLeadsOn: false,
    providerCooldowns: ['auth', 'billing', 'rate-limit', 'overloaded', 'timeout'],
  },
  modern: {
    generation: 'modern',
    schema: 'modern',
    schemaRelease: '2026.9.6',
    configuredAliasWins: true,
    textModels: true,
    strictChoice: true,
    expiryCounts: true,
    unknownLeadsOn: true,
    providerCooldowns: ['auth', 'billing'],
  },
};

export function generationFacts(generation: Generation): GenerationFacts {
  return GENERATIONS[generation];
}
