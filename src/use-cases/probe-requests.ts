/** Which credentials and models to probe, and how. Reads the live files; sends nothing. */
import { fallbacksOf } from '../openclaw/agents.ts';
import { type FoundSecret, profileSecret, variableSecret } from '../openclaw/auth/credential-secrets.ts';
import { Secret } from '../openclaw/auth/secret.ts';
import { endpointOf, providerKey } from '../openclaw/facts/provider-endpoints.ts';
import { ownModelOf } from '../openclaw/facts/releases.ts';
import { normalizeAgentId, normalizeProvider, parseModelRef, providerOf } from '../openclaw/model-ref.ts';
import type { ProbeRequest, ProbeResult, Protocol } from '../probe/index.ts';
import { credentialsFor } from '../routing/credentials.ts';
import { GCLOUD } from '../routing/environment.ts';
import { isCooling } from '../routing/sources.ts';
import type { Candidate, Circumstances, CredentialAnswer, CredentialSource, Skip } from '../routing/types.ts';

export interface ProbeSelection {
  /** Whose chain and store; default: main's and the defaults'. */
  readonly agent?: string | undefined;
  /** Only these, in any spelling; default: those in use and those with stored credentials. */
  readonly providers?: readonly string[] | undefined;
  /** Only these profiles, also those that OpenClaw would not try. */
  readonly profiles?: readonly string[] | undefined;
  /** One request per credential, or per model with the credential that it would get. */
  readonly scope: 'credentials' | 'models';
  /** With `models`: these and no others; normalised. Default: those of the chains. */
  readonly refs?: readonly string[] | undefined;
}

/** A request to make, or the result of one that cannot be made. */
export type PlannedProbe =
  | { readonly kind: 'request'; readonly request: ProbeRequest }
  | { readonly kind: 'result'; readonly result: ProbeResult };

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  'anthropic-messages': 'anthropic-messages',
  'openai-completions': 'openai-chat',
  'openai-responses': 'openai-responses',
  'google-generative-ai': 'google-generate',
  ollama: 'ollama',
  'bedrock-converse-stream': 'bedrock-converse',
};

const BEDROCK_TOKEN = 'AWS_BEARER_TOKEN_BEDROCK';

/** Every probe of the selection, in the order in which the results are shown. */
export async function planProbes(circumstances: Circumstances, selection: ProbeSelection): Promise<PlannedProbe[]> {
  const agent = normalizeAgentId(selection.agent ?? 'main');
  const chain = chainRefs(circumstances, selection.agent);
  return selection.scope === 'models'
    ? modelProbes(circumstances, agent, selection, chain)
    : credentialProbes(circumstances, agent, selection, chain);
}

/** Text and image models of the view, the primary first. */
export function chainRefs({ live }: Circumstances, agentId: string | undefined): string[] {
  const { settings, dialect } = live;
  const agent = agentId === undefined ? undefined : settings.agents.get(normalizeAgentId(agentId));
  const primary = agent?.model.primary ?? settings.model.primary;
  const own = primary ? primary.ref : ownModelOf(dialect);
  const { primary: image, fallbacks: imageFallbacks } = settings.imageModel;
  const texts = [
    ...fallbacksOf(agent, settings, dialect.facts).models,
    ...(image ? [image] : []),
    ...(imageFallbacks ?? []),
  ];
  return [...new Set([own, ...texts.map(({ ref }) => ref)])].filter((ref) => ref !== undefined);
}

async function modelProbes(
  circumstances: Circumstances,
  agent: string,
  selection: ProbeSelection,
  chain: readonly string[],
): Promise<PlannedProbe[]> {
  const wanted = providerFilter(circumstances, selection);
  const refs = (selection.refs ?? chain).filter((ref) => wanted === undefined || wanted.has(providerOf(ref)));
  const probes: PlannedProbe[] = [];
  for (const ref of new Set(refs)) {
    const answer = credentialsFor(providerOf(ref), agent, circumstances);
    const candidates = selection.profiles ? namedProfiles(answer, selection.profiles) : [answer.effective];
    for (const candidate of candidates) probes.push(await probeWith(circumstances, agent, ref, candidate));
  }
  return probes;
}

async function credentialProbes(
  circumstances: Circumstances,
  agent: string,
  selection: ProbeSelection,
  chain: readonly string[],
): Promise<PlannedProbe[]> {
  const wanted = providerFilter(circumstances, selection);
  const { live } = circumstances;
  const stored = [live.stores.get('main'), live.stores.get(agent)].flatMap((store) => [
    ...(store?.profiles.values() ?? []),
  ]);
  const known = [...chain.map(providerOf), ...stored.map(({ provider }) => provider)];
  const probes: PlannedProbe[] = [];
  for (const provider of [...new Set(wanted ?? known)].sort()) {
    const answer = credentialsFor(provider, agent, circumstances);
    const candidates = selection.profiles ? namedProfiles(answer, selection.profiles) : answer.candidates;
    if (candidates.length === 0 && selection.profiles) continue;
    const ref = await modelFor(provider, chain, circumstances);
    if (candidates.length === 0) probes.push(await probeWith(circumstances, agent, ref, undefined, provider));
    for (const candidate of candidates) {
      const reason = selection.profiles ? undefined : unused(candidate);
      probes.push(
        reason === undefined
          ? await probeWith(circumstances, agent, ref, candidate, provider)
          : skipped(provider, ref ?? null, candidate, reason),
      );
    }
  }
  return probes;
}

