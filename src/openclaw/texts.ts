/** Text settings of the config. */
import { agentPrefix } from '../settings/address.ts';
import { placeOf, ROWS } from '../settings/table.ts';
import { type ConfigNode, type ConfigTree, descend, stringOf } from './files/config-tree.ts';
import { substitute, type VariableLookup } from './files/variables.ts';
import type { ModelText } from './model-text.ts';

/** By address; `ref` is how OpenClaw resolves the text. */
export function observeTexts(
  tree: ConfigTree,
  agents: Iterable<{ readonly id: string; readonly node: ConfigNode | undefined }>,
  lookup: VariableLookup,
): Map<string, ModelText> {
  const texts = new Map<string, ModelText>();
  const put = (address: string, node: ConfigNode | undefined) => {
    const raw = node && stringOf(node);
    if (node === undefined || raw === undefined) return;
    const { text, variables } = substitute(raw, lookup);
    texts.set(address, { raw, ref: text, variables, unset: variables.filter((name) => !lookup(name)), node });
  };
  const known = [...agents];
  for (const row of ROWS.filter(({ value }) => value === 'text')) {
    put(row.address, descend(tree, tree.root, ...placeOf(row)));
    for (const { id, node } of known)
      if (row.agentConfig) put(`${agentPrefix(id)}${row.address}`, descend(tree, node, ...row.agentConfig));
  }
  return texts;
}
