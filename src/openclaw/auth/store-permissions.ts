/** Whether other users than the owner can read the files with credentials. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { lookAt } from '../../files/read.ts';
import { absentFolders } from '../files/agent-folders.ts';
import { agentDirOf, type Live } from '../live.ts';

const STORES = ['auth-profiles.json', 'auth-state.json', 'openclaw-agent.sqlite'];
const OTHERS = 0o077;

/**
 * W225 for each store of any agent that others can read; OpenClaw creates them with mode 0600 (2026.1.30 and 2026.9.6,
 * measured).
 */
export function openStores(live: Live): Diagnostic[] {
  // Windows has no permission bits.
  if (process.platform === 'win32') return [];
  const folders = [...live.settings.agents.keys()].map((agent) => agentDirOf(live, live.settings, agent));
  const isAbsent = absentFolders(live.locations.stateDir, folders.length);
  const files = [...new Set([live.locations.mainAgentDir, ...folders])]
    .filter((folder) => !isAbsent(path.dirname(folder)))
    .flatMap((folder) => STORES.map((name) => path.join(folder, name)));
  files.push(path.join(live.locations.stateDir, 'state', 'openclaw.sqlite'));
  return files.filter(isOpen).map((file) => {
    const name = live.show(file);
    return diagnostic('W225', `${name} contains credentials, and other users can read it.`, {
      remedy: `Restrict its permissions: chmod 600 ${name}`,
    });
  });
}

function isOpen(file: string): boolean {
  const found = lookAt(file);
  return found !== undefined && (found.mode & OTHERS) !== 0;
}
