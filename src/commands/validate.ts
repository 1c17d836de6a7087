import { Command } from 'clipanion';
import { readManifest } from '../engine/plan-manifest.ts';
import { type Diagnostic, isError } from '../errors.ts';
import { excerpt, loadManifest } from '../manifest/index.ts';
import { countProblems, problemsText, type ShownProblem } from '../views/problems.ts';
import { stripControl } from '../views/terminal.ts';
import { EXIT, ManifestCommand } from './base.ts';

export class ValidateCommand extends ManifestCommand {
  static override paths = [['validate']];
  static override usage = Command.Usage({
    description: 'Check the manifest: schema and meaning, all problems at once. Reads no live file.',
    examples: [
      ['Check the manifest that is found', '$0 validate'],
      ['Check one by name', '$0 validate -f openclaw.models.yaml'],
    ],
  });

  async execute(): Promise<number> {
    const text = await readManifest(this.manifestOptions());
    if (!text.ok) return this.fail(text.problems);
    const takesImages = /^image:/m.test(text.value.text)
      ? (await (await import('../catalog/index.ts')).loadCatalog()).takesImages
      : undefined;
    const loaded = loadManifest(text.value.text, text.value.name, { takesImages });
    const problems: readonly Diagnostic[] = loaded.ok ? loaded.value.warnings : loaded.problems;
    if (this.json) {
      const first = problems.find(isError);
      this.printJson({
        formatVersion: 1,
        ...(first ? { error: { code: first.code, message: first.message, remedy: first.remedy } } : {}),
        valid: loaded.ok,
        manifest: text.value.name,
        diagnostics: problems,
      });
    } else {
      const screen = this.screen();
      const places = (problem: ShownProblem) => (problem.position ? excerpt(text.value.text, problem.position) : []);
      for (const shown of problemsText(problems, screen, places)) this.print(`${shown}\n`);
      this.print(
        problems.length === 0 ? `${stripControl(text.value.name)} is valid.\n` : `${countProblems(problems)}\n`,
      );
    }
    return loaded.ok ? EXIT.ok : EXIT.error;
  }
}
