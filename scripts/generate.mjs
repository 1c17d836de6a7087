// Generates src/generated/ from schema/: TypeScript types, and ajv validators as standalone code, so that
// nothing compiles a schema at run time; and the script of a page from the sources. `--check` only compares, for the test that proves them current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { pageScript } from './page-script.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const banner = '// Generated from schema/ by `npm run generate`. Do not edit.\n';

/**
 * Types are generated for what we publish; validators also for OpenClaw's own files. Each validator is a file of its
 * own, so that a command loads only the one that it needs.
 */
const schemas = [
  { file: 'manifest.schema.json', name: 'Manifest', types: true, validator: 'validate-manifest' },
  { file: 'plan.schema.json', name: 'Plan', types: true, validator: 'validate-plan' },
  { file: 'openclaw-classic.schema.json', name: 'ClassicConfig', types: false, validator: 'validate-classic' },
  { file: 'openclaw-modern.schema.json', name: 'ModernConfig', types: false, validator: 'validate-modern' },
];

const VALIDATOR_TYPES = `${banner}export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
  /** Of the name of a key, which has an error of its own beside this one. */
  inName?: boolean;
}
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
`;

/** Keys whose values are maps from a name to a schema. */
const MAPS = ['properties', 'patternProperties', 'definitions'];

/** A schema without the texts for people, which a validator would include and never read. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !['title', 'description', 'examples'].includes(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => {
      if (!MAPS.includes(key)) return [key, key === 'const' || key === 'enum' ? inner : bare(inner)];
      return [key, Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, bare(one)]))];
    }),
  );
}

/** The schema with the keys of an object that have the same schema put together, so that a loop checks them. */
function grouped(node) {
  if (Array.isArray(node)) return node.map(grouped);
  if (typeof node !== 'object' || node === null) return node;
  const below = Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [
      key,
      ['const', 'enum', 'required'].includes(key) ? inner : grouped(inner),
    ]),
  );
  if (typeof node.properties !== 'object' || node.patternProperties || node.type === undefined) return below;
  const bySchema = new Map();
  for (const [key, inner] of Object.entries(below.properties)) {
    const text = JSON.stringify(inner);
    bySchema.set(text, [...(bySchema.get(text) ?? []), key]);
  }
  const groups = [...bySchema].filter(([, keys]) => keys.length > 1 && keys.every((key) => /^[\w-]+$/.test(key)));
  const moved = new Set(groups.flatMap(([, keys]) => keys));
  if (moved.size === 0) return below;
  return {
    ...below,
    properties: Object.fromEntries(Object.entries(below.properties).filter(([key]) => !moved.has(key))),
    patternProperties: Object.fromEntries(groups.map(([text, keys]) => [`^(?:${keys.join('|')})$`, JSON.parse(text)])),
  };
}

/**
 * The schema with what stands in it several times moved to its definitions, so that a validator has one function for
 * it. What an error says does not change, but where in the schema it comes from.
 */
function shared(schema) {
  const counts = new Map();
  const definitions = { ...schema.definitions };
  const each = (node, visit) => {
    const below = {};
    for (const [key, inner] of Object.entries(node)) {
      if (MAPS.includes(key))
        below[key] = Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, visit(one)]));
      else if (SCHEMAS.includes(key) && typeof inner === 'object')
        below[key] = Array.isArray(inner) ? inner.map(visit) : visit(inner);
      else below[key] = inner;
    }
    return below;
  };
  const count = (node) => {
    if (typeof node !== 'object' || node === null) return node;
    const text = JSON.stringify(node);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return each(node, count);
  };
  each(schema, count);
  const move = (node) => {
    if (typeof node !== 'object' || node === null) return node;
    const text = JSON.stringify(node);
    if (text.length < LEAST_SHARED || node.$ref || counts.get(text) < 2) return each(node, move);
    const name = `shared ${[...counts.keys()].indexOf(text)}`;
    definitions[name] ??= each(node, move);
    return { $ref: `#/definitions/${encodeURIComponent(name)}` };
  };
  const { definitions: _, ...rest } = schema;
  const moved = each(rest, move);
  for (const [name, one] of Object.entries(schema.definitions ?? {})) definitions[name] = each(one, move);
  return { ...moved, definitions };
}

/** Keys whose values are schemas, or lists of them. */
const SCHEMAS = ['additionalProperties', 'items', 'anyOf', 'oneOf', 'allOf', 'propertyNames', 'if', 'then'];

/** A shorter schema than this has less code than a call. */
const LEAST_SHARED = 24;

