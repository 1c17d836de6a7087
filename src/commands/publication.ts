/** `--format` and `--output`: one result, printed in one format and saved in any number of others. */
import path from 'node:path';
import { UsageError } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import type { StepHook } from '../apply/step.ts';
import { withoutCredentials } from '../credential-shape.ts';
import type { Diagnostic } from '../errors.ts';
import { FORMATS, type Format, type Renderings } from '../views/formats.ts';

export interface Publication {
  readonly stdout: Format;
  readonly files: readonly { readonly format: Format; readonly file: string }[];
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
  if (json && format !== undefined && format !== 'json')
    throw new UsageError(`Choose either --json or --format ${format}, not both.`);
  const files = (outputs ?? []).map((text) => {
    const at = text.indexOf('=');
    const file = text.slice(at + 1);
    if (at < 1 || file === '')
      throw new UsageError(`--output needs FORMAT=FILE, such as markdown=plan.md, not "${text}".`);
    return { format: knownFormat(text.slice(0, at), '--output'), file };
  });
  const names = files.map(({ file }) => file);
  const twice = names.find((file, index) => names.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`--output names ${twice} twice.`);
  return { stdout: json ? 'json' : format === undefined ? 'text' : knownFormat(format, '--format'), files };
}

function knownFormat(text: string, option: string): Format {
  const known = FORMATS.find((format) => format === text);
  if (!known) throw new UsageError(`${option} needs one of ${FORMATS.join(', ')}, not "${text}".`);
  return known;
}

/** Writes the files, each completely or not at all. Stops at the first that cannot be written (E502) and returns it. */
export async function saveOutputs(
  { files }: Publication,
  renderings: Renderings,
  { cwd, onStep, print }: SaveContext,
): Promise<Diagnostic | undefined> {
  for (const { format, file } of files) {
    const text = withoutCredentials(await renderings[format]());
    if (file === '-') {
      print(text);
      continue;
    }
    const saved = await saveFile(path.resolve(cwd, file), text, { name: file, onStep });
    if (!saved.ok) return saved.problems[0];
  }
  return undefined;
}
