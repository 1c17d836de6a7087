/** Secrets that stand in the config as they are, where a reference could stand. Only their places are told. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { RECORD_KEY } from '../settings/form.ts';
import { type ConfigNode, type ConfigTree, child, itemsOf, positionOf, stringOf } from './files/config-tree.ts';
import type { Live } from './live.ts';
import { type LiveValue, partAddress } from './values.ts';

/** W240 for each of them, with a variable that could take its place. */
export function literalSecretNotes({ settings, tree, show }: Pick<Live, 'settings' | 'tree' | 'show'>): Diagnostic[] {
  return [...settings.values].flatMap(([address, value]) => {
    // What an entry holds is told of its keys.
    if (value.row.value !== 'value') return [];
    return value.secrets.map((path) => {
      const node = path.reduce<ConfigNode | undefined>((at, step) => partOf(tree, at, step), value.node) ?? value.node;
      const place = partAddress(address, path);
      return diagnostic('W240', `${place} is a literal secret in the config.`, {
        address,
        position: positionOf(node, show),
        remedy: `Write ${variableFor(value, path)} in its place, and set that variable where OpenClaw starts, or in the .env of its state folder.`,
      });
    });
  });
}

function partOf(tree: ConfigTree, node: ConfigNode | undefined, step: string): ConfigNode | undefined {
  if (!step.startsWith('[')) return child(tree, node, step);
  return itemsOf(tree, node).find((item, index) => `[${stringOf(child(tree, item, RECORD_KEY)) ?? index}]` === step);
}

/** A variable for a secret: `${VLLM_API_KEY}`. @param path of the secret in the value */
export function variableFor({ address }: Pick<LiveValue, 'address'>, path: readonly string[]): string {
  const part = [address.setting.split('.').at(-1) ?? '', ...path].findLast((step) => !step.startsWith('[')) ?? '';
  const words = `${address.name ?? ''}_${part.replace(/([a-z\d])([A-Z])/g, '$1_$2')}`;
  const name = words
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `\${${/^\d/.test(name) ? '_' : ''}${name}}`;
}
