/** Every command on manifests in many YAML styles: manifest and live become what was meant, other bytes stay. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import JSON5 from 'json5';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { addAlias, removeAlias } from '../../src/edits/aliases.ts';
import type { Chain } from '../../src/edits/chain.ts';
import type { SettingEdit } from '../../src/edits/context.ts';
import {
  addFallback,
  clearFallbacks,
  inheritFallbacks,
  moveFallback,
  promoteFallback,
  removeFallback,
} from '../../src/edits/fallbacks.ts';
import { clearOrder, setOrder } from '../../src/edits/orders.ts';
import { setImage, setPrimary } from '../../src/edits/set.ts';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Plan } from '../../src/generated/plan.ts';
import { editManifest, KNOWS_NOTHING, vocabularyOf } from '../../src/manifest/index.ts';
import { aliasRefs } from '../../src/openclaw/settings.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { planManifest } from '../../src/use-cases/plan.ts';
import { prepareEdit } from '../../src/use-cases/prepare-edit.ts';
import type { ManifestOptions } from '../../src/workspace/manifest-file.ts';
import { Random, type RandomManifest, randomManifest } from '../manifest/edit/random-manifests.ts';
import { FACTS } from '../releases.ts';
import {
  errorsOf,
  liveOf,
  makeHome,
  readIfThere,
  resultsOf,
  type TestHome,
  unwrap,
  writeFiles,
} from '../use-cases/homes.ts';
import { run } from './commands.ts';
import type { ChainName, Intent, LiveSettings, Orders, World } from './intent.ts';
import * as intents from './intent.ts';
import { type Comments, expectOtherLines, lastingComments } from './untouched-lines.ts';

const TRUSTING = { strict: false, force: true };

const SAMPLES = fc.sample(randomManifest(), { seed: 20261123, numRuns: 40 });
const PROVIDERS = ['anthropic', 'openai', 'google', 'mistral'];
const IDS = ['work', 'default', 'backup', 'a b', '#1'];
const REFS = [
  'anthropic/claude-opus-4-5',
  'openai/gpt-5.2',
  'google/gemini-2.5-pro',
  'openrouter/meta-llama/llama-3.3-70b:free',
  'ollama/qwen3:8b',
  'groq/a model, with blanks',
  'x/new',
];

/** What the manifests do not manage stays as it is here. */
const CONFIG = `{
  // not ours
  meta: { lastTouchedVersion: '2026.1.30', lastTouchedAt: '2026-01-30T00:00:00.000Z' },
  gateway: { mode: 'local' }, /* kept */
  agents: {
    defaults: {
      model: { primary: 'mistral/mistral-large', fallbacks: ['ollama/qwen3:8b', 'x/live'] },
      imageModel: { primary: 'google/gemini-2.5-flash', fallbacks: ['x/live'] },
      models: { 'x/live': { alias: 'mine', params: { temperature: 0 } } },
    },
    list: [{ id: 'main', default: true }, { id: 'work', model: 'x/live' }, { id: 'home' }, { id: 'ops', model: { primary: 'x/live', fallbacks: [] } }],
  },
  auth: { order: { mistral: ['mistral:work', 'mistral:#1'] } },
}
`;
const STORE = JSON.stringify({
  version: 1,
  profiles: Object.fromEntries(
    PROVIDERS.flatMap((provider) =>
      IDS.map((id) => [`${provider}:${id}`, { type: 'api_key', provider, key: 'planted' }]),
    ),
  ),
});

type ModelValue = string | { readonly primary?: string; readonly fallbacks?: string[] } | undefined;

interface Config {
  readonly gateway: unknown;
  readonly agents: {
    readonly defaults: {
      readonly model?: ModelValue;
      readonly imageModel?: ModelValue;
      readonly models?: Readonly<Record<string, { readonly alias?: string; readonly params?: unknown }>>;
    };
    readonly list: readonly { readonly id: string; readonly model?: ModelValue }[];
  };
  readonly auth?: { readonly order?: Orders };
}

