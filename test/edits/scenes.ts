/** A home with a manifest, a config and credentials, for tests that say what one command does. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { makeHome, readIfThere, type TestHome } from '../use-cases/homes.ts';
import { type Ran, run } from './commands.ts';

export const CONFIG = '.openclaw/openclaw.json';
export const MANIFEST = 'openclaw.models.yaml';
export const MAIN_STORE = '.openclaw/agents/main/agent/auth-profiles.json';
export const WORK_STORE = '.openclaw/agents/work/agent/auth-profiles.json';

/** Live: other aliases, fallbacks, orders and agents than the manifest below has. */
export const CLASSIC = `{
  // by hand
  meta: { lastTouchedVersion: "2026.1.30", lastTouchedAt: "2026-01-30T00:00:00.000Z" },
  agents: {
    defaults: {
      model: { primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2", "google/gemini-2.5-pro"] },
      models: {
        "anthropic/claude-sonnet-4-5": { alias: "sonnet" }, // the usual one
        "anthropic/claude-opus-4-5": {},
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
    "anthropic:a": { "type": "api_key", "provider": "anthropic", "key": "planted-a" },
    "anthropic:b": { "type": "token", "provider": "anthropic", "token": "planted-b" },
    "openai:a": { "type": "api_key", "provider": "openai", "key": "planted-c" }
  }
}
`;

/** Says what CLASSIC has. */
export const SAME = `version: 1
primary: sonnet # answers
fallbacks:
  - openai/gpt-5.2 # cheap
  - pro
aliases:
  sonnet: anthropic/claude-sonnet-4-5
  pro: google/gemini-2.5-pro
auth:
  order:
    anthropic: [anthropic:a, anthropic:b]
`;

/** Three settings differ from CLASSIC: the primary, the fallbacks, an alias. */
export const DRIFTED = SAME.replace('primary: sonnet', 'primary: openai/gpt-5-mini')
  .replace('  - pro\n', '  - mistral/mistral-large\n')
  .replace('  sonnet: anthropic/claude-sonnet-4-5', '  claude: anthropic/claude-sonnet-4-5');

let homes: TestHome[] = [];

/** Removes the homes of a test. */
export function removeHomes(): void {
  for (const home of homes) home.remove();
  homes = [];
}

export class Scene {
  readonly home: TestHome;
  env: Record<string, string> = {};
  /** Where the manifest is, or would be made. */
  private readonly folder: string;

  constructor(manifest: string | undefined, files: Readonly<Record<string, string>> = {}) {
    this.home = makeHome({
      [CONFIG]: CLASSIC,
      [MAIN_STORE]: STORE,
      ...(manifest === undefined ? {} : { [MANIFEST]: manifest }),
      ...files,
    });
    this.folder = manifest === undefined ? '.openclaw' : '';
    homes.push(this.home);
  }

  at(name: string): string {
    return path.join(this.home.dir, name);
  }

  read(name: string): string {
    return readIfThere(this.at(name)) ?? '';
  }

  get manifest(): string {
    return this.read(MANIFEST);
  }

  get config(): string {
    return this.read(CONFIG);
  }

  run(...argv: string[]): Promise<Ran> {
    return run({ dir: this.home.dir, env: this.env }, argv);
  }

  /** Runs a command that works, and returns what it says on stdout and stderr. */
  async does(...argv: string[]): Promise<string> {
    const ran = await this.run(...argv);
    expect(ran.code, `${argv.join(' ')}\n${ran.stdout}${ran.stderr}`).toBe(0);
    return ran.stdout + ran.stderr;
  }

  /** Runs a command that is refused with this code and writes nothing; returns what it says on stderr. */
  async refuses(code: string, ...argv: string[]): Promise<string> {
    const before = this.fingerprint();
    const ran = await this.run(...argv);
    expect(ran.stderr, argv.join(' ')).toContain(`[${code}]`);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toBe('');
    expect(this.fingerprint()).toBe(before);
    return ran.stderr;
  }

  /** Runs a command that works and writes nothing at all. */
  async shows(...argv: string[]): Promise<string> {
    const before = this.fingerprint();
    const said = await this.does(...argv);
    expect(this.fingerprint(), argv.join(' ')).toBe(before);
    return said;
  }

  /** The settings that differ between manifest and live; a list is one. */
  async drift(): Promise<string[]> {
    const { stdout } = await this.run('plan', '--json');
    const { changes } = JSON.parse(stdout) as { changes: { address: string; kind: string }[] };
    const settings = changes
      .filter(({ kind }) => kind === 'declared')
      .map(({ address }) => address.replace(/\[\d+\]$/, ''));
    return [...new Set(settings)].sort();
  }

  /**
   * A line for each file and folder: mode, time of change, content. Of the manifest's folder, where its lock stood, no
   * time.
   */
  fingerprint(): string {
    const names = ['', ...(readdirSync(this.home.dir, { recursive: true }) as string[])].sort();
    return names
      .map((name) => {
        const file = this.at(name);
        const { mode, mtimeMs, ino } = lstatSync(file);
        return [
          name,
          mode,
          name === this.folder ? '' : mtimeMs,
          ino,
          statSync(file).isFile() ? readFileSync(file, 'latin1') : '',
        ].join(' ');
      })
      .join('\n');
  }
}
