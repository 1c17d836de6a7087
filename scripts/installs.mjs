/**
 * `npm run installs`: tries every way to install that docs/install.md describes, each from what is committed and into an
 * empty place. What a way needs and this machine does not have is named, and the rest of that way is still tried.
 * `--write` puts the results into docs/install.md, and keeps those of the ways that were not tried this time. `npm run installs -- tarball git` tries only those.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './installs/place.mjs';
import { WAYS } from './installs/ways.mjs';

const words = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = words.filter((word) => !Object.hasOwn(WAYS, word));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. One of ${Object.keys(WAYS).join(', ')}.`);

const page = path.join(root, 'docs/install.md');
const PLACE = /(<!-- npm run installs -- --write -->\n)([\s\S]*?)(<!-- end -->)/;

/** Puts the row of a way into the table of the page; rows of other ways stay. */
function write(what, said) {
  const text = readFileSync(page, 'utf8');
  const [, , table = ''] = PLACE.exec(text) ?? [];
  const known = new Map([...table.matchAll(/^\| (.*?) \| (.*) \|$/gm)].map(([, way, result]) => [way, result]));
  known.set(what, said);
  const rows = Object.values(WAYS).flatMap((way) =>
    known.has(way.what) ? [`| ${way.what} | ${known.get(way.what)} |`] : [],
  );
  const npm = execFileSync('npm', ['--version'], { encoding: 'utf8' }).trim();
  const made = [
    `With Node ${process.versions.node} and npm ${npm}, on ${process.platform}:`,
    '',
    '| way | works |',
    '|---|---|',
    ...rows,
  ];
  writeFileSync(
    page,
    text.replace(PLACE, (_, begin, __, end) => `${begin}\n${made.join('\n')}\n\n${end}`),
  );
}

for (const [name, { what, needs = [], check, partly }] of Object.entries(WAYS)) {
  if (words.length > 0 && !words.includes(name)) continue;
  const begin = Date.now();
  const missing = needs.filter((need) => !need.isThere()).map((need) => need.name);
  let said;
  try {
    if (missing.length === 0) said = `yes${note(await check())}`;
    else said = `no ${missing.join(', ')} here${note(partly && (await partly()))}`;
    if (process.argv.includes('--write')) write(what, said);
  } catch (error) {
    process.exitCode = 1;
    said = `FAILED: ${error.message}`;
  }
  console.log(`${name.padEnd(14)} ${((Date.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${said}`);
}

function note(text) {
  return text ? `; ${text}` : '';
}
