// Generated from schema/ by `npm run generate`. Do not edit.

/**
 * Version of the manifest format: 1.
 */
export type FormatVersion = 1;
/**
 * Path of the base manifest that this one extends, relative to this file and inside its repository. Scalars and lists replace, maps merge, an empty map clears, and null removes the value of the base, so that the key is unmanaged again.
 */
export type BaseManifest = string;
/**
 * The OpenClaw release that the manifest is written for. Names, built-in aliases and rules are checked for it without a machine; on a machine it counts where the files do not show the release. Null: none.
 */
export type OpenClawRelease = string | null;
/**
 * The model that answers: an alias declared below, or provider/model-id. Null removes it, so that OpenClaw uses its default.
 */
export type PrimaryModel = string | null;
/**
 * Models to try in this order if the primary fails. [] or null: none.
 */
export type Fallbacks = Model[] | null;
/**
 * An alias declared in `aliases`, or provider/model-id.
 */
export type Model = string;
/**
 * The model for images: only a model (its fallbacks stay unmanaged), or an object. Null removes primary and fallbacks.
 */
export type ImageModel =
  | string
  | {
      primary?: PrimaryImageModel;
      fallbacks?: ImageFallbacks;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * An alias or provider/model-id with image input. Null removes it.
 */
export type PrimaryImageModel = string | null;
/**
 * Models to try in this order if the image model fails. [] or null: none.
 */
export type ImageFallbacks = Model[] | null;
/**
 * After how many milliseconds a request at this job is given up. Null removes it.
 */
export type Timeout = number | null;
/**
 * The models that chats may choose: a list of aliases, provider/model-id and provider/* (all models of a provider), or `declared`: every model that this manifest names, and no other. [] or null: any model. Up to OpenClaw 2026.7 these are the keys of `agents.defaults.models`.
 */
export type AllowedModels = Model[] | string | null;
/**
 * Models for jobs of their own, such as subagents or compaction. Which of them there are depends on the OpenClaw release. A role that is absent is unmanaged.
 */
export type Roles = {
  subagents?: Subagents;
  heartbeat?: Heartbeat;
  compaction?: Compaction;
  'memory-flush'?: MemoryFlush;
  utility?: Utility;
  decision?: Decision;
  pdf?: PDF;
  voice?: Voice;
  'image-generation'?: ImageGeneration;
  video?: VideoGeneration;
  music?: MusicGeneration;
  reviewer?: Reviewer;
  'speech-summary'?: SpeechSummary;
  media?: Media;
  'memory-search'?: MemorySearch;
} | null;
/**
 * The model that subagents use unless they are given another one: only a model (its fallbacks stay unmanaged), or an object. Without it they use the model of their agent. Null removes primary and fallbacks.
 */
export type Subagents =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      thinking?: Thinking;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model for this job: an alias or provider/model-id. Null removes it.
 */
export type ModelOfARole = string | null;
/**
 * Models to try in this order if that one fails. [] or null: none.
 */
export type FallbacksOfARole = Model[] | null;
/**
 * How long the model thinks at this job. Which levels there are depends on the OpenClaw release and on the model. Null removes it.
 */
export type Thinking = 'off' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'adaptive' | 'max' | 'ultra' | null;
/**
 * The model for heartbeats: only a model, or an object. Without it they use the agent's model. Null removes it.
 */
export type Heartbeat =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model that summarizes a long conversation: only a model, or an object. Without it the agent's model does. Null removes it.
 */
export type Compaction =
  | string
  | {
      primary?: ModelOfARole;
      thinking?: Thinking1;
    }
  | null;
/**
 * How long the model thinks while it summarizes; inherit: as the conversation does. Null removes it.
 */
export type Thinking1 =
  'off' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'adaptive' | 'max' | 'ultra' | 'inherit' | null;
/**
 * The model that writes memories down before a compaction: only a model, or an object. Without it the agent's model does. It has no fallbacks, not even those of the agent. Null removes it.
 */
export type MemoryFlush =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model for short internal tasks such as titles: only a model, or an object. Without it OpenClaw takes a small model of the primary's provider, else the primary. Null removes it.
 */
export type Utility =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model for typed choices and scores of plugins: only a model, or an object. Without it there are none. Null removes it.
 */
export type Decision =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model that reads PDF files: only a model (its fallbacks stay unmanaged), or an object. Without it OpenClaw chooses one. Null removes primary and fallbacks.
 */
export type PDF =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model for voice: only a model (its fallbacks stay unmanaged), or an object. Without it OpenClaw chooses one. Null removes primary and fallbacks.
 */
export type Voice =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model that makes images: only a model (its fallbacks stay unmanaged), or an object. Without it OpenClaw chooses one. Null removes primary and fallbacks.
 */
export type ImageGeneration =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model that makes videos: only a model (its fallbacks stay unmanaged), or an object. Without it OpenClaw chooses one. Null removes primary and fallbacks.
 */
export type VideoGeneration =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model that makes music: only a model (its fallbacks stay unmanaged), or an object. Without it OpenClaw chooses one. Null removes primary and fallbacks.
 */
export type MusicGeneration =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model that reviews commands before they run: only a model (its fallbacks stay unmanaged), or an object. Without it the agent's model does. Null removes primary and fallbacks.
 */
export type Reviewer =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      thinking?: Thinking2;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * How long the reviewer thinks. Null removes it.
 */
export type Thinking2 = 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
/**
 * The model that shortens a text before it is spoken: only a model, or an object. Without it the agent's model does. Null removes it.
 */
export type SpeechSummary =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * Models that understand images, audio and video which arrive in chats.
 */
export type Media = {
  models?: Models;
  image?: Images;
  audio?: Audio;
  video?: Video;
} | null;
/**
 * Models for all media, each for what its capabilities say, in the order in which they are tried. Null or an empty list removes them.
 */
export type Models = ModelForMedia[] | null;
/**
 * A model of a provider, as provider/model-id or in OpenClaw's words, or with type cli a program.
 */
export type ModelForMedia = string | {};
/**
 * Models that describe images.
 */
export type Images = {
  models?: Models1;
  preferredModel?: PreferredModel;
} | null;
/**
 * Models that describe images, in the order in which they are tried: provider/model-id, or objects in OpenClaw's words. Null or an empty list removes them.
 */
export type Models1 = ModelForMedia[] | null;
/**
 * Which model is asked first to describe them, in OpenClaw's words. Null removes it.
 */
export type PreferredModel = string | null;
/**
 * Models that transcribe audio.
 */
export type Audio = {
  models?: Models2;
  preferredModel?: PreferredModel1;
} | null;
/**
 * Models that transcribe audio, in the order in which they are tried: provider/model-id, or objects in OpenClaw's words. Null or an empty list removes them.
 */
export type Models2 = ModelForMedia[] | null;
/**
 * Which model is asked first to transcribe them, in OpenClaw's words. Null removes it.
 */
export type PreferredModel1 = string | null;
/**
 * Models that describe videos.
 */
export type Video = {
  models?: Models3;
  preferredModel?: PreferredModel2;
} | null;
/**
 * Models that describe videos, in the order in which they are tried: provider/model-id, or objects in OpenClaw's words. Null or an empty list removes them.
 */
export type Models3 = ModelForMedia[] | null;
/**
 * Which model is asked first to describe them, in OpenClaw's words. Null removes it.
 */
export type PreferredModel2 = string | null;
/**
 * The provider and the model that embed memories, as provider/model-id or as an object; only declared keys are managed. fallback is the provider that is asked when this one fails. Null removes all three.
 */
export type MemorySearch =
  | string
  | {
      provider?: Provider;
      model?: Model1;
      fallback?: Fallback;
    }
  | null;
/**
 * The provider that embeds memories; local and none are known too. Null removes it.
 */
export type Provider = string | null;
/**
 * Its embedding model. Null removes it.
 */
export type Model1 = string | null;
/**
 * The provider that is asked when this one fails, or none. Null removes it.
 */
export type Fallback = string | null;
/**
 * Models by channel, such as telegram or discord. A channel that is absent is unmanaged.
 */
export type Channels = {
  [k: string]: Channel;
} | null;
/**
 * Models by the id of a chat, group or topic of this channel; * stands for all others of it. Ids that are live and not declared are removed; see manage.
 */
export type Channel = {
  [k: string]: Model2;
} | null;
/**
 * An alias or provider/model-id. Null removes it.
 */
export type Model2 = string | null;
/**
 * Models for what hooks start. A hook that is absent is unmanaged.
 */
export type Hooks = {
  gmail?: Gmail;
  mappings?: HookMappings;
} | null;
/**
 * The model that reads mails: only a model, or an object. Without it the agent's model does. Null removes it.
 */
export type Gmail =
  | string
  | {
      primary?: ModelOfARole;
      thinking?: Thinking3;
    }
  | null;
/**
 * How long the model thinks about a mail. Null removes it.
 */
export type Thinking3 = 'off' | 'minimal' | 'low' | 'medium' | 'high' | null;
/**
 * The models of hook mappings that the config has, each by its id, else by the path that it listens to, else by its number.
 */
export type HookMappings = {
  [k: string]: Model3;
} | null;
/**
 * The model of this hook mapping: an alias or provider/model-id. Null removes it; then the agent's model answers.
 */
export type Model3 = string | null;
/**
 * How much models think unless a chat or a model says otherwise: off, minimal, low, medium, high or xhigh; adaptive, max and ultra by release. Null removes it.
 */
export type Thinking4 = 'off' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'adaptive' | 'max' | 'ultra' | null;
/**
 * How many tokens of context OpenClaw uses at most; in releases before 2026.8, later ones have it in the models of a provider. Null removes it.
 */
export type ContextTokens = number | null;
/**
 * What runs a model: `openclaw`, `auto`, or the id of an agent runtime such as `codex` or `claude-cli`. Releases have it for all models, for single ones, or for neither. Null removes it.
 */
export type Runtime = string | null;
/**
 * What is sent along with requests, in OpenClaw's own words: the params that are named, and no others. {} or null: none.
 */
export type Params = {} | null;
/**
 * Settings of single models, by provider/model-id. Models that are not listed stay as they are.
 */
export type Models4 = {
  [k: string]: SettingsOfAModel;
} | null;
/**
 * Settings of one model. A key that is absent is unmanaged. Null or {}: nothing is managed.
 */
export type SettingsOfAModel = {
  params?: Params;
  runtime?: Runtime;
  streaming?: Streaming;
} | null;
/**
 * Whether answers of the model come piece by piece. Null removes it.
 */
export type Streaming = boolean | null;
/**
 * Providers of your own by id, in OpenClaw's own words: where requests go, and which models there are. Providers that are not listed stay.
 */
export type Providers = {[id: string]: unknown} | null;
/**
 * Short names for models: name -> provider/model-id. OpenClaw keeps one alias per model. {} or null: none. Live aliases that are not listed are removed, unless `manage: {aliases: listed}`.
 */
export type Aliases = {
  [k: string]: ModelOfThisAlias;
} | null;
/**
 * provider/model-id, or an alias of the live config. Null, allowed only over a base manifest or for a host, removes the alias.
 */
export type ModelOfThisAlias = string;
/**
 * The order in which credentials are tried. A manifest never contains the credentials themselves. Without `order` it manages nothing.
 */
export type Auth = {
  order?: AuthOrder;
} | null;
/**
 * Order of the auth profiles by provider, written to auth.order of the config. {} or null: none. An agent's stored order has precedence. Live orders that are not listed are removed, unless `manage: {auth.order: listed}`.
 */
export type AuthOrder = {
  [k: string]: OrderForOneProvider;
} | null;
/**
 * Profile ids (provider:name), in the order in which they are tried. Empty or null: no order; OpenClaw detects one.
 */
export type OrderForOneProvider = string[] | null;
/**
 * Settings of single agents by id. Agents that are not listed stay as they are.
 */
export type Agents = {
  [k: string]: Agent;
} | null;
/**
 * Settings of one agent. Null or {}: nothing is managed.
 */
export type Agent = {
  primary?: AgentSPrimary;
  fallbacks?: AgentSFallbacks;
  allow?: AgentSAllowedModels;
  roles?: AgentSRoles;
  thinking?: Thinking4;
  contextTokens?: ContextTokens;
  runtime?: Runtime;
  params?: Params;
  models?: Models4;
  auth?: AgentSAuth;
} | null;
/**
 * This agent's own model. Null: it uses the global one.
 */
export type AgentSPrimary = string | null;
/**
 * This agent's own fallbacks. []: explicitly none, it does not use the global fallbacks. Null: no own list, it inherits the global one (with its own primary only up to OpenClaw 2026.7).
 */
export type AgentSFallbacks = Model[] | null;
/**
 * The models that chats with this agent may choose, in place of the list of all agents (since OpenClaw 2026.8). `declared`: those that this manifest names for all agents and for this one. []: any model. Null: no own list.
 */
export type AgentSAllowedModels = Model[] | string | null;
/**
 * Models of this agent for jobs of their own.
 */
export type AgentSRoles = {
  subagents?: Subagents1;
  heartbeat?: Heartbeat1;
  utility?: Utility1;
  decision?: Decision1;
  reviewer?: Reviewer1;
  'speech-summary'?: SpeechSummary1;
  'memory-search'?: MemorySearch;
} | null;
/**
 * The model that subagents use unless they are given another one of this agent: only a model (its fallbacks stay unmanaged), or an object. Without it they use the model of their agent. Null removes primary and fallbacks.
 */
export type Subagents1 =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      thinking?: Thinking;
    }
  | null;
