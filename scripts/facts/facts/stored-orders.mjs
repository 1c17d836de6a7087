/**
 * Stored orders of agents. `main`: whether main's counts for an agent that has none (`shared` or `own`).
 * `inheritedProfiles`: whether an agent's order is kept when all the profiles in it come from main.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NotFound } from '../bundle.mjs';

export const name = 'storedOrders';

export async function read(bundle) {
  const state = mkdtempSync(path.join(os.tmpdir(), 'openclaw-facts-'));
  process.env.OPENCLAW_STATE_DIR = state;
  try {
    const one = (name) => bundle.value(name, (text) => text.includes('agentDir'));
    // 9.x creates these functions for each owner of a runtime; this is the program's own.
    const made = !bundle.has('createAuthProfileStoreRuntime')
      ? undefined
      : await bundle.value('authStore', (text) => text.includes('createAuthProfileStoreRuntime'));
    const load = made?.ensureAuthProfileStore ?? (await one('ensureAuthProfileStore'));
    const save = made?.saveAuthProfileStore ?? (await one('saveAuthProfileStore'));
    const setOrder = made?.setAuthProfileOrder ?? (await one('setAuthProfileOrder'));
    const dirOf = (agent) => path.join(state, 'agents', agent, 'agent');
    const key = (name) => ({ type: 'api_key', provider: 'openai', key: `not-a-key-${name}` });
    const profiles = { 'openai:a': key('a'), 'openai:b': key('b') };
    save({ version: 1, profiles }, undefined);
    await setOrder({ agentDir: dirOf('main'), provider: 'openai', order: ['openai:b', 'openai:a'] });
    const ofMain = load(dirOf('main')).order?.openai;
    if (String(ofMain) !== 'openai:b,openai:a') throw new NotFound(`main's order reads as ${ofMain}`);
    const inherited = load(dirOf('work')).order?.openai;
    await setOrder({ agentDir: dirOf('work'), provider: 'openai', order: ['openai:a', 'openai:b'] });
    const kept = load(dirOf('work')).order?.openai;
    return {
      value: {
        main: String(inherited) === String(ofMain) ? 'shared' : 'own',
        inheritedProfiles: String(kept) === 'openai:a,openai:b' ? 'kept' : 'dropped',
      },
      how: 'called',
    };
  } finally {
    rmSync(state, { recursive: true, force: true });
    delete process.env.OPENCLAW_STATE_DIR;
  }
}
