/**
 * The collection on real hosts: Ansible, ssh, and the built program. Not part of `npm test`, which needs only Node.
 *
 * Usage: node integrations/ansible/test/run.mjs [--hosts 50] [--verbose]
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SECRETS, startHosts } from './hosts.mjs';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: { hosts: { type: 'string', default: '5' }, verbose: { type: 'boolean', default: false } },
});
const count = Number(values.hosts);

const NEEDED = {
  'ansible-playbook': 'ansible-core',
  'ansible-galaxy': 'ansible-core',
  ssh: 'openssh-client',
  'ssh-keygen': 'openssh-client',
  sshd: 'openssh-server',
};

function find(program) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

const missing = Object.keys(NEEDED).filter((program) => !find(program));
if (missing.length > 0) {
  const packages = [...new Set(missing.map((program) => NEEDED[program]))].join(' ');
  console.error(`Not run: ${missing.join(', ')} not found. On Debian: apt-get install ${packages}`);
  process.exit(1);
}
assert.ok(count >= 5, '--hosts takes a number from 5');

// A short path: the name of a socket may have at most 108 characters.
const folder = await mkdtemp('/tmp/oca-');
/** Everything that Ansible has printed. */
let printed = '';

function ansible(program, args) {
  return new Promise((resolve, reject) => {
    const env = {
      PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      ANSIBLE_CONFIG: path.join(folder, 'ansible.cfg'),
      ANSIBLE_NOCOLOR: '1',
    };
    const child = spawn(find(program), args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (values.verbose) process.stderr.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      printed += output;
      resolve({ code, output, recap: recapOf(output) });
    });
  });
}

/** Host -> counters in the last lines. */
function recapOf(output) {
  const lines = [...output.matchAll(/^(\S+)\s+: (ok=.*)$/gm)];
  return Object.fromEntries(
    lines.map(([, host, counts]) => [
      host,
      Object.fromEntries([...counts.matchAll(/(\w+)=(\d+)/g)].map(([, name, number]) => [name, Number(number)])),
    ]),
  );
}

const play = (name, ...args) => ansible('ansible-playbook', [`openclaw.models.${name}`, ...args]);

function expectCode(run, code) {
  assert.equal(run.code, code, run.output.slice(-6000));
  return run;
}

const digests = (hosts) => Promise.all(hosts.map((host) => host.digest()));
const changedIn = ({ recap }, hosts) => hosts.map(({ name }) => recap[name]?.changed ?? null);
const times = (number, value) => Array.from({ length: number }, () => value);

async function step(title, work) {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    console.error(`FAILED  ${title}`);
    throw error;
  }
  console.log(`ok  ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${title}`);
}