/**
 * The model for heartbeats of this agent: only a model, or an object. Without it they use the agent's model. Null removes it.
 */
export type Heartbeat1 =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model for short internal tasks such as titles of this agent: only a model, or an object. Without it OpenClaw takes a small model of the primary's provider, else the primary. Null removes it.
 */
export type Utility1 =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model for typed choices and scores of plugins of this agent: only a model, or an object. Without it there are none. Null removes it.
 */
export type Decision1 =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The model that reviews commands before they run of this agent: only a model (its fallbacks stay unmanaged), or an object. Without it the agent's model does. Null removes primary and fallbacks.
 */
export type Reviewer1 =
  | string
  | {
      primary?: ModelOfARole;
      fallbacks?: FallbacksOfARole;
      thinking?: Thinking2;
      timeoutMs?: Timeout;
    }
  | null;
/**
 * The model that shortens a text before it is spoken of this agent: only a model, or an object. Without it the agent's model does. Null removes it.
 */
export type SpeechSummary1 =
  | string
  | {
      primary?: ModelOfARole;
    }
  | null;
/**
 * The order in which this agent tries credentials.
 */
export type AgentSAuth = {
  order?: AuthOrder1;
} | null;
/**
 * Order of the auth profiles by provider, written to the agent's auth store.
 */
