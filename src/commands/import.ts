import path from 'node:path';
import { Command } from 'clipanion';
import { saveFile } from '../apply/saved-file.ts';
import type { Manifest } from '../generated/manifest.ts';
import { MANIFEST_NAMES } from '../manifest/index.ts';
import { stripControl } from '../strip-control.ts';
import { importLive, renderImported } from '../use-cases/import.ts';
import { planFor } from '../use-cases/plan.ts';
import { openHome, readHome, unknownRelease } from '../workspace/home.ts';
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
    const home = await openHome(this.homeOptions());
    if (!home.ok) return this.fail(home.problems);
    const imported = [];
    for (const dialect of home.value.candidates) imported.push(importLive(await readHome(home.value, dialect)));
    const [first, second] = imported;
    if (!first) throw new Error('Assertion failed: no dialect is possible');
    if (second && JSON.stringify(first.manifest) !== JSON.stringify(second.manifest))
      return this.fail(unknownProblems(unknownRelease(home.value)));
    const { manifest, leftOut } = first;
    const text = renderImported(manifest, home.value.config);
    const planned = await planFor({ path: '-', name: this.output, text }, home.value, this.homeOptions());
    if (!planned.ok) return this.fail(planned.problems, new Map([[this.output, text]]));

    if (this.output !== '-') {
      const { cwd, onStep } = this.context;
      const options = { name: this.output, mustNotExist: !this.force, onStep };
      const saved = await saveFile(path.resolve(cwd, this.output), text, options);
      if (!saved.ok) return this.fail(saved.problems);
    }
    const changes = planned.value.plan.changes.length;
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

function unknownProblems(result: ReturnType<typeof unknownRelease>) {
  return result.ok ? [] : result.problems;
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
