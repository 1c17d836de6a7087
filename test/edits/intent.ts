/** What each classic command means, told with plain objects and without the code under test. */
import type { Manifest } from '../../src/generated/manifest.ts';

export type Orders = Record<string, readonly string[]>;

export interface LiveAgent {
  primary: string | undefined;
  /** Undefined without its own list. */
  fallbacks: string[] | undefined;
  order: Orders;
}

/** The settings of the live files, written-down ones only. */
export interface LiveSettings {
  primary: string | undefined;
  fallbacks: string[];
  image: { primary: string | undefined; fallbacks: string[] };
  /** References by alias. */
  aliases: Record<string, string>;
  order: Orders;
  agents: Record<string, LiveAgent>;
}

export interface World {
  manifest: Manifest;
  live: LiveSettings;
}

/** Changes the world as the command should; returns the error code if the command should change nothing. */
export type Intent = (world: World) => string | undefined;

export type ChainName = 'defaults' | 'image' | { readonly agent: string };

const lower = (name: string) => name.trim().toLowerCase();

/** The name as the map has it, found without regard to case. */
function named(map: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.keys(map).find((other) => lower(other) === lower(name));
}

/** The reference that a text means; undefined for an unknown bare name. */
export function refOf(word: string, { manifest, live }: World): string | undefined {
  if (word.includes('/')) return word;
  const declared = manifest.aliases ?? {};
  const name = named(declared, word);
  if (name !== undefined) return refOf(declared[name] ?? '', { manifest, live });
  const stored = named(live.aliases, word);
  return manifest.aliases === undefined && stored !== undefined ? live.aliases[stored] : undefined;
}

/** What a command line's model means, and what the manifest then says. */
function argument(text: string, world: World): { word: string; ref: string } {
  const ref = refOf(text, world);
  // A classic release takes a bare name for a model of Anthropic's.
  return ref === undefined ? { word: `anthropic/${text}`, ref: `anthropic/${text}` } : { word: text, ref };
}

function agentOf(manifest: Manifest, id: string): NonNullable<NonNullable<Manifest['agents']>[string]> {
  manifest.agents ??= {};
  const agent = manifest.agents[id] ?? {};
  manifest.agents[id] = agent;
  return agent;
}

/** One chain of the manifest and of the live settings, to read and to write. */
interface Chain {
  /** Undefined where the manifest says nothing. */
  readonly words: readonly string[] | undefined;
  readonly primaryWord: string | undefined;
  readonly fallbacks: readonly string[];
  readonly primary: string | undefined;
  readonly say: (primary: string | undefined, words: readonly string[] | undefined) => void;
  readonly store: (primary: string | undefined, fallbacks: readonly string[]) => void;
}

function chainOf(name: ChainName, { manifest, live }: World): Chain {
  if (name === 'defaults') {
    return {
      words: manifest.fallbacks === undefined ? undefined : (manifest.fallbacks ?? []),
      primaryWord: manifest.primary ?? live.primary,
      fallbacks: live.fallbacks,
      primary: live.primary,
      say: (primary, words) => {
        if (primary !== undefined) manifest.primary = primary;
        if (words) manifest.fallbacks = [...words];
      },
      store: (primary, fallbacks) => {
        live.primary = primary;
        live.fallbacks = [...fallbacks];
      },
    };
  }
  if (name === 'image') {
    const { image } = manifest;
    const said = typeof image === 'string' ? { primary: image } : (image ?? {});
    const fallbacks = 'fallbacks' in said ? (said.fallbacks ?? []) : undefined;
    return {
      words: image === null ? [] : fallbacks,
      primaryWord: said.primary ?? live.image.primary,
      fallbacks: live.image.fallbacks,
      primary: live.image.primary,
      say: (primary, words) => {
        if (primary === undefined && !words) return;
        const old = image === null ? { primary: null } : said;
        manifest.image = {
          ...old,
          ...(primary === undefined ? {} : { primary }),
          ...(words ? { fallbacks: [...words] } : {}),
        };
      },
      store: (primary, list) => {
        live.image = { primary, fallbacks: [...list] };
      },
    };
  }
  const id = name.agent;
  const own = manifest.agents?.[id];
  const liveAgent = live.agents[id] ?? { primary: undefined, fallbacks: undefined, order: {} };
  return {
    words: own?.fallbacks ?? undefined,
    primaryWord:
      own?.primary ?? (own?.primary === undefined ? liveAgent.primary : undefined) ?? manifest.primary ?? live.primary,
    fallbacks: liveAgent.fallbacks ?? live.fallbacks,
    primary: liveAgent.primary ?? live.primary,
    say: (primary, words) => {
      if (primary === undefined && !words) return;
      const agent = agentOf(manifest, id);
      if (primary !== undefined) agent.primary = primary;
      if (words) agent.fallbacks = [...words];
    },
    store: (primary, fallbacks) => {
      const stored = primary === (liveAgent.primary ?? live.primary) ? liveAgent.primary : primary;
      live.agents[id] = { ...liveAgent, primary: stored, fallbacks: [...fallbacks] };
    },
  };
}

