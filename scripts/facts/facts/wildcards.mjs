/** Whether an entry `provider/*` of the map of models (or of the policy) stands for every model of the provider. */
export const name = 'wildcards';

export async function read(bundle) {
  // Where names are matched with configured entries, wildcards are passed over only by releases that know them.
  const found = bundle.matches(/\b(?:ref|key|raw|trimmed|entry)\w*(?:\.trim\(\))?\.endsWith\("\/\*"\)/g, 200);
  const core = found.filter(({ file }) => /model|embedded|allow|config|agent/.test(file));
  return { value: core.length > 0, how: 'read' };
}
