/** How many more credentials of a provider are tried after it was overloaded or limited its rate; null: all of them. */
import { NotFound } from '../bundle.mjs';

export const name = 'rotations';

const KINDS = {
  overloaded: ['MAX_OVERLOAD_PROFILE_ROTATIONS', 'overloadedProfileRotations'],
  rateLimited: ['MAX_RATE_LIMIT_PROFILE_ROTATIONS', 'rateLimitedProfileRotations'],
};

export async function read(bundle) {
  const value = {};
  for (const [kind, [constant, setting]] of Object.entries(KINDS)) {
    const [named] = bundle.matches(new RegExp(`${constant} = (\\d+)`, 'g'), 1);
    const [plain] = bundle.matches(new RegExp(`${setting} \\?\\? (\\d+)`, 'g'), 1);
    const found = (named ?? plain)?.match[1];
    const mentioned = bundle.matches(new RegExp(`${constant}|${setting}`, 'g'), 1).length > 0;
    if (!found && mentioned) throw new NotFound(`no number of ${kind} rotations`);
    value[kind] = found ? Number(found) : null;
  }
  return { value, how: 'read' };
}
