import { Command } from 'clipanion';
import { MANIFEST_NAMES } from '../manifest/index.ts';
import { importManifest } from '../use-cases/import.ts';
import { importedLines } from '../views/text/new-manifest.ts';
import { EXIT, HomeCommand } from './base.ts';
import { saveNewManifest, schemaLine } from './new-manifest.ts';
import { overwriteOption, schemaCopyOption, writtenFileOption } from './options.ts';

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
  schemaCopy = schemaCopyOption();

  async execute(): Promise<number> {
    const imported = await importManifest(this.workspace(), this.output, schemaLine(this));
    if (!imported.ok) return this.failSourced(imported);
    const { manifest, leftOut, text, changes } = imported.value;
    let schema: string | undefined;
    if (this.output !== '-') {
      const saved = await saveNewManifest(this, text);
      if (!saved.ok) return this.fail(saved.problems);
      schema = saved.value;
    }
    if (this.json) {
      const written = { manifest: this.output, ...(schema ? { schema } : {}) };
      this.printJson({ formatVersion: 1, ...written, settings: manifest, leftOut, changes });
      return EXIT.ok;
    }
    if (this.output === '-') this.print(text);
    const say = (line: string) => (this.output === '-' ? this.remark(line) : this.print(`${line}\n`));
    for (const line of importedLines(this.output, { ...imported.value, schema }, this.target)) say(line);
    return EXIT.ok;
  }
}
