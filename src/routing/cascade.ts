/** The models that a request of an agent goes through, each with its credentials. */
import { fallbacksOf } from '../openclaw/agents.ts';
import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import { type Dialect, type Facts, ownModelOf } from '../openclaw/facts/releases.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, normalizeAgentId, normalizeProvider, providerOf, resolveModel } from '../openclaw/model-ref.ts';
import {
  aliasesOver,
  hasEntry,
  type ModelText,
  type ObservedAgent,
  refsOver,
  type Settings,
} from '../openclaw/settings.ts';
import { allowedBy } from '../settings/allowed.ts';
import { credentialsFor } from './credentials.ts';
import { placeOfRole, roleChain } from './roles.ts';
import { isCooling } from './sources.ts';
import type { Candidate, Cascade, Circumstances, CredentialAnswer, ModelSkip, ModelStep } from './types.ts';

export interface Question {
  readonly agent: string;
  /** For the image model, of which agents have no own. */
  readonly image?: boolean | undefined;
  /** For a job of its own, such as `subagents`. */
  readonly role?: string | undefined;
  /** The model that a chat has chosen: an alias or a reference. */
  readonly model?: string | undefined;
  /** The profile that the request asks for; models of its provider try no other. */
  readonly credential?: string | undefined;
}

/** A link of the chain before its credentials are looked up. */
interface Link {
  readonly ref: string;
  readonly word: string;
  readonly role: ModelStep['role'];
  readonly from: string;
  readonly allowed: boolean;
}

/** The whole chain; one without any model is empty. */
export function cascadeFor(question: Question, circumstances: Circumstances): Cascade {
  const { settings, dialect } = circumstances.live;
  const { facts } = dialect;
  const agent = normalizeAgentId(question.agent);
  const own = settings.agents.get(agent);
  const image = question.image ?? false;
  const links =
    question.role !== undefined
      ? roleLinks(question.role, agent, circumstances.live)
      : image
        ? imageLinks(settings, facts, question.model)
        : textLinks(agent, own, settings, dialect, question.model);
  const seen = new Set<string>();
  const distinct = links.filter(({ ref }) => !seen.has(ref) && seen.add(ref));
  const pinned = question.credential && providerOfProfile(question.credential, agent, circumstances);
  // A requested model that is not allowed is refused, and the rest of the chain is not tried.
  const refused = distinct[0]?.from === 'request' && !distinct[0].allowed;
  const steps = (refused ? distinct.slice(0, 1) : distinct).map((link, index): ModelStep => {
    const provider = providerOf(link.ref);
    const profile = provider === pinned ? question.credential : undefined;
    const credentials = credentialsFor(provider, agent, circumstances, { profile });
    const tries = triesOf(credentials, image);
    const skip = link.allowed ? skipOf(credentials, tries) : 'not-allowed';
    return { ref: link.ref, word: link.word, role: link.role, index, from: link.from, credentials, tries, skip };
  });
  const leavesGlobalChain =
    !image && own !== undefined && (own.model.primary !== undefined || own.model.fallbacks !== undefined);
  return {
    agent,
    image,
    facts,
    steps,
    leavesGlobalChain: leavesGlobalChain && !fallbacksOf(own, settings, facts).inherited,
  };
}

/** The provider of a profile that the agent sees; of one that is nowhere, the start of its id. */
export function providerOfProfile(id: string, agent: string, { live }: Pick<Circumstances, 'live'>): string {
  const stored =
    live.stores.get(normalizeAgentId(agent))?.profiles.get(id) ?? live.stores.get('main')?.profiles.get(id);
  return stored?.provider ?? normalizeProvider(id.split(':')[0] ?? '', live.dialect.facts);
}

/** The model that a word names for this agent: an alias, its own or of the defaults, or a reference. */
export function modelNamed(word: string, agent: string, { live }: Pick<Circumstances, 'live'>): string | undefined {
  return resolveWord(word, live.settings, live.settings.agents.get(normalizeAgentId(agent)), live.dialect.facts);
}

function resolveWord(
  word: string,
  settings: Settings,
  own: ObservedAgent | undefined,
  facts: Facts,
): string | undefined {
  const aliases = refsOver(own ? aliasesOver(own.aliases, settings.aliases) : settings.aliases);
  return resolveModel(word, { naming: facts, aliases, configured: settings.configured, bareRewrites: true });
}

/**
 * The agent's primary or the global one, then the fallbacks. If an agent with its own primary inherits the fallbacks,
 * the global primary is tried last (2026.1.30, measured). If a model chosen in a chat is meant exactly, it has no
 * fallbacks (2026.9.6, documented).
 */
function textLinks(
  agent: string,
  own: ObservedAgent | undefined,
  settings: Settings,
  dialect: Dialect,
  model: string | undefined,
): Link[] {
  const { facts } = dialect;
  const global = primaryOf(settings, dialect);
  const primary = linkOf(own?.model.primary, 'primary', `agents.${agent}`) ?? global;
  const { models, inherited } = fallbacksOf(own, settings, facts);
  const from = inherited || !own ? 'defaults' : `agents.${agent}`;
  const fallbacks = models.flatMap((text) => linkOf(text, 'fallback', from) ?? []);
  const chosen = model === undefined ? undefined : resolveWord(model, settings, own, facts);
  const request =
    chosen === undefined ? undefined : requestLink(chosen, model ?? chosen, settings, own, dialect, primary);
  if (facts.strictChoice) return request ? [request] : [...(primary ? [primary] : []), ...fallbacks];
  const last = (inherited || !own) && global ? [{ ...global, role: 'fallback' as const }] : [];
  return [...[request ?? primary].flatMap((link) => link ?? []), ...withAllowlist(fallbacks, settings, facts), ...last];
}

