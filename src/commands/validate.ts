import { Command, Option } from 'clipanion';
import { type ManifestText, readManifest } from '../engine/plan-manifest.ts';
import { type Diagnostic, isError } from '../errors.ts';
import { excerpt, loadManifest } from '../manifest/index.ts';
import type { ProbeLimits } from '../probe/types.ts';
import { countProblems, problemsText, type ShownProblem } from '../views/problems.ts';
import { stripControl } from '../views/terminal.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { concurrencyOption, maxTokensOption, Progress, probeDocument, probeLimits, timeoutOption } from './probing.ts';
import { whileStoppable } from './signals.ts';

export class ValidateCommand extends ManifestCommand {
  static override paths = [['validate']];
  static override usage = Command.Usage({
    description: 'Check the manifest: schema and meaning, all problems at once. Reads no live file.',
    details: `
      With \`--probe\` every model of every chain is asked for a word too, with the credentials of this machine: a
      fallback that cannot answer is found before it is needed. That costs a few tokens for each.
    `,
    examples: [
      ['Check the manifest that is found', '$0 validate'],
      ['Check one by name', '$0 validate -f openclaw.models.yaml'],
      ['Find out whether every declared model answers', '$0 validate --probe'],
    ],
  });

  probe = Option.Boolean('--probe', false, {
    description: 'Ask each declared model for a word, with the credentials of this machine.',
  });
  probeTimeout = timeoutOption();
  probeConcurrency = concurrencyOption();
  probeMaxTokens = maxTokensOption();

  async execute(): Promise<number> {
    const limits = probeLimits(this);
    const text = await readManifest(this.manifestOptions());
    if (!text.ok) return this.fail(text.problems);
    const takesImages = /^image:/m.test(text.value.text)
      ? (await (await import('../catalog/index.ts')).loadCatalog()).takesImages
      : undefined;
    const loaded = loadManifest(text.value.text, text.value.name, { takesImages });
    const offline: readonly Diagnostic[] = loaded.ok ? loaded.value.warnings : loaded.problems;
    // A manifest with errors says nothing that is worth a request.
    const probed = this.probe && loaded.ok ? await this.askModels(text.value, limits) : undefined;
    if (probed && !probed.value.ok) return this.fail(probed.value.problems, text.value.text);
    const answers = probed?.value.ok ? probed.value.value : undefined;
    const problems = [...offline, ...(answers?.problems ?? [])];
    const first = problems.find(isError);
    if (this.json) {
      this.printJson({
        formatVersion: 1,
        ...(first ? { error: { code: first.code, message: first.message, remedy: first.remedy } } : {}),
        valid: first === undefined,
        manifest: text.value.name,
        ...(answers ? { probes: { results: answers.results.map(probeDocument) } } : {}),
        diagnostics: problems,
      });
    } else {
      const screen = this.screen();
      const places = (problem: ShownProblem) => (problem.position ? excerpt(text.value.text, problem.position) : []);
      for (const shown of problemsText(problems, screen, places)) this.print(`${shown}\n`);
      if (answers) {
        const { probeSummary } = await import('../views/probe-text.ts');
        this.print(`${probeSummary(answers.results, screen)[0]}\n`);
      }
      this.print(
        problems.length === 0 ? `${stripControl(text.value.name)} is valid.\n` : `${countProblems(problems)}\n`,
      );
    }
    return probed?.exitCode ?? (first ? EXIT.error : EXIT.ok);
  }

  private async askModels(text: ManifestText, limits: ProbeLimits) {
    const { probeManifest } = await import('../engine/probe-manifest.ts');
    const progress = new Progress(this.context);
    const onResult = (_: unknown, done: number, total: number) => progress.update(done, total);
    const asked = await whileStoppable((signal) =>
      probeManifest(text, this.homeOptions(), { limits, signal, onResult, now: Date.now() }),
    );
    progress.end();
    return asked;
  }
}
