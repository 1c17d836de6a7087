/** OpenClaw's lists of models on this machine: those in the installed package, which is read and never run. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { readHostedCatalog } from '../catalog/hosted.ts';
import { type OpenclawData, readOpenclawData } from '../catalog/openclaw-data.ts';
import { keptRetirements } from '../catalog/retirements.ts';
import { namesIn } from '../files/patterns.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { findOpenclaw } from '../processes/openclaw.ts';
import { isText, parsedJson, valueAt } from '../shapes.ts';

/** All lists, the best first: the installed package, the catalogue of `catalog update`, then what the program has. */
export function openclawLists(env: Environment): readonly OpenclawData[] {
  const installed = installedLists(env);
  const hosted = readHostedCatalog(env);
  return [...(installed ? [installed] : []), ...(hosted ? [hosted] : []), ...keptRetirements()];
}

/** The manifests of the installed OpenClaw; undefined if there is none, or a release without such lists. */
export function installedLists(env: Environment): OpenclawData | undefined {
  const root = packageOf(findOpenclaw(env));
  if (root === undefined) return undefined;
  const extensions = path.join(root, 'dist/extensions');
  const manifests = namesIn(extensions).map((plugin) => ({
    plugin,
    modelCatalog: valueAt(jsonIn(path.join(extensions, plugin, 'openclaw.plugin.json')), 'modelCatalog'),
  }));
  const release = String(valueAt(jsonIn(path.join(root, 'package.json')), 'version'));
  const built = valueAt(jsonIn(path.join(root, 'dist/build-info.json')), 'builtAt');
  const date = isText(built) && /^20\d\d-\d\d-\d\d/.test(built) ? built.slice(0, 10) : null;
  const data = readOpenclawData(manifests, { name: `OpenClaw ${release}`, date });
  return data.providers.size > 0 ? data : undefined;
}

/** The folder of the package that a program belongs to; undefined if that is not OpenClaw's. */
function packageOf(binary: string | undefined): string | undefined {
  if (binary === undefined) return undefined;
  let folder: string;
  try {
    folder = path.dirname(realpathSync(binary));
  } catch {
    return undefined;
  }
  // `bin/` at most.
  for (const root of [folder, path.dirname(folder)])
    if (valueAt(jsonIn(path.join(root, 'package.json')), 'name') === 'openclaw') return root;
  return undefined;
}

function jsonIn(file: string): unknown {
  try {
    return parsedJson(readRegularFile(file, LIMITS.variables).toString('utf8'));
  } catch {
    return undefined;
  }
}
