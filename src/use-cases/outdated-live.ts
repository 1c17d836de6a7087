/** What a plan leaves of models that are gone or going, and of old names of providers, in the config. */

import type { ModelUse as UseAt } from '../catalog/outdated.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Plan } from '../generated/plan.ts';
import {
  type Desired,
  type LoadedManifest,
  type ModelKnowledge,
  outdated,
  refOf,
  vocabularyOf,
} from '../manifest/index.ts';
import { type CronJob, readCronJobs } from '../openclaw/databases/cron-jobs.ts';
import type { SessionPin } from '../openclaw/databases/sessions.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { isWildcard } from '../openclaw/model-ref.ts';
import { legibleUses, type ModelUse } from '../openclaw/model-uses.ts';
import { plannedLive } from '../plan/planned-live.ts';
import { modelNamed } from '../routing/cascade.ts';
import { refOfPin } from '../routing/pins.ts';
import { manifestWords } from '../settings/words.ts';
import { vocabularyFor } from '../workspace/manifest-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What OpenClaw keeps itself and no file of ours says: chats and cron jobs with a model of their own. */
export interface Kept {
  readonly pins: readonly SessionPin[];
  readonly jobs: readonly CronJob[];
  /** What could not be read, each with the reason. */
  readonly unread: readonly string[];
}

export async function keptModels(workspace: Workspace, live: Live): Promise<Kept> {
  const [{ pins, unread }, { jobs, unread: others }] = [await workspace.pins(live), await readCronJobs(live)];
  return { pins, jobs, unread: [...new Set([...unread, ...others])] };
}

/** A use of a model in the config, or in what OpenClaw keeps. */
export interface UseOf {
  readonly ref: string;
  readonly use: UseAt;
  /** In the config. */
  readonly model: ModelUse | undefined;
}

/** Every use outside of the manifest. @param wanted of which models; default: of all */
export function usesLive(
  live: Live,
  { pins, jobs }: Pick<Kept, 'pins' | 'jobs'>,
  wanted: (ref: string) => boolean = () => true,
): UseOf[] {
  const isWanted = (ref: string) => ref.includes('/') && !isWildcard(ref) && wanted(ref);
  const kept = (ref: string | undefined, where: 'cron' | 'session', place: string): UseOf[] =>
    ref === undefined || !isWanted(ref)
      ? []
      : [{ ref, use: { in: where, place, position: undefined }, model: undefined }];
  return [
    ...legibleUses(live, isWanted).map((model): UseOf => {
      const { ref, address, node } = model;
      const place = address === `models.${ref}` ? 'models' : address;
      return { ref, use: { in: 'config', place, position: positionOf(node, live.show) }, model };
    }),
    ...jobs.flatMap(({ name, agent, model, fallbacks }) =>
      [...(model === null ? [] : [model]), ...fallbacks].flatMap((word) =>
        kept(modelNamed(word, agent ?? 'main', { live }), 'cron', name),
      ),
    ),
    ...pins.flatMap(({ session, model }) => (model === null ? [] : kept(refOfPin(model, live), 'session', session))),
  ];
}

interface Planned {
  readonly live: Live;
  readonly plan: Plan;
  readonly loaded: LoadedManifest;
  readonly desired: Desired;
}

/**
 * W180 to W182, one for each model, at the first place that the plan leaves as it is. What the manifest names is told at
 * its line there.
 */
export async function outdatedLive(planned: Planned, kept: Kept, models: ModelKnowledge): Promise<Diagnostic[]> {
  const { live, plan, loaded, desired } = planned;
  const vocabulary = vocabularyOf(loaded.manifest, vocabularyFor(live));
  const named = new Set(manifestWords(loaded.manifest).map(({ word }) => refOf(word, vocabulary)));
  const isDeclared = ({ ref, model }: UseOf) =>
    model !== undefined &&
    ((model.form === 'entry' && named.has(ref)) || desired.settings.has(model.address.replace(/\[\d+\]$/, '')));
  const problems = new Map<string, ReturnType<typeof problemOf>>();
  // Ten thousand agents use few models, most of which are fine.
  const isOutdated = (ref: string) => {
    const problem = problems.get(ref) ?? problemOf(ref, live, models);
    problems.set(ref, problem);
    return problem.length > 0;
  };
  const uses = usesLive(live, kept, isOutdated).filter((use) => !isDeclared(use));
  if (uses.length === 0) return [];
  const after = await plannedLive(plan, live);
  const left = after.ok ? new Set(usesLive(after.value, kept, isOutdated).map(keyOf)) : undefined;
  return [...new Set(uses.map(({ ref }) => ref))].flatMap((ref) => {
    const [problem] = problems.get(ref) ?? [];
    if (!problem) return [];
    const { code, message, remedy } = problem;
    const places = uses.filter((use) => use.ref === ref && left?.has(keyOf(use)) !== false);
    const first = places[0]?.use;
    if (!first) return [];
    const others = places.length > 1 ? ` and ${places.length - 1} more` : '';
    const place = `${first.in === 'config' ? 'live ' : ''}${placeName(first)}`;
    return [
      diagnostic(code, `${message}; it is at ${place}${others}.`, {
        position: first.position,
        address: first.place,
        remedy,
      }),
    ];
  });
}

function keyOf({ ref, use }: UseOf): string {
  return JSON.stringify([ref, use.in, use.place]);
}

/** `fallbacks[0]`, `cron job "nightly"`, `chat agent:main:main`. */
export function placeName(use: UseAt): string {
  if (use.in === 'cron') return `cron job ${JSON.stringify(use.place)}`;
  return use.in === 'session' ? `chat ${use.place}` : use.place;
}

function problemOf(ref: string, live: Live, models: ModelKnowledge) {
  const found = outdated(ref, models, live.dialect.facts);
  if (!found) return [];
  const message = found.code === 'W182' ? `${ref} ${OLD_NAME}` : found.message.replace(/\.$/, '');
  return [{ ...found, message }];
}

/** Follows a model. */
export const OLD_NAME = 'has an old name of its provider, which `openclaw doctor --fix` changes';
