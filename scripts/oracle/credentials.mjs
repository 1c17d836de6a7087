/**
 * Credentials that our commands store and remove, and what real OpenClaw then says that it has. In modern homes the
 * commands ask OpenClaw itself to do it, so this also shows that it understands how it is asked.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RELEASES, runOpenClaw } from '../releases/openclaw.mjs';
import { programOf } from '../releases/packages.mjs';
import { CLASSIC_HOME, MODERN_HOME } from './sequences.mjs';

const TOKEN = `sk-ant-oat01-${'A'.repeat(80)}`;
const KEY = 'sk-test-0123456789abcdef';

/** A command line, and what it reads from standard input. */
const COMMANDS = [
  [['auth', 'setup-token', '--stdin'], TOKEN],
  [['auth', 'paste-token', '--provider', 'openai', '--expires-in', '30d', '--stdin'], 'tok-0123456789'],
  [['auth', 'paste-api-key', '--provider', 'openai', '--profile-id', 'openai:key', '--stdin'], KEY],
  [['auth', 'paste-api-key', '--provider', 'anthropic', '--profile-id', 'anthropic:gone', '--stdin'], KEY],
  [['auth', 'paste-api-key', '--provider', 'google', '--agent', 'work', '--stdin'], KEY],
  [['auth', 'remove', 'anthropic:gone', '--yes'], ''],
];
const STORED = { 'anthropic:manual': 'token', 'openai:manual': 'token', 'openai:key': 'api_key' };

/** `{name, dialect, home, expected}`; what each agent has then, by profile id. */
export const CREDENTIALS = [
  {
    name: 'credentials-classic',
    dialect: 'classic',
    home: CLASSIC_HOME,
    expected: {
      main: { ...STORED, 'anthropic:a': 'api_key', 'anthropic:b': 'api_key' },
      work: { ...STORED, 'anthropic:a': 'api_key', 'anthropic:b': 'api_key', 'google:manual': 'api_key' },
    },
  },
  {
    name: 'credentials-modern',
    dialect: 'modern',
    home: MODERN_HOME,
    expected: { main: STORED, work: { ...STORED, 'google:manual': 'api_key' } },
  },
];

/** Returns `{outcome: 'alike' | 'different', notes}`. */
export async function examineCredentials(program, { dialect, home: files, expected }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'openclaw-oracle-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(home, name)), { recursive: true, mode: 0o700 });
      await writeFile(path.join(home, name), text, { mode: 0o600 });
    }
    const { node, entry } = programOf(RELEASES[dialect]);
    const binary = path.join(home, 'openclaw');
    await writeFile(binary, `#!/bin/sh\nexec "${node}" "${entry}" "$@"\n`);
    await chmod(binary, 0o755);
    const env = { PATH: process.env.PATH, HOME: home, OPENCLAW_BIN: binary, NODE_DISABLE_COMPILE_CACHE: '1' };
    const release = ['--openclaw-version', RELEASES[dialect]];
    for (const [command, input] of COMMANDS) {
      // By the Node that the release needs, as its users have it: an older one cannot read the store of a modern release.
      const ran = spawnSync(node, [program, ...command, ...release], {
        cwd: home,
        env,
        input,
        encoding: 'utf8',
      });
      if (ran.status !== 0) {
        const said = `${ran.stdout}${ran.stderr}`.trim();
        return { outcome: 'different', notes: [`${command.join(' ')}: exit ${ran.status}: ${said}`] };
      }
    }
    const notes = [];
    if (!(await readFile(path.join(home, '.openclaw/openclaw.json'), 'utf8')).includes('// kept'))
      notes.push('the comment of the config is gone');
    for (const [agent, wanted] of Object.entries(expected)) {
      const found = await profilesOf(dialect, home, agent);
      if (canonical(found) !== canonical(wanted))
        notes.push(`agent ${agent} has ${canonical(found)}, not ${canonical(wanted)}`);
    }
    return { outcome: notes.length > 0 ? 'different' : 'alike', notes };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Profile id -> type, as this release sees it for an agent. */
async function profilesOf(dialect, home, agent) {
  if (dialect === 'modern') {
    const { json } = await runOpenClaw(RELEASES.modern, home, ['models', 'auth', 'list', '--json', '--agent', agent]);
    return Object.fromEntries((json?.profiles ?? []).map(({ id, type }) => [id, type]));
  }
  // Without an agent 2026.1.30 means main; the agent's own view has main's profiles under it.
  const argv = ['models', 'status', '--json', ...(agent === 'main' ? [] : ['--agent', agent])];
  const { json } = await runOpenClaw(RELEASES.classic, home, argv);
  return Object.fromEntries((json?.auth?.oauth?.profiles ?? []).map(({ profileId, type }) => [profileId, type]));
}

function canonical(profiles) {
  return JSON.stringify(Object.entries(profiles).sort());
}
