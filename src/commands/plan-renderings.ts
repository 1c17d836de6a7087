/** A plan in every form. */

import type { Plan } from '../generated/plan.ts';
import type { Live } from '../openclaw/live.ts';
import type { ObservedModel, Settings } from '../openclaw/settings.ts';
import { plannedLive } from '../plan/planned-live.ts';
import type { Renderings } from '../views/formats.ts';
import type { ChainChange } from '../views/markdown/chain-mermaid.ts';
import { planMarkdown } from '../views/markdown/plan.ts';
import { planText, summaryLine } from '../views/text/plan.ts';
import { plainPalette } from '../views/text/terminal.ts';
import { filesDiff } from './files-diff.ts';
import { problemRenderings } from './problem-renderings.ts';

/** @param live what the plan was made from; undefined leaves out the chains and the diff */
export function planRenderings(plan: Plan, live: Live | undefined): Renderings {
  const screen = { palette: plainPalette, width: 100 };
  const diffOf = (from: Live | undefined) => (from ? filesDiff(plan, from, plainPalette) : Promise.resolve(undefined));
  const { path } = plan.source;
  const report = {
    command: 'plan',
    manifest: plan.source.kind === 'manifest' && path !== '-' ? path : null,
    problems: plan.diagnostics,
    summary: summaryLine(plan, screen),
    document: plan,
  };
  return problemRenderings(report, {
    text: async () => planText(plan, screen, { next: undefined, diff: await diffOf(live) }),
    markdown: async () =>
      planMarkdown(plan, { diff: await diffOf(live), chains: live && (await chainChanges(plan, live)) }),
  });
}

/** The chains that the plan changes; none where the result cannot be computed. */
async function chainChanges(plan: Plan, live: Live): Promise<ChainChange[]> {
  const after = await plannedLive(plan, live);
  if (!after.ok) return [];
  const [one, other] = [chainsOf(live.settings), chainsOf(after.value.settings)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [before, now] = [one.get(name) ?? [], other.get(name) ?? []];
    return JSON.stringify(before) === JSON.stringify(now) ? [] : [{ name, before, after: now }];
  });
}

function chainsOf({ model, imageModel, agents }: Settings): Map<string, readonly string[]> {
  const own = [...agents].map(([id, agent]) => [`agents.${id}`, chainOf(agent.model)] as const);
  return new Map([['primary', chainOf(model)] as const, ['image', chainOf(imageModel)] as const, ...own]);
}

function chainOf({ primary, fallbacks }: ObservedModel): string[] {
  return [...(primary ? [primary] : []), ...(fallbacks ?? [])].map(({ ref, raw }) => ref ?? raw);
}
