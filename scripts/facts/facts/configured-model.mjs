/** Asks a release which model a text means as the primary. Helper of several facts. */

/**
 * @param config agents.defaults and other sections
 * @returns function (primary, config) -> `provider/model`
 */
export async function primaryReader(bundle) {
  // 8.2 and later have another function of that name, which only picks the text.
  const resolve = await bundle.value('resolveConfiguredModelRef', (text) => text.includes('defaultProvider'));
  return (primary, { defaults = {}, ...rest } = {}) => {
    const { provider, model } = resolve({
      cfg: { ...rest, agents: { defaults: { model: { primary }, ...defaults } } },
      defaultProvider: 'default-provider',
      defaultModel: 'default-model',
    });
    return `${provider}/${model}`;
  };
}
