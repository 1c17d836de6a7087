import path from 'node:path';
import { Command } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import { MANIFEST_NAMES } from '../manifest/index.ts';
import { importManifest } from '../use-cases/import.ts';
import { importedLines } from '../views/text/new-manifest.ts';
import { EXIT, HomeCommand } from './base.ts';
import { overwriteOption, writtenFileOption } from './options.ts';

export class ImportCommand extends HomeCommand {
  static override paths = [['import']];
  static override usage = Command.Usage({
    description: 'Create a manifest from the live settings; its plan has no changes.',
    examples: [
      ['Into the current folder', '$0 import'],
      ['Preview', '$0 import -o -'],
    ],
  });

  output = writtenFileOption(MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  force = overwriteOption();

  async execute(): Promise<number> {
    const imported = await importManifest(this.workspace(), this.output);
    if (!imported.ok) return this.failSourced(imported);
    const { manifest, leftOut, text, changes } = imported.value;
    if (this.output !== '-') {
      const { cwd, onStep } = this.context;
      const options = { name: this.output, mustNotExist: !this.force, onStep };
      const saved = await saveFile(path.resolve(cwd, this.output), text, options);
      if (!saved.ok) return this.fail(saved.problems);
    }
    if (this.json) {
      this.printJson({ formatVersion: 1, manifest: this.output, settings: manifest, leftOut, changes });
      return EXIT.ok;
    }
    if (this.output === '-') this.print(text);
    const say = (line: string) => (this.output === '-' ? this.remark(line) : this.print(`${line}\n`));
    for (const line of importedLines(this.output, imported.value, this.target)) say(line);
    return EXIT.ok;
  }
}
