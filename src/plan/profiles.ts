/** The config's `auth.profiles`: provider and mode of each, never a credential. */
import type { Desired } from '../manifest/desired.ts';
import type { ObservedProfile } from '../openclaw/observed-providers.ts';
import type { Draft } from './draft.ts';

/** Declares or removes the profiles that a command asks for; a manifest never does. */
export function planProfiles(draft: Draft, desired: Desired): void {
  const { settings, tree } = draft.live;
  for (const [id, wanted] of desired.profiles ?? []) {
    const slot = { base: tree.root, keys: ['auth', 'profiles', id] };
    const address = `auth.profiles.${id}`;
    const live = settings.profiles.get(id);
    const before = live ? describe(live) : null;
    const there = draft.find(slot) !== undefined;
    if (wanted === null) {
      if (!there) continue;
      draft.change(slot, { address, action: 'remove', before, after: null });
      draft.remove(slot);
      continue;
    }
    const after = describe(wanted);
    if (before === after) continue;
    draft.change(slot, { address, action: there ? 'change' : 'add', before, after });
    draft.set(slot, { provider: wanted.provider, mode: wanted.mode });
  }
}

function describe({ provider, mode }: Pick<ObservedProfile, 'provider' | 'mode'>): string {
  return `${provider} (${mode})`;
}
