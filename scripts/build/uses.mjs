/** Which parts of the CLI its usual commands use: they are run once, in the demo home. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoHome } from '../bench/homes.mjs';

const USUAL = [
  ['plan'],
  ['status'],
  ['explain'],
  ['validate'],
  ['drift'],
  ['history'],
  ['apply', '--yes'],
  ['set', 'openai/gpt-5.2'],
  ['fallbacks', 'add', 'openai/gpt-5-mini'],
  ['aliases', 'list'],
  ['__complete', '--', 'set', 'o'],
  ['__complete', '--', 'pl'],
];

/** @returns a set of names for each usual command */
export function usesOf(cli) {
  return Promise.all(USUAL.map((words) => used(cli, words)));
}

async function used(cli, words) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'openclaw-models-uses-'));
  try {
    const home = demoHome(path.join(folder, 'home'));
    const recorded = path.join(folder, 'recorded.json');
    const argv = ['-r', path.join(import.meta.dirname, 'record-parts.cjs'), cli, ...words];
    const env = { HOME: home, PATH: '', OPENCLAW_MODELS_CACHE: 'off', RECORD_PARTS: recorded };
    await new Promise((resolve, reject) => {
      execFile(process.execPath, argv, { cwd: home, env }, (error, _, stderr) =>
        error ? reject(new Error(`${words.join(' ')}: ${stderr}`)) : resolve(),
      );
    });
    return new Set(JSON.parse(readFileSync(recorded, 'utf8')).parts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
