import { describe, expect, it } from 'vitest';
import { detectDialect, type StoreSigns } from '../../../src/openclaw/facts/dialect.ts';
import { factsOfRelease, parseRelease } from '../../../src/openclaw/facts/release.ts';
import { factsOf } from '../../../src/openclaw/facts/releases.ts';
import { readConfigTree } from '../../../src/openclaw/files/read-config-tree.ts';

type Signs = readonly (keyof StoreSigns)[];

function detect(config: string | undefined, there: Signs = [], release?: string): unknown {
  const tree = readConfigTree('/c', {
    read: () => ({ ok: true, value: config === undefined ? undefined : { text: config, digest: '' } }),
    resolve: () => ({ ok: true, value: '' }),
    show: (file) => file,
  });
  if (!tree.ok) throw new Error('not read');
  const has = (name: keyof StoreSigns) => () => there.includes(name);
  const stores = {
    modernStateDb: has('modernStateDb'),
    agentDb: has('agentDb'),
    authState: has('authState'),
    authProfiles: has('authProfiles'),
  };
  const found = detectDialect(tree.value, stores, release);
  if (!found.ok) return found.problems.map(({ code }) => code).join();
  const { dialect, notes } = found.value;
  const marks = notes.map(({ code, severity }) => ` ${code} ${severity}`).join('');
  return dialect ? `${dialect.generation} ${dialect.roster} ${dialect.auth}${marks}` : `unknown${marks}`;
}

describe('detection', () => {
  it.each<[string, string | undefined, Signs, unknown]>([
    ['meta.migrations', '{meta: {migrations: {}}}', [], 'modern entries shared-db'],
    ['agents.entries', '{agents: {entries: {}}}', [], 'modern entries shared-db'],
    ['modelPolicy', '{agents: {defaults: {modelPolicy: {}}}}', [], 'modern entries shared-db'],
    ['mediaModels', '{agents: {defaults: {mediaModels: {}}}}', [], 'modern entries shared-db'],
    ['agents.ownership', '{agents: {ownership: "explicit"}}', [], 'modern entries shared-db'],
    ['a list that a modern release keeps', '{agents: {list: []}, meta: {migrations: {}}}', [], 'modern list shared-db'],
    ['meta.lastTouchedAt', '{meta: {lastTouchedAt: "x"}}', [], 'classic list profiles-json'],
    ['lastTouchedVersion, classic', '{meta: {lastTouchedVersion: "2026.1.30"}}', [], 'classic list profiles-json'],
    ['lastTouchedVersion, state-json', '{meta: {lastTouchedVersion: "2026.4.10"}}', [], 'classic list state-json'],
    ['lastTouchedVersion, agent-db', '{meta: {lastTouchedVersion: "2026.7.35"}}', [], 'classic list agent-db'],
    ['lastTouchedVersion, modern', '{meta: {lastTouchedVersion: "2026.8.1"}}', [], 'modern entries shared-db'],
    ['a release that nobody can read is no sign', '{meta: {lastTouchedVersion: "dev"}}', [], 'unknown'],
    ['a newer release', '{meta: {lastTouchedVersion: "2027.1.1"}}', [], 'modern entries shared-db W536 warning'],
    ['an older release', '{meta: {lastTouchedVersion: "2025.12.1"}}', [], 'classic list profiles-json W536 warning'],
    ['an unsupported beta', '{meta: {lastTouchedVersion: "2026.7.2-beta.4"}}', [], 'E211'],
    ['agents.list', '{agents: {list: []}}', [], 'classic list profiles-json'],
    ['auth.cooldowns', '{auth: {cooldowns: {}}}', [], 'classic list profiles-json'],
    ['imageGenerationModel', '{agents: {defaults: {imageGenerationModel: "a/b"}}}', [], 'classic list profiles-json'],
    ['the config beats the stores', '{agents: {list: []}}', ['modernStateDb', 'agentDb'], 'classic list agent-db'],
    ['the modern state database', '{}', ['modernStateDb', 'agentDb'], 'modern entries shared-db'],
    ["an agent's database", '{}', ['agentDb', 'authProfiles'], 'classic list agent-db'],
    ['auth-state.json', '{}', ['authState', 'authProfiles'], 'classic list state-json'],
    ['auth-profiles.json', undefined, ['authProfiles'], 'classic list profiles-json'],
    ['a fresh home', undefined, [], 'unknown'],
    ['an empty config', '{}', [], 'unknown'],
    ['both generations', '{meta: {lastTouchedAt: "x"}, agents: {entries: {}}}', [], 'E210'],
    ['a classic release in a modern file', '{meta: {lastTouchedVersion: "2026.1.30", migrations: {}}}', [], 'E210'],
    [
      'a modern release in a classic file',
      '{meta: {lastTouchedVersion: "2026.9.6"}, auth: {cooldowns: {}}}',
      [],
      'E210',
    ],
  ])('%s', (_, config, there, expected) => {
    expect(detect(config, there)).toBe(expected);
  });

  it('is overridden by a release that the user names', () => {
    expect(detect('{agents: {entries: {}}}', [], '2026.4.10')).toBe('classic list state-json');
    expect(detect('{agents: {list: []}}', [], '2026.9.6')).toBe('modern list shared-db');
    expect(detect('{meta: {lastTouchedAt: "x"}, agents: {entries: {}}}', [], '2026.9.6')).toBe(
      'modern entries shared-db',
    );
    expect(detect('{}', [], 'latest')).toBe('E212');
  });
});

describe('releases', () => {
  it.each([
    ['2026.1.28', 'E213'],
    ['2026.1.24-1', 'E213'],
    ['2026.1.29', 'classic profiles-json'],
    ['v2026.1.30', 'classic profiles-json'],
    ['2026.4.5', 'classic profiles-json'],
    ['2026.4.8', 'classic state-json'],
    ['2026.4.10', 'classic state-json'],
    ['2026.6.1', 'classic state-json'],
    ['2026.6.5', 'classic agent-db'],
    ['2026.6.33', 'classic agent-db'],
    ['2026.7.1', 'classic agent-db'],
    ['2026.7.2-beta.1', 'classic agent-db'],
    ['2026.7.2-beta.3', 'classic agent-db'],
    ['2026.7.2-beta.4', 'E211'],
    ['2026.7.2-beta.7', 'E211'],
    ['2026.7.33', 'classic agent-db'],
    ['2026.7.35', 'classic agent-db'],
    ['2026.8.1-beta.3', 'E211'],
    ['2026.8.1', 'modern shared-db'],
    ['2026.8.1-1', 'modern shared-db'],
    ['2026.9.6', 'modern shared-db'],
    ['2026.10.1', 'modern shared-db W536'],
    ['2027.1.1', 'modern shared-db W536'],
    ['2026.9', 'E212'],
    ['', 'E212'],
  ])('%s is %s', (release, expected) => {
    const facts = factsOfRelease(release);
    const said = facts.ok
      ? [facts.value.generation, factsOf(release).authLayout, ...facts.value.notes.map(({ code }) => code)].join(' ')
      : facts.problems.map(({ code }) => code).join();
    expect(said).toBe(expected);
  });

  it('are read as numbers, with the beta', () => {
    expect(parseRelease('v2026.7.2-beta.4')).toEqual({ numbers: [2026, 7, 2], beta: 4 });
    expect(parseRelease(' 2026.1.24-1 ')).toEqual({ numbers: [2026, 1, 24], beta: undefined });
    expect(parseRelease('2026.7.2-nightly')).toBeUndefined();
  });
});
