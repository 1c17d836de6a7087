/**
 * Old spellings of providers that `openclaw doctor --fix` of the release rewrites in every place of a model: the names
 * of programs that are runtimes now (`claude-cli` -> `anthropic`), and the two names that Codex had.
 */
import { NotFound } from '../bundle.mjs';

export const name = 'formerProviders';

export async function read(bundle) {
  const value = {};
  if (bundle.has('migrateLegacyRuntimeModelRef')) {
    const rows = bundle.matches(/\blegacyProvider: "([\w-]+)",\s*provider: "([\w-]+)"/g);
    if (rows.length === 0) throw new NotFound('no table of former providers');
    for (const { match } of rows) value[match[1]] = match[2];
  }
  // Older doctors only warn of them.
  if (bundle.has('toCanonicalOpenAIModelRef')) value['openai-codex'] = 'openai';
  return { value: Object.fromEntries(Object.entries(value).sort()), how: 'read' };
}
