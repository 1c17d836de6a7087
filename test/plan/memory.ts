/** Homes in memory, and the way from a manifest to the texts that its plan gives; nothing touches a disk. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Plan } from '../../src/generated/plan.ts';
import { type Desired, loadManifest, toDesired } from '../../src/manifest/index.ts';
import { type AuthStore, readAuthStore } from '../../src/openclaw/auth/auth-store.ts';
import { dialectOf, type StoreSigns } from '../../src/openclaw/facts/dialect.ts';
import { type Dialect, factsOf } from '../../src/openclaw/facts/releases.ts';
import type { ConfigTree } from '../../src/openclaw/files/config-tree.ts';
import type { Environment } from '../../src/openclaw/files/locations.ts';
import { readConfigTree } from '../../src/openclaw/files/read-config-tree.ts';
import { openclawEnvironment, variableLookup } from '../../src/openclaw/files/variables.ts';
import type { Live } from '../../src/openclaw/live.ts';
import { aliasRefs, observeSettings } from '../../src/openclaw/settings.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { editedTexts } from '../../src/plan/results.ts';
import { FACTS, type Generation } from '../releases.ts';

/** Texts by absolute path. */
export type Files = Readonly<Record<string, string>>;

export const STATE = '/home/u/.openclaw';
export const CONFIG = `${STATE}/openclaw.json`;
export const storeOf = (agent: string): string => `${STATE}/agents/${agent}/agent/auth-profiles.json`;

/** @param release the release of the files; for a generation alone, its first measured release */
export async function liveOf(files: Files, release: Generation | string, env: Environment = {}): Promise<Live> {
  const read = (file: string) => {
    const text = files[file];
    return text === undefined ? undefined : { text, digest: digest(text) };
  };
  const resolveInclude: Live['resolveInclude'] = (include, from) => ({
    ok: true,
    value: path.resolve(path.dirname(from), include),
  });
  const show = (file: string) => file;
  const tree = readConfigTree(CONFIG, {
    read: (file) => ({ ok: true, value: read(file) }),
    resolve: resolveInclude,
    show,
  });
  if (!tree.ok) throw new Error(tree.problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const none = { modernStateDb: no, agentDb: no, authState: no, authProfiles: no };
  const dialect = dialectFor(tree.value, none, release);
  const settings = observeSettings(tree.value, dialect, variableLookup(env, [], tree.value));
  const stores = new Map<string, AuthStore>();
  const reader = { read, exists: (file: string) => files[file] !== undefined, show };
  for (const agent of new Set(['main', ...settings.agents.keys()])) {
    const folder = path.dirname(storeOf(agent));
    stores.set(agent, await readAuthStore(agent, folder, dialect, reader, undefined));
  }
  return {
    locations: {
      home: '/home/u',
      stateDir: STATE,
      configPath: CONFIG,
      mainAgentDir: `${STATE}/agents/main/agent`,
      oauthFile: `${STATE}/credentials/oauth.json`,
    },
    tree: tree.value,
    env,
    cwd: '/home/u',
    signs: none,
    readText: (file) => ({ ok: true, value: read(file) }),
    dotenv: () => [],
    show,
    resolveInclude,
    dialect,
    settings,
    environment: openclawEnvironment(env, [], tree.value),
    stores,
    notes: [],
    management: 'openclaw',
  };
}

const no = () => false;

function dialectFor(tree: ConfigTree, signs: StoreSigns, release: Generation | string): Dialect {
  if (release === 'classic' || release === 'modern')
    return { ...dialectOf(tree, signs, release, undefined), facts: FACTS[release] };
  const facts = factsOf(release);
  return { ...dialectOf(tree, signs, facts.generation, release), facts };
}

/** The plan, or the reasons for which the manifest is refused. */
export function planOf(manifest: Manifest, live: Live): Plan | readonly string[] {
  const desired = desiredOf(manifest, live);
  return 'settings' in desired ? planDesiredOf(desired, live) : desired;
}

/** What the manifest wants, or the reasons for which it is refused. */
export function desiredOf(manifest: Manifest, live: Live): Desired | readonly string[] {
  const { facts: naming } = live.dialect;
  const liveAliases = aliasRefs(live.settings.aliases);
  const text = JSON.stringify(manifest);
  const loaded = loadManifest(text, 'm.yaml', { naming, liveAliases });
  if (!loaded.ok) return loaded.problems.map(({ code, message }) => `${code} ${message}`);
  const desired = toDesired(loaded.value, { naming, liveAliases });
  if (!desired.ok) return desired.problems.map(({ code, message }) => `${code} ${message}`);
  return desired.value;
}

export function planDesiredOf(desired: Desired, live: Live): Plan {
  return buildPlan({
    desired,
    live,
    source: { kind: 'manifest', path: 'm.yaml', digest: digest('manifest') },
    toolVersion: '0.0.0-test',
    machine: () => '0123456789abcdef',
    pins: [],
    openclawAvailable: () => true,
    digest,
  });
}

/** The files once the plan is applied; throws where an edit cannot be made. */
export function applied(plan: Plan, files: Files): Files {
  const { results, problems } = editedTexts(plan.files, (file) => files[file]);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { ...files, ...Object.fromEntries(results.map((result) => [result.path, result.after])) };
}

export interface Outcome {
  /** `action address: before -> after`, the kind `entry` in brackets. */
  readonly changes: readonly string[];
  readonly codes: readonly string[];
  readonly files: Files;
  /** What the same manifest would change afterwards; nothing, unless there is a bug. */
  readonly again: readonly string[];
}

/** Plans, applies where there is no error, and plans again. */
export async function outcomeOf(files: Files, manifest: Manifest, release: Generation | string): Promise<Outcome> {
  const plan = planOf(manifest, await liveOf(files, release));
  if (!isPlan(plan)) return { changes: [], codes: plan.map((text) => text.slice(0, 4)), files, again: [] };
  const failed = plan.diagnostics.some(({ severity }) => severity === 'error');
  const after = failed ? files : applied(plan, files);
  const second = failed ? plan : planOf(manifest, await liveOf(after, release));
  return {
    changes: plan.changes.map(worded),
    codes: [...new Set(plan.diagnostics.map(({ code }) => code))],
    files: after,
    again: failed ? [] : isPlan(second) ? second.changes.map(worded) : second,
  };
}

export function isPlan(plan: Plan | readonly string[]): plan is Plan {
  return 'formatVersion' in plan;
}

function worded({ action, address, before, after, kind }: Plan['changes'][number]): string {
  const mark = kind === 'entry' ? '[entry] ' : '';
  return `${mark}${action} ${address}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}

function digest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
