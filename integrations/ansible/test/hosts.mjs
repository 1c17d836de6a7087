/** Hosts for Ansible on this machine: one sshd on loopback, and one HOME for the key of each host. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const SECRETS = ['planted-gateway-token', 'planted-api-key', 'planted-in-broken-file'];

const CONFIG = `{
  // the family's gateway
  meta: { lastTouchedVersion: "2026.1.30", lastTouchedAt: "2026-01-30T00:00:00.000Z" },
  gateway: { mode: 'local', auth: { token: "planted-gateway-token" } },
  agents: { defaults: { model: { primary: "anthropic/claude-sonnet-4-5" }, models: { "anthropic/claude-sonnet-4-5": {} } } },
}
`;
const STORE = `{ "version": 1, "profiles": {
  "anthropic:a": { "type": "api_key", "provider": "anthropic", "key": "planted-api-key" } } }
`;

export const MANIFEST = `version: 1
primary: anthropic/claude-opus-4-5
fallbacks: [openai/gpt-5.2]
auth:
  order:
    anthropic: [anthropic:a]
`;

export class Host {
  constructor(folder, name) {
    this.name = name;
    this.home = path.join(folder, 'homes', name);
    this.key = path.join(folder, 'keys', name);
    this.config = path.join(this.home, '.openclaw', 'openclaw.json');
  }

  async create() {
    const agent = path.join(this.home, '.openclaw', 'agents', 'main', 'agent');
    await mkdir(agent, { recursive: true, mode: 0o700 });
    await writeFile(this.config, CONFIG, { mode: 0o600 });
    await writeFile(path.join(agent, 'auth-profiles.json'), STORE, { mode: 0o600 });
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', this.name, '-f', this.key]);
    return `environment="HOME=${this.home}" ${await readFile(`${this.key}.pub`, 'utf8')}`;
  }

  /** Digest of name and content of every OpenClaw file. */
  async digest() {
    const hash = createHash('sha256');
    const folder = path.join(this.home, '.openclaw');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
    for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(file));
    return hash.digest('hex');
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the sshd; `stop()` ends only that process. */
export async function startHosts(folder, count, sshd) {
  for (const name of ['homes', 'keys', 'c']) await mkdir(path.join(folder, name), { mode: 0o700 });
  const hosts = Array.from({ length: count }, (_, index) => new Host(folder, `gateway-${index + 1}`));
  const keys = [];
  for (const host of hosts) keys.push(await host.create());
  const port = await freePort();
  const at = (name) => path.join(folder, name);
  await writeFile(at('authorized_keys'), keys.join(''), { mode: 0o600 });
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('host_key')]);
  const config = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host_key')}`,
    `AuthorizedKeysFile ${at('authorized_keys')}`,
    `PidFile ${at('sshd.pid')}`,
    'PermitUserEnvironment yes',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    // The folder is in the folder for temporary files, which every user may write to.
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'UsePAM no',
    'MaxStartups 200',
    'PrintMotd no',
  ];
  await writeFile(at('sshd_config'), `${config.join('\n')}\n`);
  if (process.getuid() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  const daemon = spawn(sshd, ['-D', '-e', '-f', at('sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  await new Promise((resolve, reject) => {
    daemon.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4000);
      if (log.includes('Server listening')) resolve();
    });
    daemon.on('exit', (code) => reject(new Error(`sshd ended with ${code}: ${log}`)));
  });
  await writeFile(at('inventory.yml'), inventory(folder, hosts, port));
  // A host of the same group where no process listens.
  await writeFile(at('away.yml'), `openclaw:\n  hosts:\n    gateway-away:\n      ansible_port: ${await freePort()}\n`);
  await writeFile(at('openclaw.models.yaml'), MANIFEST);
  await writeFile(at('ansible.cfg'), settings(folder));
  const restart = at('restart.sh');
  await writeFile(restart, `#!/bin/sh\nbasename "$HOME" >> ${at('restarted')}\n`);
  await chmod(restart, 0o755);
  return { hosts, stop: () => daemon.kill('SIGTERM') };
}

function inventory(folder, hosts, port) {
  const lines = hosts.flatMap(({ name, key }) => [
    `    ${name}:`,
    `      ansible_ssh_private_key_file: ${key}`,
    // All hosts have the same address, and a shared connection has one HOME.
    `      ansible_control_path: ${folder}/c/${name}`,
  ]);
  return `openclaw:
  hosts:
${lines.join('\n')}
  vars:
    ansible_host: 127.0.0.1
    ansible_port: ${port}
    ansible_python_interpreter: /usr/bin/python3
    openclaw_models_manifest: "{{ lookup('ansible.builtin.file', '${folder}/openclaw.models.yaml') }}"
    openclaw_models_plan_dir: ${folder}/plans
    openclaw_models_node: ${process.execPath}
    openclaw_models_restart_command: [${folder}/restart.sh]
`;
}

function settings(folder) {
  return `[defaults]
inventory = ${folder}/inventory.yml
collections_path = ${folder}/collections
host_key_checking = False
retry_files_enabled = False
forks = 20
localhost_warning = False
local_tmp = ${folder}/local
nocows = 1
[ssh_connection]
pipelining = True
ssh_args = -F /dev/null -o ControlMaster=auto -o ControlPersist=5s -o UserKnownHostsFile=/dev/null -o IdentitiesOnly=yes
`;
}