export type AuthOrder1 = {
  [k: string]: OrderForOneProvider;
} | null;
/**
 * Models that are gone, each with the one that takes its place: old provider/model-id -> new provider/model-id. While it stands here, every live use of the old one is changed, also in settings that this manifest does not declare; entries, parameters and aliases go along. Null: none.
 */
export type MovedModels = {
  [k: string]: ModelThatTakesItsPlace;
} | null;
/**
 * provider/model-id. Null, allowed only over a base manifest or for a host, removes the pair.
 */
export type ModelThatTakesItsPlace = string | null;
/**
 * How a present section or list is managed: exact (default) removes live entries that are not listed; listed keeps them.
 */
export type Ownership = {
  aliases?: OwnershipOfAliases;
  'auth.order'?: OwnershipOfAuthOrders;
  channels?: OwnershipOfModelsByChannel;
  'providers.models'?: OwnershipOfTheModelsOfProviders;
} | null;
/**
 * exact or listed.
 */
export type OwnershipOfAliases = 'exact' | 'listed';
/**
 * exact or listed; for the orders of the config and of the agents.
 */
export type OwnershipOfAuthOrders = 'exact' | 'listed';
/**
 * exact or listed; listed keeps live ids of a declared channel that are not listed.
 */
export type OwnershipOfModelsByChannel = 'exact' | 'listed';
/**
 * exact or listed. listed keeps live models that are not listed, such as those that a gateway adds.
 */
