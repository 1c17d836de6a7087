/** Every use of a model, or of the models of a provider, and what each would mean if it were gone. Pure. */
import type { Position } from '../errors.ts';
import { type LoadedManifest, refOf, type Vocabulary } from '../manifest/index.ts';
import { movedRefs } from '../manifest/moved.ts';
import { fallbacksOf } from '../openclaw/agents.ts';
import type { CronJob } from '../openclaw/databases/cron-jobs.ts';
import type { SessionPin } from '../openclaw/databases/sessions.ts';
import {
  type ConfigNode,
  child,
  descend,
  entriesOf,
  itemsOf,
  positionOf,
  stringOf,
} from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId, normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import { type ModelUse, modelUses } from '../openclaw/model-uses.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { printAddress } from '../settings/address.ts';
import { declaredValues, manifestWords } from '../settings/words.ts';
import { modelNamed } from './cascade.ts';
import { refOfPin } from './pins.ts';

/** What is looked for. */
export type RefTarget =
  | { readonly kind: 'model'; readonly ref: string }
  | { readonly kind: 'provider'; readonly provider: string };

/** What would happen without it; null where it makes no difference. */
export type Effect =
  /** Another model answers. */
  | { readonly kind: 'next'; readonly model: string }
  /** The model of the agent does the job. */
  | { readonly kind: 'agent-model' }
  | {
      readonly kind: /** Nothing answers. */
        | 'no-answer'
        /** One model less to fall back on. */
        | 'shorter'
        /** An alias that names nothing. */
        | 'no-alias'
        /** What is kept for it means nothing. */
        | 'idle'
        /** Chats cannot choose it. */
        | 'no-choice';
    };

export interface Ref {
  readonly where: 'manifest' | 'config' | 'store' | 'cron' | 'session';
  /** The address of the setting, or of what OpenClaw keeps; the name of a job, the key of a session. */
  readonly address: string;
  /** The model; null for what is of the provider. */
  readonly model: string | null;
  /** As it is written there, such as an alias. */
  readonly word: string;
  readonly position: Position | undefined;
  readonly effect: Effect | null;
}

export interface RefSources {
  readonly live: Live;
  readonly manifest: { readonly loaded: LoadedManifest; readonly vocabulary: Vocabulary } | undefined;
  readonly pins: readonly SessionPin[];
  readonly jobs: readonly CronJob[];
}

/** All uses: the manifest, the config, auth stores, cron jobs, chat sessions. */
export function refsTo(target: RefTarget, { live, manifest, pins, jobs }: RefSources): Ref[] {
  const isGone = (ref: string) =>
    target.kind === 'model' ? ref === target.ref : providerOf(ref).toLowerCase() === target.provider;
  const uses = modelUses(live);
  const effects = new Effects(live, isGone);
  const config = uses
    .filter(({ ref }) => isGone(ref))
    .map((use): Ref => {
      const position = positionOf(use.node, live.show);
      return {
        where: 'config',
        address: use.address,
        model: use.ref,
        word: use.raw,
        position,
        effect: effects.of(use),
      };
    });
  return [
    ...(manifest ? inManifest(target, manifest, isGone) : []),
    ...config,
    ...ofProvider(target, live, isGone, uses),
    ...jobs.flatMap((job) => jobRefs(job, live, isGone)),
    ...pins.flatMap((pin) => pinRefs(pin, live, isGone, effects)),
  ];
}

/** Whether the model is asked there; a list of what may be chosen, or what is kept for a model, asks nothing. */
export function asksFor({ row, address, form }: ModelUse): boolean {
  if (form === 'entry' || form === 'key') return false;
  return !row?.choice && !/allowed(Completion)?Models|allowModels/.test(address);
}

type IsGone = (ref: string) => boolean;

/** What the uses of a config would do without the model. */
class Effects {
  readonly #live: Live;
  readonly #isGone: IsGone;

  constructor(live: Live, isGone: IsGone) {
    this.#live = live;
    this.#isGone = isGone;
  }

  of(use: ModelUse): Effect | null {
    const { row, address, form } = use;
    if (form === 'entry') return this.#entry(use);
    if (form === 'key') return { kind: 'idle' };
    if (!asksFor(use)) return { kind: 'no-choice' };
    const group = /^(.*?)(primary|fallbacks)(\[\d+\])?$/.exec(address);
    if (row && group?.[1] !== undefined) return this.#chain(use, group[1], group[2] === 'primary');
    return { kind: 'no-answer' };
  }

  #chain(use: ModelUse, prefix: string, isPrimary: boolean): Effect {
    if (!isPrimary) return { kind: 'shorter' };
    const { settings, dialect } = this.#live;
    const chain = settings.chains.get(prefix);
    const own = use.agent === undefined ? undefined : settings.agents.get(use.agent);
    const isMain = prefix === '' || prefix === `agents.${use.agent}.`;
    const texts = isMain && own ? fallbacksOf(own, settings, dialect.facts).models : (chain?.fallbacks ?? []);
    return this.#next(texts) ?? { kind: use.row?.elsePrimary ? 'agent-model' : 'no-answer' };
  }

  #next(texts: readonly ModelText[]): Effect | undefined {
    const next = texts.find(({ ref }) => ref !== undefined && !this.#isGone(ref))?.ref;
    return next === undefined ? undefined : { kind: 'next', model: next };
  }

  #entry({ named, node }: ModelUse): Effect {
    if (named !== undefined) return { kind: 'no-alias' };
    const isList = this.#live.settings.allowlists.get('')?.from === 'entries';
    return { kind: isList && entriesOf(this.#live.tree, node).size === 0 ? 'no-choice' : 'idle' };
  }

  /** A model that a person chose in a chat has no fallbacks, where the chat says who chose (2026.9.6, read). */
  chat(agent: string, { modelBy, saysWho }: SessionPin): Effect {
    const { settings, dialect } = this.#live;
    if (modelBy === 'user' && saysWho) return { kind: 'no-answer' };
    const texts = fallbacksOf(settings.agents.get(agent), settings, dialect.facts).models;
    return this.#next(texts) ?? { kind: 'no-answer' };
  }
}

