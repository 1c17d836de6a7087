/**
 * A whole life beside one release: a home that it made with its own commands is imported, every setting that it has is
 * changed and applied, and the release reads them back in another process; credentials are stored and removed, its own
 * change is named, a model that is gone is replaced, and a rollback restores every byte.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { makeHome } from '../releases/home.mjs';
import { isolatedEnvironment } from '../releases/openclaw.mjs';
import { programOf } from '../releases/packages.mjs';
import { start } from '../releases/process.mjs';
import { ALLOWED, declaredFor, HOOKS } from './everything.mjs';
import { differences } from './expectation.mjs';
import { measuredOf } from './measured.mjs';
import { readHome } from './reading.mjs';

const KEY = 'sk-test-0123456789abcdef';
const MANIFEST = 'openclaw.models.yaml';
const GONE = 'anthropic/claude-haiku-4-5';
const INSTEAD = 'anthropic/claude-sonnet-4-5';

/** What is looked at, in this order; a step that fails leaves out those that need it. */
export const STEPS = ['import', 'store', 'apply', 'read', 'rollback', 'drift', 'moved', 'remove'];

/**
 * @param release such as 2026.6.11; it is installed if need be
 * @param program the path of dist/cli.js
 * @returns `{step: {outcome: 'yes' | 'no' | 'left out', note?}}`
 */