function readLive(dir: string): LiveSettings {
  const text = readFileSync(path.join(dir, '.openclaw/openclaw.json'), 'utf8');
  expect(text).toContain('// not ours\n');
  expect(text).toContain("  gateway: { mode: 'local' }, /* kept */\n");
  const { agents, auth } = JSON5.parse<Config>(text);
  const { model, imageModel, models = {} } = agents.defaults;
  expect(models['x/live']?.params).toEqual({ temperature: 0 });
  const chain = (value: ModelValue) =>
    typeof value === 'string'
      ? { primary: value, fallbacks: undefined }
      : { primary: value?.primary, fallbacks: value?.fallbacks };
  const aliases = Object.entries(models).flatMap(([ref, { alias }]) => (alias ? [[alias, ref] as const] : []));
  const stored = (id: string): Orders => {
    const store = readIfThere(path.join(dir, `.openclaw/agents/${id}/agent/auth-profiles.json`));
    return store === undefined ? {} : ((JSON.parse(store) as { order?: Orders }).order ?? {});
  };
  return {
    primary: chain(model).primary,
    fallbacks: chain(model).fallbacks ?? [],
    image: { primary: chain(imageModel).primary, fallbacks: chain(imageModel).fallbacks ?? [] },
    aliases: Object.fromEntries(aliases),
    order: auth?.order ?? {},
    agents: Object.fromEntries(
      agents.list
        .filter(({ id }) => id !== 'main')
        .map(({ id, model: own }) => [id, { ...chain(own), order: stored(id) }]),
    ),
  };
}

function readManifest(text: string): Manifest {
  return parseDocument(text.replace(/^\uFEFF/, '')).toJS() as Manifest;
}

interface Step {
  readonly argv: readonly string[];
  readonly settingEdit: SettingEdit;
  readonly intent: Intent;
}

/** A command of each kind, with arguments out of the manifest and from elsewhere. */
function stepOf(kind: string, world: World, random: Random): Step {
  const { manifest, live } = world;
  const agent = random.pick('work', 'home', 'ops');
  const chain: ChainName = kind.startsWith('image-') ? 'image' : kind.endsWith('--agent') ? { agent } : 'defaults';
  const names = Object.keys(manifest.aliases ?? live.aliases);
  const model = () => random.pick('unheard-of', ...REFS, ...names, ...names);
  const image = typeof manifest.image === 'object' ? manifest.image : undefined;
  const list =
    chain === 'defaults'
      ? (manifest.fallbacks ?? live.fallbacks)
      : chain === 'image'
        ? (image?.fallbacks ?? live.image.fallbacks)
        : (manifest.agents?.[agent]?.fallbacks ?? live.agents[agent]?.fallbacks ?? live.fallbacks);
  const member = () => (random.chance(0.85) ? random.pick(model(), ...list, ...list) : model());
  const place = () => 1 + random.below(list.length + 1);
  const words = kind.split(' ').filter((word) => !word.startsWith('--'));
  const target: Chain = typeof chain === 'object' ? { of: 'agent', id: agent } : { of: chain };
  const step = (args: readonly string[], intent: Intent, settingEdit: SettingEdit): Step => {
    const extra = typeof chain === 'object' ? ['--agent', agent] : [];
    return { argv: [...words, ...args, ...extra], intent, settingEdit };
  };
  const text = /remove|move|promote/.test(kind) || random.chance(0.2) ? member() : model();
  const at = /--at|move$|move --agent/.test(kind) && !kind.includes('remove') ? place() : undefined;
  const provider = random.pick('anthropic', ...PROVIDERS);
  const order = { provider, agent: typeof chain === 'object' ? agent : undefined };
  const ids = [`${provider}:work`, ...random.some(IDS, 3).map((id) => `${provider}:${id}`)];
  const name = random.pick('fresh', 'Fast', 'mine', 'x.1', ...names);
  switch (words.join(' ').replace('image-fallbacks', 'fallbacks')) {
    case 'set':
      return step([text], intents.set(chain, text), setPrimary(text, { agent: order.agent, ...TRUSTING }));
    case 'set-image':
      return step([text, '--force'], intents.set('image', text), setImage(text, { strict: false, force: true }));
    case 'aliases add':
      return step([name, text], intents.addAlias(name, text), addAlias(name, text, TRUSTING));
    case 'aliases remove':
      return step([name], intents.removeAlias(name), removeAlias(name));
    case 'fallbacks add': {
      const place = at === undefined ? [] : ['--at', String(at)];
      return step([text, ...place], intents.add(chain, text, at), addFallback(target, text, at, TRUSTING));
    }
    case 'fallbacks remove':
      return step([text], intents.remove(chain, text), removeFallback(target, text));
    case 'fallbacks clear':
      return step([], intents.clear(chain), clearFallbacks(target));
    case 'fallbacks move':
      return step([text, String(at)], intents.move(chain, text, at ?? 1), moveFallback(target, text, at ?? 1));
    case 'fallbacks promote':
      return step([text], intents.promote(chain, text), promoteFallback(target, text));
    case 'fallbacks inherit':
      return step([], intents.inherit(agent), inheritFallbacks(agent));
    case 'auth order set':
      return step(['--provider', provider, ...ids], intents.setOrder(provider, order.agent, ids), setOrder(order, ids));
    case 'auth order clear':
      return step(['--provider', provider], intents.clearOrder(provider, order.agent), clearOrder(order));
    default:
      throw new Error(`no such command: ${kind}`);
  }
}

