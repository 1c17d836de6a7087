// The gateway of a release, for a home in a temporary place.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { environmentOf } from './openclaw.mjs';
import { programOf } from './packages.mjs';

/** Requests to this machine pass no proxy. */
export const LOCAL = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };

/** The words that set fields of a chat session. */
export function patch(key, fields) {
  return ['gateway', 'call', 'sessions.patch', '--params', JSON.stringify({ key, ...fields }), '--json'];
}

/** Waits until it is so, or that long. */
export async function seconds(limit, isSo = () => false) {
  for (let waited = 0; waited < limit && !isSo(); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 1000));
}

/** A gateway that has just started refuses models while it loads its catalogue. */
export async function patiently(program, argv) {
  for (let tries = 1; ; tries += 1) {
    const said = await program.run(argv, LOCAL);
    if (said.code === 0 || tries === 10) return said;
    await seconds(5);
  }
}

export async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the gateway and waits until it takes connections. */
export async function startGateway(release, home, port) {
  const { node, entry } = programOf(release);
  const child = spawn(node, [entry, 'gateway', 'run', '--port', String(port)], {
    cwd: home,
    env: { ...environmentOf(release, home), ...LOCAL },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  for (let waited = 0; waited < 240; waited += 1) {
    if (child.exitCode !== null) throw new Error(`${release}: the gateway ended: ${log.slice(-2000)}`);
    if (await answers(port)) return child;
    await seconds(1);
  }
  child.kill('SIGKILL');
  throw new Error(`${release}: the gateway does not start: ${log.slice(-2000)}`);
}

/** Ends it, by force after 20 seconds. */
export async function endGateway(gateway) {
  if (gateway.exitCode !== null) return;
  gateway.kill('SIGTERM');
  await new Promise((resolve) => {
    gateway.once('exit', resolve);
    setTimeout(() => gateway.kill('SIGKILL'), 20_000).unref();
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket.end() && true));
    socket.on('error', () => resolve(false));
  });
}
