/** Everything that may keep a model from answering, the most likely first, with the commands that mend it. */
import { type Diagnostic, type Result, success } from '../errors.ts';
import type { ModelKnowledge } from '../manifest/model-knowledge.ts';
import { storeNotes } from '../openclaw/auth/store-notes.ts';
import { openStores } from '../openclaw/auth/store-permissions.ts';
import type { Live } from '../openclaw/live.ts';
import { statedModels } from '../openclaw/live-models.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { unsetNotes } from '../openclaw/unset-notes.ts';
import { oldFaults } from '../plan/results.ts';
import type { CheckProblem } from '../routing/check.ts';
import { statusOf } from '../routing/status.ts';
import { type Complaint, type Finding, readComplaint, type SortedFinding } from '../routing/symptoms.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { modelKnowledge } from '../workspace/model-knowledge.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { allowFindings, credentialFinding, modelFindings } from './findings.ts';
import { keptModels } from './outdated-live.ts';
import { unreadNote } from './pins.ts';

export interface DoctorQuestion {
  /** What OpenClaw said; undefined to look for anything. */
  readonly said: string | undefined;
  /** Milliseconds. */
  readonly expiringWithin: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The sentence about a problem of a credential. */
  readonly words: (problem: CheckProblem, isStored: boolean) => string;
}

export interface Diagnosis {
  readonly live: Live;
  /** Undefined without a text. */
  readonly complaint: Complaint | undefined;
  /** Those that explain the complaint first. */
  readonly findings: readonly SortedFinding[];
  /** As of `status --check`. */
  readonly exitCode: 0 | 1 | 2;
  readonly notes: readonly Diagnostic[];
}

/** Errors: those of reading the home. */
export async function diagnose(source: WorkspaceSource, question: DoctorQuestion): Promise<Result<Diagnosis>> {
  const workspace = Workspace.of(source);
  const found = await workspace.likeliest();
  if (!found.ok) return found;
  const { live, notes } = found.value;
  const circumstances = circumstancesOf(live, question.now);
  const complaint = question.said === undefined ? undefined : readComplaint(question.said);
  const faults = oldFaults(live, live.tree);
  const status = statusOf(
    {
      agent: undefined,
      expiringWithin: question.expiringWithin,
      all: false,
      everyAgent: true,
      also: complaint?.symptom === 'no-key' && complaint.about ? [providerNamed(complaint.about, live)] : [],
    },
    circumstances,
  );
  const isStored = (provider: string) => status.authProfiles[provider] !== undefined;
  const [models, kept] = [await independentKnowledge(live), await keptModels(workspace, live)];
  const all: Finding[] = [
    ...faults.map((fault) => ({
      ...ofNote(fault, 'fault'),
      symptom: 'config' as const,
      commands: ['openclaw doctor --fix'],
    })),
    ...status.check.problems
      .filter((one) => !isOfNobody(one, models))
      .map((one) => credentialFinding(one, question.words(one, isStored(one.provider)), live)),
    ...modelFindings(circumstances, models, kept),
    ...allowFindings(circumstances, complaint),
    ...[...storeNotes(live), ...unsetNotes(live.settings, live), ...live.notes]
      .filter(({ code, severity }) => severity !== 'info' && code !== 'W242')
      .map((note) => ofNote(note, 'warning')),
    ...openStores(live).map(ofOpenStore),
  ];
  const findings = all
    .map((finding) => ({ ...finding, explains: complaint !== undefined && explains(finding, complaint, live) }))
    .sort((one, other) => rank(one) - rank(other));
  const failing = findings.some(({ grade }) => grade === 'fault');
  return success({
    live,
    complaint,
    findings,
    exitCode: failing ? 1 : status.check.exitCode,
    notes: [...notes, ...kept.unread.map(unreadNote)],
  });
}

/** What is known of models besides that the config uses them, which may be the mistake. */
async function independentKnowledge(live: Live): Promise<ModelKnowledge> {
  const knowledge = await modelKnowledge(live.env);
  const [here, anywhere] = [knowledge(live), knowledge(undefined)];
  const stated = statedModels(live);
  const { providerFacts, profiles } = live.settings;
  const stored = [...live.stores.values()].flatMap((store) => [...store.profiles.values()]);
  const own = [
    ...[...providerFacts.values()].map(({ id }) => id),
    ...[...profiles.values(), ...stored].map(({ provider }) => provider),
  ];
  return {
    ...here,
    knows: (ref) => stated.has(ref) || anywhere.knows(ref),
    providers: new Set([...anywhere.providers, ...own]),
  };
}

/** A credential does not help a provider that nobody knows. */
function isOfNobody({ provider, problem }: CheckProblem, { providers }: ModelKnowledge): boolean {
  return problem === 'missing' && !providers.has(provider);
}

function rank({ explains: isCause, grade }: { readonly explains: boolean; readonly grade: Finding['grade'] }): number {
  return (isCause ? 0 : 2) + (grade === 'fault' ? 0 : 1);
}

/** A profile's provider, or a provider. */
function providerNamed(text: string, { dialect, stores }: Live): string {
  const profile = [...stores.values()].flatMap(({ profiles }) => profiles.get(text) ?? [])[0];
  return profile?.provider ?? normalizeProvider(text.split(':')[0] ?? text, dialect.facts);
}

function explains({ symptom, about, grade }: Finding, complaint: Complaint, live: Live): boolean {
  // A rejected config explains any silence, and any fault that no model answers.
  if (symptom === 'config') return true;
  if (complaint.symptom === 'all-failed') return grade === 'fault';
  if (symptom === null || symptom !== complaint.symptom) return false;
  if (complaint.about === undefined) return true;
  if (symptom === 'unknown-model' || symptom === 'not-allowed') {
    const [one, named] = [about.toLowerCase(), complaint.about.toLowerCase()];
    return one === named || named.startsWith(`${one}/`);
  }
  return providerNamed(about, live) === providerNamed(complaint.about, live);
}

function ofNote({ code, message, remedy }: Diagnostic, grade: Finding['grade']): Finding {
  return { grade, symptom: null, about: code, message, commands: [], remedy, fixable: false };
}

function ofOpenStore(note: Diagnostic): Finding {
  const command = /chmod 600 .*$/.exec(note.remedy)?.[0];
  return { ...ofNote(note, 'warning'), commands: command === undefined ? [] : [command] };
}
