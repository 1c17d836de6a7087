/**
 * Where OpenClaw keeps its files, found the way OpenClaw finds them.
 *
 * Source: 2026.1.30, measured (state dir, config candidates, legacy names, --profile); OPENCLAW_HOME since 2026.8.
 */
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface LocationOptions {
  readonly env: Environment;
  /** The user's home folder, used where OPENCLAW_HOME does not replace it. */
  readonly homedir: string;
  /** `--state-dir`: this folder, whatever the environment says. */
  readonly stateDir?: string | undefined;
  /** `--profile NAME`: `~/.openclaw-NAME`, unless the environment sets a folder. */
  readonly profile?: string | undefined;
  readonly exists: (file: string) => boolean;
}

export interface Locations {
  readonly home: string;
  readonly stateDir: string;
  /** The config that OpenClaw would read and write; it need not exist. */
  readonly configPath: string;
  /** Folder of main's auth store. */
  readonly mainAgentDir: string;
  /** Where early versions kept logins for all agents. */
  readonly oauthFile: string;
}

const CONFIG_NAMES = ['openclaw.json', 'clawdbot.json', 'moltbot.json', 'moldbot.json'];
const STATE_NAMES = ['.openclaw', '.clawdbot', '.moltbot', '.moldbot'];

/** Finds the state folder, the config file and main's agent folder. Only checks whether files exist. */
export function locate(options: LocationOptions): Locations {
  const variable = (...names: string[]) => names.map((name) => options.env[name]?.trim()).find((value) => value);
  const home = path.resolve(expandHome(variable('OPENCLAW_HOME') ?? options.homedir, options.homedir));
  const absolute = (file: string) => path.resolve(expandHome(file, home));

  const defaultDirs = STATE_NAMES.map((name) => below(home, name));
  const fromEnv = variable('OPENCLAW_STATE_DIR', 'CLAWDBOT_STATE_DIR');
  let stateDir: string;
  let candidates: string[];
  if (options.stateDir !== undefined) {
    stateDir = absolute(options.stateDir);
    candidates = [stateDir];
  } else if (fromEnv !== undefined) {
    stateDir = absolute(fromEnv);
    // With an empty state dir OpenClaw still reads and writes a config in a default folder.
    candidates = [stateDir, ...defaultDirs];
  } else if (options.profile !== undefined) {
    stateDir = path.join(home, options.profile === 'default' ? '.openclaw' : `.openclaw-${options.profile}`);
    candidates = [stateDir];
  } else {
    stateDir = defaultDirs.find((dir) => options.exists(dir)) ?? below(home, '.openclaw');
    candidates = [stateDir, ...defaultDirs];
  }

  const configFromEnv =
    options.stateDir === undefined ? variable('OPENCLAW_CONFIG_PATH', 'CLAWDBOT_CONFIG_PATH') : undefined;
  const configPath =
    configFromEnv !== undefined
      ? absolute(configFromEnv)
      : (firstThere(candidates, CONFIG_NAMES, options.exists) ?? below(stateDir, 'openclaw.json'));

  const agentDir = options.stateDir === undefined ? variable('OPENCLAW_AGENT_DIR', 'PI_CODING_AGENT_DIR') : undefined;
  const oauthDir = options.stateDir === undefined ? variable('OPENCLAW_OAUTH_DIR') : undefined;
  return {
    home,
    stateDir,
    configPath,
    oauthFile: below(oauthDir === undefined ? below(stateDir, 'credentials') : absolute(oauthDir), 'oauth.json'),
    mainAgentDir:
      agentDir !== undefined ? absolute(agentDir) : below(stateDir, `agents${path.sep}main${path.sep}agent`),
  };
}

/** Like `join`, which looks at each character of a path, for a name below an absolute path; every command asks often. */
function below(folder: string, name: string): string {
  return folder.endsWith(path.sep) ? folder + name : folder + path.sep + name;
}

function firstThere(
  folders: readonly string[],
  names: readonly string[],
  exists: (file: string) => boolean,
): string | undefined {
  for (const folder of folders)
    for (const name of names) {
      const file = below(folder, name);
      if (exists(file)) return file;
    }
  return undefined;
}

/**
 * The state folder of an OpenClaw home that was named by either: the state folder, or the home folder of its user.
 * Undefined where there is neither.
 */
export function stateDirAt(folder: string, exists: (file: string) => boolean): string | undefined {
  const isStateDir = CONFIG_NAMES.some((name) => exists(path.join(folder, name)));
  if (isStateDir || (STATE_NAMES.includes(path.basename(folder)) && exists(folder))) return folder;
  return STATE_NAMES.map((name) => path.join(folder, name)).find(exists);
}

/** Expands `~` and `~/x`; other paths are unchanged. */
export function expandHome(file: string, home: string): string {
  if (file === '~') return home;
  return file.startsWith('~/') || file.startsWith('~\\') ? path.join(home, file.slice(2)) : file;
}

/** The reverse, for showing and for saved plans: a path below the home folder starts with `~/`. */
export function shortenHome(file: string, home: string): string {
  if (file === home) return '~';
  return file.startsWith(home + path.sep)
    ? `~/${file
        .slice(home.length + 1)
        .split(path.sep)
        .join('/')}`
    : file;
}
