/** Lists of models that chats may choose: references, and `provider/*` for all models of a provider. Pure. */

/** Whether a list allows a model; of a wildcard such as `openai/*`, whether it allows every model of it. */
export function allows(list: readonly string[], ref: string): boolean {
  return list.some((item) => item === ref || isWithin(ref, item));
}

/** Whether two lists allow the same: their order says nothing, nor does a model beside the wildcard that covers it. */
export function allowsSame(one: readonly string[], other: readonly string[]): boolean {
  return one.every((ref) => allows(other, ref)) && other.every((ref) => allows(one, ref));
}

/** Providers are compared without regard to case (2026.9.6, measured). */
function isWithin(ref: string, wildcard: string): boolean {
  if (!wildcard.endsWith('/*')) return false;
  return ref.toLowerCase().startsWith(wildcard.slice(0, -1).toLowerCase());
}
