/** Whether an entry `provider/*` of the map of models (or of the policy) covers every model of the provider. */
export const name = 'wildcards';

export async function read(bundle) {
  // Only releases that know wildcards skip them when they match names with configured entries.
  const found = bundle.matches(/\b(?:ref|key|raw|trimmed|entry)\w*(?:\.trim\(\))?\.endsWith\("\/\*"\)/g, 200);
  const core = found.filter(({ file }) => /model|embedded|allow|config|agent/.test(file));
  return { value: core.length > 0, how: 'read' };
}
