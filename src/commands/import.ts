import path from 'node:path';
import { Command } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import type { Manifest } from '../generated/manifest.ts';
import { MANIFEST_NAMES } from '../manifest/index.ts';
import { stripControl } from '../strip-control.ts';
import { importManifest } from '../use-cases/import.ts';
import { EXIT, HomeCommand } from './base.ts';
import { planOf } from './init.ts';
import { overwriteOption, writtenFileOption } from './options.ts';

export class ImportCommand extends HomeCommand {
  static override paths = [['import']];
  static override usage = Command.Usage({
    description: 'Write a manifest from the live settings; a plan then has nothing to do.',
    examples: [
      ['Into the current folder', '$0 import'],
      ['Only look', '$0 import -o -'],
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
    say(
      this.output === '-'
        ? `Imported ${inventory(manifest)}.`
        : `Wrote ${stripControl(this.output)}: ${inventory(manifest)}.`,
    );
    if (leftOut.length > 0) say(`Left out: ${stripControl(leftOut.join(', '))}.`);
    say(
      changes === 0
        ? `\`${planOf(this.output, this.target)}\` has nothing to do.`
        : `\`${planOf(this.output, this.target)}\` shows ${changes} changes.`,
    );
    return EXIT.ok;
  }
}

/** `primary, 1 fallback, 3 aliases, 1 auth order, 1 agent` */
function inventory(manifest: Manifest): string {
  const count = (number: number, word: string) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : word.endsWith('s') ? 'es' : 's'}`];
  const parts = [
    ...(manifest.primary ? ['primary'] : []),
    ...count(manifest.fallbacks?.length ?? 0, 'fallback'),
    ...(manifest.image ? ['image model'] : []),
    ...count(Object.keys(manifest.aliases ?? {}).length, 'alias'),
    ...count(Object.keys(manifest.auth?.order ?? {}).length, 'auth order'),
    ...count(Object.keys(manifest.agents ?? {}).length, 'agent'),
  ];
  return parts.length === 0 ? 'no model settings' : parts.join(', ');
}
