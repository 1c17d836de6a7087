/** Drift as JSON; see schema/drift.schema.json. */
import type { DriftState } from '../../drift/compare.ts';
import type { Candidate, DriftReport, LiveChange } from '../../drift/report.ts';
import { type Diagnostic, errorKey } from '../../errors.ts';
import { isoTime } from '../../iso-time.ts';
import { stripControl } from '../../strip-control.ts';

/** What `drift --json` prints, with its problems. @param error the first of them that made it incomplete */
export function driftDocument(
  { settings, unchanged, journalProblem, ...names }: DriftReport,
  error: Diagnostic | undefined,
  diagnostics: readonly Diagnostic[],
): object {
  const count = (state: DriftState) => settings.filter((one) => one.state === state).length;
  return {
    formatVersion: 1,
    ...names,
    settings: settings.map(({ address, state, applied, live, manifest, liveChange, manifestChange }) => ({
      address,
      state,
      applied: applied ?? null,
      live,
      manifest,
      ...(liveChange ? { liveChange: liveChangeDocument(liveChange) } : {}),
      ...(manifestChange
        ? {
            manifestChange: {
              commit: manifestChange.commit ?? null,
              author: manifestChange.author === undefined ? null : stripControl(manifestChange.author),
              time: isoTime(manifestChange.time),
            },
          }
        : {}),
    })),
    summary: {
      liveChanged: count('live-changed'),
      conflict: count('conflict'),
      manifestAhead: count('manifest-ahead'),
      noBaseline: count('no-baseline'),
      unchanged,
    },
    journal: { available: journalProblem === undefined, reason: journalProblem ?? null },
    ...errorKey(error),
    diagnostics,
  };
}

function liveChangeDocument(change: LiveChange): object {
  const { by } = change;
  if (by === 'one-of') {
    const candidates = change.candidates.map(candidateDocument);
    return { ...NOBODY, by, candidates };
  }
  if (by === 'nobody-known') return { ...NOBODY, by, reason: change.reason };
  return { ...candidateDocument(change), confidence: change.confidence, reason: null };
}

const NOBODY = { command: null, origin: null, after: null, before: null, confidence: 'unknown', reason: null };

function candidateDocument(change: Candidate): object {
  const { by } = change;
  const command = by === 'command' || by === 'restore' ? change.command : undefined;
  return {
    by,
    command: command === undefined ? null : `openclaw ${command}`,
    origin: by === 'command' ? (change.origin ?? null) : null,
    after: isoTime(by === 'editor' ? change.after : change.time),
    before: isoTime(by === 'editor' ? change.before : change.time),
  };
}
