/** `--format` and `--output`: one result, printed in one format and saved in any number of others. */
import path from 'node:path';
import { UsageError } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import type { StepHook } from '../apply/step.ts';
import { withoutCredentials } from '../credential-shape.ts';
import type { Diagnostic } from '../errors.ts';
import { FORMATS, type Format } from '../views/formats.ts';

export interface Publication<F extends string = Format> {
  readonly stdout: F;
  readonly files: readonly { readonly format: F; readonly file: string }[];
  /** Set when the command has failed. */
  failure?: { readonly problems: readonly Diagnostic[]; readonly document: unknown };
}

interface SaveContext {
  readonly cwd: string;
  /** For `-`, standard output. */
  readonly print: (text: string) => void;
  readonly onStep?: StepHook | undefined;
}

/** Throws a UsageError for an unknown format, or for contradictory options. */
export function parsePublication(
  format: string | undefined,
  outputs: readonly string[] | undefined,
  json: boolean,
): Publication {
  return publicationIn(FORMATS, format, outputs, json);
}

/** The same for a result that has only these formats. */
export function publicationIn<F extends string>(
  formats: readonly F[],
  format: string | undefined,
  outputs: readonly string[] | undefined,
  json: boolean,
): Publication<F> {
  const known = (text: string, option: string) => {
    const found = formats.find((one) => one === text);
    if (!found) throw new UsageError(`${option} needs one of ${formats.join(', ')}, not "${text}".`);
    return found;
  };
  const asked = format === undefined ? undefined : known(format, '--format');
  if (json && asked !== undefined && asked !== 'json')
    throw new UsageError(`Choose either --json or --format ${format}, not both.`);
  const files = (outputs ?? []).map((text) => {
    const at = text.indexOf('=');
    const file = text.slice(at + 1);
    if (at < 1 || file === '')
      throw new UsageError(`--output needs FORMAT=FILE, such as markdown=plan.md, not "${text}".`);
    return { format: known(text.slice(0, at), '--output'), file };
  });
  const names = files.map(({ file }) => file);
  const twice = names.find((file, index) => names.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`--output names ${twice} twice.`);
  return { stdout: asked ?? known(json ? 'json' : 'text', '--format'), files };
}

/** Writes the files, each completely or not at all. Stops at the first that cannot be written (E502) and returns it. */
export async function saveOutputs<F extends string>(
  { files }: Pick<Publication<F>, 'files'>,
  render: (format: F) => string | Promise<string>,
  { cwd, onStep, print }: SaveContext,
): Promise<Diagnostic | undefined> {
  for (const { format, file } of files) {
    const text = withoutCredentials(await render(format));
    if (file === '-') {
      print(text);
      continue;
    }
    const saved = await saveFile(path.resolve(cwd, file), text, { name: file, onStep });
    if (!saved.ok) return saved.problems[0];
  }
  return undefined;
}
