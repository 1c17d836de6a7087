/** Whose list the `fallbacks` commands are about. */
import { Option } from 'clipanion';
import type { Chain } from '../../edits/chain.ts';

export function agentOption() {
  return Option.String('--agent', { description: 'The agent whose own list is meant.' });
}

export function chainOf(agent: string | undefined): Chain {
  return agent === undefined ? { of: 'defaults' } : { of: 'agent', id: agent };
}
