/** All settings that a release has, declared at once: what a life beside the real release declares (scripts/oracle). */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { declaredFor, HOOKS } from '../../scripts/oracle/everything.mjs';
import { measuredOf } from '../../scripts/oracle/measured.mjs';
import { otherDifferences } from '../../scripts/oracle/settings.mjs';
import type { Manifest } from '../../src/generated/manifest.ts';
import measured from '../../src/openclaw/facts/measured.json' with { type: 'json' };
import { factsOf } from '../../src/openclaw/facts/releases.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { CONFIG, type Files, liveOf, outcomeOf, planOf } from './memory.ts';

/** Measured releases that do not have the same settings as the one before. */
const RELEASES = measured.releases
  .map(({ release }) => release)
  .filter((release, index, all) => !isDeepStrictEqual(declaredOf(release), declaredOf(all[index - 1] ?? '')));
const DEEP = 'anthropic/claude-opus-4-6';

function homeOf(release: string): Files {
  const defaults = { model: DEEP, models: { [DEEP]: {} } };
  const agents =
    factsOf(release).generation === 'modern'
      ? { ownership: 'explicit', defaults, entries: { main: {}, work: {} } }
      : { defaults, list: [{ id: 'main' }, { id: 'work' }] };
  return { [CONFIG]: JSON.stringify({ agents, hooks: { mappings: HOOKS } }) };
}

const read = (text: string) => ({ deep: DEEP, fast: 'google/gemini-2.5-pro' })[text] ?? text;

/** Without the orders of credentials: most releases store those of agents themselves. */
function declaredOf(release: string): Manifest | undefined {
  if (release === '') return undefined;
  const { agents, ...declared } = declaredFor(measuredOf(release)) as Omit<Manifest, 'version'>;
  const { auth, ...work } = agents?.work ?? {};
  return { version: 1, ...declared, agents: { work } };
}

describe('all settings of a release at once', () => {
  it.each(RELEASES)('%s: written as declared, and imported as written', async (release) => {
    const manifest = declaredOf(release) as Manifest;
    const { codes, files, again } = await outcomeOf(homeOf(release), manifest, release);
    expect(codes.filter((code) => code.startsWith('E'))).toEqual([]);
    expect(again).toEqual([]);
    const config = JSON.parse(files[CONFIG] ?? '') as object;
    expect(otherDifferences(manifest, config, { meant: read, read })).toEqual([]);

    const live = await liveOf(files, release);
    const imported = importLive(live);
    expect(imported.leftOut).toEqual([]);
    expect(planOf(imported.manifest, live)).toMatchObject({ changes: [] });
  });
});
