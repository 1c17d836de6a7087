/**
 * Which requests real releases made while a provider failed (scripts/oracle/failover.mjs), and what `explain` says of
 * the same chain: two models of provider `one`, which has two profiles, and then one of `two`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import { cascadeFor } from '../../src/routing/cascade.ts';
import { simulate } from '../../src/routing/simulate.ts';
import { circumstancesOf, key } from './homes.ts';

interface Recorded {
  readonly release: string;
  readonly runs: readonly {
    readonly status: number;
    readonly message: string;
    readonly requests: readonly Request[];
  }[];
}
interface Request {
  readonly model: string;
  readonly profile: string;
}
const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('../../fixtures/recorded/failover.json', import.meta.url), 'utf8'),
);

const model = (id: string) => ({ id, name: id, contextWindow: 100_000, maxTokens: 4096 });
const provider = (...models: string[]) => ({
  baseUrl: 'http://127.0.0.1:1/v1',
  api: 'openai-completions',
  models: models.map(model),
});
const CONFIG = {
  agents: {
    defaults: {
      model: { primary: 'one/first', fallbacks: ['one/second', 'two/third'] },
      models: { 'one/first': {}, 'one/second': {}, 'two/third': {} },
    },
  },
  auth: { order: { one: ['one:a', 'one:b'] } },
  models: { providers: { one: provider('first', 'second'), two: provider('third') } },
};
const STORES = { main: { profiles: { 'one:a': key('one'), 'one:b': key('one'), 'two:c': key('two') } } };

/** After a rate limit 2026.6.11 begins the next model with the profile that it tried last; `explain` does not. */
const inOrder = (requests: readonly object[]) => requests.map((one) => JSON.stringify(one)).sort();

test('there are recordings of three generations of failover', () => {
  expect(recorded.map(({ release }) => release)).toEqual(['2026.1.30', '2026.6.11', '2026.9.6']);
});

describe.each(recorded)('$release', ({ release, runs }) => {
  // `explain` goes by the status alone; only where that says nothing to the release, by the text that is usual with it.
  const byText = factsOf(release).statusReasons.error[503] === null;
  const usual = runs.filter(({ status, message }) => status !== 503 || message.includes('overloaded') === byText);
  test.each(usual)('a provider that answers $status, $message', async ({ status, requests }) => {
    const circumstances = await circumstancesOf({ config: CONFIG, stores: STORES, generation: release });
    const { steps } = simulate(cascadeFor({ agent: 'main' }, circumstances), [{ target: 'one', status }]);
    const sent = steps.flatMap(({ step, candidates }) =>
      candidates
        .filter(({ outcome }) => outcome === 'failed' || outcome === 'answers')
        .map(({ candidate: { source } }) => ({
          model: step.ref.split('/')[1],
          profile: source.kind === 'profile' ? source.id : source.kind,
        })),
    );
    const isKnown = release === '2026.6.11' && status === 429;
    expect(isKnown ? inOrder(sent) : sent).toEqual(isKnown ? inOrder(requests) : requests);
  });
});
