/** Chat sessions that keep a model or a profile of their own: what they hide, and which of them are meant. Pure. */
import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { SessionPin } from '../openclaw/databases/sessions.ts';
import type { Live } from '../openclaw/live.ts';
import { resolveModel } from '../openclaw/model-ref.ts';
import { refsOver } from '../openclaw/settings.ts';

export interface ShownPin extends SessionPin {
  /** The primary of its agent, which the chat does not use; null where it is the same, or there is none. */
  readonly hides: string | null;
  /** Whether the manifest declares that primary. */
  readonly hidesDeclared: boolean;
}

export interface Cleared {
  readonly cleared: readonly SessionPin[];
  /** E562 with the commands for the others. */
  readonly problem: Diagnostic | undefined;
}

/** @param declared addresses of the manifest */
export function shownPin(pin: SessionPin, live: Live, declared: ReadonlySet<string>): ShownPin {
  const own = live.settings.agents.get(pin.agent)?.model.primary;
  const primary = (own ?? live.settings.model.primary)?.ref ?? null;
  const hides = pin.model !== null && primary !== null && refOfPin(pin.model, live) !== primary ? primary : null;
  const address = own ? `agents.${pin.agent}.primary` : 'primary';
  return { ...pin, hides, hidesDeclared: hides !== null && declared.has(address) };
}

/** The reference of what a session keeps: of early releases without a provider. */
export function refOfPin(model: string, { settings, dialect }: Live): string {
  const naming = { naming: dialect.facts, configured: settings.configured, bareRewrites: true };
  return resolveModel(model, { ...naming, aliases: refsOver(settings.aliases) }) ?? model;
}

/** Which pins to clear: those that OpenClaw made by itself, one session, or all with a model. */
export type PinSelection =
  | { readonly of: 'auto' }
  | { readonly of: 'session'; readonly session: string }
  | { readonly of: 'model'; readonly model: string };

/** The pins of a selection that have a model; E561 where a named one is not there. */
export function selectPins(
  selection: PinSelection,
  { pins, live }: { readonly pins: readonly ShownPin[]; readonly live: Live },
): Result<readonly ShownPin[]> {
  const models = pins.filter(({ model }) => model !== null);
  if (selection.of === 'auto') return success(models.filter(({ modelBy }) => modelBy === 'auto'));
  if (selection.of === 'session') {
    const chosen = models.filter(({ session }) => session === selection.session);
    const message = `No chat session ${selection.session} keeps a model.`;
    return chosen.length > 0 ? success(chosen) : failure(diagnostic('E561', message));
  }
  const ref = refOfPin(selection.model, live);
  const chosen = models.filter(({ model }) => model !== null && refOfPin(model, live) === ref);
  return chosen.length > 0 ? success(chosen) : failure(diagnostic('E561', `No chat session keeps ${ref}.`));
}
