/**
 * Everything that is on the machine now: config, dialect, settings, auth stores.
 *
 * This folder knows OpenClaw's files and nothing else. It reads and never writes.
 */

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { digestOf, withDigest } from '../digest.ts';
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { hasBytes, LIMITS, lookAt, readFailure, readIfPresent, readRegularFile, UnusableFile } from '../files/read.ts';
import { type AuthStore, readAuthStore, readSharedStore, storeOfNoFolder } from './auth/auth-store.ts';
import { type LegacyLogins, readLegacyLogins, withLegacyLogins } from './auth/legacy-logins.ts';
import { readingOf } from './auth/store-entries.ts';
import { mentions } from './databases/sqlite.ts';
import { type Detection, detectDialect, type StoreSigns } from './facts/dialect.ts';
import type { Dialect, Facts } from './facts/releases.ts';
import { absentFolders } from './files/agent-folders.ts';
import type { ConfigTree } from './files/config-tree.ts';
import {
  type Environment,
  expandHome,
  type LocationOptions,
  type Locations,
  locate,
  shortenHome,
} from './files/locations.ts';
import { type FileText, readConfigTree } from './files/read-config-tree.ts';
import { openclawEnvironment, variableLookup } from './files/variables.ts';
import type { ReleaseFound } from './found-release.ts';
import { misplacedCredentials } from './misplaced.ts';
import { observeSettings, type Settings } from './settings.ts';

export interface LiveOptions extends Omit<LocationOptions, 'exists'> {
  readonly cwd: string;
  /** What was just written, by path. */
  readonly written?: ReadonlyMap<string, WrittenText> | undefined;
}

/** A text that was written to a file, with its bytes: where they are found again, the file need not be kept twice. */
export interface WrittenText extends FileText {
  readonly bytes: Uint8Array;
}

/** The config and its location, before its dialect is known. */
export interface LiveConfig {
  readonly locations: Locations;
  readonly tree: ConfigTree;
  readonly env: Environment;
  readonly cwd: string;
  readonly signs: StoreSigns;
  /** A file as first read; config files as in the tree. Errors: those of `readTextFile`. */
  readonly readText: (file: string) => Result<FileText | undefined>;
  /** The texts of the `.env` files, read in the same way. */
  readonly dotenv: () => readonly string[];
  /** A path with the home folder as `~`. */
  readonly show: (file: string) => string;
  /** The file that an `$include` in another file names. */
  readonly resolveInclude: (include: string, from: string) => Result<string>;
}

export interface Live extends LiveConfig {
  readonly dialect: Dialect;
  /** Of a home that a workspace opened. */
  readonly found?: ReleaseFound | undefined;
  readonly settings: Settings;
  /** OpenClaw's environment: the process, the `.env` files and the config's `env` block. Contains secrets. */
  readonly environment: Environment;
  /** By normalised agent id; main's is always present. For all agents, unless `readLive` was limited to some. */
  readonly stores: ReadonlyMap<string, AuthStore>;
  readonly notes: readonly Diagnostic[];
  /** Who may write the config: `nix` means only Nix, `external` means managers like us. */
  readonly management: 'openclaw' | 'external' | 'nix';
}

/** Finds and parses the config with its includes. Errors: E200 to E205. */
export function readConfig(options: LiveOptions): Result<LiveConfig> {
  const locations = locate({ ...options, exists: existsSync });
  const show = (file: string) => shortenHome(file, locations.home);
  const resolveInclude = (include: string, from: string) =>
    success(path.resolve(path.dirname(from), expandHome(include, locations.home)));
  const tree = readConfigTree(locations.configPath, {
    read: (file, limit) => readTextFile(file, show, limit, options.written?.get(file)),
    resolve: resolveInclude,
    show,
  });
  if (!tree.ok) return tree;
  const dotenv = once(() =>
    [path.join(options.cwd, '.env'), path.join(locations.stateDir, '.env')].flatMap(
      (file) => readIfPossible(file, LIMITS.variables) ?? [],
    ),
  );
  return success({
    locations,
    tree: tree.value,
    env: options.env,
    cwd: options.cwd,
    signs: storeSigns(locations),
    readText: once((file: string) => {
      const known = tree.value.files.find((one) => one.path === file);
      return known ? success(known) : readTextFile(file, show);
    }),
    dotenv: () => dotenv(''),
    show,
    resolveInclude,
  });
}

/** Caches its result for each name. */
function once<T>(give: (name: string) => T): (name: string) => T {
  const given = new Map<string, T>();
  return (name) => {
    const known = given.get(name) ?? give(name);
    given.set(name, known);
    return known;
  };
}

/** `detectDialect` for a config that has been read. */
export function detect(config: LiveConfig, release: string | undefined): Result<Detection> {
  return detectDialect(config.tree, config.signs, release);
}

export interface StoreSelection {
  /** The agents whose stores are read besides main's, chosen once the settings are known; default: all. */
  readonly storesOf?: ((config: LiveConfig, settings: Settings) => readonly string[]) | undefined;
}

