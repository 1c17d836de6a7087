/** Parses YAML as for a manifest, and walks its tree. */
import {
  type Alias,
  type Document,
  type DocumentOptions,
  isAlias,
  isCollection,
  isNode,
  isPair,
  type Node,
  type ParseOptions,
  parseDocument,
} from 'yaml';

export function parseYaml(text: string, more: ParseOptions & DocumentOptions = {}): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: true,
    // Our own check finds more of them, and in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // With `silent` a second document would go unnoticed.
    logLevel: 'error',
    ...more,
  });
}

/** Visits a node and everything below it, including keys, in the order of the text. */
export function eachNode(node: unknown, see: (node: Node) => void): void {
  if (isPair(node)) {
    eachNode(node.key, see);
    eachNode(node.value, see);
  } else if (isNode(node)) {
    see(node);
    if (isCollection(node)) for (const item of node.items) eachNode(item, see);
  }
}

/** The node that each YAML alias stands for: the last one above it with that anchor. */
export function aliasTargets(root: unknown): ReadonlyMap<Alias, Node | undefined> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  eachNode(root, (node) => {
    if (isAlias(node)) targets.set(node, anchors.get(node.source));
    else if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
  });
  return targets;
}
