/** What completion knows about this machine: reads only, runs and contacts nothing, and never fails. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../catalog/index.ts';
import { type Facts, type LiveFacts, wellShaped } from '../completion/index.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import type { Manifest } from '../generated/manifest.ts';
import { findManifest } from '../manifest/find.ts';
import { decodeManifest, parseManifest } from '../manifest/source.ts';
import { possibleDialects } from '../openclaw/facts/dialect.ts';
import type { Dialect } from '../openclaw/facts/releases.ts';
import { expandHome, locate } from '../openclaw/files/locations.ts';
import { givenRelease } from '../openclaw/found-release.ts';
import { detect, type LiveConfig, readConfig, readLive } from '../openclaw/live.ts';
import { observeSettings } from '../openclaw/settings.ts';
import type { HomeOptions } from '../workspace/home.ts';

export interface CompletionOptions extends HomeOptions {
  /** `-f`. Standard input belongs to the shell, so `-` means no manifest. */
  readonly manifest: string | undefined;
}

/** With more agents than this, reading all stores is too slow for completion. */
const MOST_STORES = 50;

const NO_MANIFEST: Manifest = { version: 1 };

/** The facts for one command line. */
export function factsFor(options: CompletionOptions): Facts {
  const home = once(async () => readHome(options));
  const live = once(async (): Promise<LiveFacts[]> => {
    const { config, dialects } = await home();
    // Variables may contain secrets, and no command can name a model in a variable.
    return dialects.map((dialect) => ({ dialect, settings: observeSettings(config.tree, dialect, () => undefined) }));
  });
  return {
    live,
    hasConfig: async () => (await home()).config.tree.root !== undefined,
    manifest: once(async () => orElse(NO_MANIFEST, () => readManifestParts(options))),
    stores: async (agents) => {
      const { config } = await home();
      const storesOf = () => (agents === 'all' ? known.slice(0, MOST_STORES) : agents);
      const known = (await live()).flatMap(({ settings }) => [...settings.agents.keys()]);
      return Promise.all(
        (await live()).map(async (facts) => ({
          ...facts,
          stores: (await readLive(config, facts.dialect, { storesOf })).stores,
        })),
      );
    },
    hasVariable: (name) => (options.env[name] ?? '').trim() !== '',
    catalog: loadCatalog,
    history: () => readApplied(options),
  };
}

interface CompletionHome {
  readonly config: LiveConfig;
  readonly dialects: readonly Dialect[];
}

/** If the generation is unknown, both are possible; running OpenClaw would take seconds. */
function readHome(options: CompletionOptions): CompletionHome {
  const read = orElse(undefined, () => readConfig(options));
  const config = read?.ok ? read.value : emptyConfig(options);
  const found = orElse(undefined, () => detect(config, givenRelease(options)?.release));
  const dialect = found?.ok ? found.value.dialect : undefined;
  const { tree, signs } = config;
  return {
    config,
    dialects: dialect ? [dialect] : possibleDialects(tree, signs),
  };
}

/** As without a config; its folder may still contain stores. */
function emptyConfig(options: CompletionOptions): LiveConfig {
  const locations = locate({ ...options, exists: existsSync });
  // A name that no folder has.
  const nowhere = path.join(path.parse(process.execPath).root, `openclaw-models no folder ${process.pid}`);
  const empty = readConfig({ ...options, env: {}, stateDir: nowhere });
  if (!empty.ok) throw new Error('Assertion failed: a config that does not exist is an empty one');
  return { ...empty.value, locations, env: options.env };
}

function readManifestParts(options: CompletionOptions): Manifest {
  if (options.manifest === '-') return NO_MANIFEST;
  const { home, stateDir } = locate({ ...options, exists: existsSync });
  const found = findManifest({
    // The shell has not expanded `~` yet.
    flag: options.manifest === undefined ? undefined : expandHome(options.manifest, home),
    env: options.env,
    cwd: options.cwd,
    home,
    stateDir,
    exists: existsSync,
    show: (file) => file,
  });
  if (!found.ok || found.value.path === '-') return NO_MANIFEST;
  const text = decodeManifest(readRegularFile(found.value.path, LIMITS.manifest), found.value.path);
  return text.ok ? wellShaped(parseManifest(text.value, found.value.path).source?.value) : NO_MANIFEST;
}

/** The history's entries, the newest first. */
async function readApplied(options: CompletionOptions): Promise<{ id: string; said: string }[]> {
  const { pastApplies } = await import('../history/past-applies.ts');
  const { stateDir } = locate({ ...options, exists: existsSync });
  return pastApplies(stateDir).entries.map(({ id, time, plan: { changes } }) => {
    const what = changes.filter(({ kind }) => kind === 'declared').map(({ address }) => address);
    const more = what.length > 2 ? `, ${what.length - 2} more` : '';
    return { id, said: `${time.slice(0, 10)} ${time.slice(11, 16)} UTC  ${what.slice(0, 2).join(', ')}${more}` };
  });
}

/** If reading one file fails, the shell still gets the rest. */
function orElse<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch {
    return fallback;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
