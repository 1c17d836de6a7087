/** The completion of an argument that is a role. */
import type { Kind } from '../../completion/index.ts';
import { NAMED_ROLES } from '../../settings/named-roles.ts';

export const ROLE: Kind = { of: 'word', words: NAMED_ROLES.map(({ name }) => name) };
