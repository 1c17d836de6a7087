// Published packages as they were published: what the makers of the catalogue read.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Fetches a package and unpacks it, without installing anything; the integrity pins what it holds. Its folder. */
export function unpack({ package: name, version, integrity }, folder) {
  mkdirSync(folder, { recursive: true });
  const argv = ['pack', `${name}@${version}`, '--json'];
  const [packed] = JSON.parse(execFileSync('npm', argv, { cwd: folder, encoding: 'utf8' }));
  if (packed.integrity !== integrity) throw new Error(`${name}@${version} is not what it was: ${packed.integrity}`);
  execFileSync('tar', ['xzf', packed.filename], { cwd: folder });
  return path.join(folder, 'package');
}
