/** The list that a command edits, in the manifest and live, with its primary. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { refOf } from '../manifest/index.ts';
import { fallbacksOf } from '../openclaw/agents.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { type ModelText, modelText } from '../openclaw/settings.ts';
import { shellWord } from '../proposed-commands.ts';
import { type AgentTarget, agentTarget, type EditContext } from './context.ts';

/** Whose fallbacks. */
export type Chain =
  | { readonly of: 'defaults' }
  | { readonly of: 'image' }
  | { readonly of: 'agent'; readonly id: string };

/** A model of a list: its word in the list, and its reference. */
export interface Item {
  readonly word: string;
  readonly ref: string;
  /** For output: the text of the file if a variable contains the model. */
  readonly shown?: string;
}

/** One list, in the manifest and live. */
interface Lists {
  readonly declared: readonly Item[];
  readonly live: readonly Item[];
}

/** A chain in the manifest and live. */
export interface OpenChain extends Lists {
  readonly chain: Chain;
  readonly agent: AgentTarget | undefined;
  /** `declared` is the live one if the manifest declares none. */
  readonly primary: { readonly declared: Item | undefined; readonly live: Item | undefined };
  /** Texts of the live list that name no model. */
  readonly broken: readonly string[];
  /** False if the manifest does not declare this list yet. */
  readonly managed: boolean;
  readonly notes: readonly Diagnostic[];
}

/**
 * Finds both lists. E308 and E114 if the live one contains what a manifest cannot declare, E309 for an unknown agent.
 *
 * @param leaving texts without a model that will be removed, and so are no obstacle
 */
export function openChain(
  chain: Chain,
  context: EditContext,
  leaving: (raw: string) => boolean = () => false,
): Result<OpenChain> {
  const { manifest, live } = context;
  const { settings, dialect } = live;
  const target = chain.of === 'agent' ? agentTarget(chain.id, context) : undefined;
  if (target && !target.ok) return target;
  const agent = target?.value;
  const own = agent ? manifest.agents?.[agent.key] : undefined;
  const { image } = manifest;
  const imageWords = typeof image === 'string' ? { primary: image } : (image ?? {});
  const [primaryWord, words] =
    chain.of === 'defaults'
      ? [manifest.primary, manifest.fallbacks]
      : chain.of === 'image'
        ? [imageWords.primary, image === null ? [] : imageWords.fallbacks]
        : [own?.primary ?? inheritedPrimary(own, agent, context), own?.fallbacks ?? undefined];

  const { models, inherited } =
    chain.of === 'image'
      ? { models: settings.imageModel.fallbacks ?? [], inherited: false }
      : fallbacksOf(agent?.observed, settings, dialect.facts);
  const livePrimary = chain.of === 'image' ? settings.imageModel.primary : settings.model.primary;
  const items = models.flatMap(liveItem);
  if (words === undefined) {
    const undeclarable = models.flatMap((text) =>
      text.variables.length === 0 && leaving(text.raw) ? [] : (undeclarableText(text, chain, live) ?? []),
    );
    if (undeclarable.length > 0) return failure(...undeclarable);
  }
  const adopted = words === undefined && items.length > 0;
  return success({
    chain,
    agent,
    managed: words !== undefined,
    // A list is adopted as OpenClaw tries it: each model once.
    declared: words === undefined ? distinct(items) : (words ?? []).flatMap((word) => declaredItem(word, context)),
    live: items,
    broken: models.flatMap(({ ref, variables, raw }) => (ref === undefined && variables.length === 0 ? [raw] : [])),
    primary: {
      declared: primaryWord
        ? declaredItem(primaryWord, context)[0]
        : liveItem(agent?.observed?.model.primary ?? livePrimary)[0],
      live: liveItem(agent?.observed?.model.primary ?? livePrimary)[0],
    },
    notes:
      adopted && inherited && agent
        ? [
            diagnostic('W317', `Agent ${agent.id} inherited the global fallbacks; it now gets its own list.`, {
              severity: 'info',
              remedy: `To inherit them again: openclaw-models fallbacks inherit --agent ${shellWord(agent.id)}`,
            }),
          ]
        : [],
  });
}

/** The list without repeated models. */
export function distinct(list: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return list.filter(({ ref }) => seen.size < seen.add(ref).size);
}

/** Why a live text cannot be declared in a list of the manifest. */
function undeclarableText({ ref, raw, variables, node }: ModelText, chain: Chain, live: Live): Diagnostic | undefined {
  const list = chain.of === 'image' ? 'image fallbacks' : 'fallbacks';
  const position = positionOf(node, live.show);
  if (variables.length > 0) {
    const names = `\${${variables.join('}, ${')}}`;
    const message = `The ${list} contain ${names}, which cannot be declared in a manifest. Nothing was written.`;
    return diagnostic('E308', message, { position });
  }
  if (ref !== undefined) return undefined;
  const message = `The ${list} of the config contain ${JSON.stringify(raw)}, which is not a model reference, so the list cannot be declared in the manifest. Nothing was written.`;
  const command = `${chain.of === 'image' ? 'image-fallbacks' : 'fallbacks'} remove ${shellWord(raw)}${chain.of === 'agent' ? ` --agent ${chain.id}` : ''}`;
  return diagnostic('E114', message, {
    position,
    remedy: `Remove it first: openclaw-models ${command}. Or edit the config by hand.`,
  });
}

/** The manifest's primary for an agent without a declared one; undefined if the agent has a live one, which stays. */
function inheritedPrimary(
  own: NonNullable<Manifest['agents']>[string] | undefined,
  agent: AgentTarget | undefined,
  { manifest }: EditContext,
): string | null | undefined {
  const keepsItsOwn = own?.primary === undefined && agent?.observed?.model.primary !== undefined;
  return keepsItsOwn ? undefined : manifest.primary;
}

function declaredItem(word: string, { vocabulary }: EditContext): Item[] {
  // A word without a meaning is reported when the manifest is checked.
  return [{ word, ref: refOf(word, vocabulary) ?? word }];
}

function liveItem(model: ModelText | undefined): Item[] {
  return model?.ref === undefined ? [] : [{ word: model.ref, ref: model.ref, shown: modelText(model) }];
}
