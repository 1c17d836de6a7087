/** Parses YAML as for a manifest, and walks its tree. */
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';

/** A text's tree, and where its lines begin. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Whether its nodes have the tokens that they were made of, which edits need. */
  readonly tokens: boolean;
}

/** Up to this length the tokens are kept anyway: to parse once more takes longer, and they take little memory. */
const SMALL = 1 << 16;

/** The last texts: an edit asks for the same tree several times, and nobody changes one. */
const MOST = 2;
const recent: ParsedYaml[] = [];

/** @param tokens whether the nodes need the tokens that they were made of */
export function parseYaml(text: string, tokens = false): ParsedYaml {
  const known = recent.find((one) => one.text === text && (one.tokens || !tokens));
  if (known) return known;
  const found = parse(text, tokens || text.length <= SMALL);
  recent.unshift(found);
  recent.splice(MOST);
  return found;
}

function parse(text: string, tokens: boolean): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: true,
    // Our own check finds more of them, and in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // With `silent` a second document would go unnoticed.
    logLevel: 'error',
    lineCounter: lines,
    keepSourceTokens: tokens,
  });
  return { text, document, lines, tokens };
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
