/**
 * Every recorded run of `paste-token`, `setup-token` and their kin in OpenClaw itself, replayed against ours: the same
 * exit code, the same credential in the store, the same words about it in the config.
 */
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import recorded from '../../fixtures/recorded/credentials.json' with { type: 'json' };
import { run } from '../edits/commands.ts';
import { type Files, makeHome, readIfThere, type TestHome } from '../use-cases/homes.ts';

const STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const CONFIG = '.openclaw/openclaw.json';

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

const text = (name: string) => readIfThere(path.join(home?.dir ?? '', name)) ?? '';

interface Recording {
  readonly name: string;
  readonly release: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly stdin: string | readonly (readonly [string, string])[] | null;
  readonly before: Files;
  readonly after: Files;
}

interface Difference {
  readonly why: string;
  /** What to read in place of what was typed or piped. */
  readonly stdin?: string;
  /** Ours stores this where theirs stores nothing. */
  readonly stored?: { readonly id: string; readonly profile: object };
  readonly argv?: readonly string[];
  /** `unknown`: a database that other commands made, and that was not recorded. */
  readonly store?: 'openclaw' | 'unknown';
}

/** Where ours ends otherwise, with the reason. Everything else is the same. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'paste-token-piped-stdin': {
    why: 'theirs exits with 0 and stores nothing when the piped token ends with a line feed',
    stored: { id: 'openai:manual', profile: { type: 'token', provider: 'openai', token: 'tok' } },
  },
  'auth-paste-api-key': {
    why: 'its store is SQLite, which only OpenClaw writes; it is given the key on standard input',
    store: 'openclaw',
  },
  'auth-logout': {
    why: 'ours is called `auth remove`; what was in the database is not recorded',
    argv: ['models', 'auth', 'remove', 'anthropic:a', '--yes'],
    store: 'unknown',
  },
};

/** A fake `openclaw`: records its arguments and its input. */
const FAKE = `#!/bin/sh
case "$1" in --version) echo 2026.9.6; exit 0;; esac
echo "$@" >> "$HOME/calls"
cat >> "$HOME/read"
`;

/** The part about credentials; OpenClaw fills in its own defaults when it writes. */
function authOf(config: string | undefined): unknown {
  const { profiles = {}, order = {} } = (JSON.parse(config ?? '{}').auth ?? {}) as Record<string, object>;
  return { profiles, order };
}

describe.each(recorded as unknown as Recording[])('recorded: $name', (recording) => {
  const difference = DIFFERENCES[recording.name];

  test('ends as it did in OpenClaw', async () => {
    home = makeHome(recording.before);
    const { dir } = home;
    writeFileSync(path.join(dir, 'openclaw'), FAKE);
    chmodSync(path.join(dir, 'openclaw'), 0o755);
    const env = { HOME: dir, PATH: process.env.PATH ?? '', OPENCLAW_BIN: path.join(dir, 'openclaw') };
    // On their terminal the last answer is the one that was taken.
    const typed = Array.isArray(recording.stdin) ? recording.stdin.at(-1)?.[1] : recording.stdin;
    const stdin = (typed as string | null | undefined)?.replace('\u0015', '') ?? '';
    const argv = (difference?.argv ?? recording.argv).slice(1);
    const ran = await run({ dir, env, stdin }, [...argv, '--openclaw-version', recording.release]);

    expect(ran.code === 0 ? 0 : 1, ran.stdout + ran.stderr).toBe(recording.exit);
    if (recording.exit !== 0) {
      expect(text(CONFIG)).toBe(recording.before[CONFIG]);
      expect(readdirSync(path.join(dir, '.openclaw'))).toEqual(['openclaw.json']);
      return;
    }
    if (difference?.store !== undefined) {
      if (difference.store === 'openclaw') {
        expect(text('calls')).toMatch(/^models auth paste-api-key --provider anthropic --profile-id anthropic:manual/);
        expect(text('calls')).not.toContain(stdin.trim());
        expect(text('read')).toBe(stdin);
      }
      expect(authOf(text(CONFIG))).toEqual(authOf(recording.after[CONFIG]));
      return;
    }
    const { stored } = difference ?? {};
    const theirs = recording.after[STORE];
    const wanted = stored ? { version: 1, profiles: { [stored.id]: stored.profile } } : JSON.parse(theirs ?? 'null');
    expect(JSON.parse(text(STORE))).toEqual(wanted);
    // OpenClaw rewrites the file, we edit it; without an earlier file, the bytes are equal.
    if (theirs !== undefined && recording.before[STORE] === undefined) expect(text(STORE)).toBe(theirs);
    if (!stored) expect(authOf(text(CONFIG))).toEqual(authOf(recording.after[CONFIG]));
    // One that was there keeps its mode.
    if (recording.before[STORE] !== undefined) return;
    expect(statSync(path.join(dir, STORE)).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dir, path.dirname(STORE))).mode & 0o777).toBe(0o700);
  });
});

test('every listed difference is one', () => {
  const names = (recorded as unknown as Recording[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(DIFFERENCES)));
});
