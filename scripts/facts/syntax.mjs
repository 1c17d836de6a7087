/** What is at the top level of a program's file, and which names a piece of it uses. */
import { parseAst } from 'rolldown/parseAst';

/** Top-level declarations, imports and exports of a file. */
export function readModule(text) {
  const [declarations, imports, exports, reexports] = [new Map(), new Map(), new Map(), new Map()];
  /** Statements that fill a variable after its declaration, as compiled enumerations do. */
  const assignments = new Map();
  const everything = [];
  /** Statements with side effects on the process. */
  const always = [];
  const declare = (node) => {
    if (node.type === 'VariableDeclaration') {
      for (const each of node.declarations) for (const name of boundNames(each.id)) declarations.set(name, { node });
    } else if (node.id) declarations.set(node.id.name, { node });
  };
  for (const node of parseAst(text).body) {
    if (node.type === 'ImportDeclaration') {
      for (const each of node.specifiers) {
        const name =
          each.type === 'ImportDefaultSpecifier'
            ? 'default'
            : each.type === 'ImportNamespaceSpecifier'
              ? '*'
              : (each.imported.name ?? each.imported.value);
        imports.set(each.local.name, { source: node.source.value, name });
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration) {
        const before = new Set(declarations.keys());
        declare(node.declaration);
        for (const name of declarations.keys()) if (!before.has(name)) exports.set(name, name);
      }
      for (const each of node.specifiers) {
        const [local, as] = [each.local.name ?? each.local.value, each.exported.name ?? each.exported.value];
        if (node.source) {
          reexports.set(as, { source: node.source.value, name: local });
          exports.set(as, as);
        } else exports.set(as, local);
      }
    } else if (node.type === 'ExportAllDeclaration' && !node.exported) {
      everything.push(node.source.value);
    } else if (node.type === 'ExpressionStatement') {
      for (const name of assignedNames(node)) {
        if (name === 'globalThis') always.push({ node });
        else assignments.set(name, [...(assignments.get(name) ?? []), { node }]);
      }
    } else if (
      node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration' ||
      node.type === 'VariableDeclaration'
    ) {
      declare(node);
    }
  }
  return {
    text,
    declarations,
    imports,
    exports,
    reexports,
    assignments,
    everything,
    always,
    localOf: (name) => exports.get(name) ?? name,
    usesOf(declaration) {
      declaration.uses ??= [...identifiers(declaration.node)].filter(
        (name) => declarations.has(name) || imports.has(name),
      );
      return declaration.uses;
    },
  };
}

/**
 * Top-level names that a statement assigns to, or hands to a function at once (`(function (E) {...})(E || (E = {}))`).
 */
function assignedNames(statement) {
  const names = new Set();
  const visit = (node) => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each);
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'AssignmentExpression') {
      let target = node.left;
      while (target.type === 'MemberExpression') target = target.object;
      if (target.type === 'Identifier') names.add(target.name);
    }
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child);
  };
  visit(statement);
  if (identifiers(statement).has('globalThis')) return new Set(['globalThis']);
  return names;
}

function boundNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => boundNames(each.value ?? each.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundNames);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** Names that a piece of code may use; more than it does where a local variable has the name of a top-level one. */
function identifiers(root) {
  const names = new Set();
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'Identifier') names.add(node.name);
    for (const [key, child] of Object.entries(node)) {
      if (typeof child !== 'object' || child === null) continue;
      if (key === 'property' && node.type === 'MemberExpression' && !node.computed) continue;
      if (key === 'key' && !node.computed && !node.shorthand) continue;
      visit(child);
    }
  };
  visit(root);
  return names;
}
