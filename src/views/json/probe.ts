/** The result of a probe as JSON; `status` uses OpenClaw's names for the verdict. */
import type { ProbeResult } from '../../probe/types.ts';
import { sourceText } from '../../routing/sources.ts';

export function probeDocument(result: ProbeResult) {
  const { provider, ref, source, mode, verdict, httpStatus, latencyMs, retryAfter, message } = result;
  return {
    provider,
    model: ref,
    profileId: source?.kind === 'profile' ? source.id : null,
    source: source === null ? null : sourceText(source),
    mode,
    status: verdict,
    httpStatus,
    latencyMs,
    retryAfter,
    message,
  };
}
