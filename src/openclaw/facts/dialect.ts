/** Finds the generation of OpenClaw's files from the files alone; reports if they do not show it. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../../errors.ts';
import { type ConfigTree, child, descend, stringOf } from '../files/config-tree.ts';
import { type AuthLayout, factsOfRelease, type Generation } from './release.ts';
import { type Dialect, type Facts, factsOf, newestWith } from './releases.ts';

/** Which of the stores exist; checked only if the config does not show the generation, to save time. */
export interface StoreSigns {
  /** `state/openclaw.sqlite` with the table `config_machine_state`, which only modern releases create. */
  readonly modernStateDb: () => boolean;
  /** An agent's `openclaw-agent.sqlite`. */
  readonly agentDb: () => boolean;
  /** An agent's `auth-state.json`. */
  readonly authState: () => boolean;
  /** An agent's `auth-profiles.json`. */
  readonly authProfiles: () => boolean;
}

export interface Detection {
  /** Undefined if unknown: then ask, never guess. */
  readonly dialect: Dialect | undefined;
  readonly notes: readonly Diagnostic[];
}

const MODERN_KEYS = [
  ['meta', 'migrations'],
  ['agents', 'entries'],
  ['agents', 'defaults', 'modelPolicy'],
  ['agents', 'defaults', 'mediaModels'],
  ['agents', 'ownership'],
] as const;

const CLASSIC_KEYS = [
  ['meta', 'lastTouchedAt'],
  ['auth', 'cooldowns'],
  ['agents', 'defaults', 'imageGenerationModel'],
] as const;

/**
 * Looks at the config's keys first, then at the release that last wrote it, then at the stores. Measured on 2026.1.30
 * and 2026.9.6: neither tolerates the other's keys. Errors: E210 for signs of both generations, E211 and E213 for
 * releases that are not supported. `release` (from --openclaw-version or the binary) overrides the files.
 */
export function detectDialect(tree: ConfigTree, stores: StoreSigns, release: string | undefined): Result<Detection> {
  if (release !== undefined) {
    const facts = factsOfRelease(release);
    if (!facts.ok) return facts;
    const dialect = dialectOf(tree, stores, facts.value.generation, release);
    return success({ dialect, notes: facts.value.notes });
  }

  const present = (keys: readonly (readonly string[])[]) =>
    keys.filter((path) => descend(tree, tree.root, ...path) !== undefined).map((path) => path.join('.'));
  const modern = present(MODERN_KEYS);
  const classic = present(CLASSIC_KEYS);

  const touched = stringOf(descend(tree, tree.root, 'meta', 'lastTouchedVersion'));
  const facts = touched === undefined ? undefined : factsOfRelease(touched);
  const refused = facts && !facts.ok ? facts.problems : [];
  // An unreadable version is no sign; that of an unsupported beta is.
  if (refused.some((problem) => problem.code === 'E211')) return failure(...refused);
  // An old release wrote the file last; the reading release is unknown, but the files are of the old kind.
  const tooOld = refused
    .filter((problem) => problem.code === 'E213')
    .map(({ message, remedy }) => diagnostic('W536', message, { remedy }));
  if (tooOld.length > 0) classic.push(`meta.lastTouchedVersion ${touched}`);
  const known = facts?.ok ? facts.value : undefined;
  if (known) (known.generation === 'modern' ? modern : classic).push(`meta.lastTouchedVersion ${touched}`);

  if (modern.length > 0 && classic.length > 0) {
    return failure(
      diagnostic(
        'E210',
        `The config has signs of two generations: ${modern.join(', ')} (2026.8.1 and later) beside ${classic.join(', ')} (earlier).`,
      ),
    );
  }
  const generation = generationFrom(modern, classic, tree, stores);
  if (generation === undefined) return success({ dialect: undefined, notes: [] });
  return success({
    dialect: dialectOf(tree, stores, generation, known ? touched : undefined),
    notes: [...(known?.notes ?? []), ...tooOld],
  });
}

function generationFrom(
  modern: readonly string[],
  classic: readonly string[],
  tree: ConfigTree,
  stores: StoreSigns,
): Generation | undefined {
  if (modern.length > 0) return 'modern';
  if (classic.length > 0) return 'classic';
  // The modern generation turns the roster into a map when it writes it.
  if (descend(tree, tree.root, 'agents', 'list') !== undefined) return 'classic';
  if (stores.modernStateDb()) return 'modern';
  return stores.agentDb() || stores.authState() || stores.authProfiles() ? 'classic' : undefined;
}

/** If the release is unknown: every generation is possible, the newest last. */
export function possibleDialects(tree: ConfigTree, stores: StoreSigns): Dialect[] {
  return (['classic', 'modern'] as const).map((generation) => dialectOf(tree, stores, generation, undefined));
}

/**
 * Makes a dialect with only a known generation exact, for a given release; undefined if the files are not of that
 * release.
 */
export function refineDialect(
  { generation, auth }: Dialect,
  tree: ConfigTree,
  stores: StoreSigns,
  release: string,
): Dialect | undefined {
  const facts = factsOfRelease(release);
  if (!facts.ok || facts.value.generation !== generation) return undefined;
  const exact = dialectOf(tree, stores, generation, release);
  return LAYOUTS.indexOf(exact.auth) < LAYOUTS.indexOf(auth) ? undefined : exact;
}

/** Oldest first. */
const LAYOUTS: readonly AuthLayout[] = ['profiles-json', 'state-json', 'agent-db', 'shared-db'];

/** Whether there is neither a config nor a store. */
export function isEmptyHome(tree: ConfigTree, stores: StoreSigns): boolean {
  const stored = [stores.modernStateDb, stores.agentDb, stores.authState, stores.authProfiles];
  return tree.root === undefined && !stored.some((exists) => exists());
}

/** The complete dialect of a generation for these files. */
export function dialectOf(
  tree: ConfigTree,
  stores: StoreSigns,
  generation: Generation,
  release: string | undefined,
): Dialect {
  const agents = child(tree, tree.root, 'agents');
  const listed = child(tree, agents, 'list') !== undefined && child(tree, agents, 'entries') === undefined;
  const facts = release === undefined ? factsFromFiles(generation, stores) : factsOf(release, generation);
  const auth = release === undefined ? layoutFromFiles(stores) : facts.authLayout;
  return generation === 'modern'
    ? { facts, generation, roster: listed ? 'list' : 'entries', allowlist: 'modelPolicy', auth: 'shared-db', release }
    : { facts, generation, roster: 'list', allowlist: 'models', auth, release };
}

/** The newest measured release that makes such stores. */
function factsFromFiles(generation: Generation, stores: StoreSigns): Facts {
  const json = generation === 'classic' && !stores.agentDb() && (stores.authState() || stores.authProfiles());
  return json ? newestWith('state-json') : factsOf(undefined, generation);
}

function layoutFromFiles(stores: StoreSigns): AuthLayout {
  if (stores.agentDb()) return 'agent-db';
  return stores.authState() ? 'state-json' : 'profiles-json';
}
