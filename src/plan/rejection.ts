/** A config that OpenClaw already rejects: the commands that write it stop, unless they fix it or are forced. */
import { rowOf } from '../error-codes/index.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';

/**
 * E205 for each W538 among the diagnostics of a plan, whose edits leave the config rejected; none if `force`.
 *
 * @param force `--force`; undefined if the command has no such option
 */
export function rejections(diagnostics: readonly Diagnostic[], force: boolean | undefined): Diagnostic[] {
  if (force) return [];
  return diagnostics
    .filter(({ code }) => code === 'W538')
    .map(({ message }) =>
      diagnostic('E205', `${message} Nothing was written.`, {
        remedy:
          force === undefined ? rowOf('E205').remedy : `${rowOf('E205').remedy} To write it all the same: \`--force\`.`,
      }),
    );
}
