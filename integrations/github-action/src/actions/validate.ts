/**
 * `validate`: the manifest alone. Reads no live file, runs nothing from the repository, and works with a fork's token.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Change } from '../../../../src/generated/plan.ts';
import { countsOf, declaredMarkdown } from '../../../../src/views/markdown/plan.ts';
import { manifestArguments, programPath, runProgram } from '../cli.ts';
import { apiTimeout, keepComment } from '../comment.ts';
import { changesOf, diagnosticsOf } from '../document.ts';
import { pullRequestOf } from '../event.ts';
import { ApiProblem, GitHub } from '../github.ts';
import type { Runner } from '../runner.ts';
import { EXIT, outputCounts, titleOf } from './shared.ts';

export async function validate(runner: Runner): Promise<number> {
  const label = runner.input('label');
  const words = ['validate', '--json', ...manifestArguments(runner)];
  const { exitCode, document } = await runProgram(runner, programPath('cli.js'), words);
  const { diagnostics: found, manifest: name } = (document ?? {}) as { diagnostics?: unknown; manifest?: unknown };
  const diagnostics = diagnosticsOf(found);
  const manifest = typeof name === 'string' ? name : runner.input('manifest') || 'openclaw.models.yaml';
  if (document === undefined)
    diagnostics.push({ code: 'E599', severity: 'error', message: '`validate` printed no result.', remedy: '' });
  const code = document === undefined ? exitCode || EXIT.error : exitCode;

  runner.output('valid', code === EXIT.ok);
  runner.output('exit-code', code);
  runner.annotate(diagnostics);
  const changes = code === EXIT.ok ? await declared(runner, manifest) : undefined;
  outputCounts(runner, changes && countsOf(changes), (changes?.length ?? 0) > 0);

  const render = (limit: number) =>
    declaredMarkdown(manifest, changes, diagnostics, { title: titleOf('manifest', label), limit });
  runner.summary(render);
  const clean = diagnostics.length === 0 && (changes?.length ?? 0) === 0;
  const key = `validate:${label || manifest}`;
  runner.output('comment-url', (await keepComment(runner, { key, clean, render })) ?? '');
  runner.log(code === EXIT.ok ? 'The manifest is valid.' : 'The manifest is not valid.');
  return code;
}

/** What the manifest declares and the base does not; undefined without a base. */
async function declared(runner: Runner, manifest: string): Promise<Change[] | undefined> {
  const given = runner.input('base-manifest');
  const folder = mkdtempSync(path.join(runner.env.RUNNER_TEMP || tmpdir(), 'openclaw-models-'));
  try {
    const base = given ? path.resolve(runner.folder, given) : await fetchBase(runner, manifest, folder);
    if (base === undefined) return undefined;
    const file = programPath('declared.mjs');
    const { document } = await runProgram(runner, file, [base, path.resolve(runner.folder, manifest)]);
    const { changes } = (document ?? {}) as { changes?: unknown };
    const known = Array.isArray(changes) ? changesOf(changes) : undefined;
    if (!known) runner.notice('Cannot compare with the base manifest; the declared changes are not shown.');
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The manifest at the base commit of the pull request; an empty file if the manifest is new. */
async function fetchBase(runner: Runner, manifest: string, folder: string): Promise<string | undefined> {
  const base = pullRequestOf(runner)?.base;
  const token = runner.input('github-token');
  const root = path.resolve(runner.env.GITHUB_WORKSPACE || '.');
  const name = path.relative(root, path.resolve(runner.folder, manifest)).replaceAll('\\', '/');
  if (base === undefined || token === '' || name.startsWith('..')) return undefined;
  try {
    const text = await new GitHub(runner.env, token, apiTimeout(runner)).file(name, base);
    const file = path.join(folder, 'base.yaml');
    writeFileSync(file, text ?? 'version: 1\n');
    return file;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    runner.notice(`The base manifest could not be fetched. ${error.message}`);
    return undefined;
  }
}