export type OwnershipOfTheModelsOfProviders = 'exact' | 'listed';
/**
 * auto (default): `set`, `fallbacks add` and similar commands edit this file and apply the edit; manual: they only edit this file.
 */
export type WhenImperativeCommandsApply = 'auto' | 'manual';
/**
 * Overrides for single machines by name. They apply to the host that --host, OPENCLAW_MODELS_HOST or the machine's own name selects.
 */
export type Hosts = {
  [k: string]: HostOverride;
} | null;
/**
 * The overrides of this host. Scalars and lists replace, maps merge, an empty map clears, and null removes the value for all hosts, so that the key is unmanaged on this host.
 */
export type HostOverride = {
  openclaw?: OpenClawRelease;
  primary?: PrimaryModel;
  fallbacks?: Fallbacks;
  image?: ImageModel;
  allow?: AllowedModels;
  roles?: Roles;
  channels?: Channels;
  hooks?: Hooks;
  thinking?: Thinking4;
  contextTokens?: ContextTokens;
  runtime?: Runtime;
  params?: Params;
  models?: Models4;
  providers?: Providers;
  aliases?: Aliases;
  auth?: Auth;
  agents?: Agents;
  moved?: MovedModels;
  manage?: Ownership;
  apply?: WhenImperativeCommandsApply;
} | null;

/**
 * The desired model settings of OpenClaw. An absent key is unmanaged and never changed; an empty value (null, [], {}) is managed and clears the setting.
 */
export interface Manifest {
  version: FormatVersion;
  extends?: BaseManifest;
  openclaw?: OpenClawRelease;
  primary?: PrimaryModel;
  fallbacks?: Fallbacks;
  image?: ImageModel;
  allow?: AllowedModels;
  roles?: Roles;
  channels?: Channels;
  hooks?: Hooks;
  thinking?: Thinking4;
  contextTokens?: ContextTokens;
  runtime?: Runtime;
  params?: Params;
  models?: Models4;
  providers?: Providers;
  aliases?: Aliases;
  auth?: Auth;
  agents?: Agents;
  moved?: MovedModels;
  manage?: Ownership;
  apply?: WhenImperativeCommandsApply;
  hosts?: Hosts;
}
