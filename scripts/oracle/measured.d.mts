export function measuredOf(release: string): Readonly<Record<string, unknown>>;
