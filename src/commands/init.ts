import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'clipanion';
import { diagnostic } from '../errors.ts';
import { MANIFEST_NAMES, SCHEMA_REFERENCE, starterManifest } from '../manifest/index.ts';
import { stripControl } from '../views/terminal.ts';
import { BaseCommand, EXIT } from './base.ts';

export class InitCommand extends BaseCommand {
  static override paths = [['init']];
  static override usage = Command.Usage({
    description: 'Write a commented manifest to start from.',
    details:
      'It is valid as it is and manages nothing until you fill it in. To start from the live settings: `import`.',
    examples: [['In the current folder', '$0 init']],
  });

  output = Option.String('-o,--output', MANIFEST_NAMES[0] ?? 'openclaw.models.yaml', {
    description: 'Where to write it; - for standard output.',
  });
  force = Option.Boolean('--force', false, { description: 'Overwrite a file that exists.' });

  async execute(): Promise<number> {
    const text = starterManifest(SCHEMA_REFERENCE);
    if (this.output === '-') {
      if (this.json) this.printJson({ formatVersion: 1, manifest: '-', text });
      else this.print(text);
      return EXIT.ok;
    }
    const problem = writeNew(path.resolve(this.context.cwd, this.output), this.output, text, this.force);
    if (problem) return this.fail([problem]);
    if (this.json) this.printJson({ formatVersion: 1, manifest: this.output });
    else this.print(`Wrote ${stripControl(this.output)}.\nNext: fill it in, then openclaw-models plan\n`);
    return EXIT.ok;
  }
}

/** Writes a new file; E501 when it exists, E502 when it cannot be written. */
export function writeNew(file: string, name: string, text: string, force: boolean) {
  if (!force && existsSync(file)) return diagnostic('E501', `${name} exists already. Nothing was written.`);
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    return diagnostic(
      'E502',
      `${name} cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
  }
}