export async function examineRelease(release, program) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'openclaw-oracle-'));
  const results = {};
  try {
    const life = new Life(release, program, home);
    const set = ['config', 'set', 'hooks.mappings', JSON.stringify(HOOKS), '--json'];
    const made = await makeHome(release, home, life.known, [set]);
    const failed = made.find(({ code }) => code !== 0);
    if (failed) throw new Error(`no home: openclaw ${failed.argv.join(' ')}: exit ${failed.code}: ${failed.stderr}`);
    for (const step of STEPS) {
      try {
        const said = await life[step]();
        results[step] = typeof said === 'string' ? { outcome: 'left out', note: said } : { outcome: 'yes' };
      } catch (error) {
        results[step] = { outcome: 'no', note: String(error.message ?? error) };
        if (step === 'import' || step === 'apply') break;
      }
    }
    return results;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Some releases show the provider's `api` again in each of its models. */
function withoutInherited(provider) {
  const inherited = (key, value) => key === 'api' && value === provider.api;
  const models = provider?.models?.map((model) =>
    Object.fromEntries(Object.entries(model).filter((entry) => !inherited(...entry))),
  );
  return provider && { ...provider, models };
}

/** The steps. Each throws what is wrong, or returns why it was left out. */
class Life {
  #release;
  #program;
  #home;
  /** What was measured of the release. */
  known;
  #declared;
  #environment;

  constructor(release, program, home) {
    const { node, entry } = programOf(release);
    const binary = path.join(home, 'openclaw');
    writeFileSync(binary, `#!/bin/sh\nexec "${node}" "${entry}" "$@"\n`);
    chmodSync(binary, 0o755);
    this.#release = release;
    this.#program = program;
    this.#home = home;
    this.known = measuredOf(release);
    this.#declared = declaredFor(this.known);
    this.#environment = { ...isolatedEnvironment(node, home), OPENCLAW_BIN: binary };
  }

  async import() {
    this.#ours(['import', '--output', MANIFEST]);
    const plan = JSON.parse(this.#ours(['plan', '-f', MANIFEST, '--json']));
    if (plan.changes.length > 0) throw new Error(`the plan is not empty: ${JSON.stringify(plan.changes)}`);
  }

  /** By our commands: also the two that an older release cannot be given without a terminal. */
  async store() {
    const main = this.known.commands['auth paste-api-key'] ? [] : ['anthropic:a', 'anthropic:b'];
    for (const id of [...main, 'anthropic:gone']) this.#paste(id, 'main');
    // Some releases store an order of an agent's own profiles only.
    for (const id of ['anthropic:own', 'anthropic:w']) this.#paste(id, 'work');
    await this.#expectProfiles('work', ['anthropic:w', 'anthropic:own']);
    await this.#expectProfiles('main', ['anthropic:a', 'anthropic:b', 'anthropic:gone']);
  }

  async apply() {
    const imported = parse(readFileSync(path.join(this.#home, MANIFEST), 'utf8'));
    writeFileSync(path.join(this.#home, MANIFEST), stringify({ ...imported, ...this.#declared }));
    this.before = this.#config();
    this.orders = await this.#orders();
    this.#ours(['apply', '-f', MANIFEST, '--yes', '--allow-destructive']);
    const plan = JSON.parse(this.#ours(['plan', '-f', MANIFEST, '--json']));
    if (plan.changes.length > 0) throw new Error(`after apply: ${JSON.stringify(plan.changes)}`);
  }

  async read() {
    await this.#inProcess(async (run) => {
      const valid = await run(['config', 'validate', '--json']);
      if (valid.json && valid.json.valid !== true) throw new Error(JSON.stringify(valid.json));
      const checks = { lists: false, storedOrders: true };
      const reading = await readHome(run, this.#declared, checks);
      const found = differences(this.#release, this.#declared, reading);
      found.push(...(await this.#choices(run)));
      if (found.length > 0) throw new Error(found.join('; '));
    });
  }

  /** The provider, and what chats may choose. */
  async #choices(run) {
    const provider = (await run(['config', 'get', 'models.providers.vllm', '--json'])).json;
    const { json: status } = await run(['models', 'status', '--json']);
    const compare = (what, wanted, got) =>
      isDeepStrictEqual(wanted, got) ? [] : [`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];
    return [
      ...compare('providers.vllm', this.#declared.providers.vllm, withoutInherited(provider)),
      ...compare('allow', ALLOWED, status?.allowed?.toSorted()),
    ];
  }

  async rollback() {
    this.#ours(['rollback', '--yes', '-f', MANIFEST]);
    if (this.#config() !== this.before) throw new Error('openclaw.json is not as it was');
    const orders = await this.#orders();
    if (!isDeepStrictEqual(orders, this.orders))
      throw new Error(`orders are ${JSON.stringify(orders)}, were ${JSON.stringify(this.orders)}`);
    this.#ours(['apply', '-f', MANIFEST, '--yes', '--allow-destructive']);
  }

  async drift() {
    const words = ['models', 'set', GONE];
    await this.#inProcess(async (run) => {
      const { code, stderr } = await run(words);
      if (code !== 0) throw new Error(`openclaw ${words.join(' ')}: exit ${code}: ${stderr}`);
    });
    const { settings } = JSON.parse(this.#ours(['drift', '-f', MANIFEST, '--json']));
    const found = settings.find(({ address }) => address === 'primary');
    if (found?.state !== 'live-changed') throw new Error(`primary is ${found?.state ?? 'no drift'}`);
    if (this.known.journal.kind === 'none') return;
    if (found.liveChange?.command !== 'openclaw models set')
      throw new Error(`named ${JSON.stringify(found.liveChange ?? null)}`);
  }

  /** The model that the release's own command has set, and given an entry, is gone. */
  async moved() {
    const manifest = { moved: { [GONE]: INSTEAD } };
    const file = 'moved.yaml';
    writeFileSync(path.join(this.#home, file), stringify({ version: 1, ...manifest }));
    this.#ours(['apply', '-f', file, '--yes', '--allow-destructive']);
    await this.#inProcess(async (run) => {
      const reading = await readHome(run, manifest, { lists: false, storedOrders: false });
      const found = differences(this.#release, { ...manifest, primary: INSTEAD }, reading);
      if (found.length > 0) throw new Error(found.join('; '));
    });
  }

  async remove() {
    const file = this.known.authLayout === 'profiles-json' || this.known.authLayout === 'state-json';
    const argv = ['auth', 'remove', 'anthropic:gone', '--yes', '-f', MANIFEST];
    if (!file && !this.known.commands['auth logout']) {
      const { status, stderr } = this.#run(argv);
      if (status === 0 || !stderr.includes('E317')) throw new Error(`exit ${status}: ${stderr}`);
      return 'the release has no command for it; `auth remove` says so (E317)';
    }
    this.#ours(argv);
    await this.#expectProfiles('main', ['anthropic:a', 'anthropic:b']);
  }

  #paste(id, agent) {
    const options = ['--provider', 'anthropic', '--profile-id', id, '--agent', agent, '--stdin', '-f', MANIFEST];
    this.#ours(['auth', 'paste-api-key', ...options], KEY);
  }

  /** Ids of an agent's profiles as the release sees them; those of main are visible to every agent. */
  async #expectProfiles(agent, wanted) {
    const listing = this.known.commands['auth list'];
    const chosen = ['--agent', agent];
    const argv = listing
      ? ['models', 'auth', 'list', '--json', ...chosen]
      : ['models', 'status', '--json', ...(agent === 'main' ? [] : chosen)];
    await this.#inProcess(async (run) => {
      const { json, stderr } = await run(argv);
      const profiles = json?.profiles ?? json?.auth?.oauth?.profiles;
      if (!profiles) throw new Error(`openclaw ${argv.join(' ')}: ${stderr}`);
      const found = profiles.map(({ id, profileId }) => id ?? profileId).filter((id) => id.startsWith('anthropic:'));
      const missing = wanted.filter((id) => !found.includes(id));
      const left = agent === 'main' ? found.filter((id) => !wanted.includes(id)) : [];
      if (missing.length + left.length > 0)
        throw new Error(`${agent} has ${found.join(', ')}, not ${wanted.join(', ')}`);
    });
  }

  #orders() {
    return this.#inProcess(async (run) => {
      const orders = {};
      for (const agent of ['main', 'work']) {
        const argv = ['models', 'auth', 'order', 'get', '--provider', 'anthropic', '--agent', agent, '--json'];
        orders[agent] = (await run(argv)).json?.order ?? null;
      }
      return orders;
    });
  }

  #config() {
    return readFileSync(path.join(this.#home, '.openclaw', 'openclaw.json'), 'utf8');
  }

  #run(argv, input = '') {
    const { node } = programOf(this.#release);
    const options = { cwd: this.#home, env: this.#environment, input, encoding: 'utf8' };
    return spawnSync(node, ['--no-warnings', this.#program, ...argv], options);
  }

  #ours(argv, input) {
    const { status, stdout, stderr } = this.#run(argv, input);
    if (status !== 0)
      throw new Error(`openclaw-models ${argv.join(' ')}: exit ${status}: ${`${stdout}${stderr}`.trim()}`);
    return stdout;
  }

  /** A fresh process of the release. */
  async #inProcess(work) {
    const program = await start(this.#release, this.#home);
    try {
      return await work(program.run);
    } finally {
      program.end();
    }
  }
}
