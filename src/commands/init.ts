import path from 'node:path';
import { Command } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import { MANIFEST_NAMES, SCHEMA_REFERENCE, starterManifest } from '../manifest/index.ts';
import { completeCommands, type TargetOptions } from '../proposed-commands.ts';
import { stripControl } from '../strip-control.ts';
import { BaseCommand, EXIT } from './base.ts';
import { overwriteOption, writtenFileOption } from './options.ts';

export class InitCommand extends BaseCommand {
  static override paths = [['init']];
  static override usage = Command.Usage({
    description: 'Write a commented manifest to start from.',
    details:
      'It is valid as it is and manages nothing until you fill it in. To start from the live settings: `import`.',
    examples: [['In the current folder', '$0 init']],
  });

  output = writtenFileOption(MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  force = overwriteOption();

  async execute(): Promise<number> {
    const text = starterManifest(SCHEMA_REFERENCE);
    if (this.output === '-') {
      if (this.json) this.printJson({ formatVersion: 1, manifest: '-', text });
      else this.print(text);
      return EXIT.ok;
    }
    const { cwd, onStep } = this.context;
    const options = { name: this.output, mustNotExist: !this.force, onStep };
    const saved = await saveFile(path.resolve(cwd, this.output), text, options);
    if (!saved.ok) return this.fail(saved.problems);
    if (this.json) this.printJson({ formatVersion: 1, manifest: this.output });
    else
      this.print(`Wrote ${stripControl(this.output)}.\nNext: fill it in, then ${planOf(this.output, this.target)}\n`);
    return EXIT.ok;
  }
}

/** The command that shows what a manifest that was written just now would change. */
export function planOf(output: string, target: TargetOptions): string {
  const manifest = output === '-' || MANIFEST_NAMES.includes(output) ? undefined : output;
  return completeCommands('openclaw-models plan', { ...target, manifest });
}
