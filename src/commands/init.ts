import path from 'node:path';
import { Command } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import { MANIFEST_NAMES, SCHEMA_REFERENCE, starterManifest } from '../manifest/index.ts';
import { knownRelease } from '../openclaw/found-release.ts';
import { starterText } from '../views/text/new-manifest.ts';
import { EXIT, HomeCommand } from './base.ts';
import { overwriteOption, writtenFileOption } from './options.ts';

export class InitCommand extends HomeCommand {
  static override paths = [['init']];
  static override usage = Command.Usage({
    description: 'Create a manifest with comments to start from.',
    details: 'It is valid and manages nothing until you edit it. To start from the live settings, use `import`.',
    examples: [['In the current folder', '$0 init']],
  });

  output = writtenFileOption(MANIFEST_NAMES[0] ?? 'openclaw.models.yaml');
  force = overwriteOption();

  async execute(): Promise<number> {
    const text = starterManifest(SCHEMA_REFERENCE, await this.release());
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
    else this.print(starterText(this.output, this.target));
    return EXIT.ok;
  }

  /** That of the home; what is wrong there is no reason not to start. */
  private async release(): Promise<string | undefined> {
    const home = await this.workspace().home();
    const [dialect, other] = home.ok ? home.value.candidates : [];
    return home.ok && dialect && !other ? knownRelease({ dialect, found: home.value.found }) : undefined;
  }
}
