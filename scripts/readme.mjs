// Writes the generated parts of the documentation: commands, options, keys of the manifest, error codes and releases.
// `--check` only compares, for the test that proves them current.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { overview, reference } from './docs/commands.mjs';
import { root } from './docs/sources.mjs';
import { tables } from './docs/tables.mjs';
import { topicsOf } from './docs/topics.mjs';

const parts = { ...tables, commands: overview, reference };
const PLACE = /<!-- ([\w-]+): written by scripts\/readme\.mjs -->\n([\s\S]*?)\n?<!-- end of \1 -->/g;

const check = process.argv.includes('--check');
const written = new Set();
const pages = (await readdir(path.join(root, 'docs'))).filter((name) => name.endsWith('.md'));
const texts = [];
for (const file of pages.map((name) => `docs/${name}`)) {
  const before = await readFile(path.join(root, file), 'utf8');
  const after = before.replace(PLACE, (_, name) => {
    if (!Object.hasOwn(parts, name)) throw new Error(`${file} has a place for "${name}", which nothing makes`);
    written.add(name);
    return `<!-- ${name}: written by scripts/readme.mjs -->\n${parts[name]()}\n<!-- end of ${name} -->`;
  });
  texts.push(after);
  await put(file, before, after);
}
const topics = 'src/generated/topics.json';
const made = await readFile(path.join(root, topics), 'utf8').catch(() => '');
await put(topics, made, `${JSON.stringify(topicsOf(texts), null, 2)}\n`);

async function put(file, before, after) {
  if (after === before) return;
  if (!check) return writeFile(path.join(root, file), after);
  console.error(`${file} is not current: run npm run generate`);
  process.exitCode = 1;
}
const missing = Object.keys(parts).filter((name) => !written.has(name));
if (missing.length > 0) throw new Error(`no page of docs/ has a place for ${missing.join(', ')}`);
