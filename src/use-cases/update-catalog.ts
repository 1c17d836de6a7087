/** Fetches the catalogue that OpenClaw publishes, and keeps it in the user's cache folder. */
import path from 'node:path';
import { saveFile } from '../apply/saved-file.ts';
import {
  bundleProblem,
  HOSTED_URL,
  type HostedCatalog,
  hostedData,
  hostedFile,
  MOST_BYTES,
} from '../catalog/hosted.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { mkdir } from '../files/at-once.ts';
import { descend, scalarOf, stringOf } from '../openclaw/files/config-tree.ts';
import { getText } from '../probe/get-text.ts';
import { parsedJson } from '../shapes.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { Workspace } from '../workspace/workspace.ts';

const TIMEOUT_MS = 15_000;

export interface UpdateOptions extends HomeOptions {
  /** Checked; undefined for the address of the config, else OpenClaw's. */
  readonly url: string | undefined;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Errors: those of the config, E515 where the config turns it off or it cannot be fetched, E502 where not kept. */
export async function updateCatalog(options: UpdateOptions): Promise<Result<HostedCatalog>> {
  const address = options.url === undefined ? addressIn(options) : success(options.url);
  if (!address.ok) return address;
  const url = address.value;
  const file = hostedFile(options.env);
  if (file === undefined) return failure(diagnostic('E515', 'There is no cache folder: HOME is not set.'));
  const text = await fetched(url, options.signal);
  if (!text.ok) return text;
  const bundle = parsedJson(text.value);
  const problem = bundleProblem(bundle, options.now);
  if (problem !== undefined) return failure(diagnostic('E515', `${url} is not a catalogue: ${problem}.`));
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const kept = JSON.stringify({ url, fetchedAt: options.now, bundle });
  const saved = await saveFile(file, kept, { name: file, isPrivate: true, onStep: options.onStep });
  return saved.ok ? success({ ...hostedData(bundle), url, fetchedAt: options.now }) : saved;
}

/** `models.catalogRefresh` of the config. */
function addressIn(options: UpdateOptions): Result<string> {
  const config = Workspace.of(options).config();
  if (!config.ok) return config;
  const { tree } = config.value;
  const refresh = descend(tree, tree.root, 'models', 'catalogRefresh');
  if (scalarOf(descend(tree, refresh, 'enabled')) === false)
    return failure(
      diagnostic('E515', 'models.catalogRefresh.enabled is false in the config. Nothing was fetched.', {
        remedy: 'Name an address to fetch it all the same: --url URL.',
      }),
    );
  const url = stringOf(descend(tree, refresh, 'url'))?.trim();
  return success(url && /^https?:/.test(url) ? url : HOSTED_URL);
}

async function fetched(url: string, signal: AbortSignal): Promise<Result<string>> {
  const late = AbortSignal.timeout(TIMEOUT_MS);
  const fail = (reason: string) => failure(diagnostic('E515', `${url} cannot be fetched: ${reason}.`));
  try {
    const headers = { accept: 'application/json' };
    const text = await getText(url, MOST_BYTES, { signal: AbortSignal.any([late, signal]), headers });
    if (typeof text === 'number') return fail(`HTTP ${text}`);
    return text === undefined ? fail(`it has more than ${MOST_BYTES / 1024 / 1024} MiB`) : success(text);
  } catch (error) {
    if (late.aborted) return fail(`no response within ${TIMEOUT_MS / 1000} s`);
    if (signal.aborted) return fail('interrupted');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail(/^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : 'the connection was lost');
  }
}
