/**
 * What `models list` shows beside the configured models (`extra`: models of own providers, and those of the catalogue
 * whose provider has a credential; all of them, or only those that a chat may choose), and with `--provider` (`filter`:
 * configured ones, or the provider's catalogue).
 */
import { NotFound } from '../bundle.mjs';

export const name = 'listedModels';

export async function read(bundle) {
  const command = bundle.source('modelsListCommand');
  // Later releases ask the gateway for one of its views, which shows what a chat may choose.
  const view = /view: opts\.all \|\| provider \? "all" : "(\w+)"/.exec(command);
  if (view) return { value: { extra: view[1] === 'default' ? 'allowed' : 'none', filter: 'catalogue' }, how: 'read' };
  const wide = /Boolean\(opts\.all(?:\) \|\| Boolean\(| \|\| )providerFilter\)/.test(command);
  const rows = bundle.has('appendConfiguredModelRowSources')
    ? bundle.source('appendConfiguredModelRowSources')
    : command;
  if (!/\bopts\.all\b/.test(command)) throw new NotFound('it does not tell --all from the default');
  const extra = /appendAuthenticatedCatalogRows\(/.test(rows) ? 'all' : 'none';
  return { value: { extra, filter: wide ? 'catalogue' : 'configured' }, how: 'read' };
}
