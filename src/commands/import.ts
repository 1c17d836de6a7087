import { Command } from 'clipanion';
import { MANIFEST_NAMES } from '../manifest/index.ts';
import { discoverProviders } from '../use-cases/discover.ts';
import { importManifest } from '../use-cases/import.ts';
import { discoveredLines } from '../views/text/discovered.ts';
import { importedLines } from '../views/text/new-manifest.ts';
import { EXIT, HomeCommand } from './base.ts';
import { flag } from './declare.ts';
import { saveNewManifest, schemaLine } from './new-manifest.ts';
import { overwriteOption, schemaCopyOption, writtenFileOption } from './options.ts';

export class ImportCommand extends HomeCommand {
  static override paths = [['import']];
  static override usage = Command.Usage({
    description: 'Create a manifest from the live settings; its plan has no changes.',
    examples: [
      ['Into the current folder', '$0 import'],
      ['Preview', '$0 import -o -'],
      ['With what local servers offer', '$0 import --discover'],
    ],
  });

  output = writtenFileOption(MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  force = overwriteOption();
  schemaCopy = schemaCopyOption();

  discover = flag('--discover', 'Add the models that Ollama, LM Studio and vLLM on this machine offer.');

  async execute(): Promise<number> {
    const workspace = this.workspace();
    const offered = this.discover ? await discoverProviders(workspace, { kind: undefined, url: undefined }) : undefined;
    if (offered && !offered.ok) return this.fail(offered.problems);
    const imported = await importManifest(workspace, this.output, schemaLine(this), offered?.value.providers);
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
    for (const line of discoveredLines(offered?.value.servers ?? [])) say(line);
    const { width } = this.screen(this.output === '-' ? 'stderr' : 'stdout');
    for (const line of importedLines(this.output, { ...imported.value, schema }, this.target, width)) say(line);
    return EXIT.ok;
  }
}
