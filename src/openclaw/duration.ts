/** Durations as OpenClaw's command line reads them. */

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Milliseconds of `7d`, `24h`, `90m`, `30s`, `500ms`; a number alone counts days. Undefined for anything else, such as
 * weeks or `1h30m` (2026.1.30, measured).
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  return Math.round(Number(match[1]) * UNITS[(match[2] ?? 'd') as keyof typeof UNITS]);
}
