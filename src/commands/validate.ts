import { Command } from 'clipanion';
import { type Diagnostic, errorKey, isError } from '../errors.ts';
import { type LoadedManifest, originRows } from '../manifest/index.ts';
import type { ProbeLimits, ProbeResult } from '../probe/types.ts';
import { stripControl } from '../strip-control.ts';
import { validateText } from '../use-cases/validate.ts';
import { validateLive } from '../use-cases/validate-live.ts';
import { probeDocument } from '../views/json/probe.ts';
import { originLines } from '../views/text/places.ts';
import { countProblems, problemsText } from '../views/text/problems.ts';
import { type ManifestText, textsOf } from '../workspace/manifest-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

import { EXIT, excerptIn, ManifestCommand } from './base.ts';
import { flag } from './declare.ts';
import {
  formatOption,
  outputOption,
  probeConcurrencyOption,
  probeMaxTokensOption,
  probeTimeoutOption,
} from './options.ts';
import { hasLimits, probeLimits, whileProbing } from './probing.ts';

export class ValidateCommand extends ManifestCommand {
  static override paths = [['validate']];
  static override usage = Command.Usage({
    description: 'Check the manifest: schema and semantics, all problems at once. Reads no live file without --live.',
    details: `
      With \`--live\`, it also says what only this machine can tell, without writing: agents and credentials that it does
      not have, what its release cannot express, literal keys in the config with the variable to write instead, and
      variables that are not set.

      With \`--probe\`, it also sends a small request to every model of every chain, with the credentials of this
      machine, to find a fallback that cannot answer before it is needed. Each request costs a few tokens. Every
      \`--probe-...\` option implies \`--probe\`.

      With \`extends\` or \`hosts\`, it also shows the effective settings, and the file and line of each. The overrides
      of every host are checked, or only those of \`--host\`.
    `,
    examples: [
      ['Check the manifest', '$0 validate'],
      ['Check a specific file', '$0 validate -f openclaw.models.yaml'],
      ['Check whether every declared model answers', '$0 validate --probe'],
      ['Check it against this machine, without a plan', '$0 validate --live'],
      ['With annotations in a pull request', '$0 validate --format github'],
    ],
  });

  live = flag('--live', 'Compare with this machine too: names that it does not have, literal keys, unset variables.');
  probe = flag('--probe', 'Send a small request to each declared model, with the credentials of this machine.');
  probeTimeout = probeTimeoutOption();
  probeConcurrency = probeConcurrencyOption();
  probeMaxTokens = probeMaxTokensOption();

  format = formatOption();
  output = outputOption();

  async execute(): Promise<number> {
    return this.publishing('validate', this, () => this.examine());
  }

  private async examine(): Promise<number> {
    const limits = probeLimits(this);
    const workspace = this.workspace();
    const text = await workspace.manifest();
    if (!text.ok) return this.failSourced(text);
    const texts = textsOf(text.value);
    const loaded = await validateText(text.value, this.context.env);
    const offline: readonly Diagnostic[] = loaded.ok ? loaded.value.warnings : loaded.problems;
    // A manifest with errors is not worth a request.
    const probed = (this.probe || hasLimits(this)) && loaded.ok ? await this.askModels(workspace, limits) : undefined;
    if (probed && !probed.value.ok) return this.fail(probed.value.problems, texts);
    const answers = probed?.value.ok ? probed.value.value.results : undefined;
    const live = this.live ? await validateLive(workspace, offline) : undefined;
    const problems = [...offline, ...(live ?? []), ...(probed?.value.ok ? probed.value.value.problems : [])];
    return this.showProblems(
      text.value,
      loaded.ok ? loaded.value : undefined,
      problems,
      answers,
      probed?.exitCode ?? null,
    );
  }

  /** @param exitCode set if a signal was received */
  private async showProblems(
    text: ManifestText,
    loaded: LoadedManifest | undefined,
    problems: readonly Diagnostic[],
    answers: readonly ProbeResult[] | undefined,
    exitCode: number | null,
  ): Promise<number> {
    const { name } = text;
    const first = problems.find(isError);
    const code = exitCode ?? (first ? EXIT.error : EXIT.ok);
    const summary = problems.length === 0 ? `${stripControl(name)} is valid.` : countProblems(problems);
    const screen = this.screen();
    const texts = textsOf(text);
    const places = (problem: Diagnostic) => excerptIn(texts, problem);
    const asked = answers ? (await import('../views/text/probe.ts')).probeSummary(answers, screen).slice(0, 1) : [];
    const shown = `${[...originLines(loaded), ...problemsText(problems, screen, places), ...asked, summary].join('\n')}\n`;
    if (this.isPlain) {
      this.print(shown);
      return code;
    }
    const document = {
      formatVersion: 1,
      ...errorKey(first),
      valid: first === undefined,
      manifest: name,
      ...(loaded ? { host: loaded.host ?? null, settings: originRows(loaded.merged.origins) } : {}),
      ...(answers ? { probes: { results: answers.map(probeDocument) } } : {}),
      diagnostics: problems,
    };
    const { problemRenderings } = await import('../views/renderings/problems.ts');
    const report = { command: 'validate', manifest: name, problems, summary, document };
    return this.publish(problemRenderings(report), shown, code);
  }

  private async askModels(workspace: Workspace, limits: ProbeLimits) {
    const { probeManifest } = await import('../use-cases/probe-manifest.ts');
    return whileProbing((signal, onResult) => probeManifest(workspace, { limits, signal, onResult, now: Date.now() }));
  }
}
