/**
 * A whole life beside one release: a home that it made with its own commands is imported, its settings are changed and
 * applied, and the release reads them back in another process; credentials are stored and removed, its own change is
 * named, and a rollback restores every byte.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { ask } from '../facts/answers.mjs';
import { makeHome } from '../releases/home.mjs';
import { isolatedEnvironment } from '../releases/openclaw.mjs';
import { programOf } from '../releases/packages.mjs';
import { start } from '../releases/process.mjs';
import { differences } from './expectation.mjs';
import { readHome } from './reading.mjs';

const KEY = 'sk-test-0123456789abcdef';
const MANIFEST = 'openclaw.models.yaml';
/** Every kind of setting changes against what `makeHome` makes: values, lists, map entries, per agent too. */
const CHANGED = {
  primary: 'google/gemini-2.5-pro',
  fallbacks: ['deep', 'mistral/mistral-large-latest', 'google/gemini-2.5-flash'],
  image: { primary: 'google/gemini-2.5-pro', fallbacks: ['google/gemini-2.5-flash'] },
  aliases: { fast: 'google/gemini-2.5-pro', deep: 'anthropic/claude-opus-4-6' },
  allow: 'declared',
  providers: {
    vllm: {
      baseUrl: 'http://127.0.0.1:8000/v1',
      api: 'openai-completions',
      models: [
        {
          id: 'qwen3-32b',
          name: 'Qwen3 32B',
          reasoning: false,
          input: ['text'],
          cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
          contextWindow: 131072,
          maxTokens: 8192,
        },
      ],
    },
  },
  roles: { subagents: 'vllm/qwen3-32b' },
  auth: { order: { anthropic: ['anthropic:b', 'anthropic:a'] } },
  agents: {
    main: { auth: { order: { anthropic: ['anthropic:a', 'anthropic:b'] } } },
    work: {
      primary: 'deep',
      fallbacks: ['google/gemini-2.5-flash'],
      auth: { order: { anthropic: ['anthropic:w', 'anthropic:own'] } },
    },
  },
};

/** What `allow: declared` stands for then. */
const ALLOWED = [
  'anthropic/claude-opus-4-6',
  'google/gemini-2.5-flash',
  'google/gemini-2.5-pro',
  'mistral/mistral-large-latest',
  'vllm/qwen3-32b',
];

/** What is looked at, in this order; a step that fails leaves out those that need it. */
export const STEPS = ['import', 'store', 'apply', 'read', 'rollback', 'drift', 'remove'];

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
    const made = await makeHome(release, home, ask(release));
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
  const models = provider?.models?.map(({ api, ...model }) => (api === provider.api ? model : { ...model, api }));
  return provider && { ...provider, models };
}

/** The steps. Each throws what is wrong, or returns why it was left out. */
class Life {
  #release;
  #program;
  #home;
  #known;
  #environment;

  constructor(release, program, home) {
    const { node, entry } = programOf(release);
    const binary = path.join(home, 'openclaw');
    writeFileSync(binary, `#!/bin/sh\nexec "${node}" "${entry}" "$@"\n`);
    chmodSync(binary, 0o755);
    this.#release = release;
    this.#program = program;
    this.#home = home;
    this.#known = Object.fromEntries(Object.entries(ask(release)).map(([name, { value }]) => [name, value]));
    this.#environment = { ...isolatedEnvironment(node, home), OPENCLAW_BIN: binary };
  }

  async import() {
    this.#ours(['import', '--output', MANIFEST]);
    const plan = JSON.parse(this.#ours(['plan', '-f', MANIFEST, '--json']));
    if (plan.changes.length > 0) throw new Error(`the plan is not empty: ${JSON.stringify(plan.changes)}`);
  }

  /** By our commands: also the two that an older release cannot be given without a terminal. */
  async store() {
    const main = this.#known.commands['auth paste-api-key'] ? [] : ['anthropic:a', 'anthropic:b'];
    for (const id of [...main, 'anthropic:gone']) this.#paste(id, 'main');
    // Some releases store an order of an agent's own profiles only.
    for (const id of ['anthropic:own', 'anthropic:w']) this.#paste(id, 'work');
    await this.#expectProfiles('work', ['anthropic:w', 'anthropic:own']);
    await this.#expectProfiles('main', ['anthropic:a', 'anthropic:b', 'anthropic:gone']);
  }

  async apply() {
    const imported = parse(readFileSync(path.join(this.#home, MANIFEST), 'utf8'));
    writeFileSync(path.join(this.#home, MANIFEST), stringify({ ...imported, ...CHANGED }));
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
      const found = differences(
        this.#release,
        CHANGED,
        await readHome(run, CHANGED, { lists: false, storedOrders: true }),
      );
      found.push(...(await this.#otherDifferences(run)));
      if (found.length > 0) throw new Error(found.join('; '));
    });
  }

  /** Settings that no command of `models` shows: as the release reads its config. */
  async #otherDifferences(run) {
    const get = async (place) => (await run(['config', 'get', place, '--json'])).json;
    const provider = await get('models.providers.vllm');
    const { model } = (await get('agents.defaults.subagents')) ?? {};
    const { json: status } = await run(['models', 'status', '--json']);
    const compare = (what, wanted, got) =>
      isDeepStrictEqual(wanted, got) ? [] : [`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`];
    return [
      ...compare('providers.vllm', CHANGED.providers.vllm, withoutInherited(provider)),
      ...compare('roles.subagents', CHANGED.roles.subagents, model?.primary ?? model),
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
    const words = ['models', 'set', 'anthropic/claude-haiku-4-5'];
    await this.#inProcess(async (run) => {
      const { code, stderr } = await run(words);
      if (code !== 0) throw new Error(`openclaw ${words.join(' ')}: exit ${code}: ${stderr}`);
    });
    const { settings } = JSON.parse(this.#ours(['drift', '-f', MANIFEST, '--json']));
    const found = settings.find(({ address }) => address === 'primary');
    if (found?.state !== 'live-changed') throw new Error(`primary is ${found?.state ?? 'no drift'}`);
    if (this.#known.journal.kind === 'none') return;
    if (found.liveChange?.command !== 'openclaw models set')
      throw new Error(`named ${JSON.stringify(found.liveChange ?? null)}`);
  }

  async remove() {
    const file = this.#known.authLayout === 'profiles-json' || this.#known.authLayout === 'state-json';
    const argv = ['auth', 'remove', 'anthropic:gone', '--yes', '-f', MANIFEST];
    if (!file && !this.#known.commands['auth logout']) {
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
    const listing = this.#known.commands['auth list'];
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
