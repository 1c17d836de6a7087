// Generates src/generated/ from schema/: TypeScript types, and ajv validators as standalone code, so that
// nothing compiles a schema at run time. `--check` only compares, for the test that proves them current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

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
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
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

async function outputs() {
  const files = new Map([['src/generated/schema-validator.ts', VALIDATOR_TYPES]]);
  for (const { file, name, types, validator } of schemas) {
    const schema = JSON.parse(await readFile(path.join(root, 'schema', file), 'utf8'));
    if (types) {
      const typed = structuredClone(schema);
      // A null alias removes one that another layer declares; a loaded manifest has none left.
      if (name === 'Manifest') typed.definitions.aliases.additionalProperties.tsType = 'string';
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
    ajv.addSchema(bare(schema), name);
    const code = standaloneCode(ajv, { [`validate${name}`]: name }).replace(
      /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g,
      'import $1_module from "$2.js";\nconst $1 = $1_module.default ?? $1_module;',
    );
    files.set(`src/generated/${validator}.js`, `${banner}// @ts-nocheck\n${code}\n`);
    files.set(
      `src/generated/${validator}.d.ts`,
      `${banner}import type { SchemaValidator } from './schema-validator.ts';\nexport declare const validate${name}: SchemaValidator;\n`,
    );
  }
  return files;
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
