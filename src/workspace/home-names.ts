/** The files that belong to a home now; a record of ours may only lead to these. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HomeNames } from '../apply/index.ts';
import { findManifest, MANIFEST_NAMES, MANIFEST_VARIABLE } from '../manifest/index.ts';
import { locate } from '../openclaw/files/locations.ts';
import type { LiveConfig, LiveOptions } from '../openclaw/live.ts';
import { belongsToHome } from '../plan/guard.ts';

export interface NamingOptions extends LiveOptions {
  /** `-f`; `-` names no file. */
  readonly manifest?: string | undefined;
}

/** The config with its includes, the auth stores of its agents, and the manifest of this run. */
export function homeNames(config: LiveConfig, manifest: string | null): HomeNames {
  return {
    config: config.locations.configPath,
    manifest,
    has: (file, role) => role !== 'manifest' && belongsToHome({ role }, file, config),
  };
}

/** The manifest that this run names or finds, or would create; null for standard input. */
export function namedManifest(options: NamingOptions): string | null {
  const { env, cwd } = options;
  const { home, stateDir } = locate({ ...options, exists: existsSync });
  const show = (file: string) => file;
  const found = findManifest({ flag: options.manifest, env, cwd, home, stateDir, exists: existsSync, show });
  if (found.ok) return found.value.path === '-' ? null : found.value.path;
  const named = options.manifest ?? (env[MANIFEST_VARIABLE] || undefined);
  return named === undefined ? path.join(stateDir, MANIFEST_NAMES[0] ?? '') : path.resolve(cwd, named);
}
