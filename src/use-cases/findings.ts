/** What can be wrong with a home, as findings with the commands that mend them. */
import { grouped } from '../grouped.ts';
import { listSome } from '../list-some.ts';
import { likeModels, type ModelKnowledge, unknownProvider, unlisted } from '../manifest/model-knowledge.ts';
import { lifecycleWords } from '../manifest/outdated-models.ts';
import { entriesOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import { shellWord } from '../proposed-commands.ts';
import { cascadeFor, choiceTest } from '../routing/cascade.ts';
import type { CheckProblem } from '../routing/check.ts';
import { asksFor } from '../routing/refs.ts';
import { roleChains } from '../routing/roles.ts';
import type { Complaint, Finding } from '../routing/symptoms.ts';
import type { Circumstances } from '../routing/types.ts';
import { type Kept, placeName, type UseOf, usesLive } from './outdated-live.ts';

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

/** A model that is named somewhere. */
interface Use {
  readonly ref: string;
  /** The agent whose own chain it is in. */
  readonly agent: string | undefined;
  /** A fallback of a chain can simply go. */
  readonly isFallback: boolean;
  /** Whether it is asked where it is named; a name or a choice of it is not. */
  readonly isAsked: boolean;
  /** Whether chats may choose it, because a list names it. */
  readonly isChoice: boolean;
  readonly places: readonly UseOf[];
}

/** One for each model: those of chains and roles first. */
function usesOf(circumstances: Circumstances, kept: Kept): Use[] {
  const { live } = circumstances;
  const chains = [...live.settings.agents.keys()].flatMap((agent) =>
    cascadeFor({ agent }, circumstances).steps.map(({ ref, role, from }) => {
      return { ref, agent: from === `agents.${agent}` ? agent : undefined, isFallback: role === 'fallback' };
    }),
  );
  const jobs = roleChains(undefined, live).flatMap(({ texts }) =>
    texts.flatMap(({ ref }) => (ref === undefined ? [] : [{ ref, agent: undefined, isFallback: false }])),
  );
  const entriesChoose = live.settings.allowlists.get('')?.from === 'entries';
  // An empty entry says nothing, unless it is an item of the allowlist.
  const isIdle = ({ model }: UseOf) =>
    !entriesChoose && model?.form === 'entry' && entriesOf(live.tree, model.node).size === 0;
  const isItem = ({ model }: UseOf) => model?.row?.choice === true || (entriesChoose && model?.form === 'entry');
  const named = usesLive(live, kept).filter((use) => !isIdle(use));
  const places = grouped(named, ({ ref }) => ref);
  const uses = new Map<string, Use>();
  const add = (use: Pick<Use, 'ref' | 'agent' | 'isFallback' | 'isAsked'>) => {
    if (uses.has(use.ref)) return;
    const all = places.get(use.ref) ?? [];
    uses.set(use.ref, { ...use, isChoice: all.some(isItem), places: all });
  };
  for (const one of [...chains, ...jobs]) add({ ...one, isAsked: true });
  for (const [ref, all] of places) {
    const isAsked = all.some(({ model }) => model === undefined || asksFor(model));
    add({ ref, agent: undefined, isFallback: false, isAsked });
  }
  return [...uses.values()];
}

/** Models that OpenClaw does not know, or that are gone, wherever they are named. */
export function modelFindings(circumstances: Circumstances, models: ModelKnowledge, kept: Kept): Finding[] {
  const { live } = circumstances;
  const uses = usesOf(circumstances, kept);
  const strange = grouped(
    uses.filter(({ ref, isAsked }) => !isAsked && !models.providers.has(providerOf(ref))),
    ({ ref }) => providerOf(ref),
  );
  const many = [...strange].filter(([, all]) => all.length > MANY);
  const told = new Set(many.flatMap(([, all]) => all));
  return [
    ...uses.flatMap((use): Finding[] => [
      ...lifecycleFindings(use, live, models),
      ...(told.has(use) ? [] : unknownFindings(use, models)),
    ]),
    ...many.map(([provider, all]) => unknownProviderFinding(provider, all, models)),
  ];
}

/** Of more models of an unknown provider that nobody asks, the provider is told. */
const MANY = 3;

function unknownProviderFinding(provider: string, uses: readonly Use[], models: ModelKnowledge): Finding {
  const refs = listSome(
    uses.map(({ ref }) => ref),
    MANY,
  );
  return {
    grade: 'warning',
    symptom: 'unknown-model',
    about: provider,
    message: `${unknownProvider(provider, models)} It is the provider of ${refs}.`,
    commands: [],
    remedy: `To see where they are: \`openclaw-models refs ${shellWord(provider)}\`.`,
    fixable: false,
  };
}

function lifecycleFindings(use: Use, live: Live, models: ModelKnowledge): Finding[] {
  const { ref, isAsked } = use;
  const found = models.lifecycle(ref, live.dialect.facts);
  if (!found || (found.status !== 'retired' && found.status !== 'deprecated')) return [];
  const successor = found.successor ?? likeModels(ref, models)[0];
  return [
    {
      grade: found.status === 'retired' && isAsked ? 'fault' : 'warning',
      message: `${ref} ${lifecycleWords(found)} (${found.source}).${placesText(use)}`,
      ...aboutModel(use, successor),
    },
  ];
}

function unknownFindings(use: Use, models: ModelKnowledge): Finding[] {
  const { ref, isAsked, places } = use;
  // Models for embeddings and transcripts are in no list.
  if (places.length > 0 && places.every(({ model }) => model?.form === 'pair')) return [];
  const provider = providerOf(ref);
  const isUnknown = !models.providers.has(provider);
  const message = isUnknown
    ? `${unknownProvider(provider, models)} It is the provider of ${ref}.`
    : unlisted(ref, models);
  if (message === undefined) return [];
  return [
    {
      grade: isUnknown && isAsked ? 'fault' : 'warning',
      message: `${message}${placesText(use)}`,
      ...aboutModel(use, likeModels(ref, models)[0]),
    },
  ];
}

/** What mends a model that should not be used, and what it is about. */
function aboutModel(
  { ref, agent, isFallback, isAsked, isChoice, places }: Use,
  instead: string | undefined,
): Omit<Finding, 'grade' | 'message'> {
  const option = agent === undefined ? '' : ` --agent ${shellWord(agent)}`;
  const inConfig = places.some(({ use }) => use.in === 'config') || isFallback;
  const alias = isAsked ? undefined : places.find(({ model }) => model?.named !== undefined)?.model?.named;
  const commands = [
    ...(instead !== undefined && inConfig ? [`replace ${shellWord(ref)} ${shellWord(instead)}`] : []),
    ...(instead === undefined && alias !== undefined ? [`aliases remove ${shellWord(alias)}`] : []),
    ...(instead === undefined && alias === undefined && isChoice && !isAsked ? [`allow remove ${shellWord(ref)}`] : []),
    ...(isFallback ? [`fallbacks remove ${shellWord(ref)}${option}`] : []),
    ...(!inConfig && places.some(({ use }) => use.in === 'session') ? [`pins clear --model ${shellWord(ref)}`] : []),
  ].map((words) => `openclaw-models ${words}`);
  return {
    symptom: 'unknown-model',
    about: ref,
    commands,
    remedy: commands.length === 0 ? 'Choose another model: `openclaw-models scan`.' : null,
    fixable: false,
  };
}

/** The entry of a model says less than where it is used. */
function placesText({ places, isChoice }: Use): string {
  const names = new Set(places.map(({ use }) => placeName(use)));
  if (names.delete('models') && isChoice) names.add('allow');
  if (names.size > 0) return ` It is at ${listSome([...names], 3)}.`;
  return places.length > 0 ? ' It has an entry in the models of the config.' : '';
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
