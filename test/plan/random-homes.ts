/** Random homes of both generations, oddly formatted, and random manifests for them. */
import fc from 'fast-check';
import type { Agent, Manifest } from '../../src/generated/manifest.ts';
import type { Generation } from '../releases.ts';
import { CONFIG, type Files, storeOf } from './memory.ts';

/** Stands wherever a real file has a credential; it must not turn up in a plan. */
export const SECRET = 'sk-planted-secret-0123456789';

const AGENTS = ['main', 'work', 'ops'] as const;
const REFS = [
  'a/1',
  'a/2',
  'b/x/y',
  'openai/gpt-5.2',
  'openai/gpt-5.4',
  'anthropic/claude-opus-4-5',
  'anthropic/claude-opus-5',
  'google/gemini-3-pro-preview',
  'google/gemini-3.1-pro-preview',
  'zai/glm-4.7',
];
/** Spellings that OpenClaw takes for one of the above. */
const ODD_REFS = [...REFS, 'Z.AI/glm-4.7', 'OpenAI/gpt-5.2', 'google/gemini-3-pro', ' a / 1 '];
const ALIASES = ['fast', 'Slow', 'gpt', 'opus', 'gemini', 'a.b:c-d', 'x1'];
const PROFILES: Readonly<Record<string, readonly string[]>> = {
  anthropic: ['anthropic:a', 'anthropic:b', 'anthropic:c'],
  openai: ['openai:a', 'openai:b'],
  zai: ['zai:a', 'zai:b'],
};

type Json = { readonly [key: string]: unknown };
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);
const some = <T>(items: readonly T[], maxLength = 3) => fc.uniqueArray(pick(items), { maxLength });
/** Leaves out what is undefined. */
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Json> =>
  fc.record(fields).map((value) => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)));

const chain = (extra: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  record({ primary: optional(pick(ODD_REFS)), fallbacks: optional(some(ODD_REFS)), ...extra });

const entries = fc
  .uniqueArray(
    fc.tuple(
      pick(ODD_REFS),
      record({ alias: optional(pick([...ALIASES, ''])), params: optional(fc.constant({ temperature: 0.5 })) }),
    ),
    { maxLength: 5, selector: ([ref]) => ref },
  )
  .map((pairs) => Object.fromEntries(pairs));

const orders = fc
  .uniqueArray(
    pick(Object.keys(PROFILES)).chain((provider) =>
      fc.tuple(pick(provider === 'zai' ? ['zai', 'ZAI'] : [provider]), some(PROFILES[provider] ?? [])),
    ),
    { maxLength: 3, selector: ([key]) => key.toLowerCase() },
  )
  .map((pairs) => Object.fromEntries(pairs));

const roster = fc.subarray([...AGENTS.slice(1)]).chain((others) => {
  const ids = others.length > 0 ? ['main', ...others] : others;
  return fc.tuple(
    ...ids.map((id) =>
      record({ model: optional(fc.oneof(pick(ODD_REFS), chain())) }).map((agent) => [id, agent] as const),
    ),
  );
});

const MODEL_IDS = ['m1', 'm2', 'org/m3:8b', 'm4.5'];
const VARIABLE: string = `\${OWN_KEY}`;

/** Models of a provider; in a config each has a name, and some have a literal secret. */
const providerModels = (live: boolean) =>
  some(MODEL_IDS, 4).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        record({
          id: fc.constant(id),
          name: live ? fc.constant(`Name of ${id}`) : optional(fc.constant(`Name of ${id}`)),
          input: optional(pick([['text'], ['text', 'image']])),
          contextWindow: optional(pick([8192, 131072])),
          cost: optional(
            pick([
              { input: 0, output: 0 },
              { input: 1.5, output: 2 },
            ]),
          ),
          headers: optional(pick<Json>(live ? [{ 'X-Team': 'infra' }, { 'X-Key': SECRET }] : [{ 'X-Team': VARIABLE }])),
        }),
      ),
    ),
  );

