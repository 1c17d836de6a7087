/**
 * `npm run oracle -- --all [RELEASE...]`: a whole life beside each release (whole.mjs). What came out is kept in the
 * cache folder, so that it can be stopped and gone on with; a release is looked at again when our program has changed.
 * With the default releases, the table of docs/releases.md is written, too.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../releases/packages.mjs';
import { examineRelease, STEPS } from './whole.mjs';

const DEFAULT = ['2026.1.30', '2026.3.13', '2026.4.29', '2026.5.28', '2026.6.11', '2026.7.35', '2026.8.2', '2026.9.6'];
const TITLES = {
  import: 'import, then an empty plan',
  store: 'credentials stored',
  apply: 'every setting applied',
  read: 'read back equal',
  rollback: 'rollback exact',
  drift: 'its change named',
  moved: 'gone model replaced',
  remove: 'credential removed',
};

/** Returns whether everything was as it should be. */
export async function examineAll(program, page, releases = DEFAULT) {
  const version = digestOf(path.dirname(program));
  const rows = [];
  for (const release of releases) {
    const { kept, results } = await resultsOf(release, program, version);
    rows.push({ release, results });
    const said = STEPS.map((step) => `${step} ${results[step]?.outcome ?? 'not reached'}`).join(', ');
    console.log(`${release}: ${said}${kept ? ' (from before)' : ''}`);
    for (const [step, { note }] of Object.entries(results)) if (note) console.log(`          ${step}: ${note}`);
  }
  if (DEFAULT.every((release) => releases.includes(release))) writePage(page, rows);
  return rows.every(({ results }) => STEPS.every((step) => results[step] && results[step].outcome !== 'no'));
}

async function resultsOf(release, program, version) {
  const file = path.join(cacheFolder(), 'oracle', `${release}.json`);
  try {
    const known = JSON.parse(readFileSync(file, 'utf8'));
    const complete = STEPS.every((step) => known.results[step] && known.results[step].outcome !== 'no');
    if (known.version === version && complete) return { kept: true, results: known.results };
  } catch {
    // Not looked at before.
  }
  const results = await examineRelease(release, program).catch((error) => ({
    import: { outcome: 'no', note: String(error.message ?? error) },
  }));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version, results }, null, 1));
  return { kept: false, results };
}

/** What our program does depends on all that was built. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).sort())
    if (name.endsWith('.js')) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}

const BEGIN = '<!-- npm run oracle -- --all -->';
const END = '<!-- end -->';

function writePage(page, rows) {
  const notes = [];
  const cell = (release, result) => {
    if (!result) return 'not reached';
    if (!result.note) return result.outcome;
    notes.push(`${release}: ${result.note}`);
    return `${result.outcome} (${notes.length})`;
  };
  const table = [
    `| OpenClaw | ${STEPS.map((step) => TITLES[step]).join(' | ')} |`,
    `|---|${STEPS.map(() => '---|').join('')}`,
    ...rows.map(
      ({ release, results }) => `| ${release} | ${STEPS.map((step) => cell(release, results[step])).join(' | ')} |`,
    ),
    ...(notes.length > 0 ? ['', ...notes.map((note, index) => `${index + 1}. ${note}`)] : []),
  ];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  writeFileSync(page, `${before}${BEGIN}\n\n${table.join('\n')}\n\n${after}`);
}
