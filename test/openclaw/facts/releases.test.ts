import { describe, expect, it } from 'vitest';
import { factsOfRelease, parseRelease } from '../../../src/openclaw/facts/release.ts';
import {
  compareReleases,
  type FactName,
  factsOf,
  historyOf,
  historyOfKey,
  MEASURED_RELEASES,
} from '../../../src/openclaw/facts/releases.ts';

const NAMES = [
  'authLayout',
  'bareNames',
  'builtinAliases',
  'commands',
  'emptyHomeModel',
  'fallbacksOutsideModels',
  'gatewayReload',
  'idRewrites',
  'journal',
  'legacyLogins',
  'migrationKeys',
  'ownModel',
  'profileSuffix',
  'rotations',
  'statusReasons',
  'storedOrders',
  'wildcards',
] as const satisfies readonly FactName[];

describe('the measured data', () => {
  it('holds the releases that anything is decided by, oldest first', () => {
    const releases = MEASURED_RELEASES.map(({ release }) => release);
    expect(releases).toEqual([...releases].sort(compareReleases));
    expect(releases).toEqual(
      expect.arrayContaining(
        '2026.1.30 2026.2.6-3 2026.2.26 2026.3.13 2026.4.9 2026.4.29 2026.5.28 2026.6.11 2026.7.35 2026.8.2 2026.9.4 2026.9.6'.split(
          ' ',
        ),
      ),
    );
  });

  it.each(NAMES)('%s begins with the oldest release, and changes with every entry', (name) => {
    const spans = historyOf(name);
    expect(spans[0]?.since).toBe(MEASURED_RELEASES[0]?.release);
    for (const [index, span] of spans.entries()) {
      expect(parseRelease(span.since), span.since).toBeDefined();
      expect(span.how).toMatch(/^(run|called|read)$/);
      expect(span.when).toMatch(/^\d{4}-\d\d-\d\d$/);
      const before = spans[index - 1];
      if (!before) continue;
      expect(compareReleases(before.since, span.since)).toBeLessThan(0);
      expect(span.value).not.toEqual(before.value);
    }
  });

  it('tells of each place for a model when it came, changed and went', () => {
    const places = Object.keys(factsOf('2026.9.6').modelPlaces);
    expect(places).toContain('agents.defaults.mediaModels.image');
    for (const place of [...places, 'agents.defaults.imageGenerationModel', 'messages.tts.summaryModel']) {
      const history = historyOfKey('modelPlaces', place);
      expect(history.length, place).toBeGreaterThan(0);
      for (const [index, [since, kind]] of history.entries()) {
        expect(parseRelease(since), since).toBeDefined();
        const before = history[index - 1];
        expect(kind, place).not.toBe(before?.[1] ?? null);
        if (before) expect(compareReleases(before[0], since)).toBeLessThan(0);
      }
    }
    expect(factsOf('2026.7.35').modelPlaces).toHaveProperty(['agents.defaults.imageGenerationModel'], 'timed');
    expect(factsOf('2026.1.30').modelPlaces).not.toHaveProperty(['agents.defaults.imageGenerationModel']);
    // A release that has no other facts of its own.
    expect(factsOf('2026.7.1').modelPlaces).toHaveProperty(['agents.defaults.utilityModel'], 'text');
    expect(factsOf('2026.6.11').modelPlaces).not.toHaveProperty(['agents.defaults.utilityModel']);
  });

  it('has a database that agents share in modern releases only', () => {
    for (const { release } of MEASURED_RELEASES) {
      const known = factsOfRelease(release);
      expect(known.ok && known.value.generation === 'modern', release).toBe(
        factsOf(release).authLayout === 'shared-db',
      );
    }
  });
});

describe('factsOf', () => {
  it.each<[string, FactName, unknown]>([
    ['2026.1.30', 'fallbacksOutsideModels', 'skipped'],
    ['2026.2.6-3', 'fallbacksOutsideModels', 'skipped'],
    ['2026.2.26', 'fallbacksOutsideModels', 'tried'],
    ['2026.3.13', 'ownModel', 'inherits'],
    ['2026.4.22', 'ownModel', 'inherits'],
    ['2026.4.29', 'ownModel', 'none'],
    ['2026.9.6', 'ownModel', 'none'],
    ['2026.1.30', 'emptyHomeModel', 'anthropic/claude-opus-4-5'],
    ['2026.9.6', 'emptyHomeModel', 'openai/gpt-6-astra'],
    ['2026.7.35', 'storedOrders', { main: 'shared', inheritedProfiles: 'dropped' }],
    ['2026.9.6', 'storedOrders', { main: 'own', inheritedProfiles: 'kept' }],
    ['2026.8.2', 'migrationKeys', ['modelPolicyAllowlist']],
    ['2026.9.6', 'migrationKeys', ['modelPolicyAllowlist', 'utilityModelSeparation']],
    ['2026.9.6', 'rotations', { overloaded: 1, rateLimited: 1 }],
  ])('%s: %s', (release, name, value) => {
    expect(factsOf(release)[name]).toEqual(value);
  });

  it.each([
    ['2026.1.30', 'anthropic/claude-opus-4-5'],
    ['2026.2.26', 'anthropic/claude-opus-4-6'],
    ['2026.6.11', 'anthropic/claude-opus-4-8'],
    ['2026.9.6', 'anthropic/claude-opus-5'],
  ])('%s has opus for %s', (release, ref) => {
    expect(factsOf(release).builtinAliases.opus).toBe(ref);
  });

  it('decides by status alone what continues the chain', () => {
    const leadsOn = (release: string, status: number) => factsOf(release).statusReasons.error[status] !== null;
    expect([500, 502].map((status) => leadsOn('2026.1.30', status))).toEqual([false, false]);
    expect([500, 502].map((status) => leadsOn('2026.3.13', status))).toEqual([false, true]);
    expect([500, 502].map((status) => leadsOn('2026.9.6', status))).toEqual([true, true]);
  });

  it('puts the option of an agent where the release has it', () => {
    const { commands } = factsOf('2026.6.11');
    expect(commands.auth).toContain('--agent');
    expect(commands['auth paste-api-key']).not.toContain('--agent');
    expect(commands['auth logout']).toBeUndefined();
    expect(factsOf('2026.9.6').commands['auth logout']).toContain('--agent');
  });

  it('uses the nearest older measured release for one that was not measured', () => {
    expect(factsOf('2026.10.3')).toMatchObject({ takenFrom: '2026.9.6', measured: false });
    expect(factsOf('2026.6.12')).toMatchObject({ takenFrom: '2026.6.11', measured: false });
    expect(factsOf('v2026.9.6')).toMatchObject({ takenFrom: '2026.9.6', measured: true });
  });

  it('uses the newest measured release of the generation if none is known', () => {
    expect(factsOf(undefined, 'modern')).toMatchObject({ takenFrom: '2026.9.6', measured: false });
    expect(factsOf(undefined, 'classic')).toMatchObject({ takenFrom: '2026.7.35', measured: false });
    expect(factsOf('unknown', 'classic').takenFrom).toBe('2026.7.35');
  });
});

it.each([
  ['2026.1.30', '2026.2.1'],
  ['2026.2.6', '2026.2.6-3'],
  ['2026.9.6', '2026.10.1'],
  ['2026.7.1', '2026.7.35'],
  ['2026.8.1-beta.3', '2026.8.1'],
  ['2026.8.1-beta.2', '2026.8.1-beta.3'],
])('%s is older than %s', (older, newer) => {
  expect(compareReleases(older, newer)).toBeLessThan(0);
  expect(compareReleases(newer, older)).toBeGreaterThan(0);
});