const KINDS = [
  'set',
  'set --agent',
  'set-image',
  'aliases add',
  'aliases remove',
  'fallbacks add',
  'fallbacks add --at',
  'fallbacks add --agent',
  'fallbacks add --at --agent',
  'fallbacks remove',
  'fallbacks remove --agent',
  'fallbacks clear',
  'fallbacks clear --agent',
  'fallbacks move',
  'fallbacks move --agent',
  'fallbacks promote',
  'fallbacks promote --agent',
  'fallbacks inherit --agent',
  'image-fallbacks add',
  'image-fallbacks add --at',
  'image-fallbacks remove',
  'image-fallbacks clear',
  'image-fallbacks move',
  'image-fallbacks promote',
  'auth order set',
  'auth order set --agent',
  'auth order clear',
  'auth order clear --agent',
];

/** Every manifest times every command, each from the start; nothing is written. */
it.each([0, 1, 2, 3])('every command edits every manifest as it says, and nothing else (%i)', async (share) => {
  for (const [index, sample] of SAMPLES.entries()) {
    if (index % 4 === share) await withApplied(sample, (home) => editAll(home, sample, index));
  }
});

async function editAll(home: TestHome, sample: RandomManifest, index: number): Promise<void> {
  const live = await liveOf(home);
  const settings = readLive(home.dir);
  const random = new Random(index + 1000);
  const vocabulary = vocabularyOf(sample.value, {
    naming: FACTS.classic,
    liveAliases: aliasRefs(live.settings.aliases),
  });
  const scene = { manifest: sample.value, vocabulary, live, imported: importLive(live).manifest, models: KNOWS_ALL };
  for (const kind of KINDS) {
    const { argv, settingEdit, intent } = stepOf(kind, { manifest: sample.value, live: settings }, random);
    const wanted = structuredClone({ manifest: sample.value, live: settings });
    const error = intent(wanted);
    const meant = settingEdit(scene);
    const told = `${argv.join(' ')}\n${sample.text}`;
    expect(meant.ok ? undefined : meant.problems[0]?.code, told).toBe(error);
    if (!meant.ok) continue;
    const result = unwrap(editManifest(sample.text, 'm.yaml', meant.value.edits));
    expectEdited(sample.text, result, { ...sample, manifest: sample.value }, wanted.manifest, told);
    edited.set(kind, (edited.get(kind) ?? 0) + 1);
  }
}

const KNOWS_ALL = { ...KNOWS_NOTHING, complete: false };
const edited = new Map<string, number>();

it('most of them were no errors', () => {
  for (const kind of KINDS) expect(edited.get(kind), kind).toBeGreaterThanOrEqual(8);
});

/** What the text says is what was wanted, and everything else in it is as it was. */
function expectEdited(
  text: string,
  result: string,
  state: { readonly manifest: Manifest; readonly comments: Comments },
  wanted: Manifest,
  told: string,
): Comments {
  const shown = `${told}\n=====>\n${result}`;
  expect(readManifest(result), shown).toEqual(wanted);
  expectOtherLines(text, result, state.manifest, wanted, shown);
  expect(result.startsWith('\uFEFF'), shown).toBe(text.startsWith('\uFEFF'));
  if (text.includes('\n')) expect(/(^|[^\r])\n/.test(result), shown).toBe(/(^|[^\r])\n/.test(text));
  const lasting = lastingComments(state.comments, state.manifest, wanted);
  for (const { text: comment } of lasting) expect(result.split(comment).length, `${comment}\n${shown}`).toBe(2);
  return lasting;
}

/** Each manifest gets a tenth of the commands, in its own order, one after the other, and they are applied. */
it.each([0, 1, 2, 3])('every command does what it says, and nothing else (%i)', async (share) => {
  for (const [index, sample] of SAMPLES.entries()) {
    if (index % 4 === share) await checkAll(sample, index);
  }
});

