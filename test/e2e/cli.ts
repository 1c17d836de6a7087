/** Runs the built command in its own homes; it sees nothing of the developer's shell. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { run as runInProcess } from '../edits/commands.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const CLI = path.join(ROOT, 'dist', 'cli.js');
export const LIBRARY = path.join(ROOT, 'dist', 'index.js');
/** Where the programs keep their code, so that only the first start of a command compiles it. */
export const KEPT_CODE: Readonly<Record<string, string>> = {
  XDG_CACHE_HOME: process.env.OPENCLAW_MODELS_TEST_CACHE ?? '',
};
export const isRoot = process.getuid?.() === 0;
/** Node 22.5 and later read SQLite; a plan of a home that keeps its orders there needs it. */
export const [NODE_MAJOR = 0, NODE_MINOR = 0] = process.versions.node.split('.').map(Number);
export const HAS_SQLITE = NODE_MAJOR > 22 || (NODE_MAJOR === 22 && NODE_MINOR >= 5);

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly uid?: number;
}

/** A throw-away home. `dir` is HOME; commands run in `dir/work` by default. */
export class Home {
  readonly dir: string;
  /** Whether commands run in the test's own process. */
  private readonly here: boolean;
  constructor(dir: string, here = false) {
    this.dir = dir;
    this.here = here;
  }
  at(...parts: string[]): string {
    return path.join(this.dir, ...parts);
  }
  get config(): string {
    return this.at('.openclaw', 'openclaw.json');
  }
  read(...parts: string[]): Promise<string> {
    return readFile(this.at(...parts), 'utf8');
  }
  async write(name: string, text: string, mode = 0o600): Promise<void> {
    await mkdir(path.dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), text, { mode });
  }
  manifest(text: string): Promise<void> {
    return this.write('work/openclaw.models.yaml', text);
  }
  run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return this.here && options.uid === undefined ? runHere(this, args, options) : this.start(args, options);
  }
  /** Always with a process of its own. */
  start(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return execute(process.execPath, [CLI, ...args], {
      ...options,
      cwd: options.cwd ?? this.at('work'),
      env: { HOME: this.dir, NO_COLOR: '1', ...options.env },
    });
  }
}

/** The same in this process, which spares the start of another one; not for users, signals and terminals. */
export async function runHere(home: Home, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const place = {
    dir: home.dir,
    cwd: options.cwd ?? home.at('work'),
    env: { PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1', ...options.env },
    stdin: options.stdin ?? '',
  };
  return { ...(await runInProcess(place, args)), signal: null };
}

export async function execute(program: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { stdin, uid, cwd, env } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { PATH: process.env.PATH, ...KEPT_CODE, ...env },
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let [stdout, stderr] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Runs `work` with a home that holds these files (paths below HOME), and removes it. */
export async function withHome<T>(
  files: Readonly<Record<string, string>>,
  work: (home: Home) => Promise<T>,
  here = false,
): Promise<T> {
  const home = new Home(await mkdtemp(path.join(tmpdir(), 'oc-e2e-')), here);
  try {
    await mkdir(home.at('work'));
    for (const [name, text] of Object.entries(files)) await home.write(name, text);
    return await work(home);
  } finally {
    await rm(home.dir, { recursive: true, force: true });
  }
}

/**
 * The same, with commands that run in the test's own process: for what a process of their own would not show better.
 */
export async function withHomeHere<T>(
  files: Readonly<Record<string, string>>,
  work: (home: Home) => Promise<T>,
): Promise<T> {
  return withHome(files, work, true);
}

/** A line for each file and folder: name, kind, mode, time of change and content. Equal texts are an untouched tree. */
export async function fingerprint(folder: string): Promise<string> {
  const lines: string[] = [];
  const walk = async (file: string): Promise<void> => {
    const found = await lstat(file, { bigint: true });
    const name = path.relative(folder, file) || '.';
    let content = '';
    if (found.isFile())
      content = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    if (found.isSymbolicLink()) content = await readlink(file);
    lines.push([name, found.mode.toString(8), found.mtimeNs, content].join(' '));
    if (found.isDirectory()) for (const entry of (await readdir(file)).sort()) await walk(path.join(file, entry));
  };
  await walk(folder);
  return lines.join('\n');
}

/** The one JSON document on stdout; a failing test when there is anything else, or JSON on stderr. */
export function documentOf({ stdout, stderr }: Outcome): Record<string, unknown> {
  expect(stderr).not.toMatch(/^\s*[{[]/m);
  expect(stdout.endsWith('\n')).toBe(true);
  const value: unknown = JSON.parse(stdout);
  expect(value).toBeTypeOf('object');
  return value as Record<string, unknown>;
}

/** Fails with all that was printed, which an exit code alone would hide. */
export function expectCode(outcome: Outcome, code: number): Outcome {
  expect(outcome.code, `${outcome.stdout}${outcome.stderr}`).toBe(code);
  return outcome;
}

export const CLASSIC = `{
  // the whole family talks to this one
  meta: { lastTouchedVersion: "2026.1.30", lastTouchedAt: "2026-01-30T00:00:00.000Z" },
  gateway: { mode: 'local', auth: { token: "planted-gateway-token" } },
  agents: {
    defaults: {
      model: { primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2", "google/gemini-2.5-pro"] },
      models: {
        "anthropic/claude-sonnet-4-5": { alias: "sonnet" },
        "openai/gpt-5.2": {},
        "google/gemini-2.5-pro": { alias: "pro" },
      },
    },
    list: [{ id: "main", default: true }, { id: "work", model: "openai/gpt-5.2" }],
  },
  auth: { order: { anthropic: ["anthropic:a", "anthropic:b"] } },
}
`;

export const STORE = `{
  "version": 1,
  "profiles": {
    "anthropic:a": { "type": "api_key", "provider": "anthropic", "key": "planted-key-a" },
    "anthropic:b": { "type": "token", "provider": "anthropic", "token": "planted-token-b" }
  }
}
`;

/** Changes something of every kind in CLASSIC, in two files. */
export const MANIFEST = `version: 1
primary: opus
fallbacks: [google/gemini-2.5-pro, openai/gpt-5.2]
image: google/gemini-2.5-flash
aliases:
  opus: anthropic/claude-opus-4-5
  sonnet: anthropic/claude-sonnet-4-5
  pro: google/gemini-2.5-pro
auth:
  order:
    anthropic: [anthropic:b, anthropic:a]
agents:
  work:
    auth:
      order:
        anthropic: [anthropic:b]
`;

export const FILES = {
  '.openclaw/openclaw.json': CLASSIC,
  '.openclaw/agents/main/agent/auth-profiles.json': STORE,
  'work/openclaw.models.yaml': MANIFEST,
};
export const WORK_STORE = '.openclaw/agents/work/agent/auth-profiles.json';