const liveProvider = record({
  baseUrl: pick(['http://127.0.0.1:1/v1', 'http://127.0.0.1:2/v1']),
  api: optional(pick(['openai-completions', 'openai-responses'])),
  apiKey: optional(pick([SECRET, VARIABLE])),
  headers: optional(pick([{ Authorization: SECRET, 'X-Team': VARIABLE }, { 'X-Team': 'infra' }])),
  models: providerModels(true),
});

const liveModels = record({
  mode: optional(pick(['merge', 'replace'])),
  providers: record({ own: optional(liveProvider), other: optional(liveProvider) }),
});

const declaredProvider = record({
  baseUrl: optional(pick(['http://127.0.0.1:3/v1', 'http://127.0.0.1:2/v1'])),
  api: optional(pick(['openai-completions', 'anthropic-messages', null])),
  apiKey: optional(pick([VARIABLE, `\${OTHER_KEY}`, null])),
  headers: optional(pick([{ 'X-Team': VARIABLE }, { 'X-New': 'text', 'X-Team': null }, null])),
  models: optional(providerModels(false)),
});

function configValue(generation: Generation): fc.Arbitrary<Json> {
  const modern = generation === 'modern';
  const model = modern ? fc.oneof(pick(ODD_REFS), chain()) : chain();
  const image = modern ? fc.oneof(pick(ODD_REFS), chain({ timeoutMs: optional(fc.constant(5)) })) : chain();
  const defaults = record({
    workspace: optional(fc.constant('~/ws')),
    model: optional(model),
    models: optional(entries),
    imageModel: optional(image),
    subagents: optional(record({ model: optional(fc.oneof(pick(ODD_REFS), chain())), maxConcurrent: fc.constant(4) })),
    heartbeat: optional(record({ model: optional(pick(ODD_REFS)), every: fc.constant('30m') })),
    ...(modern ? { modelPolicy: optional(record({ allow: optional(some(['a/*', 'openai/gpt-5.2', 'b/x/y'])) })) } : {}),
  });
  return fc
    .tuple(
      optional(defaults),
      roster,
      optional(record({ order: optional(orders) })),
      fc.boolean(),
      optional(liveModels),
    )
    .map(([settings, agents, auth, marked, models]) => ({
      gateway: { auth: { mode: 'token', token: SECRET } },
      agents: {
        ...(settings ? { defaults: settings } : {}),
        ...(modern && agents.length > 1 ? { ownership: 'explicit' } : {}),
        ...(agents.length === 0
          ? {}
          : modern
            ? { entries: Object.fromEntries(agents) }
            : { list: agents.map(([id, agent]) => ({ id, ...agent })) }),
      },
      ...(models ? { models } : {}),
      ...(auth ? { auth } : {}),
      ...(modern && marked ? { meta: { migrations: { modelPolicyAllowlist: true } } } : {}),
    }));
}

const store = record({ order: optional(orders) }).map((own) => ({
  version: 1,
  profiles: Object.fromEntries(
    Object.entries(PROFILES).flatMap(([provider, ids]) =>
      ids.map((id) => [id, { type: 'api_key', provider, key: SECRET }]),
    ),
  ),
  ...own,
  usageStats: { 'anthropic:a': { lastUsed: 5 } },
}));

interface Format {
  readonly strict: boolean;
  readonly eol: string;
  readonly unit: string;
  readonly inline: number;
  readonly quote: '"' | "'";
  readonly comments: boolean;
}

const format: fc.Arbitrary<Format> = fc.record({
  strict: fc.boolean(),
  eol: pick(['\n', '\r\n']),
  unit: pick(['  ', '\t', '    ']),
  inline: fc.integer({ min: 0, max: 4 }),
  quote: pick(['"', "'"] as const),
  comments: fc.boolean(),
});

