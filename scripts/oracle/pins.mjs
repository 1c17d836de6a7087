/**
 * Chats that keep a model: a real gateway pins two, `pins` must show them, and `pins clear` must clear the named one
 * through that gateway and leave the other. Runs our program with the release's Node, which can read its databases.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { endGateway, freePort, LOCAL, patch, patiently, startGateway } from '../releases/gateway.mjs';
import { environmentOf, RELEASES } from '../releases/openclaw.mjs';
import { programOf } from '../releases/packages.mjs';
import { start } from '../releases/process.mjs';

const MODELS = ['first', 'second'];
const [CLEARED, LEFT] = ['agent:main:cleared', 'agent:main:left'];

/** `{name, dialect}` */
export const PINS = [{ name: 'pins-modern', dialect: 'modern' }];

function configOf(port) {
  const models = MODELS.map((id) => ({
    ...{ id, name: id, reasoning: false, input: ['text'], contextWindow: 100_000, maxTokens: 4096 },
    cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  }));
  const provider = { baseUrl: 'http://127.0.0.1:9/v1', api: 'openai-completions', apiKey: 'fake-key', models };
  const defaults = { model: { primary: 'one/first' }, models: { 'one/first': {}, 'one/second': {} } };
  return {
    agents: {
      defaults: { ...defaults, systemAgent: { agentId: 'main' } },
      ownership: 'explicit',
      entries: { main: {} },
    },
    models: { mode: 'merge', providers: { one: provider } },
    gateway: { mode: 'local', port, bind: 'loopback', auth: { mode: 'token', token: 'fake-token-of-a-test' } },
  };
}

/** Our program in a home, where `openclaw` is the release. */
function ours(program, release, home, words) {
  const argv = [program, ...words, '--openclaw-version', release];
  const env = { ...environmentOf(release, home), ...LOCAL, OPENCLAW_BIN: path.join(home, 'openclaw') };
  return new Promise((resolve) => {
    const child = spawn(programOf(release).node, argv, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (text) => (said[name] += text));
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/** Returns `{outcome: 'alike' | 'different', notes}`. */
export async function examinePins(program, { dialect }) {
  const release = RELEASES[dialect];
  const home = await mkdtemp(path.join(os.tmpdir(), 'openclaw-oracle-'));
  const notes = [];
  let gateway;
  let openclaw;
  try {
    const port = await freePort();
    const { node, entry } = programOf(release);
    await mkdir(path.join(home, '.openclaw'), { mode: 0o700 });
    await writeFile(path.join(home, '.openclaw/openclaw.json'), JSON.stringify(configOf(port)), { mode: 0o600 });
    await writeFile(path.join(home, 'openclaw'), `#!/bin/sh\nexec "${node}" "${entry}" "$@"\n`);
    await chmod(path.join(home, 'openclaw'), 0o755);
    gateway = await startGateway(release, home, port);
    openclaw = await start(release, home);
    for (const key of [CLEARED, LEFT]) {
      const { code, stderr } = await patiently(openclaw, patch(key, { model: 'one/second' }));
      if (code !== 0) notes.push(`sessions.patch ${key}: exit ${code}: ${stderr.slice(-500)}`);
    }
    const pinned = async () => {
      const { code, stdout, stderr } = await ours(program, release, home, ['pins', '--json']);
      if (code !== 0) notes.push(`pins: exit ${code}: ${stderr.slice(-500)}`);
      return JSON.parse(stdout).pins.map(({ session, model, modelBy }) => `${session} ${model} ${modelBy}`);
    };
    const expectPins = (found, wanted) => {
      if (found.join(', ') !== wanted.join(', '))
        notes.push(`pins are "${found.join(', ')}", not "${wanted.join(', ')}"`);
    };
    const pin = (key) => `${key} one/second user`;
    expectPins(await pinned(), [pin(CLEARED), pin(LEFT)]);
    const cleared = await ours(program, release, home, ['pins', 'clear', '--session', CLEARED, '--yes']);
    if (cleared.code !== 0) notes.push(`pins clear: exit ${cleared.code}: ${cleared.stdout}${cleared.stderr}`);
    expectPins(await pinned(), [pin(LEFT)]);
    return { outcome: notes.length > 0 ? 'different' : 'alike', notes };
  } finally {
    openclaw?.end();
    if (gateway) await endGateway(gateway);
    await rm(home, { recursive: true, force: true });
  }
}
