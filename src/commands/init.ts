import { Command } from 'clipanion';
import { MANIFEST_NAMES, starterManifest } from '../manifest/index.ts';
import { knownRelease } from '../openclaw/found-release.ts';
import { starterText } from '../views/text/new-manifest.ts';
import { EXIT, HomeCommand } from './base.ts';
import { saveNewManifest, schemaLine } from './new-manifest.ts';
import { overwriteOption, schemaCopyOption, writtenFileOption } from './options.ts';

export class InitCommand extends HomeCommand {
  static override paths = [['init']];
  static override usage = Command.Usage({
    description: 'Create a manifest with comments to start from.',
    details: 'It is valid and manages nothing until you edit it. To start from the live settings, use `import`.',
    examples: [['In the current folder', '$0 init']],
  });

  output = writtenFileOption(MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  force = overwriteOption();
  schemaCopy = schemaCopyOption();

  async execute(): Promise<number> {
    const text = starterManifest(schemaLine(this), await this.release());
    if (this.output === '-') {
      if (this.json) this.printJson({ formatVersion: 1, manifest: '-', text });
      else this.print(text);
      return EXIT.ok;
    }
    const saved = await saveNewManifest(this, text);
    if (!saved.ok) return this.fail(saved.problems);
    const schema = saved.value;
    if (this.json) this.printJson({ formatVersion: 1, manifest: this.output, ...(schema ? { schema } : {}) });
    else this.print(starterText(this.output, schema, this.target));
    return EXIT.ok;
  }

  /** That of the home; what is wrong there is no reason not to start. */
  private async release(): Promise<string | undefined> {
    const home = await this.workspace().home();
    const [dialect, other] = home.ok ? home.value.candidates : [];
    return home.ok && dialect && !other ? knownRelease({ dialect, found: home.value.found }) : undefined;
  }
}
