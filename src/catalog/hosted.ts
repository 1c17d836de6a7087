/**
 * The catalogue that OpenClaw publishes, as `catalog update` kept it in the user's cache folder. It comes from the
 * network, so of it only what `readOpenclawData` takes is used: what models can do and their end, never an address.
 *
 * Source: 2026.9.6, read in its code (`remote-refresh`, `remote-catalog-bundle`): address, limits and shape.
 */
import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import { readRegularFile } from '../files/read.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { isRecord, isText, parsedJson, valueAt } from '../shapes.ts';
import { type OpenclawData, readOpenclawData } from './openclaw-data.ts';

export const HOSTED_URL = 'https://catalog.openclaw.ai/models/v1/catalog.json';
/** Today's has 1.7 MB; OpenClaw takes no more than this either. */
export const MOST_BYTES = 4 * 1024 * 1024;
const DAY_MS = 86_400_000;
const OTHERS_MAY_WRITE = 0o022;

export interface HostedCatalog extends OpenclawData {
  readonly url: string;
  /** Epoch milliseconds. */
  readonly fetchedAt: number;
  readonly models: number;
}

/** Where it is kept; undefined without a home. */
export function hostedFile(env: Environment): string | undefined {
  const home = env.HOME && path.isAbsolute(env.HOME) ? path.join(env.HOME, '.cache') : undefined;
  const base = env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : home;
  return base === undefined ? undefined : path.join(base, 'openclaw-models', 'catalog', 'hosted.json');
}

/** The kept catalogue; undefined if there is none, or one that somebody else owns or may write. */
export function readHostedCatalog(env: Environment): HostedCatalog | undefined {
  const file = hostedFile(env);
  if (file === undefined) return undefined;
  try {
    // In a folder that nobody else may write, the file stays the one that is looked at.
    if (!isOurs(lstatSync(path.dirname(file)), 'folder') || !isOurs(lstatSync(file), 'file')) return undefined;
    const kept = parsedJson(readRegularFile(file, 2 * MOST_BYTES, { noFollow: true }).toString('utf8'));
    const [url, fetchedAt] = [valueAt(kept, 'url'), valueAt(kept, 'fetchedAt')];
    const bundle = valueAt(kept, 'bundle');
    if (!isText(url) || typeof fetchedAt !== 'number' || bundleProblem(bundle, fetchedAt) !== undefined)
      return undefined;
    return { ...hostedData(bundle), url, fetchedAt };
  } catch {
    return undefined;
  }
}

function isOurs(stat: Stats, kind: 'folder' | 'file'): boolean {
  if (kind === 'folder' ? !stat.isDirectory() : !stat.isFile()) return false;
  // Windows has neither owners nor modes.
  return !process.geteuid || (stat.uid === process.geteuid() && (stat.mode & OTHERS_MAY_WRITE) === 0);
}

/** What is in a bundle that has no problem. */
export function hostedData(bundle: unknown): OpenclawData & { readonly models: number } {
  const date = new Date(Number(valueAt(bundle, 'generatedAt'))).toISOString().slice(0, 10);
  const data = readOpenclawData([{ plugin: null, modelCatalog: { providers: valueAt(bundle, 'providers') } }], {
    name: "OpenClaw's published catalogue",
    date,
  });
  return { ...data, models: [...data.providers.values()].reduce((sum, { size }) => sum + size, 0) };
}

/** Why it is no catalogue; undefined if it is one. @param now epoch milliseconds */
export function bundleProblem(bundle: unknown, now: number): string | undefined {
  if (!isRecord(bundle)) return 'it is not a JSON object';
  const { schemaVersion, generatedAt, providers } = bundle;
  if (schemaVersion !== 1) return 'its schemaVersion is not 1';
  if (typeof generatedAt !== 'number' || !Number.isInteger(generatedAt) || generatedAt <= 0)
    return 'it has no time of its making';
  if (generatedAt > now + DAY_MS) return 'it is from the future';
  if (!isRecord(providers) || Object.keys(providers).length === 0) return 'it has no providers';
  const listsModels = (list: unknown) =>
    Array.isArray(list) && list.length > 0 && list.every((model) => isText(valueAt(model, 'id')));
  const broken = Object.values(providers).some((provider) => !listsModels(valueAt(provider, 'models')));
  return broken ? 'a provider in it has no list of models' : undefined;
}
