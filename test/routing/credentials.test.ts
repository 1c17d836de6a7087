// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what is tested
import { describe, expect, it } from 'vitest';
import { credentialsFor, profileOrder } from '../../src/routing/credentials.ts';
import { sourceText } from '../../src/routing/sources.ts';
import type { Candidate } from '../../src/routing/types.ts';
import { circumstancesOf, type Given, key, NOW, oauth, token } from './homes.ts';

/** The store that the table of 2026.1.30 was measured with. */
const PROFILES = {
  k: key('p'),
  k2: key('p'),
  t: token('p'),
  o: oauth('p'),
  o2: oauth('p'),
  tx: token('p', { expires: NOW - 1 }),
  ke: key('p', { key: ' ' }),
};

async function answerOf(given: Given, provider = 'p', agent = 'main') {
  return credentialsFor(provider, agent, await circumstancesOf(given));
}

async function orderOf(given: Given): Promise<string> {
  return profileOrder(await answerOf(given)).join(',');
}

const main = (more: object = {}) => ({ main: { profiles: PROFILES, ...more } });
const worded = ({ source, skip }: Candidate) => `${sourceText(source)}${skip ? ` ${skip.reason}` : ''}`;

// 2026.1.30, measured row by row.
describe('the order of profiles', () => {
  it('without any order: by type, then in file order', async () => {
    expect(await orderOf({ stores: main() })).toBe('o,o2,t,k,k2');
  });

  it("the config's order, without those that are not there", async () => {
    expect(await orderOf({ stores: main(), config: { auth: { order: { p: ['k', 'o', 'nope', 'z'] } } } })).toBe('k,o');
  });

  it("a stored order beats the config's", async () => {
    const config = { auth: { order: { p: ['k', 'o'] } } };
    expect(await orderOf({ stores: main({ order: { p: ['t', 'k2'] } }), config })).toBe('t,k2');
  });

  it('an empty order in the config means no profile at all', async () => {
    const config = { auth: { order: { p: [] } } };
    expect(await orderOf({ stores: main(), config })).toBe('');
    const { orderFrom, candidates } = await answerOf({ stores: main(), config });
    expect([orderFrom, new Set(candidates.map(({ skip }) => skip?.reason))]).toEqual([
      'config',
      new Set(['not-in-order']),
    ]);
  });

  it('an empty stored order is ignored', async () => {
    expect(await orderOf({ stores: main({ order: { p: [] } }) })).toBe('o,o2,t,k,k2');
  });

  it("the config's profiles restrict; OAuth there may be a token, a token no key", async () => {
    const profiles = { t: { provider: 'p', mode: 'oauth' }, k: { provider: 'p', mode: 'token' } };
    const answer = await answerOf({ stores: main(), config: { auth: { profiles } } });
    expect(profileOrder(answer)).toEqual(['t']);
    expect(answer.orderFrom).toBe('config-profiles');
    expect(answer.candidates.map(worded)).toEqual([
      'profile:t',
      'profile:k other-mode',
      ...['k2', 'o', 'o2', 'tx', 'ke'].map((id) => `profile:${id} not-in-config`),
    ]);
  });

  it('a given order stays, but for those in cooldown, the soonest first', async () => {
    const usageStats = {
      k: { cooldownUntil: NOW + 2000 },
      t: { disabledUntil: NOW + 5000, disabledReason: 'billing' },
    };
    const config = { auth: { order: { p: ['k', 't', 'o'] } } };
    // Measured with k sooner than t, and the other way round.
    expect(await orderOf({ stores: main({ usageStats }), config })).toBe('o,k,t');
    const later = { ...usageStats, k: { cooldownUntil: NOW + 9000 } };
    expect(await orderOf({ stores: main({ usageStats: later }), config })).toBe('o,t,k');
  });

  it('without an order, those in cooldown come last, too', async () => {
    const usageStats = { o: { cooldownUntil: NOW + 9 }, t: { cooldownUntil: NOW + 5, disabledUntil: NOW + 3 } };
    expect(await orderOf({ stores: main({ usageStats }) })).toBe('o2,k,k2,t,o');
  });

  it('a cooldown that is over is none', async () => {
    const usageStats = { o: { cooldownUntil: NOW }, o2: { disabledUntil: NOW - 1, lastUsed: 1 } };
    expect(await orderOf({ stores: main({ usageStats }) })).toBe('o,o2,t,k,k2');
  });

  it('of one type the one that was used longest ago, lastGood or not', async () => {
    const usageStats = { o: { lastUsed: 20 }, o2: { lastUsed: 10 }, k: { lastUsed: 1 } };
    expect(await orderOf({ stores: main({ usageStats, lastGood: { p: 'o' } }) })).toBe('o2,o,t,k2,k');
  });

  it('repeated ids count once', async () => {
    expect(await orderOf({ stores: main({ order: { p: ['t', 'k', 't'] } }) })).toBe('t,k');
  });

  it('in modern releases OAuth that is still good comes before OAuth to be renewed', async () => {
    const profiles = { old: oauth('p', { expires: NOW - 1 }), good: oauth('p'), k: key('p') };
    const usageStats = { good: { lastUsed: 5 } };
    const stores = { main: { profiles, usageStats } };
    expect(await orderOf({ stores })).toBe('old,good,k');
    expect(await orderOf({ stores, generation: 'modern' })).toBe('good,old,k');
  });
});

