/** What a command that declares a model does with `allow:`, so that the manifest still allows what it declares. Pure. */

import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { choiceRef, declaredAllows, namedModels, outsideAllow } from '../manifest/allow.ts';
import { type ManifestEdit, type Vocabulary, vocabularyOf } from '../manifest/index.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import { aliasRefs } from '../openclaw/settings.ts';
import { agentPrefix } from '../settings/address.ts';
import { allows } from '../settings/allowed.ts';
import { type About, desiredModel } from './context.ts';

export interface AllowedEdit {
  /** To be made before the others, so that every step leaves a valid manifest. */
  readonly edits: readonly ManifestEdit[];
  /** The lists of live that change with it: what they have now, and the new models. */
  readonly about: About;
  readonly notes: readonly Diagnostic[];
}

/**
 * OpenClaw's own commands give each model that they store an entry, which was its allowlist; so a list of a manifest
 * grows by what a command declares.
 *
 * @param after the manifest with the edits of the command
 */
export function allowedEdit(before: Manifest, after: Manifest, live: Live): AllowedEdit {
  const vocabulary = vocabularyOf(after, { naming: live.dialect.facts, liveAliases: aliasRefs(live.settings.aliases) });
  const known = new Set(namedModels(before, vocabulary).map(keyOf));
  const outside = outsideAllow(after, vocabulary).filter((model) => !known.has(keyOf(model)));
  // Where the entries are the list, an entry for settings of a model is a choice, too.
  const kept =
    live.dialect.allowlist === 'models'
      ? namedModels(after, vocabulary).filter(
          (one) => one.row.names === 'model' && one.agent === undefined && !known.has(keyOf(one)),
        )
      : [];
  const edits: ManifestEdit[] = [];
  const notes: Diagnostic[] = [];
  const about = new Map<string, ReturnType<typeof desiredModel>[]>();
  for (const { agent, path, value } of declaredAllows(after)) {
    const address = `${agentPrefix(agent === undefined ? undefined : normalizeAgentId(agent))}allow`;
    const named = [...outside.filter(({ allow }) => allow.agent === agent), ...(agent === undefined ? kept : [])];
    const missing = [...new Set(named.map(({ ref }) => ref))].filter((ref) => !isListed(value, ref, vocabulary));
    if (Array.isArray(value) && missing.length > 0) {
      edits.push({ op: 'list', path, items: [...(value as readonly string[]), ...missing] });
      notes.push(
        diagnostic('W543', `\`${address}\` gets ${missing.join(' and ')} too.`, { address, severity: 'info' }),
      );
    }
    const refs = Array.isArray(value) ? value.flatMap((word: string) => choiceRef(word, vocabulary) ?? []) : undefined;
    const fresh = newlyNamed(before, after, vocabulary, agent).filter(
      (ref) => !refs || allows([...refs, ...missing], ref),
    );
    if (fresh.length === 0) continue;
    const list = live.settings.allowlists.get(address.slice(0, -'allow'.length));
    const now = allowedRefs(list);
    const added = fresh.filter((ref) => !allows(now, ref));
    // Where nothing is restricted yet, the next apply begins the list.
    about.set(address, list ? [...now, ...added].map((ref) => desiredModel(ref)) : []);
  }
  return { edits, about, notes };
}

function isListed(value: unknown, ref: string, vocabulary: Vocabulary): boolean {
  const words = Array.isArray(value) ? (value as readonly string[]) : [];
  return allows(
    words.flatMap((word) => choiceRef(word, vocabulary) ?? []),
    ref,
  );
}

function newlyNamed(before: Manifest, after: Manifest, vocabulary: Vocabulary, agent: string | undefined): string[] {
  const known = new Set(namedModels(before, vocabulary, agent).map(({ ref }) => ref));
  return [...new Set(namedModels(after, vocabulary, agent).map(({ ref }) => ref))].filter((ref) => !known.has(ref));
}

function keyOf({ address, ref }: { readonly address: string; readonly ref: string }): string {
  return `${address} ${ref}`;
}
