/** What is configured and which credentials there are, as one document for people and programs. */

import { compareTexts } from '../compare-texts.ts';
import { defaultAgentOf, fallbacksOf } from '../openclaw/agents.ts';
import { type OverlaidStore, overlay } from '../openclaw/auth/auth-store.ts';
import type { UnreadEntry } from '../openclaw/auth/store-entries.ts';
import { providersInEnvironment } from '../openclaw/facts/providers.ts';
import { ownModelOf } from '../openclaw/facts/releases.ts';
import { agentDirOf } from '../openclaw/live.ts';
import { aliasKey, providerOf } from '../openclaw/model-ref.ts';
import { legibleModel, type ModelText, type Settings, shownModel } from '../openclaw/settings.ts';
import { type Check, checkCredentials } from './check.ts';
import { credentialsFor, profileOrder } from './credentials.ts';
import { environmentCredentials } from './environment.ts';
import { healthOf } from './health.ts';
import { type Need, needsOf } from './needs.ts';
import { credentialCommands } from './remedies.ts';
import { type RoleStatus, rolesOf } from './roles.ts';
import {
  expiryOf,
  type ProviderStatus,
  providerExpiry,
  providerStatus,
  type StatusProfile,
  shownProfile,
  unusable,
} from './status-credentials.ts';
import type { Circumstances, CredentialAnswer } from './types.ts';

export interface StatusOptions {
  /** `--agent`: one agent's view; undefined for the defaults with main's store. */
  readonly agent: string | undefined;
  /** Milliseconds before its expiry when a credential starts to count as expiring. */
  readonly expiringWithin: number;
  /** `--check --all`: judge every stored profile, needed or not. */
  readonly all: boolean;
  /** `--check`: also of every agent, whose stores must have been read, and of every role; default: false. */
  readonly everyAgent?: boolean | undefined;
  /** More providers to judge, needed or not; normalised. */
  readonly also?: readonly string[] | undefined;
  /** Whether OpenClaw rejects the config; default: false. */
  readonly rejected?: boolean | undefined;
}

interface StatusOrder {
  readonly order: readonly string[];
  readonly source: 'store' | 'config' | 'none';
}

interface OwnModel {
  readonly agentId: string;
  /** As it is shown; null for a text that names no model. */
  readonly model: string | null;
  readonly isDefaultAgent: boolean;
}