describe('why a profile is passed over', () => {
  const skips = async (given: Given) =>
    Object.fromEntries(
      (await answerOf(given)).candidates.flatMap(({ source, skip }) =>
        source.kind === 'profile' && skip ? [[source.id, skip]] : [],
      ),
    );

  it('is said of each', async () => {
    const profiles = {
      ...PROFILES,
      q: key('q'),
      renewable: oauth('p', { expires: NOW - 5 }),
      lost: oauth('p', { expires: NOW - 5, refresh: '' }),
      moved: key('p'),
    };
    const order = { p: [...Object.keys(profiles).filter((id) => id !== 'k2'), 'nobody'] };
    const usageStats = {
      o: { cooldownUntil: NOW + 60_000 },
      t: { cooldownUntil: NOW + 1, disabledUntil: NOW + 2, disabledReason: 'billing' },
    };
    const config = {
      auth: { profiles: { moved: { provider: 'q', mode: 'api_key' }, k: { provider: 'p', mode: 'oauth' } } },
    };
    expect(await skips({ stores: { main: { profiles, order, usageStats } }, config })).toEqual({
      k: { reason: 'other-mode', mode: 'oauth' },
      k2: { reason: 'not-in-order' },
      o: { reason: 'cooldown', until: NOW + 60_000 },
      t: { reason: 'disabled', until: NOW + 2, why: 'billing' },
      tx: { reason: 'expired', since: NOW - 1 },
      ke: { reason: 'empty', why: 'key is blank' },
      q: { reason: 'other-provider', provider: 'q' },
      lost: { reason: 'expired', since: NOW - 5 },
      moved: { reason: 'other-provider', provider: 'q' },
      nobody: { reason: 'unknown-profile' },
    });
  });

  it('an expiry that is no time hides a token in modern releases only', async () => {
    const stores = { main: { profiles: { t: token('p', { expires: 0 }) } } };
    expect(await skips({ stores })).toEqual({});
    expect(await skips({ stores, generation: 'modern' })).toEqual({ t: { reason: 'invalid-expiry' } });
  });
});