function providerFilter({ live }: Circumstances, { providers }: ProbeSelection): ReadonlySet<string> | undefined {
  return providers && new Set(providers.map((name) => normalizeProvider(name, live.dialect.facts)));
}

function namedProfiles({ candidates }: CredentialAnswer, profiles: readonly string[]): Candidate[] {
  return candidates.filter(({ source }) => source.kind === 'profile' && profiles.includes(source.id));
}

/** Why a credential is not probed unless it is named; one that is only cooling down is probed. */
function unused(candidate: Candidate): string | undefined {
  const { skip } = candidate;
  return skip === undefined || isCooling(candidate) || skip.reason === 'behind' ? undefined : SKIPS[skip.reason];
}

const SKIPS: Readonly<Partial<Record<Skip['reason'], string>>> = {
  expired: 'it has expired',
  'invalid-expiry': 'its expiry is not a valid time',
  empty: 'it is blank',
  'not-understood': 'OpenClaw cannot read it',
  'unknown-profile': 'no auth store has it',
  'other-provider': 'it belongs to another provider',
  'other-mode': 'the config gives it another type',
  'not-in-order': 'the order does not list it',
  'not-in-config': 'the config does not list it',
};

/** A model of the chain, else one of the config's own, else the cheapest of the catalogue. */
async function modelFor(
  provider: string,
  chain: readonly string[],
  { live }: Circumstances,
): Promise<string | undefined> {
  const used = chain.find((ref) => providerOf(ref) === provider);
  if (used !== undefined) return used;
  const own = [...live.settings.providerFacts.values()].find(({ id }) => id === provider)?.models[0]?.id;
  if (own !== undefined) return `${provider}/${own}`;
  const catalog = await (await import('../catalog/index.ts')).loadCatalog();
  const price = ({ cost }: (typeof catalog.models)[number]) => (cost.input ?? Infinity) + (cost.output ?? Infinity);
  return catalog.models
    .filter((model) => model.provider === provider && model.inputTypes?.includes('text') !== false)
    .sort((one, other) => price(one) - price(other) || (one.ref < other.ref ? -1 : 1))[0]?.ref;
}

/** The request for a model with a credential; undefined means none, since a server on this machine may not need one. */
async function probeWith(
  circumstances: Circumstances,
  agent: string,
  ref: string | undefined,
  candidate: Candidate | undefined,
  provider = ref === undefined ? '' : providerOf(ref),
): Promise<PlannedProbe> {
  const { live, now } = circumstances;
  const skip = (reason: string) => skipped(provider, ref ?? null, candidate, reason);
  if (ref === undefined) return skip('no model of this provider is known');
  const parsed = parseModelRef(ref, live.dialect.facts);
  const model = parsed.kind === 'ref' ? parsed.model : ref.slice(ref.indexOf('/') + 1);
  const isAws = candidate?.source.kind === 'aws-sdk';
  if (isAws && !live.environment[BEDROCK_TOKEN]?.trim()) return skip('AWS credentials are not probed');
  const found = endpointOf(live, provider, model);
  if (found.kind === 'missing') return skip(found.reason);
  const { api, baseUrl, headers, needsKey, authHeader } = found.endpoint;
  const protocol = isAws ? 'bedrock-converse' : PROTOCOLS[api];
  if (protocol === undefined) return skip(`its API is ${api}, which cannot be probed`);
  const target = { provider, ref, model, protocol, baseUrl, headers };
  if (candidate === undefined) {
    if (needsKey) return skip('there is no credential');
    const source: CredentialSource = { kind: 'models.json' };
    return { kind: 'request', request: { ...target, source, mode: undefined, secret: undefined } };
  }
  const { source, mode, expires } = candidate;
  // The login of ChatGPT, whose token is for another address than OpenAI's API (2026.9.6).
  if (mode === 'oauth' && provider === 'openai') return skip('a ChatGPT login is not probed');
  if (mode === 'oauth' && expires !== undefined && expires <= now)
    return skip('its access token has expired; it is renewed on the next use');
  const secret = await secretOf(source, agent, provider, circumstances);
  if (secret.kind === 'missing') return skip(secret.reason);
  const bearer = new Secret(`Bearer ${secret.secret.reveal()}`);
  const sent = authHeader ? new Map([...headers, ['authorization', bearer] as const]) : headers;
  return { kind: 'request', request: { ...target, headers: sent, source, mode, secret: secret.secret } };
}

async function secretOf(
  source: CredentialSource,
  agent: string,
  provider: string,
  { live }: Circumstances,
): Promise<FoundSecret> {
  switch (source.kind) {
    case 'profile':
      return profileSecret(live, agent, source.id);
    case 'env':
      return source.name === GCLOUD
        ? { kind: 'missing', reason: "Google's own login is not probed" }
        : variableSecret(live, source.name);
    case 'models.json':
      return providerKey(live, provider);
    case 'aws-sdk':
      return variableSecret(live, BEDROCK_TOKEN);
  }
}

function skipped(provider: string, ref: string | null, candidate: Candidate | undefined, reason: string): PlannedProbe {
  const result: ProbeResult = {
    provider,
    ref,
    source: candidate?.source ?? null,
    mode: candidate?.mode ?? null,
    verdict: 'skipped',
    httpStatus: null,
    latencyMs: null,
    retryAfter: null,
    message: reason,
  };
  return { kind: 'result', result };
}
