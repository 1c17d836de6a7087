// The state of a home after a command, and what is wrong with it after a command failed or was killed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ALL_SECRETS, CONFIG_SECRET } from './scenarios.mjs';

const OWN = '.openclaw/openclaw-models/';

/** Path below `dir` -> mode and text of every file; folders end with a slash. */
export function snapshot(dir) {
  const found = new Map();
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(dir, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        found.set(`${name}/`, '');
        walk(name);
      } else {
        const file = path.join(dir, name);
        found.set(name, `${(statSync(file).mode & 0o7777).toString(8)} ${readFileSync(file, 'utf8')}`);
      }
    }
  };
  walk('');
  return found;
}

/** A text that the same command writes at another time. */
const timeless = (text) => text.replace(/"fetchedAt":\d+/, '');

/**
 * What a command writes for other programs: not our own folder, not OpenClaw's copies of its config, and not what
 * only the next command removes.
 */
const written = (state) =>
  [...state].filter(
    ([name]) =>
      !name.endsWith('/') &&
      !name.startsWith(OWN) &&
      !name.includes('openclaw.json.bak') &&
      !/\.(lock|tmp)$|\.lock\//.test(name),
  );

/** Names without the parts that differ from run to run. */
const names = (state) =>
  [...state.keys()].map((name) =>
    name.replace(/\d{8}-\d{6}-[0-9a-f]+/g, 'ID').replace(/history\/ID\/.*/, 'history/ID'),
  );

function same(one, other) {
  const [left, right] = [written(one), new Map(written(other))];
  return (
    left.length === right.size &&
    left.every(([name, text]) => right.has(name) && timeless(right.get(name)) === timeless(text))
  );
}

/** `old`, `new`, or the files that are neither. */
export function wholeness(state, before, after) {
  if (same(state, before)) return 'old';
  if (same(state, after)) return 'new';
  const [reads, old, fresh] = [state, before, after].map((one) => new Map(written(one)));
  // Results in several formats are separate files; each is whole, and may also hold the error.
  const each = [...reads].every(
    ([name, text]) => text === old.get(name) || text === fresh.get(name) || isResult(name, text),
  );
  if (each && [...fresh.keys()].some((name) => /^work\/out\./.test(name))) return 'partly new';
  const all = new Set([...reads.keys(), ...old.keys(), ...fresh.keys()]);
  return `neither: ${[...all].filter((name) => reads.get(name) !== old.get(name) || old.get(name) !== fresh.get(name)).join(', ')}`;
}

function isResult(name, text) {
  const body = text.slice(text.indexOf(' ') + 1);
  if (name === 'work/out.md') return body.startsWith('### ') && body.endsWith('\n');
  try {
    return name === 'work/out.json' && JSON.parse(body) !== null;
  } catch {
    return false;
  }
}

/** Files that neither the old nor the new state has; the number of OpenClaw's copies of its config varies. */
export function leftovers(state, before, after) {
  const known = new Set([...names(before), ...names(after)]);
  return [...new Set(names(state))].filter(
    (name) => !known.has(name) && !name.startsWith(`${OWN}history/`) && !/openclaw\.json\.bak(\.\d)?$/.test(name),
  );
}

/** Files that contain a secret that must not be there. */
export function leaks(state) {
  const found = [];
  for (const [name, text] of state) {
    if (!/auth-profiles\.json$/.test(name) && ALL_SECRETS.some((secret) => text.includes(secret))) found.push(name);
    if (!/^(\.openclaw\/openclaw\.json|work\/hand-edited\.json)/.test(name) && text.includes(CONFIG_SECRET))
      found.push(name);
  }
  return found;
}

/** What is wrong with a command's output and exit code; null: it was killed. */
export function manners({ code, output }, state) {
  const found = [];
  if (code === 0 && state !== 'new') found.push(`exit code 0, but the state is ${state}`);
  if (/^\s+at .+:\d+/m.test(output)) found.push('a stack trace');
  if (/E599/.test(output)) found.push(`E599: ${/.*E599.*/.exec(output)?.[0]}`);
  if ([...ALL_SECRETS, CONFIG_SECRET].some((secret) => output.includes(secret))) found.push('a secret on the screen');
  if (/Nothing was written/.test(output) && state !== 'old')
    found.push(`"Nothing was written", but the state is ${state}`);
  return found;
}