/** Prints a value as a user might have typed it; containers from the depth `inline` on are on one line. */
function print(value: unknown, style: Format, depth = 0): string {
  const { strict, eol, unit, inline, quote, comments } = style;
  if (typeof value === 'string') {
    return strict || quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "\\'")}'`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => print(item, style, depth + 1))
    : Object.entries(value).map(([key, item]) => {
        const bare = !strict && /^[a-zA-Z]+$/.test(key);
        return `${bare ? key : print(key, style)}: ${print(item, style, depth + 1)}`;
      });
  if (parts.length === 0) return `${open}${close}`;
  if (depth >= inline) return `${open}${parts.join(', ')}${close}`;
  const pad = unit.repeat(depth + 1);
  const lines = parts.map((part, index) => {
    const comma = index < parts.length - 1 || !strict ? ',' : '';
    return `${pad}${part}${comma}${comments && !strict ? ` // note ${depth}.${index}` : ''}`;
  });
  return `${open}${eol}${lines.join(eol)}${eol}${unit.repeat(depth)}${close}`;
}

export interface RandomHome {
  readonly generation: Generation;
  readonly files: Files;
}

export const home: fc.Arbitrary<RandomHome> = pick<Generation>(['classic', 'modern']).chain((generation) =>
  fc.tuple(configValue(generation), format, optional(store), optional(store)).map(([config, style, main, work]) => ({
    generation,
    files: {
      [CONFIG]: print(config, style) + style.eol,
      ...(main ? { [storeOf('main')]: JSON.stringify(main, null, 2) } : {}),
      ...(work ? { [storeOf('work')]: JSON.stringify(work) } : {}),
    },
  })),
);

const declaredChain = {
  primary: optional(fc.option(pick(REFS), { freq: 8 })),
  fallbacks: optional(some(REFS)),
};
const declaredOrders = optional(record({ order: optional(orders.map(lowered)) }));

function lowered(value: Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
}

const aliases = fc
  .uniqueArray(fc.tuple(pick(ALIASES), pick(REFS)), {
    maxLength: 4,
    comparator: ([n1, r1], [n2, r2]) => n1 === n2 || r1 === r2,
  })
  .map((pairs) => Object.fromEntries(pairs));

const allow = fc.oneof(
  { weight: 3, arbitrary: fc.constant('declared') },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: some(REFS, REFS.length) },
);

const modelSettings = record({
  params: optional(pick<unknown>([{ temperature: 0.2 }, { temperature: 0.5, cacheRetention: 'long' }, null])),
});

const roles = record({
  subagents: optional(fc.option(record(declaredChain), { freq: 8 })),
  heartbeat: optional(pick([...REFS, null])),
});

export const manifest: fc.Arbitrary<Manifest> = record({
  version: fc.constant(1),
  ...declaredChain,
  allow: fc.option(allow, { nil: undefined, freq: 1 }),
  roles: optional(roles),
  models: optional(
    fc
      .uniqueArray(fc.tuple(pick(REFS), modelSettings), { maxLength: 2, selector: ([ref]) => ref })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
  image: optional(record(declaredChain).filter((image) => Object.keys(image).length > 0)),
  providers: optional(
    record({
      mode: optional(pick(['merge', 'replace', null])),
      own: optional(fc.option(declaredProvider, { freq: 8 })),
      other: optional(declaredProvider),
    }),
  ),
  aliases: optional(aliases),
  auth: declaredOrders,
  agents: optional(
    fc
      .uniqueArray(
        fc.tuple(pick(AGENTS), record({ ...declaredChain, auth: declaredOrders }) as fc.Arbitrary<NonNullable<Agent>>),
        { maxLength: 3, selector: ([id]) => id },
      )
      .map((pairs) => Object.fromEntries(pairs)),
  ),
  manage: optional(
    record({
      aliases: optional(pick(['listed', 'exact'])),
      'auth.order': optional(pick(['listed', 'exact'])),
      'providers.models': optional(pick(['listed', 'exact'])),
    }),
  ),
}) as unknown as fc.Arbitrary<Manifest>;
