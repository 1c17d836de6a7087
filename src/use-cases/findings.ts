/** What can be wrong with a home, as findings with the commands that mend them. */
import { likeModels, type ModelKnowledge, unknownProvider, unlisted } from '../manifest/model-knowledge.ts';
import { lifecycleWords } from '../manifest/outdated-models.ts';
import type { Live } from '../openclaw/live.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import { shellWord } from '../proposed-commands.ts';
import { cascadeFor, choiceTest } from '../routing/cascade.ts';
import type { CheckProblem } from '../routing/check.ts';
import { roleChains } from '../routing/roles.ts';
import type { Complaint, Finding } from '../routing/symptoms.ts';
import type { Circumstances } from '../routing/types.ts';

/** A login of an early version that is not imported any more, by its provider. */
export function leftLogin(provider: string, live: Live): string | undefined {
  const legacy = live.stores.get('main')?.legacy;
  return [...(legacy?.keys() ?? [])].find((id) => id === `${provider}:default`);
}

/** Whether we can put logins of early versions into the store. */
export function canImport({ dialect }: Live): boolean {
  return dialect.auth === 'profiles-json' || dialect.auth === 'state-json';
}

/** A problem of a credential, in words that a view has chosen. */
export function credentialFinding(problem: CheckProblem, message: string, live: Live): Finding {
  const { provider, profile } = problem;
  const login = problem.problem === 'missing' ? leftLogin(provider, live) : undefined;
  const oauth =
    profile !== null && [...live.stores.values()].some(({ profiles }) => profiles.get(profile)?.type === 'oauth');
  const imports = canImport(live) ? 'openclaw-models doctor --fix --yes' : 'openclaw doctor --fix';
  return {
    grade: problem.problem === 'expiring' ? 'warning' : 'fault',
    symptom:
      problem.problem === 'paused'
        ? 'all-failed'
        : oauth && problem.problem !== 'missing'
          ? 'refresh-failed'
          : 'no-key',
    about: profile ?? provider,
    message: login === undefined ? message : `${message} ${login} in a file of an early version is not used.`,
    commands: [...(login === undefined ? [] : [imports]), ...problem.commands],
    remedy: null,
    fixable: login !== undefined && canImport(live),
  };
}

/** A model in use, with the agent whose chain it is in. */
interface Use {
  readonly ref: string;
  readonly agent: string | undefined;
  readonly role: 'primary' | 'fallback' | 'job';
}

function usesOf({ live }: Circumstances, circumstances: Circumstances): Use[] {
  const chains = [...live.settings.agents.keys()].flatMap((agent) =>
    cascadeFor({ agent }, circumstances).steps.map(({ ref, role, from }): Use => {
      return { ref, agent: from === `agents.${agent}` ? agent : undefined, role };
    }),
  );
  const jobs = roleChains(undefined, live).flatMap(({ texts }) =>
    texts.flatMap(({ ref }): Use[] => (ref === undefined ? [] : [{ ref, agent: undefined, role: 'job' }])),
  );
  const seen = new Set<string>();
  return [...chains, ...jobs].filter(({ ref }) => !seen.has(ref) && seen.add(ref));
}

/** Models that OpenClaw does not know, that are gone, or that a chain skips because chats may not choose them. */
export function modelFindings(circumstances: Circumstances, models: ModelKnowledge): Finding[] {
  const { live } = circumstances;
  return usesOf(circumstances, circumstances).flatMap((use): Finding[] => [
    ...lifecycleFindings(use, live, models),
    ...unknownFindings(use, models),
  ]);
}

function lifecycleFindings({ ref }: Use, live: Live, models: ModelKnowledge): Finding[] {
  const found = models.lifecycle(ref, live.dialect.facts);
  if (!found || (found.status !== 'retired' && found.status !== 'deprecated')) return [];
  const { successor } = found;
  const near = successor === null ? likeModels(ref, models)[0] : successor;
  return [
    {
      grade: found.status === 'retired' ? 'fault' : 'warning',
      symptom: 'unknown-model',
      about: ref,
      message: `${ref} ${lifecycleWords(found)} (${found.source}).`,
      commands: near === undefined ? [] : [`openclaw-models replace ${shellWord(ref)} ${shellWord(near)}`],
      remedy: near === undefined ? 'Choose another model: `openclaw-models scan`.' : null,
      fixable: false,
    },
  ];
}

function unknownFindings({ ref, agent, role }: Use, models: ModelKnowledge): Finding[] {
  const provider = providerOf(ref);
  const isUnknown = !models.providers.has(provider);
  const message = isUnknown
    ? `${unknownProvider(provider, models)} It is the provider of ${ref}.`
    : unlisted(ref, models);
  if (message === undefined) return [];
  const [near] = likeModels(ref, models);
  const option = agent === undefined ? '' : ` --agent ${shellWord(agent)}`;
  const replace = near === undefined ? [] : [`openclaw-models replace ${shellWord(ref)} ${shellWord(near)}`];
  const remove = role === 'fallback' ? [`openclaw-models fallbacks remove ${shellWord(ref)}${option}`] : [];
  return [
    {
      grade: isUnknown ? 'fault' : 'warning',
      symptom: 'unknown-model',
      about: ref,
      message,
      commands: [...replace, ...remove],
      remedy: near === undefined && remove.length === 0 ? `Choose another model: \`openclaw-models scan\`.` : null,
      fixable: false,
    },
  ];
}

/** Configured fallbacks outside the allowlist, and the model of a complaint that chats may not choose. */
export function allowFindings(circumstances: Circumstances, complaint: Complaint | undefined): Finding[] {
  const { live } = circumstances;
  const agents = [...live.settings.agents.keys()];
  const skipped = agents.flatMap((agent) =>
    cascadeFor({ agent }, circumstances).steps.flatMap(({ ref, skip }) => (skip === 'not-allowed' ? [ref] : [])),
  );
  const { settings, dialect } = live;
  const asked = complaint?.symptom === 'not-allowed' && complaint.about?.includes('/') ? [complaint.about] : [];
  const mayChoose = choiceTest(settings, undefined, dialect, settings.model.primary?.ref);
  const refused = asked.filter((ref) => !mayChoose(ref));
  const isSkipped = new Set(skipped);
  return [...new Set([...skipped, ...refused])].map((ref) => ({
    grade: isSkipped.has(ref) ? ('fault' as const) : ('warning' as const),
    symptom: 'not-allowed' as const,
    about: ref,
    message: skipped.includes(ref)
      ? `${ref} is a fallback, but not in the allowlist: OpenClaw skips it.`
      : `${ref} is not in the allowlist: no chat may choose it.`,
    commands: [`openclaw-models allow add ${shellWord(ref)}`],
    remedy: null,
    fixable: false,
  }));
}
