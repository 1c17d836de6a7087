/** Chooses the entry of `hosts:`. */
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { listSome } from '../list-some.ts';
import { nearest } from './similar.ts';

export const HOST_VARIABLE = 'OPENCLAW_MODELS_HOST';

export interface HostQuestion {
  /** `--host`. */
  readonly flag?: string | undefined;
  /** `OPENCLAW_MODELS_HOST`; ignored if empty. */
  readonly variable?: string | undefined;
  /** The machine's own name. */
  readonly machine?: string | undefined;
}

/**
 * The flag wins over the variable, and that over the machine's name, in full or up to its first dot. Case-insensitive,
 * like host names. Undefined for no entry; E163 if the requested host is not declared.
 */
export function chooseHost(names: readonly string[], question: HostQuestion): Result<string | undefined> {
  const named = question.flag ?? (question.variable || undefined);
  const find = (wanted: string) =>
    names.find((name) => name === wanted) ?? names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (named === undefined) {
    if (names.length === 0) return success(undefined);
    const machine = question.machine || undefined;
    return success(machine === undefined ? undefined : (find(machine) ?? find(machine.split('.')[0] ?? machine)));
  }
  const found = find(named);
  if (found !== undefined) return success(found);
  const source = question.flag === undefined ? `${named} (from ${HOST_VARIABLE})` : named;
  const near = nearest(named, names, 3);
  const known =
    names.length === 0
      ? 'The manifest declares no hosts.'
      : near.length > 0
        ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
        : `It declares ${listSome(names, 8)}.`;
  return failure(diagnostic('E163', `The manifest does not declare the host ${source}. ${known}`));
}
