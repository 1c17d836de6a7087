import { Command, UsageError } from 'clipanion';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { parseDuration } from '../openclaw/duration.ts';
import { releaseTold } from '../openclaw/found-release.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import type { ProbeLimits, ProbeResult } from '../probe/types.ts';
import { stripControl } from '../strip-control.ts';
import { readStatus } from '../use-cases/status.ts';
import { probeDocument } from '../views/json/probe.ts';
import { besideText } from '../views/text/problems.ts';
import { releaseText } from '../views/text/release.ts';
import { statusText } from '../views/text/status.ts';
import { agentLines } from '../views/text/status-agents.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { Workspace } from '../workspace/workspace.ts';
import { EXIT, ManifestCommand } from './base.ts';
import { flag, optionOr, repeatedOption } from './declare.ts';
import {
  agentOption,
  plainOption,
  probeConcurrencyOption,
  probeMaxTokensOption,
  probeTimeoutOption,
} from './options.ts';
import { hasLimits, probeLimits, whileProbing, wordList } from './probing.ts';

export class StatusCommand extends ManifestCommand {
  static override paths = [['status']];
  static override usage = Command.Usage({
    description: 'Show the live models, credentials and orders, and whether they match the manifest.',
    details: `
      With \`--check\`, the exit code shows the state of the credentials that the chains of all agents and the roles need:
      0 all valid; 1 one is missing, expired, refused or paused, or OpenClaw rejects the config; 2 one expires soon (see
      \`--expiring-within\`). Keys are never shown.

      With \`--probe\`, each credential is tested with one small request, which may cost tokens and count towards rate
      limits. Only the providers' own addresses and those of the config are contacted. Every other \`--probe-...\`
      option implies \`--probe\`.
    `,
    examples: [
      ['Overview', '$0 status'],
      ['Which model each agent uses', '$0 status --agents'],
      ['In a monitor', '$0 status --check --expiring-within 24h'],
      ['The primary, for scripts', '$0 status --plain'],
      ['Whether the credentials work', '$0 status --probe'],
      ['Whether every model of the chain answers', '$0 status --probe --probe-models'],
    ],
  });

  agent = agentOption('Show the chain and the store of this agent.');
  agents = flag(
    '--agents',
    'One line for each agent: its primary, its fallbacks, where they are said, its credential.',
  );
  plain = plainOption('Only the resolved primary, on one line.');
  check = flag('--check', 'Exit with 1 or 2 if credentials are missing or expire.');
  all = flag('--all', 'With --check, check every stored profile, not only those needed.');
  expiringWithin = optionOr(
    '7d',
    '--expiring-within TIME',
    'A credential that expires within this time counts as expiring, such as 24h; default: 7d.',
  );

  probe = flag('--probe', 'Test each credential with one small real request.');
  probeModels = flag('--probe-models', 'Test each model of the chains instead, with the credential that it would use.');
  probeProvider = repeatedOption('--probe-provider NAME', 'Only this provider; repeated or with commas.');
  probeProfile = repeatedOption('--probe-profile ID', 'Only this profile; repeated or with commas.');
  probeTimeout = probeTimeoutOption();
  probeConcurrency = probeConcurrencyOption();
  probeMaxTokens = probeMaxTokensOption();

  noUsage = flag('--no-usage', 'Accepted for compatibility: only OpenClaw asks providers for their usage.');

