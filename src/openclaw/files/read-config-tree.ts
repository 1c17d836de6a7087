/** Reads the config and what it `$include`s, each file once. */
import { type Diagnostic, diagnostic, failure, type Position, type Result, success } from '../../errors.ts';
import { LIMITS, sizeText } from '../../files/read.ts';
import { type Json5Node, lineColumnIn, type ObjectNode, parseJson5 } from '../../json5/index.ts';
import { type ConfigFile, type ConfigTree, expand } from './config-tree.ts';
import { IncludeCount, MAX_DEPTH } from './include-count.ts';

export interface FileText {
  readonly text: string;
  readonly digest: string;
}

export interface TreeReader {
  /**
   * Text and digest of a file of at most `limit` bytes, or undefined when there is none; any other failure is a
   * problem.
   */
  readonly read: (file: string, limit: number) => Result<FileText | undefined>;
  /** Resolves the path of an `$include` against the including file. */
  readonly resolve: (include: string, from: string) => Result<string>;
  /** A path as people should see it. */
  readonly show: (file: string) => string;
}

/** Reads the config and its includes. A missing config is valid and empty. */
export function readConfigTree(configPath: string, reader: TreeReader): Result<ConfigTree> {
  const files = new Map<string, ConfigFile>();
  const includes = new Map<ObjectNode, ConfigFile[]>();
  const problems: Diagnostic[] = [];
  // The limit is for all files together.
  let left: number = LIMITS.config;
  const count = new IncludeCount<ConfigFile>();

  const load = (file: string, role: 'config' | 'include', chain: readonly string[], at?: Position) => {
    const known = files.get(file);
    if (known) {
      known.uses += 1;
      return known;
    }
    const content = reader.read(file, left);
    if (!content.ok) {
      const said = content.problems.map((problem) => {
        if (!at) return problem;
        const inAll = `${reader.show(configPath)} with its includes is larger than ${sizeText(LIMITS.config)}, the limit.`;
        return { ...problem, position: at, message: problem.code === 'E227' ? inAll : problem.message };
      });
      problems.push(...said);
      return undefined;
    }
    if (content.value === undefined) {
      if (role === 'include') {
        problems.push(diagnostic('E202', `${reader.show(file)} is included but does not exist.`, { position: at }));
      }
      return undefined;
    }
    left -= Buffer.byteLength(content.value.text);
    const parsed = parseJson5(content.value.text);
    if (!parsed.ok) {
      const { line, column, message } = parsed.error;
      const position = { file: reader.show(file), line, column };
      problems.push(
        diagnostic(role === 'include' ? 'E202' : 'E201', `${reader.show(file)} is not valid JSON5: ${message}.`, {
          position,
        }),
      );
      return undefined;
    }
    const read = content.value;
    const loaded: ConfigFile = {
      path: file,
      role,
      text: read.text,
      get digest() {
        return read.digest;
      },
      document: parsed.document,
      uses: 1,
    };
    files.set(file, loaded);
    // Searching for the word first avoids walking a large config without includes.
    if (loaded.text.includes('include')) collect(loaded, loaded.document.root, [...chain, file]);
    return loaded;
  };

  const collect = (file: ConfigFile, node: Json5Node, chain: readonly string[]): void => {
    if (node.type === 'array') {
      for (const item of node.items) collect(file, item, chain);
      return;
    }
    if (node.type !== 'object') return;
    for (const member of node.members) {
      if (member.key !== '$include') collect(file, member.value, chain);
    }
    const directive = node.members.findLast((member) => member.key === '$include')?.value;
    if (directive) includes.set(node, include(file, directive, chain));
  };

  const include = (file: ConfigFile, directive: Json5Node, chain: readonly string[]): ConfigFile[] => {
    const position = { file: reader.show(file.path), ...lineColumnIn(file.document, directive.start) };
    const items = directive.type === 'array' ? directive.items : [directive];
    const included: ConfigFile[] = [];
    for (const item of items) {
      if (!count.next()) break;
      if (item.type !== 'string' || typeof item.value !== 'string') {
        problems.push(diagnostic('E202', '`$include` takes a path or a list of paths.', { position }));
        continue;
      }
      const target = reader.resolve(item.value, file.path);
      if (!target.ok) {
        problems.push(...target.problems.map((problem) => ({ ...problem, position })));
      } else if (chain.includes(target.value)) {
        const cycle = [...chain.slice(chain.indexOf(target.value)), target.value].map(reader.show).join(' -> ');
        problems.push(diagnostic('E203', `Circular include: ${cycle}.`, { position }));
      } else if (chain.length > MAX_DEPTH) {
        problems.push(diagnostic('E203', `Includes are nested deeper than ${MAX_DEPTH}.`, { position }));
      } else {
        const loaded = load(target.value, 'include', chain, position);
        if (loaded) {
          included.push(loaded);
          count.add(file, loaded);
        }
      }
    }
    return included;
  };

  const config = load(configPath, 'config', []);
  const position = { file: reader.show(configPath), line: 1, column: 1 };
  const tooMany = count.tooMany(config, position);
  if (tooMany) return failure(tooMany);
  if (problems.length > 0) return failure(...problems);
  const tooDeep = count.tooDeep(config, position);
  if (tooDeep) return failure(tooDeep);
  const tree: ConfigTree = { files: [...files.values()], root: undefined, includes };
  if (!config) return success(tree);
  const root = expand(tree, { file: config, node: config.document.root, path: [] });
  const last = root.origins.at(-1);
  if (last && last.node.type !== 'object') {
    const position = { file: reader.show(last.file.path), ...lineColumnIn(last.file.document, last.node.start) };
    return failure(diagnostic('E205', 'The config is not an object.', { position }));
  }
  return success({ ...tree, root });
}
