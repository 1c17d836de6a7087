export interface Answer {
  value?: unknown;
  how?: string;
  when?: string;
  missing?: string;
}
export function boundaries(
  releases: readonly string[],
  answerOf: (release: string) => Answer | undefined,
): [string, string][];
export function withMeasurement(
  releases: readonly string[],
  answers: ReadonlyMap<string, Readonly<Record<string, Answer>>>,
  confirmed: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
): { releases: object[]; facts: Record<string, object[]> };
