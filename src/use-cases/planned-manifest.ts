/** The manifest that a saved plan was made from, if it has not changed since. */
import path from 'node:path';
import { digestOf } from '../digest.ts';
import type { Plan } from '../generated/plan.ts';
import { expandHome } from '../openclaw/files/locations.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { Workspace } from '../workspace/workspace.ts';

/** Where the manifest of a saved plan is: a file of that name, seen from here, with the bytes that were planned. */
export async function manifestOfPlan(
  { path: name, digest }: Plan['source'],
  options: HomeOptions,
  home: string,
): Promise<string | undefined> {
  if (name === '-') return undefined;
  const manifest = path.resolve(options.cwd, expandHome(name, home));
  const read = await new Workspace({ ...options, manifest }).manifest();
  if (!read.ok) return undefined;
  const { text, bases = [] } = read.value;
  const digests = [text, ...bases.map((base) => base.text)].map(digestOf);
  const all = bases.length === 0 ? digestOf(text) : digestOf(digests.map((one) => `${one}\n`).join(''));
  return all === digest ? manifest : undefined;
}