const { hosts, stop } = await startHosts(folder, count, find('sshd'));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}
const [first, second, broken, ...rest] = hosts;
const whole = await readFile(broken.config, 'utf8');
const plans = path.join(folder, 'plans');
try {
  await step('the collection is built and installed', async () => {
    const bundle = spawnSync(process.execPath, [path.join(here, '..', 'bundle.mjs')], { encoding: 'utf8' });
    assert.equal(bundle.status, 0, bundle.stderr);
    const to = path.join(folder, 'built');
    expectCode(await ansible('ansible-galaxy', ['collection', 'build', path.join(here, '..'), '--output-path', to]), 0);
    const [tarball] = await readdir(to);
    const target = path.join(folder, 'collections');
    expectCode(await ansible('ansible-galaxy', ['collection', 'install', path.join(to, tarball), '-p', target]), 0);
    assert.ok(!existsSync(path.join(target, 'ansible_collections', 'openclaw', 'models', 'test')));
  });

  await step('a check of new hosts says that the program is not installed', async () => {
    const run = expectCode(await play('apply', '--check'), 0);
    assert.match(run.output, /is not installed yet; the changes are unknown/);
    const failed = expectCode(await play('apply', '--limit', first.name), 2);
    assert.match(failed.output, /does not exist\. Run the role openclaw\.models\.install first/);
  });

  await step('the program is installed once', async () => {
    assert.deepEqual(changedIn(expectCode(await play('install'), 0), hosts), times(count, 2));
    assert.deepEqual(changedIn(expectCode(await play('install'), 0), hosts), times(count, 0));
  });

  await step('check and diff show the changes and write nothing', async () => {
    const before = await digests(hosts);
    const run = expectCode(await play('apply', '--check', '--diff'), 0);
    // If a restart is needed, it counts as a change too.
    for (const changed of changedIn(run, hosts)) assert.ok(changed >= 1);
    assert.match(run.output, /^-primary: "anthropic\/claude-sonnet-4-5"$/m);
    assert.match(run.output, /^\+primary: "anthropic\/claude-opus-4-5"$/m);
    assert.deepEqual(await digests(hosts), before);
    assert.ok(!existsSync(path.join(folder, 'restarted')));
  });

  await step('plans of all hosts are one report', async () => {
    const before = await digests(hosts);
    const run = expectCode(await play('plan'), 0);
    assert.match(run.output, new RegExp(`${count} hosts: the same \\d+ changes`));
    assert.deepEqual(await digests(hosts), before);
    assert.equal((await readdir(plans)).length, count);
  });

  await writeFile(broken.config, '{ gateway: { auth: { token: "planted-in-broken-file" } },, ');

  await step('a broken host and an unreachable host fail with a readable message, the others are planned', async () => {
    const run = expectCode(await play('plan', '-i', `${folder}/inventory.yml`, '-i', `${folder}/away.yml`), 2).output;
    assert.match(run, /1 host: failed: ~\/\.openclaw\/openclaw\.json is not valid JSON5.*\[E201\]/);
    assert.match(run, /1 host: failed: The host cannot be reached/);
    assert.match(run, new RegExp(`${count - 1} hosts: the same \\d+ changes`));
    assert.match(run, /A host failed; see the report above/);
    assert.doesNotMatch(run, /Traceback/);
    await rm(path.join(plans, 'gateway-away.json'));
  });

  await step('a failing host stops the canary, and the other hosts of its batch are restarted', async () => {
    const before = await digests(rest);
    const run = expectCode(await play('apply', '-e', '{"openclaw_models_batches": [1, 2, "100%"]}'), 2);
    assert.match(run.output, /"?msg"?: "?E201: /);
    assert.equal(run.recap[broken.name].failed, 1);
    assert.ok(run.recap[first.name].changed >= 1 && run.recap[second.name].changed >= 1);
    assert.deepEqual(changedIn(run, rest), times(rest.length, null), 'the last batch is not contacted');
    assert.deepEqual(await digests(rest), before);
    assert.deepEqual((await readFile(path.join(folder, 'restarted'), 'utf8')).trim().split('\n').sort(), [
      first.name,
      second.name,
    ]);
  });

  await writeFile(broken.config, whole);

  await step('apply changes what is left, and again changes nothing', async () => {
    const run = expectCode(await play('apply'), 0);
    assert.deepEqual(changedIn(run, [first, second]), [0, 0]);
    for (const changed of changedIn(run, [broken, ...rest])) assert.ok(changed >= 1);
    assert.match(await readFile(broken.config, 'utf8'), /the family's gateway[\s\S]*claude-opus-4-5/);
    const after = await digests(hosts);
    assert.deepEqual(changedIn(expectCode(await play('apply'), 0), hosts), times(count, 0));
    assert.deepEqual(await digests(hosts), after);
  });

  await step('drift is found', async () => {
    expectCode(await play('drift'), 0);
    const [drifted] = rest;
    const text = await readFile(drifted.config, 'utf8');
    await writeFile(drifted.config, text.replace('anthropic/claude-opus-4-5', 'openai/gpt-5.2'));
    const run = expectCode(await play('drift'), 2);
    assert.match(run.output, new RegExp(`on ${drifted.name}\\b`));
    assert.match(run.output, /A host differs from the manifest/);
    assert.match(run.output, new RegExp(`${count - 1} hosts: no changes`));
  });

  await step('no output contains a planted secret', async () => {
    await play('apply', '--limit', `${first.name},${rest[0].name}`, '--diff', '-vvv');
    const saved = await Promise.all((await readdir(plans)).map((name) => readFile(path.join(plans, name), 'utf8')));
    assert.ok(printed.length > 10_000);
    for (const secret of SECRETS) assert.ok(![printed, ...saved].some((text) => text.includes(secret)), secret);
  });
  console.log(`All steps passed on ${count} hosts.`);
} finally {
  stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
