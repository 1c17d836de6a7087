/** Whether every model that a manifest declares answers, with the credentials of this machine. */

import { type Diagnostic, diagnostic, type Result, success } from '../errors.ts';
import { chainOf, type Desired, type DesiredModel } from '../manifest/index.ts';
import type { ProbeLimits, ProbeResult } from '../probe/index.ts';
import { shellWord } from '../proposed-commands.ts';
import { sourceText } from '../routing/sources.ts';
import { chainPrefixes } from '../settings/address.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { desiredFor, loadFor } from '../workspace/manifest-file.ts';
import { Workspace, type WorkspaceSource } from '../workspace/workspace.ts';
import { probeLive } from './probe.ts';

export interface ManifestProbe {
  readonly limits: ProbeLimits;
  readonly signal: AbortSignal;
  readonly onResult?: ((result: ProbeResult, done: number, total: number) => void) | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface ProbedManifest {
  readonly results: readonly ProbeResult[];
  /** E170 for a model that cannot answer, W171 if that is not known; at its position in the manifest. */
  readonly problems: readonly Diagnostic[];
}

/** Errors: those of reading the home, and of the manifest with the live state. */
export async function probeManifest(
  source: WorkspaceSource,
  { now, onResult, ...question }: ManifestProbe,
): Promise<Result<ProbedManifest>> {
  const workspace = Workspace.of(source);
  const text = await workspace.manifest();
  if (!text.ok) return text;
  // Both generations have the same credentials for a request.
  const found = await workspace.likeliest();
  if (!found.ok) return found;
  const { live } = found.value;
  const loaded = loadFor(text.value, live);
  if (!loaded.ok) return loaded;
  const desired = desiredFor(loaded.value, live);
  if (!desired.ok) return desired;
  const groups = declaredModels(desired.value);
  const total = [...groups.values()].reduce(
    (sum, models) => sum + new Set(models.map(({ model }) => model.ref)).size,
    0,
  );
  const circumstances = circumstancesOf(live, now);
  const results: ProbeResult[] = [];
  const problems: Diagnostic[] = [];
  let done = 0;
  for (const [agent, models] of groups) {
    const refs = [...new Set(models.map(({ model }) => model.ref))];
    const answers = await probeLive(circumstances, {
      ...question,
      agent,
      scope: 'models',
      refs,
      onResult: (result) => {
        done += 1;
        onResult?.(result, done, total);
      },
    });
    results.push(...answers);
    const byRef = new Map(answers.map((result) => [result.ref, result]));
    problems.push(...models.flatMap(({ address, model }) => problemOf(address, model, byRef.get(model.ref))));
  }
  return success({ results, problems });
}

interface DeclaredModel {
  readonly address: string;
  readonly model: DesiredModel;
}

/** By the agent whose store is used; undefined for the defaults. */
function declaredModels(desired: Desired): Map<string | undefined, DeclaredModel[]> {
  const groups = new Map<string | undefined, DeclaredModel[]>();
  for (const agent of [undefined, ...desired.agents.keys()]) {
    for (const prefix of chainPrefixes(agent)) {
      const { primary, fallbacks } = chainOf(desired, prefix);
      const models = [
        ...(primary ? [{ address: `${prefix}primary`, model: primary }] : []),
        ...(fallbacks ?? []).map((model, index) => ({ address: `${prefix}fallbacks[${index}]`, model })),
      ];
      if (models.length > 0) groups.set(agent, [...(groups.get(agent) ?? []), ...models]);
    }
  }
  return groups;
}

const REFUSALS: readonly ProbeResult['verdict'][] = ['auth', 'billing', 'no_model', 'format'];

function problemOf(address: string, { ref, position }: DesiredModel, result: ProbeResult | undefined): Diagnostic[] {
  if (!result || result.verdict === 'ok') return [];
  const { verdict, source, message, httpStatus, provider } = result;
  const why = message ?? (httpStatus === null ? verdict : `HTTP ${httpStatus}`);
  const credential = source === null ? '' : ` with ${sourceText(source)}`;
  const details = { position, address };
  if (verdict === 'skipped' && source === null) {
    const remedy = `For a missing credential: openclaw-models auth add --provider ${shellWord(provider)}`;
    return [diagnostic('E170', `${address}: ${ref} cannot be probed: ${why}.`, { ...details, remedy })];
  }
  const said = `${address}: ${ref} does not answer${credential}: ${sentence(why)}`;
  if (REFUSALS.includes(verdict)) return [diagnostic('E170', said, details)];
  if (verdict === 'skipped')
    return [
      diagnostic('W171', `${address}: ${ref} was not probed${credential}: ${sentence(why)}`, {
        ...details,
        severity: 'info',
      }),
    ];
  return [diagnostic('W171', said, details)];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
