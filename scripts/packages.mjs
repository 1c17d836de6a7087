// Fetches published packages, for the scripts that build the catalogue.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Fetches and unpacks a package without installing anything; the integrity pins its content. Returns the folder. */
export function unpack({ package: name, version, integrity }, folder) {
  mkdirSync(folder, { recursive: true });
  const argv = ['pack', `${name}@${version}`, '--json'];
  const [packed] = JSON.parse(execFileSync('npm', argv, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 }));
  if (packed.integrity !== integrity) throw new Error(`${name}@${version} is not what it was: ${packed.integrity}`);
  execFileSync('tar', ['xzf', packed.filename], { cwd: folder });
  return path.join(folder, 'package');
}
