/** What a row of the table of settings says. */
import type { Form } from './form.ts';

/** How a release keeps its agents: a list in `agents.list`, or a map in `agents.entries`. */
export type Roster = 'list' | 'entries';

/** A place in a config or an auth store; `*` stands for any key or index. */
export type Pattern = readonly string[];

/**
 * `model`: one word for a model; `models`: a list of them; `profiles`: ids of auth profiles, in order; `value`: a value
 * of the config that is written as it is, and owned in parts as its form says; `whole-entry`: an object whose keys are
 * other rows; a manifest can only remove it.
 */
export type ValueKind = 'model' | 'models' | 'profiles' | 'value' | 'whole-entry';

/** A place in a config, below `agents.defaults` or the root. */
export interface Place {
  readonly below: 'defaults' | 'root';
  readonly path: Pattern;
}

/**
 * `reference`: `provider/model` in place of an object with both; `references`: the same for each item of a list.
 */
export type Short = 'reference' | 'references';

export interface Row {
  readonly value: ValueKind;
  /** Whether an agent can have its own. */
  readonly perAgent: boolean;
  /** Whether its models have to take images. */
  readonly images?: boolean;
  /** Whether a model that takes no images gets only the text of what it reads. */
  readonly pages?: true;
  /**
   * Whether its models are those that chats may choose: their order says nothing, `provider/*` is all models of a
   * provider, and `declared` in place of the list is all that the manifest names. Where a release has no place for the
   * list, the keys of `agents.defaults.models` are it.
   */
  readonly choice?: boolean;
  /** How a `value` is owned; without it, whole. */
  readonly form?: Form;
  /** How the name is spelt that stands for the `*` of the address. */
  readonly names?: 'provider' | 'model' | 'hook mapping';
  /** The key of `manage` that decides whether what is not declared in its list stays. */
  readonly manage?: string;
  /** The value's place in the config. */
  readonly config: Place;
  /** Where releases keep it that do not have that place. */
  readonly formerly?: readonly Place[];
  /** Whether only some releases have it: those whose facts name its place. */
  readonly byRelease?: true;
  /** Whether it is the only key of an object in the config, which goes with it. */
  readonly wrapped?: true;
  /** The key below its place by which the facts name it. */
  readonly knownBy?: string;
  /** Whether it is a key beside primary and fallbacks, which the place of a chain has in some releases. */
  readonly timed?: true;
  /** Whether it is told beside a primary in one object of the manifest, whose null is also its null. */
  readonly detail?: true;
  /** What a text means that stands in place of the value. */
  readonly short?: Short;
  /** Whether OpenClaw takes a model only if chats may choose it; for those that only some releases have. */
  readonly allowed?: true;
  /** Whether the agent's own model does the job where none is said. */
  readonly elsePrimary?: true;
  /** Whether a model is one text in the config, never an object with fallbacks. */
  readonly text?: true;
  /** The place in the config below an agent's entry, or in the agent's auth store. */
  readonly agentConfig?: Pattern;
  /** Where releases keep it there that do not have that place. */
  readonly agentFormerly?: readonly Pattern[];
  readonly agentStore?: Pattern;
}
