/** Finds Chromium, or installs Debian's package where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** @returns the path of the program; undefined if there is none and none can be installed */
export function chromium() {
  return process.env.CHROMIUM || onPath() || (install() ? onPath() : undefined);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Only for root, on Debian and its relatives. */
function install() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('installing chromium with apt-get');
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0;
  const got = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  return got() || (apt('update') && got());
}
