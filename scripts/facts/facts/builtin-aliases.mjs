/** Aliases that the release gives to a model entry of exactly that key. */
export const name = 'builtinAliases';

export async function read(bundle) {
  return { value: { ...(await bundle.value('DEFAULT_MODEL_ALIASES')) }, how: 'read' };
}
