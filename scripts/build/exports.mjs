/** The exports of ES modules as plain properties. */
import { parseAst } from 'rolldown/parseAst';

/**
 * An ES module with `exports.name = name` in place of its exports, where that is the same: for functions, classes and
 * constants. swc would make a getter of each, which costs the program a function and a call at each use. Variables,
 * defaults and what comes from other modules stay exports.
 */
export function withPlainExports(text) {
  const { body } = parseAst(text);
  const declarations = new Map(body.flatMap(namesDeclared));
  const edits = [];
  const functions = [];
  let hasOthers = false;
  const isPlain = ({ local, exported }) => {
    const declared = declarations.get(local);
    if (!declared) return false;
    if (declared.isFunction) functions.push(local === exported ? local : `${exported}: ${local}`);
    else edits.push({ start: declared.end, end: declared.end, by: `\nexports.${exported} = ${local};` });
    return true;
  };
  for (const statement of body) {
    const { type, source, declaration, specifiers, start, end } = statement;
    const isNamed = type === 'ExportNamedDeclaration' && !source;
    if (type.startsWith('Export') && !isNamed) hasOthers = true;
    if (!isNamed) continue;
    if (declaration?.declarations?.some(({ id: { name } }) => !name)) throw new Error('export one name at a time');
    const names = declaration
      ? namesIn(declaration).map((name) => ({ local: name, exported: name }))
      : specifiers.map(({ local, exported }) => ({ local: local.name, exported: exported.name }));
    const others = names.filter((name) => !isPlain(name));
    if (others.length > 0) hasOthers = true;
    if (!declaration) edits.push({ start, end, by: others.length > 0 ? exportOf(others) : '' });
    else if (others.length === 0) edits.push({ start, end: declaration.start, by: '' });
  }
  return atTop(functions, hasOthers) + edited(text, edits);
}

/** Functions are exported first: another module may need them before this one is evaluated. */
function atTop(functions, hasOthers) {
  if (functions.length === 0) return '';
  const all = `{ ${functions.join(', ')} }`;
  return hasOthers ? `Object.assign(exports, ${all});\n` : `module.exports = exports = ${all};\n`;
}

/** The name of each function, class and constant that a statement declares, with what `isPlain` needs. */
function namesDeclared(statement) {
  const declaration = statement.declaration ?? statement;
  const { type, kind } = declaration;
  if (type === 'VariableDeclaration' && kind !== 'const') return [];
  return namesIn(declaration).map((name) => [name, { isFunction: type === 'FunctionDeclaration', end: statement.end }]);
}

function namesIn({ type, id, declarations }) {
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return id ? [id.name] : [];
  return (declarations ?? []).flatMap(({ id: { name } }) => name ?? []);
}

function exportOf(names) {
  return `export { ${names.map(({ local, exported }) => `${local} as ${exported}`).join(', ')} };`;
}

function edited(text, edits) {
  let result = text;
  for (const { start, end, by } of edits.toSorted((one, other) => other.start - one.start))
    result = result.slice(0, start) + by + result.slice(end);
  return result;
}
