/** Whether `provider/model@profile` as the primary names a credential (else the suffix is part of the id). */
import { primaryReader } from './configured-model.mjs';

export const name = 'profileSuffix';

export async function read(bundle) {
  const primary = await primaryReader(bundle);
  return { value: primary('openai/gpt-5@openai:work') === 'openai/gpt-5', how: 'called' };
}
