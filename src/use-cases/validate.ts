/** Checks a manifest without any live file, for every host that it declares. */
import { type Diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { listSome } from '../list-some.ts';
import type { LoadedManifest } from '../manifest/index.ts';
import type { Environment } from '../openclaw/files/locations.ts';
import { loadForHost, loadText, type ManifestText } from '../workspace/manifest-file.ts';
import { modelKnowledge } from '../workspace/model-knowledge.ts';
import { releaseProblems } from './release-problems.ts';

/**
 * Loads the manifest for the requested host; without one, for every host that it declares and for none.
 * A problem of only some hosts names these hosts.
 *
 * @param env to find the installed OpenClaw
 */
export async function validateText(text: ManifestText, env: Environment): Promise<Result<LoadedManifest>> {
  const models = (await modelKnowledge(env))(undefined);
  const loaded = loadText(text, { models });
  if (text.host?.flag !== undefined || text.host?.variable) {
    const own = problemsIn(loaded);
    return own.some(isError) || !loaded.ok ? failure(...own) : loaded;
  }
  const bare = loadText({ ...text, host: undefined }, { models });
  const known = new Map<string, Diagnostic>();
  for (const problem of [...problemsIn(bare), ...problemsIn(loaded)]) known.set(keyOf(problem), problem);
  const hosts = loaded.ok ? loaded.value.hosts : bare.ok ? bare.value.hosts : [];
  const elsewhere = new Map<string, { readonly problem: Diagnostic; readonly hosts: string[] }>();
  for (const host of hosts) {
    for (const problem of loadForHost(text, host, { models }).problems) {
      const key = keyOf(problem);
      if (known.has(key)) continue;
      const entry = elsewhere.get(key) ?? { problem, hosts: [] };
      entry.hosts.push(host);
      elsewhere.set(key, entry);
    }
  }
  const others = [...elsewhere.values()].map(({ problem, hosts: names }) => ({
    ...problem,
    message: `${problem.message.replace(/\.$/, '')} (on ${listSome(names, 5)}).`,
  }));
  const problems = [...known.values(), ...others];
  if (problems.some(isError) || !loaded.ok) return failure(...problems);
  return success({ ...loaded.value, warnings: problems });
}

function problemsIn(loaded: Result<LoadedManifest>): readonly Diagnostic[] {
  return loaded.ok ? [...loaded.value.warnings, ...releaseProblems(loaded.value)] : loaded.problems;
}

/** Equal for a problem that is told twice. */
export function keyOf({ code, message, position }: Diagnostic): string {
  return JSON.stringify([code, message, position]);
}
