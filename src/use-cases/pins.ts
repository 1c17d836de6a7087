/**
 * Chat sessions that keep a model or a profile of their own: what they hide, and clearing them through OpenClaw's own
 * gateway, the only one that may write them.
 */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { checkAgent } from '../openclaw/agents.ts';
import type { FoundPins, SessionPin } from '../openclaw/databases/sessions.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import { environmentFor, findOpenclaw, runOpenclaw, unpinArguments } from '../processes/openclaw.ts';
import { shellWord } from '../proposed-commands.ts';
import { type Cleared, type ShownPin, shownPin } from '../routing/pins.ts';
import { desiredFor, loadFor, locateManifest } from '../workspace/manifest-file.ts';
import { providersOf } from '../workspace/model-knowledge.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';

export interface ShownPins {
  readonly pins: readonly ShownPin[];
  readonly notes: readonly Diagnostic[];
  readonly live: Live;
}

/** Every pin, or those of one agent. E309 for an unknown agent; W564 for what could not be read. */
export async function listPins(
  agent: string | undefined,
  source: WorkspaceSource,
): Promise<ResultWithSource<ShownPins>> {
  const workspace = Workspace.of(source);
  const found = await workspace.likeliest({ storesOf: () => [] });
  if (!found.ok) return found;
  const { live, notes } = found.value;
  const known = checkAgent(agent, live.settings);
  if (!known.ok) return known;
  const { pins, unread } = await workspace.pins(live);
  const declared = await declaredPrimaries(workspace, live);
  const wanted = agent === undefined ? undefined : normalizeAgentId(agent);
  return success({
    pins: pins
      .filter((pin) => wanted === undefined || pin.agent === wanted)
      .map((pin) => shownPin(pin, live, declared)),
    notes: [...notes, ...unread.map(unreadNote)],
    live,
  });
}

/** W564. */
export function unreadNote(reason: FoundPins['unread'][number]): Diagnostic {
  return diagnostic('W564', `${reason}.`);
}

async function declaredPrimaries(workspace: Workspace, live: Live): Promise<ReadonlySet<string>> {
  const text = locateManifest(workspace.options).ok ? await workspace.manifest() : undefined;
  const loaded = text?.ok ? loadFor(text.value, live, providersOf(live)) : undefined;
  const desired = loaded?.ok ? desiredFor(loaded.value, live) : undefined;
  return new Set(desired?.ok ? desired.value.settings.keys() : []);
}

/** The command that clears a pin. */
export function unpinCommand({ session }: SessionPin): string {
  return ['openclaw', ...unpinArguments(session)].map(shellWord).join(' ');
}

/** Clears one after another through the gateway, and stops where it does not answer. */
export async function clearPins(pins: readonly SessionPin[], live: Live, signal?: AbortSignal): Promise<Cleared> {
  const binary = findOpenclaw(live.env);
  const cleared: SessionPin[] = [];
  for (const pin of pins) {
    const done: Result<void> = binary
      ? signal?.aborted
        ? failure(diagnostic('E423', 'Interrupted.'))
        : await runOpenclaw(binary, environmentFor(live.env, live.locations), unpinArguments(pin.session))
      : failure(diagnostic('E317', 'The `openclaw` program was not found.'));
    if (!done.ok) return { cleared, problem: notCleared(pins.slice(cleared.length), done.problems[0]?.message ?? '') };
    cleared.push(pin);
  }
  return { cleared, problem: undefined };
}

/** Clears what OpenClaw chose by itself. W563 for what was cleared, E562 for what was not, those of reading the home. */
export async function unpinAutomatic(source: WorkspaceSource): Promise<readonly Diagnostic[]> {
  const found = await listPins(undefined, source);
  if (!found.ok) return found.problems;
  const { pins, live, notes } = found.value;
  const chosen = pins.filter(({ model, modelBy }) => model !== null && modelBy === 'auto');
  const { cleared, problem } = await clearPins(chosen, live);
  const names = cleared.map(({ session }) => session).join(', ');
  const message = `${names} ${cleared.length === 1 ? 'follows the model of its agent' : 'follow the models of their agents'} again.`;
  const done = cleared.length > 0 ? [diagnostic('W563', message, { severity: 'info' })] : [];
  return [...notes, ...done, ...(problem ? [problem] : [])];
}

function notCleared(pins: readonly SessionPin[], reason: string): Diagnostic {
  const chats = pins.length === 1 ? '1 chat keeps its model' : `${pins.length} chats keep their models`;
  const commands = pins.map(unpinCommand);
  return diagnostic('E562', `${chats}. ${reason}`, {
    remedy: ['With a running gateway, run:', ...commands].join('\n'),
  });
}
