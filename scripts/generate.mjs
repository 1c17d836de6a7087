// Makes src/generated/ from schema/: TypeScript types, and ajv validators as standalone code, so that
// nothing compiles a schema at run time. `--check` only compares, for the test that proves them current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const banner = '// Generated from schema/ by `npm run generate`. Do not edit.\n';

/** Types are generated for what we publish; validators also for OpenClaw's own files. */
const schemas = [
  { file: 'manifest.schema.json', name: 'Manifest', types: true },
  { file: 'plan.schema.json', name: 'Plan', types: true },
  { file: 'openclaw-classic.schema.json', name: 'ClassicConfig', types: false },
  { file: 'openclaw-modern.schema.json', name: 'ModernConfig', types: false },
];

async function outputs() {
  const files = new Map();
  const ajv = new Ajv({ allErrors: true, strict: false, code: { source: true, esm: true, lines: true } });
  const exported = {};
  const declarations = [];
  for (const { file, name, types } of schemas) {
    let schema;
    try {
      schema = JSON.parse(await readFile(path.join(root, 'schema', file), 'utf8'));
    } catch (error) {
      if (error.code === 'ENOENT') continue;
      throw error;
    }
    if (types) {
      const code = await compile(structuredClone(schema), name, {
        bannerComment: banner.trim(),
        additionalProperties: false,
        style: { singleQuote: true, printWidth: 120 },
      });
      files.set(`src/generated/${name.toLowerCase()}.ts`, code);
    }
    ajv.addSchema(schema, name);
    exported[`validate${name}`] = name;
    declarations.push(`export declare const validate${name}: SchemaValidator;`);
  }
  const code = standaloneCode(ajv, exported).replace(
    /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g,
    'import $1_module from "$2.js";\nconst $1 = $1_module.default ?? $1_module;',
  );
  files.set('src/generated/validators.js', `${banner}// @ts-nocheck\n${code}\n`);
  files.set(
    'src/generated/validators.d.ts',
    `${banner}export interface SchemaError {\n  instancePath: string;\n  schemaPath: string;\n  keyword: string;\n  params: Record<string, unknown>;\n  message?: string;\n}\nexport interface SchemaValidator {\n  (data: unknown): boolean;\n  errors?: SchemaError[] | null;\n}\n${declarations.join('\n')}\n`,
  );
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