/** Reads the rest, now that the dialect is known. */
export async function readLive(config: LiveConfig, dialect: Dialect, selection: StoreSelection = {}): Promise<Live> {
  const { locations, tree, env, show } = config;
  const dotenv = config.dotenv();
  const lookup = variableLookup(env, dotenv, tree);
  const settings = observeSettings(tree, dialect, lookup);
  const reading = readingOf(dialect.auth, dialect.release, (name) => Boolean(lookup(name)));
  const unread = new Map<string, string>();
  const files = {
    read: (file: string) => {
      const content = config.readText(file);
      if (!content.ok) unread.set(file, content.problems[0]?.message ?? '');
      return content.ok ? content.value : undefined;
    },
    unread,
    exists: existsSync,
    show,
  };
  const wanted = new Set(['main', ...(selection.storesOf?.(config, settings) ?? settings.agents.keys())]);
  const isAbsent = absentFolders(locations.stateDir, wanted.size);
  const noFiles = { ...files, exists: () => false };
  const shared = dialect.auth === 'shared-db' ? await readSharedStore(locations.stateDir, files) : undefined;
  const stores = new Map<string, AuthStore>();
  const { facts } = dialect;
  for (const agent of wanted) {
    const agentDir = agentDirOf(config, settings, agent);
    const nothing = isAbsent(path.dirname(agentDir));
    const store =
      (nothing ? storeOfNoFolder(agent, agentDir, dialect.auth) : undefined) ??
      (await readAuthStore(agent, agentDir, dialect, nothing ? noFiles : files, shared, reading));
    const own = nothing ? undefined : agentDir;
    const logins = (kinds?: Facts['legacyLogins']) =>
      readLegacyLogins({ agentDir: own, oauthFile: locations.oauthFile }, files.read, kinds);
    stores.set(agent, withLegacyLogins(store, logins, stores.get('main'), { facts, reading }));
  }
  return {
    ...config,
    dialect,
    settings,
    environment: openclawEnvironment(env, dotenv, tree),
    stores,
    notes: [
      ...[...stores.values()].flatMap((store) => store.problem ?? []),
      ...misplacedCredentials(settings, stores.values(), show),
    ],
    management: managementOf(env),
  };
}

/** The logins that OpenClaw would import for an agent that has no store. Contains secrets. */
export function legacyLoginsOf(live: Live, agent: string): LegacyLogins {
  const { locations, settings, dialect } = live;
  const places = { agentDir: agentDirOf(live, settings, agent), oauthFile: locations.oauthFile };
  const read = (file: string) => {
    const content = readTextFile(file, live.show);
    return content.ok ? content.value : undefined;
  };
  return readLegacyLogins(places, read, dialect.facts.legacyLogins);
}

/** Who manages the config, by OpenClaw's own variables (2026.9.6). */
export function managementOf(env: Environment): Live['management'] {
  const flag = (name: string) => /^(1|true|yes|on)$/i.test(env[name]?.trim() ?? '');
  return flag('OPENCLAW_NIX_MODE') ? 'nix' : flag('OPENCLAW_CONFIG_READONLY') ? 'external' : 'openclaw';
}

/** The folder of an agent's auth store. OPENCLAW_AGENT_DIR means main only. */
export function agentDirOf(config: LiveConfig, settings: Settings, agent: string): string {
  const own = settings.agents.get(agent)?.agentDir?.trim();
  if (own) return path.resolve(expandHome(own, config.locations.home));
  return agent === 'main'
    ? config.locations.mainAgentDir
    : path.join(config.locations.stateDir, 'agents', agent, 'agent');
}

/**
 * Reads a whole UTF-8 file, BOM included; undefined if it does not exist. E200, and E227 for more than `limit` bytes.
 */
export function readTextFile(
  file: string,
  show: (file: string) => string,
  limit: number = LIMITS.config,
  written?: WrittenText,
): Result<FileText | undefined> {
  try {
    if (written && hasBytes(file, limit, written.bytes)) return success(written);
    const bytes = readIfPresent(file, limit);
    if (!bytes) return success(undefined);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // The text has all bytes of the file: it is decoded strictly, and a byte order mark stays.
    return success(withDigest({ text }, () => digestOf(text)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return success(undefined);
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : readFailure(error);
    const tooLarge = error instanceof UnusableFile && error.kind === 'too large';
    return failure(diagnostic(tooLarge ? 'E227' : 'E200', `${show(file)} cannot be read: ${reason}.`));
  }
}

function readIfPossible(file: string, limit: number): string | undefined {
  try {
    return lookAt(file)?.isFile() ? readRegularFile(file, limit).toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

function storeSigns(locations: Locations): StoreSigns {
  const agentsDir = path.join(locations.stateDir, 'agents');
  const anyAgentHas = (name: string) => {
    if (existsSync(path.join(locations.mainAgentDir, name))) return true;
    try {
      return readdirSync(agentsDir).some((agent) => existsSync(path.join(agentsDir, agent, 'agent', name)));
    } catch {
      return false;
    }
  };
  return {
    modernStateDb: () => mentions(path.join(locations.stateDir, 'state', 'openclaw.sqlite'), 'config_machine_state'),
    agentDb: () => anyAgentHas('openclaw-agent.sqlite'),
    authState: () => anyAgentHas('auth-state.json'),
    authProfiles: () => anyAgentHas('auth-profiles.json'),
  };
}
