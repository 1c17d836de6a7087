/**
 * Asks one unpacked release for facts, in its own process, and prints `{name: {value, how} | {missing}}`.
 *
 *   node scripts/facts/ask.mjs FOLDER [NAME...]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Bundle } from './bundle.mjs';
import { FACTS } from './facts.mjs';

const [folder, ...names] = process.argv.slice(2);
const home = mkdtempSync(path.join(os.tmpdir(), 'openclaw-facts-home-'));
for (const name of Object.keys(process.env)) if (name.startsWith('OPENCLAW_')) delete process.env[name];
process.env.HOME = home;
process.env.OPENCLAW_BUNDLED_PLUGINS_DIR = path.join(folder, 'dist', 'extensions');
// The output of a release is not an answer.
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {};
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

const bundle = new Bundle(folder);
const answers = {};
for (const { name, read } of FACTS) {
  if (names.length > 0 && !names.includes(name)) continue;
  try {
    answers[name] = await read(bundle);
  } catch (error) {
    answers[name] = {
      missing: String(error.stack ?? error)
        .split('\n')
        .slice(0, 3)
        .join(' '),
    };
  }
}
bundle.clean();
rmSync(home, { recursive: true, force: true });
write(JSON.stringify(answers), () => process.exit());
