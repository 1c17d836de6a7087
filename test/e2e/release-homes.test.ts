/**
 * Homes that releases made themselves, and what they say of them (scripts/facts/homes.mjs): ours must recognise the
 * release, say the same, and have nothing to change after an import.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectCode, HAS_SQLITE, type Home, ROOT, withHomeHere } from './cli.ts';

const FOLDER = path.join(ROOT, 'fixtures', 'homes');

interface Recorded {
  readonly release: string;
  readonly said: readonly { readonly argv: readonly string[]; readonly json?: Readonly<Record<string, unknown>> }[];
}

const recorded: readonly Recorded[] = readdirSync(FOLDER).map((release) =>
  JSON.parse(readFileSync(path.join(FOLDER, release, 'recorded.json'), 'utf8')),
);

/** A copy of the home, with its databases unpacked. */
function withReleaseHome(release: string, work: (home: Home) => Promise<void>): Promise<void> {
  return withHomeHere({}, async (home) => {
    const state = home.at('.openclaw');
    cpSync(path.join(FOLDER, release, 'home'), state, { recursive: true });
    for (const name of readdirSync(state, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.gz')) continue;
      const packed = path.join(state, name);
      writeFileSync(packed.slice(0, -'.gz'.length), gunzipSync(readFileSync(packed)), { mode: 0o600 });
      rmSync(packed);
    }
    await work(home);
  });
}

/** Whether orders and credentials of this home are in databases. */
const hasDatabases = (release: string) =>
  readdirSync(path.join(FOLDER, release, 'home'), { recursive: true, encoding: 'utf8' }).some((name) =>
    name.includes('.sqlite'),
  );

/** Where an Anthropic key is stored, later releases add its current Sonnet to what they read; no file has it. */
const ADDED = 'sonnet';

/** What `models status` says and ours says under the same keys. */
const STATUS = ['defaultModel', 'resolvedDefault', 'fallbacks', 'imageModel', 'imageFallbacks'];

test('there are homes of six releases', () => {
  expect(recorded.map(({ release }) => release)).toEqual([
    '2026.1.30',
    '2026.4.29',
    '2026.6.11',
    '2026.7.35',
    '2026.8.2',
    '2026.9.6',
  ]);
});

describe.each(recorded)('$release', ({ release, said }) => {
  const sayings = said.flatMap(({ argv: [, ...words], json }) => (json ? [{ words, json }] : []));
  const of = (first: string) => sayings.filter(({ words }) => words[0] === first);

  test('is recognised from its files, and nothing changes after an import', () =>
    withReleaseHome(release, async (home) => {
      expectCode(await home.run(['import', '--output', 'openclaw.models.yaml']), 0);
      const planned = await home.run(['plan', '--json']);
      expectCode(planned, 0);
      const { target, changes } = JSON.parse(planned.stdout);
      expect(target).toMatchObject({ release, releaseSource: 'files', measured: true });
      expect(changes).toEqual([]);
    }));

  test.each(of('status'))('$words', ({ words, json }) =>
    withReleaseHome(release, async (home) => {
      const ours = JSON.parse((await home.run(words)).stdout);
      for (const key of STATUS) expect([key, ours[key]]).toEqual([key, json[key]]);
    }),
  );

  test.each(of('aliases'))('$words', ({ words, json }) =>
    withReleaseHome(release, async (home) => {
      const { [ADDED]: _, ...aliases } = json.aliases as Record<string, string>;
      expect(JSON.parse((await home.run(words)).stdout).aliases).toEqual(aliases);
    }),
  );

  test.skipIf(hasDatabases(release) && !HAS_SQLITE).each(of('auth'))('$words', ({ words, json }) =>
    withReleaseHome(release, async (home) => {
      const ours = JSON.parse((await home.run(words)).stdout);
      expect([ours.agentId, ours.provider, ours.order ?? null]).toEqual([
        json.agentId,
        json.provider,
        json.order ?? null,
      ]);
    }),
  );
});