  async execute(): Promise<number> {
    this.checkPlain(this);
    if (this.agents && (this.plain || this.agent !== undefined))
      throw new UsageError(`--agents cannot be used with ${this.plain ? '--plain output' : '--agent'}.`);
    if (this.noUsage)
      this.remark(
        '--no-usage changes nothing here: `openclaw models status` asks providers for their usage, not this.',
      );
    const probes =
      this.probe ||
      this.probeModels ||
      hasLimits(this) ||
      this.probeProvider !== undefined ||
      this.probeProfile !== undefined;
    if (probes && this.plain) throw new UsageError('--probe cannot be used with --plain output.');
    const limits = probeLimits(this);
    const expiringWithin = parseDuration(this.expiringWithin);
    if (expiringWithin === undefined)
      throw new UsageError(`--expiring-within needs a duration such as 24h or 7d, not "${this.expiringWithin}".`);
    const now = Date.now();
    // Status shows the likely release, and does not ask for it.
    const workspace = new Workspace({ ...this.workspace().options, askRelease: undefined });
    const answer = await readStatus(workspace, {
      agent: this.agent,
      expiringWithin,
      all: this.all,
      agents: this.agents,
      everyAgent: this.check,
      now,
    });
    if (!answer.ok) return this.fail(answer.problems);
    const { status, agents, live, manifest, notes } = answer.value;
    const stranger = probes ? unknownProfile(wordList(this.probeProfile), live, this.agent) : undefined;
    if (stranger !== undefined) return this.fail([stranger]);
    const probed = probes ? await this.askProviders(live, now, limits) : undefined;
    const failing = probed?.results.some((result) => isFailing(result, status.auth.providersInUse)) === true;
    const code = probed?.exitCode ?? (!this.check ? EXIT.ok : failing ? EXIT.error : status.check.exitCode);
    if (this.json) {
      const auth = probed ? { ...status.auth, probes: { results: probed.results.map(probeDocument) } } : status.auth;
      const openclaw = releaseTold(live);
      const told = agents ? { ...status, agents } : status;
      this.printJson({ formatVersion: 1, ...told, openclaw, auth, manifest: manifest ?? null, diagnostics: notes });
      return code;
    }
    if (this.plain) {
      this.print(`${stripControl(status.resolvedDefault ?? '')}\n`);
      return code;
    }
    this.remarkAll(besideText(notes));
    if (agents) {
      this.print(`${agentLines(agents, this.screen()).join('\n')}\n`);
      if (probed) this.print(await this.probedText(probed.results));
      return code;
    }
    const frame = {
      config: live.show(live.locations.configPath),
      release: releaseText({ dialect: live.dialect.generation, ...releaseTold(live) }),
      now,
      manifest,
    };
    this.print(statusText(status, frame, this.screen()));
    if (probed) this.print(await this.probedText(probed.results));
    return code;
  }

  /** Probes until all are done, or until Ctrl-C; then returns the results so far. */
  private async askProviders(
    live: Live,
    now: number,
    limits: ProbeLimits,
  ): Promise<{ results: readonly ProbeResult[]; exitCode: number | null }> {
    const { probeLive } = await import('../use-cases/probe.ts');
    const { value, exitCode } = await whileProbing((signal, onResult) =>
      probeLive(circumstancesOf(live, now), {
        agent: this.agent,
        providers: wordList(this.probeProvider),
        profiles: wordList(this.probeProfile),
        scope: this.probeModels ? 'models' : 'credentials',
        limits,
        signal,
        onResult,
      }),
    );
    return { results: value, exitCode };
  }

  private async probedText(results: readonly ProbeResult[]): Promise<string> {
    const { probeLines, probeSummary } = await import('../views/text/probe.ts');
    const screen = this.screen();
    if (results.length === 0) return '\nNothing to probe.\n';
    const title = screen.palette.bold('Probes');
    return `\n${[title, ...probeLines(results, screen), '', ...probeSummary(results, screen)].join('\n')}\n`;
  }
}

/** E520 for a profile that no store of the view has. */
function unknownProfile(
  ids: readonly string[] | undefined,
  { stores }: Live,
  agent: string | undefined,
): Diagnostic | undefined {
  const views = ['main', normalizeAgentId(agent ?? 'main')].flatMap((one) => stores.get(one) ?? []);
  const missing = ids?.find((id) => !views.some(({ profiles, unread }) => profiles.has(id) || unread.has(id)));
  if (missing === undefined) return undefined;
  return diagnostic('E520', `No auth store has the profile ${missing}. Nothing was probed.`);
}

/** A permanent failure of a provider that the chains need. */
function isFailing({ verdict, provider }: ProbeResult, inUse: readonly string[]): boolean {
  return (
    (['auth', 'billing', 'no_model', 'format'] as const).some((one) => one === verdict) && inUse.includes(provider)
  );
}