const done = new Map<string, number>();

it('enough of them were no errors', () => {
  for (const kind of KINDS) expect(done.get(kind), kind).toBeGreaterThanOrEqual(1);
});

async function checkAll(sample: RandomManifest, index: number): Promise<void> {
  await withApplied(sample, async (home) => {
    const random = new Random(index);
    let state: State = { manifest: sample.value, live: readLive(home.dir), comments: sample.comments };
    // Of three manifests one carries a command out with everything that belongs to it; so each kind has its turn.
    const third = Math.floor(index / 3);
    const whole = (third + index) % 3 === 0 ? KINDS[third] : undefined;
    const kinds = KINDS.filter((kind, at) => (at + index) % 10 === 0 || kind === whole);
    for (const kind of shuffled(kinds, random)) {
      const real = kind === whole;
      state = await check({ home, kind, random, real }, state);
    }
    const { plan } = unwrap(await planManifest(optionsOf(home)));
    expect(plan).toMatchObject({ changes: [], commands: [] });
  });
}

/** A home where this manifest is live already. */
async function withApplied(sample: RandomManifest, work: (home: TestHome) => Promise<void>): Promise<void> {
  const home = makeHome({
    '.openclaw/openclaw.json': CONFIG,
    '.openclaw/agents/main/agent/auth-profiles.json': STORE,
    'm.yaml': sample.text,
  });
  try {
    put(home, unwrap(await planManifest(optionsOf(home))).plan);
    await work(home);
  } finally {
    home.remove();
  }
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  return values.flatMap(() => left.splice(random.below(left.length), 1));
}

function optionsOf(home: TestHome): ManifestOptions {
  return { ...home.options, manifest: 'm.yaml', readStdin: async () => new Uint8Array() };
}

/** Writes what a plan says, without the care that real files need. */
function put(home: TestHome, plan: Plan): void {
  expect(errorsOf(plan)).toEqual([]);
  writeFiles(home.dir, Object.fromEntries(resultsOf(home, plan).map(({ file, after }) => [file, after])));
}

interface State extends World {
  readonly comments: Comments;
}

interface Trial {
  readonly home: TestHome;
  readonly kind: string;
  readonly random: Random;
  /** With the transaction and all that a command line goes through. */
  readonly real: boolean;
}

/** Runs one command and checks everything there is. */
async function check({ home, kind, random, real }: Trial, state: State): Promise<State> {
  const file = path.join(home.dir, 'm.yaml');
  const text = readFileSync(file, 'utf8');
  const { argv, settingEdit, intent } = stepOf(kind, state, random);
  const wanted = structuredClone({ manifest: state.manifest, live: state.live });
  const error = intent(wanted);
  const said = await (real ? carryOut(home, argv) : putInPlace(home, settingEdit));
  const result = readFileSync(file, 'utf8');
  const told = `${argv.join(' ')}: ${said}\n${text}\n=====>\n${result}`;
  if (error !== undefined) {
    expect(said, told).toBe(error);
    expect(result, told).toBe(text);
    expect(readLive(home.dir), told).toEqual(state.live);
    return state;
  }
  expect(said, told).toBe('done');
  done.set(kind, (done.get(kind) ?? 0) + 1);
  expect(readLive(home.dir), told).toEqual(wanted.live);
  return { ...wanted, comments: expectEdited(text, result, state, wanted.manifest, told) };
}

/** The code of the error, or `done`. */
async function carryOut(home: TestHome, argv: readonly string[]): Promise<string> {
  const ran = await run(home, [...argv, '--apply', '-f', 'm.yaml', '--json']);
  const { error, remaining } = JSON.parse(ran.stdout) as { error?: { code: string }; remaining?: number };
  expect(ran.code).toBe(error ? 1 : 0);
  return error?.code ?? (remaining === 0 ? 'done' : `${remaining} left`);
}

async function putInPlace(home: TestHome, settingEdit: SettingEdit): Promise<string> {
  const prepared = await prepareEdit(settingEdit, optionsOf(home), false);
  if (!prepared.ok) return prepared.problems.map(({ code }) => code).join();
  const { plan, manifest, remaining } = prepared.value;
  put(home, plan);
  if (manifest.after !== manifest.before) writeFiles(home.dir, { 'm.yaml': manifest.after });
  return remaining === 0 ? 'done' : `${remaining} left`;
}