/** Each model once, as OpenClaw tries it. */
function distinct(refs: readonly string[]): string[] {
  return [...new Set(refs)];
}

/** Rewrites the manifest's list and makes live equal to it. */
function onList(name: ChainName, edit: (words: string[], world: World) => string[] | string): Intent {
  return (world) => {
    const chain = chainOf(name, world);
    const now = [...(chain.words ?? chain.fallbacks)];
    const words = edit(now, world);
    if (typeof words === 'string') return words;
    const refs = distinct(words.map((word) => refOf(word, world) ?? word));
    if (chain.words === undefined || JSON.stringify(words) !== JSON.stringify(chain.words)) chain.say(undefined, words);
    chain.store(chain.primary, refs);
    return undefined;
  };
}

export function add(name: ChainName, text: string, at: number | undefined): Intent {
  return onList(name, (words, world) => {
    const { word, ref } = argument(text, world);
    const there = words.find((other) => refOf(other, world) === ref);
    if (at !== undefined && at > words.length + (there === undefined ? 1 : 0)) return 'E509';
    if (at === undefined) return there === undefined ? [...words, word] : words;
    const others = words.filter((other) => refOf(other, world) !== ref);
    return [...others.slice(0, at - 1), there ?? word, ...others.slice(at - 1)];
  });
}

export function remove(name: ChainName, text: string): Intent {
  return onList(name, (words, world) => {
    const { ref } = argument(text, world);
    const others = words.filter((other) => refOf(other, world) !== ref);
    return others.length === words.length ? 'E508' : others;
  });
}

export function clear(name: ChainName): Intent {
  return onList(name, () => []);
}

export function move(name: ChainName, text: string, position: number): Intent {
  return (world) => {
    const { ref } = argument(text, world);
    const chain = chainOf(name, world);
    const words = chain.words ?? chain.fallbacks;
    if (!words.some((word) => refOf(word, world) === ref)) return 'E508';
    return add(name, text, position)(world);
  };
}

export function promote(name: ChainName, text: string): Intent {
  return (world) => {
    const { ref } = argument(text, world);
    const chain = chainOf(name, world);
    const words = chain.words ?? chain.fallbacks;
    const word = words.find((other) => refOf(other, world) === ref);
    if (word === undefined) return 'E508';
    const old = chain.primaryWord;
    const oldRef = old === undefined ? undefined : refOf(old, world);
    const rest = words.filter((other) => ![ref, oldRef].includes(refOf(other, world)));
    const list = old === undefined || oldRef === ref ? rest : [old, ...rest];
    chain.say(oldRef === ref ? undefined : word, list);
    chain.store(ref, distinct(list.map((other) => refOf(other, world) ?? other)));
    const agent = typeof name === 'object' ? world.live.agents[name.agent] : undefined;
    if (agent) agent.primary = ref;
    return undefined;
  };
}