async function outputs() {
  const files = new Map([
    ['src/generated/schema-validator.ts', VALIDATOR_TYPES],
    ['src/generated/explain-script.json', await pageScript(root)],
  ]);
  for (const { file, name, types, validator } of schemas) {
    const schema = JSON.parse(await readFile(path.join(root, 'schema', file), 'utf8'));
    if (types) {
      const typed = structuredClone(schema);
      // A null alias removes one that another layer declares; a loaded manifest has none left.
      if (name === 'Manifest') {
        typed.definitions.aliases.additionalProperties.tsType = 'string';
        // The code knows them by the table of settings only.
        typed.definitions.providers = {
          description: typed.definitions.providers.description,
          tsType: '{ [id: string]: unknown } | null',
        };
      }
      // The type of a diagnostic is next to the closed list of codes; a plan uses the same type.
      if (name === 'Plan') {
        typed.properties.diagnostics.items = { tsType: 'Diagnostic' };
        typed.definitions.setting.tsType = 'Json';
      }
      const code = await compile(typed, name, {
        bannerComment:
          `${banner}${name === 'Plan' ? "import type { Diagnostic } from '../errors.ts';\nimport type { Json } from '../json-value.ts';\n" : ''}`.trim(),
        additionalProperties: false,
        style: { singleQuote: true, printWidth: 120 },
      });
      files.set(`src/generated/${name.toLowerCase()}.ts`, code);
    }
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      inlineRefs: false,
      code: { source: true, esm: true, lines: true },
    });
    ajv.addSchema(shared(grouped(bare(schema))), name);
    const code = standaloneCode(ajv, { [`validate${name}`]: name }).replace(
      /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g,
      'import $1_module from "$2.js";\nconst $1 = $1_module.default ?? $1_module;',
    );
    files.set(
      `src/generated/${validator}.js`,
      `${banner}// @ts-nocheck\n${short(withoutHanded(withoutSchemas(code)))}\n`,
    );
    files.set(
      `src/generated/${validator}.d.ts`,
      `${banner}import type { SchemaValidator } from './schema-validator.ts';\nexport declare const validate${name}: SchemaValidator;\n`,
    );
  }
  return files;
}

const CONSTANT = /^const (schema\d+) = (\{.*\});\n/gm;
const REFERENCE = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+)/g;

/** The code with the few values that it takes from its schemas in place of the schemas. */
function withoutSchemas(code) {
  const schemas = new Map([...code.matchAll(CONSTANT)].map(([, name, text]) => [name, JSON.parse(text)]));
  const used = code.replace(CONSTANT, '').replace(REFERENCE, (reference, name, steps) => {
    if (!schemas.has(name)) return reference;
    const path = steps.match(/\.[\w$]+|\[[^\]]*\]|\["(?:[^"\\]|\\.)*"\]/g);
    const value = path.reduce(
      (at, step) => at[step.startsWith('.') ? step.slice(1) : JSON.parse(step.slice(1, -1))],
      schemas.get(name),
    );
    // Of properties only their names are asked for.
    const isMap = typeof value === 'object' && !Array.isArray(value);
    return JSON.stringify(isMap ? Object.fromEntries(Object.keys(value).map((key) => [key, 0])) : value);
  });
  const left = /\bschema\d+\b/.exec(used);
  if (left) throw new Error(`the validator uses ${left[0]} as a whole`);
  return used;
}

/** Where ajv reports an error, which it spells out each time. */
const REPORT =
  /const (err\d+) = \{instancePath(:[^\n]*?)?,schemaPath:("(?:[^"\\]|\\.)*"),keyword:("\w+"),params:(\{[^\n]*?\}),message:([^\n]*?)(?:,propertyName:[^\n]*?)?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;

/** Of these we have sentences of our own. */
const TOLD = ['type', 'enum', 'const', 'required', 'additionalProperties', 'propertyNames', 'anyOf', 'oneOf', 'if'];

/** What ajv hands to each function besides the place, for references to data, which our schemas do not have. */
const HANDED =
  /, parentData, parentDataProperty, rootData=data\}|,parentData:[\w.$[\]"-]+,parentDataProperty:(?:\w+|"(?:[^"\\]|\\.)*"),rootData\}/g;

/** The code without what nothing reads. */
function withoutHanded(code) {
  const left = code.replace(HANDED, '}');
  if (/parentData|rootData/.test(left)) throw new Error('ajv hands on the data in another way');
  return left;
}

/** The names of a group of properties. */
const WORDS = /new RegExp\("\^\(\?:([\w|-]+)\)\$", "u"\)/g;

/** Where a function takes over the errors of another one, which ajv spells out each time. */
const CALL =
  /if\(!\((validate\d+)\(([^\n]*), \{instancePath:([^\n]*)\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g;

/** The code with a call in each of these places, which is half as long. */
function short(code) {
  let reports = 0;
  const called = code.replace(REPORT, (_, _error, at, path, keyword, params, message) => {
    reports += 1;
    const said = TOLD.includes(JSON.parse(keyword)) ? 'undefined' : message;
    const inName = path.includes('/propertyNames/') ? ', true' : '';
    const words = said === 'undefined' && inName === '' ? '' : `, ${said}${inName}`;
    return `vErrors = fail(vErrors, ${at ? at.slice(1) : 'instancePath'}, ${keyword}, ${params}${words});`;
  });
  if (reports !== code.match(/schemaPath:/g)?.length) throw new Error('ajv reports errors in another way');
  const all = called.match(/vErrors\.concat/g)?.length ?? 0;
  let calls = 0;
  const passed = called.replace(CALL, (_, validator, value, at) => {
    calls += 1;
    return `vErrors = pass(vErrors, ${validator}, ${value}, ${at});\nerrors = count(vErrors);`;
  });
  if (calls !== all) throw new Error('ajv hands errors on in another way');
  const named = passed.replaceAll(WORDS, 'words("$1")');
  return `import { count, fail, pass, words } from '../schema-calls.ts';\n${named}`;
}

const check = process.argv.includes('--check');
let stale = 0;
await mkdir(path.join(root, 'src/generated'), { recursive: true });
for (const [file, text] of await outputs()) {
  const target = path.join(root, file);
  if (check) {
    const current = await readFile(target, 'utf8').catch(() => '');
    if (current !== text) {
      stale += 1;
      console.error(`${file} is not current: run npm run generate`);
    }
  } else {
    await writeFile(target, text);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
