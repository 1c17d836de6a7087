// Generated from schema/ by `npm run generate`. Do not edit.

/**
 * Version of the manifest format: 1.
 */
export type FormatVersion = 1;
/**
 * Path of the manifest that this one is laid over, relative to this file and inside its repository. Scalars and lists replace, maps merge, an empty map clears, and null takes away what the base says, so that the key is unmanaged again.
 */
export type BaseManifest = string;
/**
 * The model that answers: an alias declared below, or provider/model-id. Null removes it, so that OpenClaw's default answers.
 */
export type PrimaryModel = string | null;
/**
 * Models to try in this order when the primary fails. [] or null: none.
 */
export type Fallbacks = Model[] | null;
/**
 * An alias declared in `aliases`, or provider/model-id.
 */
export type Model = string;
/**
 * The model for images: a model alone (its fallbacks stay unmanaged), or an object. Null removes primary and fallbacks.
 */
export type ImageModel =
  | string
  | {
      primary?: PrimaryImageModel;
      fallbacks?: ImageFallbacks;
    }
  | null;
/**
 * An alias or provider/model-id that takes images. Null removes it.
 */
export type PrimaryImageModel = string | null;
/**
 * Models to try in this order when the image model fails. [] or null: none.
 */
export type ImageFallbacks = Model[] | null;
/**
 * Short names for models: name -> provider/model-id. OpenClaw keeps one alias per model. {} or null: none. Aliases that are live and not listed are removed, unless `manage: {aliases: listed}`.
 */
export type Aliases = {
  [k: string]: ModelOfThisAlias;
} | null;
/**
 * provider/model-id, or an alias that the live config has. Null only over another manifest or for a host: takes the alias away.
 */
export type ModelOfThisAlias = string;
/**
 * Which credential is tried first. Credentials themselves never stand in a manifest. Without `order` it manages nothing.
 */
export type Auth = {
  order?: AuthOrder;
} | null;
/**
 * Order of the auth profiles by provider, written to auth.order of the config. {} or null: none. An agent's stored order wins over it. Orders that are live and not listed are removed, unless `manage: {auth.order: listed}`.
 */
export type AuthOrder = {
  [k: string]: OrderForOneProvider;
} | null;
/**
 * Profile ids (provider:name), the one to try first in front. Empty or null: no order; OpenClaw detects one.
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
  auth?: AgentSAuth;
} | null;
/**
 * This agent's own model. Null: it uses the default.
 */
export type AgentSPrimary = string | null;
/**
 * This agent's own fallbacks. []: explicitly none, it leaves the global chain. Null: no list of its own, it inherits the global one (with a primary of its own only up to OpenClaw 2026.7).
 */
export type AgentSFallbacks = Model[] | null;
/**
 * Which credential this agent tries first.
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
 * How far a present section reaches: exact (default) removes what is live and not listed; listed leaves it alone.
 */
export type Ownership = {
  aliases?: OwnershipOfAliases;
  'auth.order'?: OwnershipOfAuthOrders;
} | null;
/**
 * exact or listed.
 */
export type OwnershipOfAliases = 'exact' | 'listed';
/**
 * exact or listed; for the config's orders and the agents'.
 */
export type OwnershipOfAuthOrders = 'exact' | 'listed';
/**
 * auto (default): `set`, `fallbacks add` and the like edit this file and apply the edit; manual: they only edit this file.
 */
export type WhenImperativeCommandsApply = 'auto' | 'manual';
/**
 * Overrides for single machines by name, laid over the rest of this file for the host that --host, OPENCLAW_MODELS_HOST or the machine's own name chooses.
 */
export type Hosts = {
  [k: string]: HostOverride;
} | null;
/**
 * What is different on this host. Scalars and lists replace, maps merge, an empty map clears, and null takes away what is said for all hosts, so that the key is unmanaged there.
 */
export type HostOverride = {
  primary?: PrimaryModel;
  fallbacks?: Fallbacks;
  image?: ImageModel;
  aliases?: Aliases;
  auth?: Auth;
  agents?: Agents;
  manage?: Ownership;
  apply?: WhenImperativeCommandsApply;
} | null;

/**
 * What openclaw-models shall make of OpenClaw's model settings. A key that is absent is unmanaged and never touched; an empty one (null, [], {}) is managed and empty.
 */
export interface Manifest {
  version: FormatVersion;
  extends?: BaseManifest;
  primary?: PrimaryModel;
  fallbacks?: Fallbacks;
  image?: ImageModel;
  aliases?: Aliases;
  auth?: Auth;
  agents?: Agents;
  manage?: Ownership;
  apply?: WhenImperativeCommandsApply;
  hosts?: Hosts;
}