function inManifest(
  target: RefTarget,
  { loaded: { manifest, source }, vocabulary }: NonNullable<RefSources['manifest']>,
  isGone: IsGone,
): Ref[] {
  const at = (path: readonly (string | number)[], address: string, word: string, model: string | null): Ref => ({
    ...{ where: 'manifest', address, model, word, effect: null },
    position: source.positionOf(path),
  });
  const words = manifestWords(manifest).flatMap(({ word, path, address }) => {
    const ref = refOf(word, vocabulary);
    const index = typeof path.at(-1) === 'number' ? `[${path.at(-1)}]` : '';
    return ref !== undefined && isGone(ref) ? [at(path, `${address}${index}`, word, ref)] : [];
  });
  const provider = target.kind === 'provider' ? target.provider : providerOf(target.ref);
  const orders = declaredValues(manifest).flatMap(({ row, path, value, address }) => {
    if (row.value !== 'profiles') return [];
    const names = Object.keys((value ?? {}) as object).filter(
      (name) => normalizeProvider(name, vocabulary.naming) === provider,
    );
    return names.map((name) => at([...path, name], printAddress({ ...address, name }), name, null));
  });
  const moved = Object.entries(manifest.moved ?? {}).flatMap(([from, to]) => {
    const ends = [from, to].filter((side): side is string => side !== null && isGone(refOf(side, vocabulary) ?? ''));
    return ends.length > 0 ? [at(['moved', from], `moved.${from}`, `${from} -> ${to}`, null)] : [];
  });
  const keyed = declaredValues(manifest).flatMap(({ address, path, row }) => {
    const name = address.name;
    const ref = name?.includes('/') && !row.section ? refOf(name, vocabulary) : undefined;
    return name !== undefined && ref !== undefined && isGone(ref) ? [at(path, printAddress(address), name, ref)] : [];
  });
  return [...words, ...keyed, ...(movedRefs(manifest, vocabulary.naming).size > 0 ? moved : []), ...orders];
}

const IDLE: Effect = { kind: 'idle' };

/** Its definition, credentials and their orders; they mean nothing once no other model of the provider is used. */
function ofProvider(target: RefTarget, live: Live, isGone: IsGone, uses: readonly ModelUse[]): Ref[] {
  const { settings, stores } = live;
  const provider = target.kind === 'provider' ? target.provider : providerOf(target.ref);
  const isUsed = uses.some(
    ({ ref, form }) => form !== 'entry' && providerOf(ref).toLowerCase() === provider && !isGone(ref),
  );
  const effect: Effect | null = isUsed ? null : { kind: 'idle' };
  const ref = (where: Ref['where'], address: string, word: string, node?: ConfigNode): Ref => ({
    ...{ where, address, model: null, word, effect },
    position: node && positionOf(node, live.show),
  });
  const inConfig = (...path: readonly string[]) => descend(live.tree, live.tree.root, ...path);
  const defined = [...settings.providerFacts.values()].filter(({ id }) => id === provider);
  const definitions = defined.flatMap(({ key, id, models }) => {
    const node = inConfig('models', 'providers', key);
    if (target.kind === 'provider') return [ref('config', `providers.${id}`, id, node)];
    const items = itemsOf(live.tree, child(live.tree, node, 'models'));
    return models
      .filter((model) => `${id}/${model.id}` === target.ref)
      .map((model) => {
        const item = items.find((one) => stringOf(child(live.tree, one, 'id'))?.trim() === model.id);
        return { ...ref('config', `providers.${id}.models[${model.id}]`, model.id, item ?? node), effect: IDLE };
      });
  });
  const order = settings.order.get(provider);
  const stored = [...stores].flatMap(([agent, store]) => {
    const ids = store.order.get(provider);
    return ids ? [ref('store', `agents.${agent}.auth.order.${provider}`, ids.join(', '))] : [];
  });
  return [
    ...definitions,
    ...(order ? [ref('config', `auth.order.${provider}`, order.ids.join(', '), order.node)] : []),
    ...stored,
  ];
}

/** With a model of its own, a job has only its own fallbacks (2026.9.6, documented). */
function jobRefs({ name, agent, model, fallbacks }: CronJob, live: Live, isGone: IsGone): Ref[] {
  const refOfWord = (word: string) => modelNamed(word, agent ?? 'main', { live }) ?? word;
  const next = fallbacks.map(refOfWord).find((ref) => !isGone(ref));
  const ref = (word: string, effect: Effect): Ref => ({
    ...{ where: 'cron', address: name, model: refOfWord(word), word, position: undefined, effect },
  });
  return [
    ...(model !== null && isGone(refOfWord(model))
      ? [ref(model, next === undefined ? { kind: 'no-answer' } : { kind: 'next', model: next })]
      : []),
    ...fallbacks.filter((word) => isGone(refOfWord(word))).map((word) => ref(word, { kind: 'shorter' })),
  ];
}

function pinRefs(pin: SessionPin, live: Live, isGone: IsGone, effects: Effects): Ref[] {
  const { agent, session, model } = pin;
  if (model === null || !isGone(refOfPin(model, live))) return [];
  const effect = effects.chat(normalizeAgentId(agent), pin);
  return [
    { where: 'session', address: session, model: refOfPin(model, live), word: model, position: undefined, effect },
  ];
}
