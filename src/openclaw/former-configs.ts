/**
 * Configs of the past. With every write OpenClaw keeps the file as it was: `openclaw.json.bak`, and four older ones as
 * `.bak.1` to `.bak.4` (2026.1.30 to 2026.9.6, measured). They hold secrets as the config does, and only serve to
 * compare settings.
 */
import { success } from '../errors.ts';
import { readConfigTree } from './files/read-config-tree.ts';
import type { Live } from './live.ts';
import { observeSettings } from './settings.ts';

const ENDINGS = ['.bak', ...[1, 2, 3, 4].map((age) => `.bak.${age}`)];

/** What is live, with a config of the past; by the hex sha256 of its text. One that cannot be read is left out. */
export function formerConfigs(live: Live): ReadonlyMap<string, Live> {
  const found = new Map<string, Live>();
  const { configPath } = live.locations;
  for (const ending of ENDINGS) {
    const file = live.readText(`${configPath}${ending}`);
    if (!file.ok || !file.value) continue;
    const former = file.value;
    const tree = readConfigTree(configPath, {
      read: (one) => (one === configPath ? success(former) : live.readText(one)),
      resolve: live.resolveInclude,
      show: live.show,
    });
    if (!tree.ok) continue;
    const settings = observeSettings(tree.value, live.dialect, (name) => live.environment[name]);
    found.set(former.digest.replace(/^sha256:/, ''), { ...live, tree: tree.value, settings });
  }
  return found;
}
