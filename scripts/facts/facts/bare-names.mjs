/**
 * What a name without a provider means as the primary. `provider`: the default provider. `configured`: which
 * configured models are looked at first, provided that only one provider has the name. `rewritten`: whether the name is
 * rewritten as it would be behind its provider.
 */
import { primaryReader } from './configured-model.mjs';

export const name = 'bareNames';

export async function read(bundle) {
  const primary = await primaryReader(bundle);
  const plain = primary('some-model');
  const provider = plain.slice(0, plain.indexOf('/'));
  const entries = { defaults: { models: { 'vllm/some-model': {} } } };
  const two = { defaults: { models: { 'vllm/some-model': {}, 'lmstudio/some-model': {} } } };
  const providers = {
    models: { providers: { vllm: { baseUrl: 'http://127.0.0.1', models: [{ id: 'some-model' }] } } },
  };
  const configured = [];
  if (primary('some-model', entries) === 'vllm/some-model') configured.push('models');
  if (primary('some-model', providers) === 'vllm/some-model') configured.push('providers');
  if (configured.length > 0 && primary('some-model', two) !== plain) configured.push('first-of-several');
  return {
    value: {
      // The function gets the default as an argument, but early releases ignore it.
      provider: provider === 'default-provider' ? await defaultProvider(bundle) : provider,
      configured,
      rewritten: primary('opus-4.5').endsWith('/claude-opus-4-5'),
    },
    how: 'called',
  };
}

async function defaultProvider(bundle) {
  return bundle.value('DEFAULT_PROVIDER', (text) => /^[^;]*DEFAULT_PROVIDER = "/.test(text));
}
