/** The commands that mend what a check finds, the most likely first. They name no target; views add its options. */
import { variablesOf } from '../openclaw/facts/providers.ts';
import type { Live } from '../openclaw/live.ts';
import { fileWord, shellWord } from '../proposed-commands.ts';
import type { CheckProblem } from './check.ts';
import type { Candidate, CredentialAnswer } from './types.ts';

type Problem = Omit<CheckProblem, 'commands'>;

/** @param answer the credentials of the problem's provider, as one of its agents sees them */
export function credentialCommands(problem: Problem, answer: CredentialAnswer, live: Live): string[] {
  const { provider, profile, agents } = problem;
  switch (problem.problem) {
    case 'no-aws':
      return ['aws configure', `echo AWS_PROFILE=default >> ${variablesFile(live)}`];
    case 'missing':
      return [...ignoredCommands(answer, live), ...newCommands(provider, live)];
    case 'paused':
      return [...newCommands(provider, live, `${provider}:second`), `openclaw-models explain`];
    default:
      return profile === null ? newCommands(provider, live) : replaceCommands(provider, profile, agents, live);
  }
}

/** Where a variable reaches OpenClaw however it is started. */
export function variablesFile({ locations, show }: Live): string {
  return fileName(`${show(locations.stateDir)}/.env`);
}

/** A file as a word of a shell, with the `~` that it expands. */
export function fileName(shown: string): string {
  return shown.startsWith('~/') ? `~/${shellWord(shown.slice(2))}` : fileWord(shown);
}

/** Stores a new credential. @param id of a second one; default: the usual */
function newCommands(provider: string, live: Live, id?: string): string[] {
  const option = `--provider ${shellWord(provider)}`;
  const named = id === undefined ? '' : ` --profile-id ${shellWord(id)}`;
  const login = `openclaw models auth login ${option}`;
  if (needsLogin(provider, live)) return [login];
  const paste = `openclaw-models auth paste-api-key ${option}${named}`;
  return provider === 'anthropic' ? [paste, `openclaw-models auth setup-token${named}`] : [paste];
}

/** Whether its only credentials are logins: it has no variable for a key, nor an entry in the config. */
function needsLogin(provider: string, { dialect, settings }: Live): boolean {
  const logins = ['openai-codex', 'github-copilot', 'google-antigravity', 'google-gemini-cli', 'qwen-portal'];
  if (!logins.includes(provider) || variablesOf(provider, dialect.facts).length > 0) return false;
  return [...settings.providerFacts.values()].every(({ id }) => id !== provider);
}

/** Replaces a stored credential under its own name. */
function replaceCommands(provider: string, id: string, agents: readonly string[], live: Live): string[] {
  const holder = agents.find((agent) => agent !== 'main' && live.stores.get(agent)?.profiles.has(id));
  const profile = live.stores.get(holder ?? 'main')?.profiles.get(id);
  const agent = holder === undefined ? '' : ` --agent ${shellWord(holder)}`;
  const named = `--profile-id ${shellWord(id)} --replace${agent}`;
  const option = `--provider ${shellWord(provider)}`;
  if (profile?.type === 'api_key') return [`openclaw-models auth paste-api-key ${option} ${named}`];
  if (profile?.type === 'oauth') {
    // Its login gives a renewable one again; a setup token does without a browser.
    const token = provider === 'anthropic' ? [`openclaw-models auth setup-token ${named}`] : [];
    return [`openclaw models auth login ${option}`, ...token];
  }
  return provider === 'anthropic'
    ? [`openclaw-models auth setup-token ${named}`, 'claude setup-token']
    : [`openclaw-models auth paste-token ${option} ${named}`];
}

/** Stored credentials that are not used as things are. */
function ignoredCommands({ provider, agent, orderFrom, candidates }: CredentialAnswer, live: Live): string[] {
  const withReason = (...reasons: string[]) => candidates.filter(({ skip }) => skip && reasons.includes(skip.reason));
  const option = `--provider ${shellWord(provider)}`;
  if (withReason('not-in-order').length > 0) {
    const stored = orderFrom === 'store' ? ` --agent ${shellWord(orderHolder(provider, agent, live))}` : '';
    return [`openclaw-models auth order clear ${option}${stored}`];
  }
  const listed = withReason('not-in-config', 'other-mode').flatMap(idOf);
  if (withReason('not-in-config').length > 0)
    return [`openclaw-models auth order set ${option} ${listed.map(shellWord).join(' ')}`];
  const [broken] = withReason('empty', 'not-understood').flatMap(idOf);
  if (broken === undefined) return [];
  const id = broken.includes(':') ? ` --profile-id ${shellWord(broken)} --replace` : '';
  return [`openclaw-models auth paste-api-key ${option}${id}`];
}

/** Whose stored order an agent has. */
function orderHolder(provider: string, agent: string, { stores }: Live): string {
  return stores.get(agent)?.order.has(provider) ? agent : 'main';
}

function idOf({ source }: Candidate): string[] {
  return source.kind === 'profile' ? [source.id] : [];
}
