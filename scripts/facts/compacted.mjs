import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nodeFor } from '../releases/packages.mjs';

/**
 * The bytes of a database with the same rows and no free pages; by the release's Node, which has SQLite.
 * @param kept by table, the rows that stay, and keys of a column of JSON that do not; default: all of all
 */
export function compacted(release, file, kept) {
  const copy = `${file}-compacted`;
  const { status, stderr } = spawnSync(nodeFor(release), ['-e', SCRIPT, file, copy, JSON.stringify(kept ?? null)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(copy);
}

const SCRIPT = `
const { DatabaseSync } = require('node:sqlite');
const [file, copy, said] = process.argv.slice(1);
const kept = JSON.parse(said);
new DatabaseSync(file).prepare('VACUUM INTO ?').run(copy);
if (kept) {
  const database = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
  const tables = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const isOwn = ({ name, sql }) => !/VIRTUAL/i.test(sql) && !/_fts/.test(name);
  for (const { name } of tables.filter(isOwn)) {
    const { where, column, without = [] } = kept[name] ?? { where: '0' };
    if (where !== undefined) database.exec('DELETE FROM "' + name + '" WHERE NOT (' + where + ')');
    const gone = without.map((key) => "'$." + key + "'").join(', ');
    if (gone !== '') database.exec('UPDATE "' + name + '" SET ' + column + ' = json_remove(' + column + ', ' + gone + ')');
  }
  database.exec('VACUUM');
}
`;
