/** The JSON documents of `pins`; see schema/pins.schema.json. */
import { type Diagnostic, errorKey } from '../../errors.ts';
import { isoTime } from '../../iso-time.ts';
import type { Cleared, ShownPin } from '../../routing/pins.ts';

export function pinsDocument(pins: readonly ShownPin[], diagnostics: readonly Diagnostic[]): object {
  return { pins: pins.map(pinObject), diagnostics };
}

/** @param asked the pins of the selection */
export function clearedDocument({ cleared, problem }: Cleared, asked: readonly ShownPin[]): object {
  const done = new Set(cleared.map(({ session }) => session));
  return {
    formatVersion: 1,
    ...errorKey(problem),
    pins: asked.map(pinObject),
    cleared: [...done],
    diagnostics: problem ? [problem] : [],
  };
}

function pinObject({ updatedAt, saysWho: _, ...pin }: ShownPin): object {
  return { ...pin, updatedAt: isoTime(updatedAt ?? undefined) };
}
