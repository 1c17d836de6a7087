/**
 * Who changed a setting: we apply, then real OpenClaw's own commands change things, then `drift` must name those
 * commands. Runs our program with the release's Node, which can read the SQLite journal.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RELEASES, runOpenClaw } from '../releases/openclaw.mjs';
import { programOf } from '../releases/packages.mjs';
import { MODERN_HOME } from './sequences.mjs';

const MANIFEST = `version: 1
primary: anthropic/claude-opus-4-6
fallbacks: [google/gemini-2.5-pro]
aliases:
  son: anthropic/claude-sonnet-4-6
  deep: anthropic/claude-opus-4-6
`;

/** OpenClaw's words, and the address that they change. */
const CHANGES = [
  ['primary', ['models', 'set', 'anthropic/claude-haiku-4-5']],
  ['fallbacks', ['config', 'set', 'agents.defaults.model.fallbacks', '["openai/gpt-5.4"]', '--strict-json']],
];

/** `{name, dialect}` */
export const DRIFTS = [{ name: 'drift-modern', dialect: 'modern' }];

/** Returns `{outcome: 'alike' | 'different', notes}`. */
export async function examineDrift(program, { dialect }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'openclaw-oracle-'));
  try {
    for (const [name, text] of Object.entries({ ...MODERN_HOME, 'openclaw.models.yaml': MANIFEST })) {
      await mkdir(path.dirname(path.join(home, name)), { recursive: true, mode: 0o700 });
      await writeFile(path.join(home, name), text, { mode: 0o600 });
    }
    const ours = (...words) =>
      spawnSync(programOf(RELEASES[dialect]).node, [program, ...words, '--openclaw-version', RELEASES[dialect]], {
        cwd: home,
        env: { PATH: process.env.PATH, HOME: home },
        encoding: 'utf8',
      });
    const failed = (words, { status, stdout, stderr }) => ({
      outcome: 'different',
      notes: [`${words}: exit ${status}: ${`${stdout}${stderr}`.trim()}`],
    });
    // The journal of a home begins with OpenClaw's first write.
    const first = await runOpenClaw(RELEASES[dialect], home, [
      'models',
      'aliases',
      'add',
      'son',
      'anthropic/claude-sonnet-4-6',
    ]);
    if (first.code !== 0) return failed('aliases add', { ...first, status: first.code });
    const applied = ours('apply', '--yes', '--allow-destructive');
    if (applied.status !== 0) return failed('apply', applied);
    for (const [, words] of CHANGES) {
      const ran = await runOpenClaw(RELEASES[dialect], home, words);
      if (ran.code !== 0) return failed(words.join(' '), { ...ran, status: ran.code });
    }
    const drift = ours('drift', '--json');
    if (drift.status !== 0) return failed('drift', drift);
    const { settings, journal } = JSON.parse(drift.stdout);
    const notes = journal.available ? [] : [`the journal is of no use: ${journal.reason}`];
    for (const [address, words] of CHANGES) {
      const found = settings.find((one) => one.address === address);
      const named = found?.liveChange?.command;
      const wanted = `openclaw ${words.slice(0, 2).join(' ')}`;
      if (found?.state !== 'live-changed' || named !== wanted) {
        notes.push(
          `${address}: ${found?.state ?? 'no drift'}, by ${JSON.stringify(found?.liveChange ?? null)}, not ${wanted}`,
        );
      }
    }
    return { outcome: notes.length > 0 ? 'different' : 'alike', notes };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
