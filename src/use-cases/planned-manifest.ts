/** The manifest that a saved plan was made from, where it still is as it was planned. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Plan } from '../generated/plan.ts';
import { expandHome } from '../openclaw/files/locations.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { readManifest } from '../workspace/manifest-file.ts';

/** Where the manifest of a saved plan is: a file of that name, seen from here, with the bytes that were planned. */
export async function manifestOfPlan(
  { path: name, digest }: Plan['source'],
  options: HomeOptions,
  home: string,
): Promise<string | undefined> {
  if (name === '-') return undefined;
  const manifest = path.resolve(options.cwd, expandHome(name, home));
  const read = await readManifest({ ...options, manifest });
  if (!read.ok) return undefined;
  const [own = '', ...bases] = [read.value.text, ...(read.value.bases ?? []).map(({ text }) => text)].map(sha256);
  const all = bases.length === 0 ? own : sha256([own, ...bases].map((one) => `${one}\n`).join(''));
  return all === digest ? manifest : undefined;
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
