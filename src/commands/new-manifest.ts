/** What `init` and `import` write: a manifest, and beside it a copy of its schema, which editors find by its first line. */
import { statSync } from 'node:fs';
import path from 'node:path';
import manifestSchema from '../../schema/manifest.schema.json' with { type: 'json' };
import { putBack, saveFile } from '../apply/saved-file.ts';
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import { isRecord } from '../shapes.ts';
import { jsonText } from '../views/text/terminal.ts';
import type { Context } from './context.ts';

const SCHEMA_COPY = 'openclaw.models.schema.json';

interface NewManifest {
  /** As the user wrote it; `-` for standard output. */
  readonly output: string;
  readonly schemaCopy: boolean | undefined;
  readonly force: boolean;
  readonly context: Pick<Context, 'cwd' | 'onStep'>;
}

/** What the first line of the manifest names; undefined where there will be no copy. */
export function schemaLine({ output, schemaCopy, context }: NewManifest): string | undefined {
  // The schemas are in a data file, which may not have been copied with the program.
  const known: unknown = manifestSchema;
  if (output === '-' || schemaCopy === false || known === null) return undefined;
  return isStream(path.resolve(context.cwd, output)) ? undefined : `./${SCHEMA_COPY}`;
}

/** A pipe or a device, such as `/dev/stdout`, has no place beside it. */
function isStream(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile();
}

/**
 * Writes the manifest, and the copy of the schema that its first line names.
 *
 * @returns the name of the copy, if it was written; E501 where the manifest exists, or another file has the name of the
 * copy; errors of `saveFile`
 */
export async function saveNewManifest(asked: NewManifest, text: string): Promise<Result<string | undefined>> {
  const { cwd, onStep } = asked.context;
  const file = path.resolve(cwd, asked.output);
  const copy = path.join(path.dirname(file), SCHEMA_COPY);
  const name = path.join(path.dirname(asked.output), SCHEMA_COPY);
  const schema = schemaLine(asked) === undefined ? undefined : `${jsonText(manifestSchema)}\n`;
  const before = schema === undefined ? undefined : textOf(copy);
  if (before !== undefined && !asked.force && !isOurs(before)) {
    const remedy = 'Pass --no-schema-copy, or overwrite the file with --force.';
    return failure(diagnostic('E501', `${name} already exists, and is not a copy of the schema.`, { remedy }));
  }
  const save = () => saveFile(file, text, { name: asked.output, mustNotExist: !asked.force, onStep });
  if (schema === undefined || before === schema) {
    const saved = await save();
    return saved.ok ? success(undefined) : saved;
  }
  const copied = await saveFile(copy, schema, { name, onStep });
  const saved = copied.ok ? await save() : copied;
  if (saved.ok) return success(name);
  // Neither without the other; a failure after the rename leaves both.
  if (textOf(file) !== text) await putBack(copy, before);
  return saved;
}

/** The text of the file; undefined where there is none, and empty where it cannot be read. */
function textOf(file: string): string | undefined {
  try {
    return readRegularFile(file, LIMITS.manifest).toString('utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

/** Whether it is a copy of the schema, of whatever release. */
function isOurs(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) && String(found.$id).startsWith('urn:openclaw-models:manifest:');
  } catch {
    return false;
  }
}