// 2026.1.30, the steps in the order in which they are coded.
describe('the resolution', () => {
  const step = async (given: Given, provider = 'p') => {
    const { effective } = await answerOf(given, provider);
    return effective && sourceText(effective.source);
  };
  const provider = (value: object, id = 'p') => ({ models: { providers: { [id]: { models: [], ...value } } } });

  it('1: the profile that is asked for, and no other', async () => {
    const circumstances = await circumstancesOf({ stores: main(), env: { OPENAI_API_KEY: 'fake' } });
    const ask = (profile: string) => credentialsFor('p', 'main', circumstances, { profile });
    expect(ask('k2')).toMatchObject({ effective: { source: { id: 'k2' }, mode: 'api-key' }, candidates: [{}] });
    expect(ask('nope')).toMatchObject({ effective: undefined, candidates: [{ skip: { reason: 'unknown-profile' } }] });
    expect(ask('tx').effective).toBeUndefined();
  });

  it('2: AWS where the provider says so, before profiles', async () => {
    const config = provider({ auth: 'aws-sdk', apiKey: 'fake' });
    const { candidates } = await answerOf({ stores: main(), config, env: { AWS_PROFILE: 'x' } });
    expect(candidates[0]).toEqual({
      source: { kind: 'aws-sdk', label: 'AWS_PROFILE' },
      mode: 'aws-sdk',
      expires: undefined,
      skip: undefined,
    });
    expect(new Set(candidates.slice(1, 7).map(({ skip }) => skip?.reason))).toEqual(new Set(['behind']));
  });

  it('3: profiles', async () => {
    expect(await step({ stores: main(), config: provider({ apiKey: 'fake' }) })).toBe('profile:o');
  });

  it('4: the environment', async () => {
    const env = { OPENAI_API_KEY: 'fake' };
    expect(await step({ stores: main(), env, config: provider({ apiKey: 'x' }, 'openai') }, 'openai')).toBe(
      'env:OPENAI_API_KEY',
    );
  });

  it('5: models.json, also under another spelling of the provider', async () => {
    expect(await step({ config: provider({ apiKey: 'fake' }) })).toBe('models.json');
    expect(await step({ config: provider({ apiKey: ' ' }) })).toBeUndefined();
    expect(await step({ config: provider({ apiKey: 'fake' }, 'Z.AI') }, 'zai')).toBe('models.json');
    expect(await step({ config: provider({ apiKey: '${HIDDEN}' }), env: { HIDDEN: 'fake' } })).toBe('models.json');
  });

  it('6: AWS for Bedrock, unless the provider says otherwise', async () => {
    expect(await step({ env: { AWS_PROFILE: 'x' } }, 'amazon-bedrock')).toBe('aws-sdk');
    expect(await step({ config: provider({ auth: 'api-key' }, 'amazon-bedrock') }, 'amazon-bedrock')).toBeUndefined();
    const stores = { main: { profiles: { b: key('amazon-bedrock') } } };
    expect(await step({ stores }, 'amazon-bedrock')).toBe('profile:b');
  });

  it('7: nothing', async () => {
    const answer = await answerOf({});
    expect(answer).toEqual({
      provider: 'p',
      agent: 'main',
      orderFrom: 'detected',
      candidates: [],
      effective: undefined,
    });
  });

  it('a credential in a cooldown is better than none', async () => {
    const usageStats = { a: { cooldownUntil: NOW + 5 } };
    const stores = { main: { profiles: { a: key('openai') }, usageStats } };
    const answer = await answerOf({ stores, env: { OPENAI_API_KEY: 'fake' } }, 'openai');
    expect(answer.effective).toMatchObject({ source: { id: 'a' }, skip: { reason: 'cooldown' } });
    expect(answer.candidates.map(worded)).toEqual(['profile:a cooldown', 'env:OPENAI_API_KEY behind']);
  });
});

describe('an agent', () => {
  const config = { agents: { list: [{ id: 'main' }, { id: 'Work' }] } };
  const stores = {
    main: { profiles: { a: key('p'), b: key('p') }, order: { p: ['b', 'a'] }, usageStats: { a: { lastUsed: 5 } } },
    work: { profiles: { c: key('p') }, usageStats: { b: { cooldownUntil: NOW + 1 } } },
  };

  it("has main's store under its own", async () => {
    expect(profileOrder(await answerOf({ config, stores }, 'p', 'main'))).toEqual(['b', 'a']);
    expect(profileOrder(await answerOf({ config, stores }, 'p', 'WORK'))).toEqual(['a', 'b']);
    const own = { ...stores, work: { ...stores.work, order: { p: ['c', 'a'] } } };
    expect(profileOrder(await answerOf({ config, stores: own }, 'p', 'work'))).toEqual(['c', 'a']);
  });

  it("has main's alone where it has none", async () => {
    expect(profileOrder(await answerOf({ config, stores: { main: stores.main } }, 'p', 'work'))).toEqual(['b', 'a']);
  });
});

it('no answer holds a credential', async () => {
  const config = { models: { providers: { p: { apiKey: 'fake-api', models: [] } } } };
  const answer = await answerOf({ config, stores: main() });
  expect(JSON.stringify(answer)).not.toContain('fake');
});