export function inherit(id: string): Intent {
  return ({ manifest, live }) => {
    agentOf(manifest, id).fallbacks = null;
    const agent = live.agents[id];
    if (agent) agent.fallbacks = undefined;
    return undefined;
  };
}

export function set(name: ChainName, text: string): Intent {
  return (world) => {
    const { word, ref } = argument(text, world);
    const { manifest, live } = world;
    if (name === 'defaults') {
      manifest.primary = word;
      live.primary = ref;
    } else if (name === 'image') {
      const { image } = manifest;
      if (image === null) manifest.image = { primary: word, fallbacks: [] };
      else if (typeof image === 'object') manifest.image = { ...image, primary: word };
      else manifest.image = word;
      live.image.primary = ref;
    } else {
      agentOf(manifest, name.agent).primary = word;
      const agent = live.agents[name.agent];
      if (agent) agent.primary = ref;
    }
    return undefined;
  };
}

/** Puts `word` wherever the manifest uses the alias. */
function rewrite(manifest: Manifest, alias: string, word: string): void {
  const one = <T extends string | null | undefined>(text: T): T =>
    typeof text === 'string' && lower(text) === lower(alias) ? (word as T) : text;
  const chain = (holder: { primary?: string | null; fallbacks?: string[] | null }) => {
    if (holder.primary !== undefined) holder.primary = one(holder.primary);
    if (holder.fallbacks) holder.fallbacks = holder.fallbacks.map(one);
  };
  chain(manifest);
  if (typeof manifest.image === 'string') manifest.image = one(manifest.image);
  else if (manifest.image) chain(manifest.image);
  for (const agent of Object.values(manifest.agents ?? {})) if (agent) chain(agent);
}

export function addAlias(name: string, text: string): Intent {
  return (world) => {
    const { manifest, live } = world;
    const { word, ref } = argument(text, world);
    const known = { ...(manifest.aliases ?? live.aliases) };
    const same = named(known, name);
    if (same !== undefined && refOf(same, world) !== ref) return 'E506';
    const others = Object.keys(known).filter(
      (other) => other !== name && (refOf(other, world) === ref || lower(other) === lower(name)),
    );
    const stands = same === name;
    for (const other of others) rewrite(manifest, other, name);
    for (const other of others) delete known[other];
    if (!stands) known[name] = word.includes('/') ? word : ref;
    manifest.aliases = known;
    // Where only the case differs, what is live works as it is.
    if (Object.entries(live.aliases).some(([other, target]) => target === ref && lower(other) === lower(name)))
      return undefined;
    for (const [other, target] of Object.entries(live.aliases)) if (target === ref) delete live.aliases[other];
    live.aliases[name] = ref;
    return undefined;
  };
}

export function removeAlias(name: string): Intent {
  return (world) => {
    const { manifest, live } = world;
    const known = { ...(manifest.aliases ?? live.aliases) };
    if (!Object.hasOwn(known, name)) return 'E507';
    rewrite(manifest, name, refOf(name, world) ?? '');
    delete known[name];
    manifest.aliases = known;
    delete live.aliases[name];
    return undefined;
  };
}

export function setOrder(provider: string, agent: string | undefined, ids: readonly string[]): Intent {
  return onOrders(agent, (orders) => ({ ...orders, [provider]: [...new Set(ids)] }));
}

export function clearOrder(provider: string, agent: string | undefined): Intent {
  return onOrders(agent, ({ [provider]: _, ...orders }) => orders);
}

function onOrders(id: string | undefined, edit: (orders: Orders) => Orders): Intent {
  return ({ manifest, live }) => {
    const liveAgent = id === undefined ? undefined : live.agents[id];
    const stored = liveAgent?.order ?? live.order;
    const holder = id === undefined ? manifest : agentOf(manifest, id);
    const declared = holder.auth?.order;
    holder.auth = { ...holder.auth, order: edit((declared ?? stored) as Orders) as Record<string, string[]> };
    if (liveAgent) liveAgent.order = edit(stored);
    else live.order = edit(stored);
    return undefined;
  };
}
