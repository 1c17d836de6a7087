/** `drift`: who changed what since the last apply, for an issue. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, readRegularFile } from '../../../../src/files/read.ts';
import { homeArguments, manifestArguments, programPath, runProgram } from '../cli.ts';
import { diagnosticsOf } from '../document.ts';
import type { Runner } from '../runner.ts';
import { EXIT, failureMarkdown, resultPath } from './shared.ts';

export async function drift(runner: Runner): Promise<number> {
  const failing = runner.flag('fail-on-drift');
  const file = resultPath(runner, runner.input('markdown-file'), 'openclaw-models.drift.md');
  mkdirSync(path.dirname(file), { recursive: true });
  const words = ['drift', '--json', '--detailed-exitcode', `--output=markdown=${file}`];
  const { exitCode: said, document } = await runProgram(runner, programPath('cli.js'), [
    ...words,
    ...manifestArguments(runner),
    ...homeArguments(runner),
  ]);
  const { summary, diagnostics, settings } = (document ?? {}) as Readonly<Record<string, unknown>>;
  const exitCode = document === undefined ? said || EXIT.error : said;
  const problems = diagnosticsOf(diagnostics);
  const counted = Array.isArray(settings) && typeof summary === 'object' && summary !== null;
  const count = (key: string) => {
    const number = counted ? (summary as Readonly<Record<string, unknown>>)[key] : 0;
    return typeof number === 'number' ? number : 0;
  };
  const foreign = count('liveChanged') + count('conflict') + count('noBaseline') > 0;
  runner.output('drift', counted ? foreign : '');
  runner.output('live-changed', count('liveChanged'));
  runner.output('conflict', count('conflict'));
  runner.output('manifest-ahead', count('manifestAhead'));
  runner.output('no-baseline', count('noBaseline'));
  runner.output('markdown-file', counted ? file : '');
  runner.output('exit-code', exitCode);
  runner.annotate(problems);
  runner.summary((limit) => {
    const text = counted
      ? readRegularFile(file, LIMITS.plan).toString('utf8')
      : failureMarkdown('drift', problems, '', limit);
    return text.length > limit ? failureMarkdown('drift', [], '', limit) : text;
  });
  if (!counted || exitCode === EXIT.error) return exitCode || EXIT.error;
  runner.log(foreign ? 'Somebody changed live settings.' : 'Nobody changed a live setting.');
  return failing && foreign ? EXIT.changes : EXIT.ok;
}
