/** Lists of models that chats may choose: references, and `provider/*` for all models of a provider. Pure. */

/** Whether a list allows a model; of a wildcard such as `openai/*`, whether it allows every model of it. */
export function allows(list: readonly string[], ref: string): boolean {
  return allowedBy(list)(ref);
}

/** The same for many models. Providers are compared without regard to case (2026.9.6, measured). */
export function allowedBy(list: readonly string[]): (ref: string) => boolean {
  const items = new Set(list);
  const wildcards = list.filter((item) => item.endsWith('/*')).map((item) => item.slice(0, -1).toLowerCase());
  return (ref) => items.has(ref) || wildcards.some((wildcard) => ref.toLowerCase().startsWith(wildcard));
}

/** Whether two lists allow the same: their order says nothing, nor does a model beside the wildcard that covers it. */
export function allowsSame(one: readonly string[], other: readonly string[]): boolean {
  return one.every(allowedBy(other)) && other.every(allowedBy(one));
}
