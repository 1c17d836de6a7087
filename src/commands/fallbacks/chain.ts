/** The list of a command: `fallbacks` and `image-fallbacks` are the same commands for two lists. */
import type { Kind } from '../../completion/index.ts';
import type { Chain } from '../../edits/chain.ts';
import { listAgentOption } from '../options.ts';

export interface ChainWords {
  /** The first word of its commands. */
  readonly name: 'fallbacks' | 'image-fallbacks';
  readonly of: 'defaults' | 'image';
  /** The names of the list and of the model before it, for help. */
  readonly list: string;
  readonly head: string;
}

export const FALLBACKS: ChainWords = { name: 'fallbacks', of: 'defaults', list: 'fallbacks', head: 'primary' };
export const IMAGE_FALLBACKS: ChainWords = {
  name: 'image-fallbacks',
  of: 'image',
  list: 'image fallbacks',
  head: 'image model',
};

/** The completion of an argument that is a model of the list. */
export const MEMBER: Kind = { of: 'member' };

/** Agents have no image fallbacks. */
export function ownListOption({ of }: ChainWords): string | undefined {
  return of === 'image' ? undefined : listAgentOption();
}

export function chainOf({ of }: ChainWords, agent: string | undefined): Chain {
  return agent === undefined ? { of } : { of: 'agent', id: agent };
}