export interface Status {
  readonly configPath: string;
  readonly agentId?: string;
  readonly agentDir: string;
  /** As the config writes it, or OpenClaw's own default; null if that is not known for this release. */
  readonly defaultModel: string | null;
  /** Whether it is OpenClaw's own, since the config sets none. */
  readonly builtInDefault: boolean;
  readonly resolvedDefault: string | null;
  readonly primaryAlias: string | null;
  readonly fallbacks: readonly string[];
  readonly resolvedFallbacks: readonly string[];
  readonly imageModel: string | null;
  readonly imageFallbacks: readonly string[];
  /** The same, resolved. */
  readonly resolvedImageModel: string | null;
  readonly resolvedImageFallbacks: readonly string[];
  /** Variables in any of these that are not set. */
  readonly unsetVariables: readonly string[];
  readonly modelConfig?: {
    readonly defaultSource: 'agent' | 'defaults';
    readonly fallbacksSource: 'agent' | 'defaults';
  };
  /** Without `--agent`: agents with another model than the default one. */
  readonly ownModels?: readonly OwnModel[];
  /** Models for jobs of their own, as far as the release has them. */
  readonly roles: readonly RoleStatus[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly allowed: readonly string[];
  readonly authProfiles: Readonly<Record<string, readonly StatusProfile[]>>;
  readonly authOrder: Readonly<Record<string, StatusOrder>>;
  readonly auth: {
    readonly storePath: string;
    readonly providersWithOAuth: readonly string[];
    readonly providersInUse: readonly string[];
    readonly missingProvidersInUse: readonly string[];
    readonly providers: readonly ProviderStatus[];
    readonly unusableProfiles: readonly object[];
    /** Stored entries that OpenClaw ignores. */
    readonly notUnderstood: readonly UnreadEntry[];
    readonly oauth: {
      readonly warnAfterMs: number;
      readonly profiles: readonly object[];
      readonly providers: readonly object[];
    };
  };
  readonly check: Check;
}

const ORDER_SOURCES = { store: 'store', config: 'config', 'config-profiles': 'none', detected: 'none' } as const;

export function statusOf(options: StatusOptions, circumstances: Circumstances): Status {
  const { live, now } = circumstances;
  const { settings } = live;
  const agentId = options.agent ?? 'main';
  const store = overlay(live.stores.get('main'), live.stores.get(agentId), live.dialect.facts);
  const models = modelsOf(options.agent, circumstances);
  const answers = new Map<string, CredentialAnswer>();
  const answerOf = ({ provider, agent }: Need): CredentialAnswer => {
    const key = `${agent}\0${provider}`;
    const answer = answers.get(key) ?? credentialsFor(provider, agent, circumstances);
    answers.set(key, answer);
    return answer;
  };
  const answerFor = (provider: string) => answerOf({ provider, agent: agentId });
  const healthIn = (view: OverlaidStore) =>
    [...view.profiles.values()].sort(byProvider).map((one) => healthOf(one, view, options.expiringWithin, now));
  const health = healthIn(store);
  const inUse = [...new Set(models.refs.map(providerOf))].sort();
  const missing = inUse.filter((provider) => answerFor(provider).effective === undefined);
  const providers = providersOf(store, circumstances);
  const judged = [...new Set([...inUse, ...(options.all ? providers : []), ...(options.also ?? [])])].sort();
  const view = judged.map((provider) => ({ provider, agent: agentId }));
  const agents = options.agent === undefined ? [...settings.agents.keys()] : [agentId];
  const needs = options.everyAgent ? agents.flatMap((agent) => needsOf(agent, circumstances)) : [];
  return {
    configPath: live.locations.configPath,
    ...(options.agent === undefined ? {} : { agentId }),
    agentDir: agentDirOf(live, settings, agentId),
    ...models.shown,
    roles: rolesOf(options.agent, live),
    aliases: Object.fromEntries([...settings.aliases.values()].map(({ name, entry }) => [name, entry.key])),
    allowed: allowedModels(circumstances),
    authProfiles: Object.fromEntries(
      providers.flatMap((provider) => {
        const order = profileOrder(answerFor(provider));
        const own = health.filter(({ profile }) => profile.provider === provider);
        return own.length === 0 ? [] : [[provider, own.map((one) => shownProfile(one, order))] as const];
      }),
    ),
    authOrder: Object.fromEntries(
      [...new Set([...providers, ...inUse])].sort().map((provider) => {
        const answer = answerFor(provider);
        return [provider, { order: profileOrder(answer), source: ORDER_SOURCES[answer.orderFrom] }];
      }),
    ),
    auth: {
      storePath: live.stores.get(agentId)?.location ?? '',
      providersWithOAuth: providers.flatMap((provider) => {
        const count = health.filter(
          ({ profile }) => profile.provider === provider && profile.type !== 'api_key',
        ).length;
        return count === 0 ? [] : [`${provider} (${count})`];
      }),
      providersInUse: inUse,
      missingProvidersInUse: missing,
      providers: providers.map((provider) => providerStatus(provider, answerFor(provider), store, circumstances)),
      unusableProfiles: health.flatMap((one) => unusable(one, now)),
      notUnderstood: [...store.unread.values()].sort(byProvider),
      oauth: {
        warnAfterMs: options.expiringWithin,
        profiles: health.map(expiryOf),
        providers: [...new Set([...providers, ...missing])].sort().map((provider) => providerExpiry(provider, health)),
      },
    },
    check: checkCredentials(
      [...view, ...needs],
      answerOf,
      (agent) =>
        agent === agentId
          ? health
          : healthIn(overlay(live.stores.get('main'), live.stores.get(agent), live.dialect.facts)),
      (problem) =>
        credentialCommands(
          problem,
          answerOf({ provider: problem.provider, agent: problem.agents[0] ?? agentId }),
          live,
        ),
      { all: options.all, rejected: options.rejected ?? false },
    ),
  };
}

type OfProvider = Pick<UnreadEntry, 'provider' | 'id'>;

function byProvider(one: OfProvider, other: OfProvider): number {
  return compareTexts(one.provider, other.provider) || compareTexts(one.id, other.id);
}

type ShownModels = Pick<
  Status,
  | 'ownModels'
  | 'defaultModel'
  | 'builtInDefault'
  | 'resolvedDefault'
  | 'primaryAlias'
  | 'fallbacks'
  | 'resolvedFallbacks'
  | 'imageModel'
  | 'imageFallbacks'
  | 'resolvedImageModel'
  | 'resolvedImageFallbacks'
  | 'unsetVariables'
  | 'modelConfig'
>;

/** The models of the view, as written and resolved. */
function modelsOf(
  agentId: string | undefined,
  { live }: Circumstances,
): { shown: ShownModels; refs: readonly string[] } {
  const { settings, dialect } = live;
  const agent = agentId === undefined ? undefined : settings.agents.get(agentId);
  const primary = agent?.model.primary ?? settings.model.primary;
  const chain = fallbacksOf(agent, settings, dialect.facts);
  const image = settings.imageModel;
  const imageFallbacks = image.fallbacks ?? [];
  const resolved = primary ? (primary.ref ?? null) : (ownModelOf(dialect) ?? null);
  const alias = [...settings.aliases.values()].find(({ ref }) => ref === resolved);
  const standard = agentId === undefined ? settings.agents.get(defaultAgentOf(live.tree, settings)) : undefined;
  const answering = standard ? [standard.model.primary, ...fallbacksOf(standard, settings, dialect.facts).models] : [];
  const all = [
    ...chain.models,
    ...answering.flatMap((one) => one ?? []),
    ...(image.primary ? [image.primary] : []),
    ...imageFallbacks,
  ];
  return {
    refs: [...(resolved === null ? [] : [resolved]), ...all.flatMap(({ ref }) => ref ?? [])],
    shown: {
      defaultModel: primary ? textOf(primary) : resolved,
      builtInDefault: !primary && resolved !== null,
      resolvedDefault: primary ? (primary.ref === undefined ? null : legibleModel(primary)) : resolved,
      primaryAlias: alias?.name ?? null,
      fallbacks: chain.models.map(textOf),
      resolvedFallbacks: chain.models.map(legibleModel),
      imageModel: image.primary ? textOf(image.primary) : null,
      imageFallbacks: imageFallbacks.map(textOf),
      resolvedImageModel: image.primary ? legibleModel(image.primary) : null,
      resolvedImageFallbacks: imageFallbacks.map(legibleModel),
      unsetVariables: [...new Set([...(primary ? [primary] : []), ...all].flatMap(({ unset }) => unset ?? []))],
      ...(agentId === undefined
        ? { ownModels: ownModelsOf(resolved, standard?.id, settings) }
        : {
            modelConfig: {
              defaultSource: agent?.model.primary ? 'agent' : 'defaults',
              fallbacksSource: chain.inherited ? 'defaults' : 'agent',
            },
          }),
    },
  };
}

/** The default agent first. */
function ownModelsOf(common: string | null, standard: string | undefined, { agents }: Settings): OwnModel[] {
  const own = [...agents.values()].flatMap(({ id, model: { primary } }): OwnModel[] =>
    primary === undefined || primary.ref === common
      ? []
      : [{ agentId: id, model: shownModel(primary), isDefaultAgent: id === standard }],
  );
  return [...own.filter((one) => one.isDefaultAgent), ...own.filter((one) => !one.isDefaultAgent)];
}

function textOf(model: ModelText): string {
  return model.raw.trim();
}

/** What can be chosen; empty for any model. */
function allowedModels({ live }: Circumstances): readonly string[] {
  const { settings, dialect } = live;
  if (dialect.allowlist === 'modelPolicy' && (settings.allow !== undefined || settings.allowlistMigrated))
    // 2026.9.6 shows what an alias stands for (measured).
    return (settings.allow ?? []).map((item) => settings.aliases.get(aliasKey(item))?.entry.key ?? item);
  return settings.entries.map(({ key }) => key);
}

/** Every provider that there is a credential for, in alphabetical order. */
function providersOf(store: OverlaidStore, circumstances: Circumstances): string[] {
  const { settings, dialect } = circumstances.live;
  const inEnvironment = providersInEnvironment(dialect.facts).filter(
    (provider) => environmentCredentials(provider, circumstances).length > 0,
  );
  const inConfig = [...settings.providerFacts.values()].flatMap(({ id, hasApiKey }) => (hasApiKey ? [id] : []));
  const stored = [...store.profiles.values()].map(({ provider }) => provider);
  return [...new Set([...stored, ...inEnvironment, ...inConfig])].sort();
}