/** Roles that are turns of an agent. */
const TURNS = ['subagents', 'heartbeat'];

/**
 * The role's own models. Without a list of fallbacks a turn of an agent goes on with the agent's (2026.1.30, read), or
 * has none (2026.9.6, read). Where nothing is said, the agent's own chain does some jobs.
 */
function roleLinks(role: string, agent: string, live: Live): Link[] {
  const { settings, dialect } = live;
  const own = settings.agents.get(agent);
  const found = roleChain(role, agent, live);
  const from = found && placeOfRole(found, agent);
  if (!found || from === undefined)
    return found?.row.elsePrimary ? textLinks(agent, own, settings, dialect, undefined) : [];
  const primary = linkOf(found.chain?.primary, 'primary', from);
  const inherits =
    found.chain?.fallbacks === undefined && dialect.facts.ownModel === 'inherits' && TURNS.includes(role);
  const rest = inherits ? fallbacksOf(own, settings, dialect.facts) : { models: found.chain?.fallbacks ?? [] };
  const place = inherits ? (('inherited' in rest && rest.inherited) || !own ? 'defaults' : `agents.${agent}`) : from;
  return [...(primary ? [primary] : []), ...rest.models.flatMap((text) => linkOf(text, 'fallback', place) ?? [])];
}

function imageLinks(settings: Settings, facts: Facts, model: string | undefined): Link[] {
  const { primary, fallbacks } = settings.imageModel;
  const chosen = model === undefined ? undefined : resolveWord(model, settings, undefined, facts);
  const first: Link | undefined =
    chosen === undefined
      ? linkOf(primary, 'primary', 'image')
      : { ref: chosen, word: model ?? chosen, role: 'primary', from: 'request', allowed: true };
  const rest = (fallbacks ?? []).flatMap((text) => linkOf(text, 'fallback', 'image') ?? []);
  return [...(first ? [first] : []), ...withAllowlist(rest, settings, facts)];
}

function primaryOf({ model }: Settings, dialect: Dialect): Link | undefined {
  const primary = linkOf(model.primary, 'primary', 'defaults');
  if (primary) return primary;
  const own = ownModelOf(dialect);
  if (own === undefined) return undefined;
  return { ref: own, word: own, role: 'primary', from: 'built-in', allowed: true };
}

function linkOf(text: ModelText | undefined, role: Link['role'], from: string): Link | undefined {
  if (text?.ref === undefined) return undefined;
  // A variable without a slash may contain anything, even a key; OpenClaw guesses its provider anyway.
  const provider = providerOf(text.ref);
  const ref = text.hidden && KNOWN_PROVIDERS.has(provider) ? `${provider}/${text.raw.trim()}` : text.ref;
  return { ref, word: text.raw, role, from, allowed: true };
}

/** Some releases skip configured fallbacks that are not in the map of models. */
function withAllowlist(links: readonly Link[], { entries }: Settings, facts: Facts): Link[] {
  const any = entries.length === 0 || facts.fallbacksOutsideModels === 'tried';
  return links.map((link) => ({ ...link, allowed: any || hasEntry(entries, link.ref) }));
}

function requestLink(
  ref: string,
  word: string,
  settings: Settings,
  own: ObservedAgent | undefined,
  dialect: Dialect,
  primary: Link | undefined,
): Link {
  const allowed = choiceTest(settings, own, dialect, primary?.ref)(ref);
  return { ref, word, role: 'primary', from: 'request', allowed };
}

/** Tells which models a chat may choose. @param primary the model that it has without choosing */
export function choiceTest(
  settings: Settings,
  own: ObservedAgent | undefined,
  dialect: Dialect,
  primary: string | undefined,
): (ref: string) => boolean {
  const { entries } = settings;
  if (dialect.allowlist === 'models') {
    return (ref) => entries.length === 0 || hasEntry(entries, ref) || primary === ref;
  }
  // Before the migration the keys of the map are the allowlist, even with a policy.
  const legacy = settings.allowlistMigrated ? [] : entries.map(({ key }) => key);
  const allow = own?.allow ?? settings.allow ?? legacy;
  const isAllowed = allowedBy(allow.flatMap((item) => allowedIn(item, settings, own, dialect.facts) ?? []));
  return (ref) => allow.length === 0 || isAllowed(ref);
}

/** An item of `modelPolicy.allow`: a reference, an alias, or a beginning such as `openai/*` (2026.9.6, measured). */
function allowedIn(item: string, settings: Settings, own: ObservedAgent | undefined, facts: Facts): string | undefined {
  const text = item.trim();
  const named = own?.aliases.get(aliasKey(text)) ?? settings.aliases.get(aliasKey(text));
  if (named) return named.ref;
  return text.endsWith('/*') ? text : resolveWord(text, settings, own, facts);
}

/** A chat tries all usable credentials; an image only the one effective by default (2026.1.30, read in its code). */
function triesOf({ candidates, effective }: CredentialAnswer, image: boolean): Candidate[] {
  if (image) return effective ? [effective] : [];
  return candidates.filter(({ skip }) => skip === undefined);
}

function skipOf({ candidates }: CredentialAnswer, tries: readonly Candidate[]): ModelSkip | undefined {
  if (tries.length > 0) return undefined;
  return candidates.some(isCooling) ? 'cooldown' : 'no-credential';
}
