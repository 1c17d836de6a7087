/** Chains before and after a plan, as one Mermaid chart. */
import type { Plan } from '../../generated/plan.ts';
import { mermaidText } from './mermaid-text.ts';

export function chainsMermaid(chains: NonNullable<Plan['chains']>): string {
  const lines = ['flowchart LR'];
  for (const [index, { name, before, after }] of chains.entries()) {
    lines.push(`  subgraph chain${index}["${mermaidText(name)}"]`, '    direction LR');
    lines.push(...row(`before${index}`, 'before', before), ...row(`after${index}`, 'after', after), '  end');
  }
  return `${lines.join('\n')}\n`;
}

function row(id: string, title: string, refs: readonly string[]): string[] {
  const nodes = [`    ${id}(["${title}"])`];
  for (const [at, ref] of (refs.length === 0 ? ['none'] : refs).entries()) {
    nodes.push(`    ${id}${at === 0 ? '' : `_${at - 1}`} --> ${id}_${at}["${mermaidText(ref)}"]`);
  }
  return nodes;
}
