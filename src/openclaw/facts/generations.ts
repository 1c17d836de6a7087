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
  /** Whether a configured alias wins over a built-in one of the same name; otherwise the later entry does. */
  readonly configuredAliasWins: boolean;
  /** Whether `agents.defaults.model` may be a string. */
  readonly textModels: boolean;
  /** Whether a model chosen in a chat has no fallbacks. */
  readonly strictChoice: boolean;
  /** Whether OAuth profiles with a valid access token come first, and an invalid expiry excludes a profile. */
  readonly expiryCounts: boolean;
  /** Whether an unknown error leads to the next model. */
  readonly unknownLeadsOn: boolean;
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
  },
};

export function generationFacts(generation: Generation): GenerationFacts {
  return GENERATIONS[generation];
}

/** The schema of the other generation. */
export function otherSchema({ schema }: Pick<GenerationFacts, 'schema'>): Pick<GenerationFacts, 'schema'> {
  return { schema: schema === 'classic' ? 'modern' : 'classic' };
}
